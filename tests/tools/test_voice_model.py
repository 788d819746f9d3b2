"""The voice model's graph, made quick at set-up."""

import importlib.util
from types import ModuleType
from typing import Any

import numpy as np
import pytest
from onnx import TensorProto, helper, numpy_helper

from config import ROOT

CHANNELS, OUT, LENGTH = 24, 18, 57


@pytest.fixture(scope="module")
def voice_model() -> ModuleType:
    """tools/voice_model.py; the folder of tools is no package."""
    spec = importlib.util.spec_from_file_location("voice_model", ROOT / "tools/voice_model.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def convolution(taps: int, dilation: int, *, stride: int = 1) -> Any:
    """A model of one convolution of bytes."""
    chance = np.random.default_rng(taps)
    weight = chance.integers(0, 256, (OUT, CHANNELS, taps)).astype(np.uint8)
    edge = dilation * (taps - 1) // 2
    node = helper.make_node(
        "ConvInteger",
        ["x", "weight", "x_zero", "zero"],
        ["y"],
        name="conv",
        dilations=[dilation],
        group=1,
        pads=[edge, edge],
        strides=[stride],
        kernel_shape=[taps],
    )
    ins = [
        helper.make_tensor_value_info("x", TensorProto.UINT8, [1, CHANNELS, None]),
        helper.make_tensor_value_info("x_zero", TensorProto.UINT8, []),
    ]
    outs = [helper.make_tensor_value_info("y", TensorProto.INT32, None)]
    constants = [
        numpy_helper.from_array(weight, "weight"),
        numpy_helper.from_array(np.array(131, np.uint8), "zero"),
    ]
    model = helper.make_model(
        helper.make_graph([node], "one", ins, outs, constants),
        opset_imports=[helper.make_opsetid("", 20)],
    )
    model.ir_version = 9
    return model


def answer(model: Any) -> Any:
    import onnxruntime  # noqa: PLC0415  # heavy

    x = np.random.default_rng(7).integers(0, 256, (1, CHANNELS, LENGTH)).astype(np.uint8)
    session = onnxruntime.InferenceSession(
        model.SerializeToString(), providers=["CPUExecutionProvider"]
    )
    return session.run(None, {"x": x, "x_zero": np.array(117, np.uint8)})[0]


@pytest.mark.parametrize(("taps", "dilation"), [(1, 1), (3, 1), (7, 3), (11, 5)])
def test_a_quick_convolution_gives_the_same_whole_numbers(
    voice_model: ModuleType, taps: int, dilation: int
) -> None:
    model = convolution(taps, dilation)
    before = answer(model)
    assert voice_model.quicken(model.graph) == 1
    assert not any(node.op_type == "ConvInteger" for node in model.graph.node)
    assert np.array_equal(answer(model), before)


def test_a_convolution_that_strides_is_left_alone(voice_model: ModuleType) -> None:
    model = convolution(3, 1, stride=2)
    assert voice_model.quicken(model.graph) == 0
    assert [node.op_type for node in model.graph.node] == ["ConvInteger"]
