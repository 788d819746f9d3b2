"""Make Kokoro's graph ready for the studio: its durations as an output, its convolutions quick.

Comes in: the model as it is published (int8). Goes out: the same model that gives the same
samples bit for bit in two thirds of the time. The CPU kernel of ``ConvInteger`` multiplies with the
weights on the left, which it packs anew each time; written as shifted copies side by side times a
matrix of signed bytes on the right, the same whole numbers come out of the processor's own
eight-bit instructions.
"""

from typing import Any

DURATIONS = "/encoder/Clip_output_0"
LEAST_CHANNELS = 16
SIGN = 128


def prepared(data: bytes) -> Any:
    """The model to be saved, from the bytes of the published one."""
    import onnx  # noqa: PLC0415  # only when there is something to build

    model = onnx.load_model_from_string(data)
    model.graph.output.append(
        onnx.helper.make_tensor_value_info(DURATIONS, onnx.TensorProto.FLOAT, None)
    )
    quicken(model.graph)
    return model


def quicken(graph: Any) -> int:
    """Rewrite the plain one-dimensional convolutions of a graph; how many there were."""
    weights = {tensor.name: tensor for tensor in graph.initializer}
    nodes, done = [], 0
    for node in graph.node:
        instead = _as_product(node, weights, graph) if node.op_type == "ConvInteger" else None
        nodes += instead or [node]
        done += instead is not None
    del graph.node[:]
    graph.node.extend(nodes)
    used = {name for node in nodes for name in node.input}
    kept = [tensor for tensor in graph.initializer if tensor.name in used]
    del graph.initializer[:]
    graph.initializer.extend(kept)
    return done


def _as_product(node: Any, weights: dict[str, Any], graph: Any) -> list[Any] | None:
    """The nodes that do what one convolution did, or None where it is not a plain one.

    Its input is (1, channels, length); its output name and its whole numbers stay.
    """
    import numpy as np  # noqa: PLC0415
    from onnx import helper, numpy_helper  # noqa: PLC0415

    told = {a.name: helper.get_attribute_value(a) for a in node.attribute}
    weight = numpy_helper.to_array(weights[node.input[1]])
    zero = numpy_helper.to_array(weights[node.input[3]])
    if told["strides"] != [1] or told["group"] != 1 or min(weight.shape[:2]) < LEAST_CHANNELS:
        return None
    made: list[Any] = []

    def constant(name: str, value: Any) -> str:
        graph.initializer.append(numpy_helper.from_array(np.asarray(value), f"{node.name}/{name}"))
        return f"{node.name}/{name}"

    def step(kind: str, inputs: list[str], name: str, **how: Any) -> str:
        made.append(helper.make_node(kind, inputs, [f"{node.name}/{name}"], **how))
        return f"{node.name}/{name}"

    x, x_zero = node.input[0], node.input[2]
    turned = step("Transpose", [x], "turned", perm=[0, 2, 1])
    columns = turned
    taps = weight.shape[2]
    if taps > 1:
        before, after = told["pads"]
        edges = constant("edges", np.array([0, before, 0, 0, after, 0], np.int64))
        padded = step("Pad", [turned, edges, x_zero], "padded")
        length = step("Shape", [x], "length", start=2, end=3)
        axis = constant("axis", np.array([1], np.int64))
        shifted = []
        for tap in range(taps):
            begin = constant(f"begin{tap}", np.array([tap * told["dilations"][0]], np.int64))
            end = step("Add", [length, begin], f"end{tap}")
            shifted.append(step("Slice", [padded, begin, end, axis], f"shifted{tap}"))
        columns = step("Concat", shifted, "columns", axis=2)
    matrix = weight.transpose(2, 1, 0).reshape(-1, weight.shape[0]).astype(np.int16) - SIGN
    right = constant("matrix", matrix.astype(np.int8))
    right_zero = constant("zero", np.int8(int(zero) - SIGN))
    product = step("MatMulInteger", [columns, right, x_zero, right_zero], "product")
    made.append(helper.make_node("Transpose", [product], [node.output[0]], perm=[0, 2, 1]))
    return made
