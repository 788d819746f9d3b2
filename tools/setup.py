"""Set the studio up on this machine: packages, front-end files, art and voices.

Comes in: requirements.txt, package-lock.json and what the machine has. Goes out: ``.venv/``,
``node_modules/``, ``assets/`` and ``static/vendor/``. Each step runs again only when what it
depends on has changed. Only the standard library, so that any Python 3 can at least say
what is missing.

    python3 tools/setup.py             what running the studio needs
    python3 tools/setup.py --tests     and a browser and faces for the tests
    python3 tools/setup.py --neural    try again to get the CPU build of torch
"""

from __future__ import annotations

import argparse
import ctypes.util
import hashlib
import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
REQUIREMENTS = ROOT / "requirements.txt"
LEAST_PYTHON = (3, 11)
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
NO_TORCH = """\
The CPU build of torch is not in the package index that pip uses here, so the neural engines
stay off. The built-in theatre, voices and orchestra do not need them. A CUDA build is never
installed instead. To switch them on, point pip at CPU wheels (PIP_EXTRA_INDEX_URL, or
PIP_FIND_LINKS with a folder that holds the wheel) and run: python3 tools/setup.py --neural
"""


def main() -> None:
    """Run every step that is due."""
    parser = argparse.ArgumentParser(description="Set the studio up on this machine.")
    parser.add_argument("--tests", action="store_true", help="also what the tests need")
    parser.add_argument("--neural", action="store_true", help="try again to get torch for CPUs")
    wanted = parser.parse_args()
    check_python()
    make_venv()
    install_packages()
    install_torch(again=wanted.neural)
    install_libraries()
    install_front_end()
    install_assets()
    if wanted.tests:
        install_browser()
        install_test_faces()


def check_python() -> None:
    """Refuse a Python that is too old, in one sentence."""
    if sys.version_info < LEAST_PYTHON:
        found = platform.python_version()
        sys.exit(
            f"The studio needs Python 3.11 or newer; this is {found}. Install a newer one and"
            " name it: make setup PYTHON=python3.11"
        )


def make_venv() -> None:
    """Make the virtual environment unless it is there and works."""
    if PYTHON.exists() and _answers([str(PYTHON), "-m", "pip", "--version"]):
        return
    _say("Making a virtual environment in .venv")
    if not _answers([sys.executable, "-c", "import ensurepip, venv"]):
        _apt(f"python{sys.version_info[0]}.{sys.version_info[1]}-venv", otherwise="python3-venv")
    _run([sys.executable, "-m", "venv", "--clear", str(VENV)], "The virtual environment failed")


def install_packages() -> None:
    """Install every pinned package but torch; they name all they need, so none is resolved."""
    due = _fingerprint(REQUIREMENTS, platform.python_version())
    stamp = VENV / "packages.stamp"
    if _done(stamp, due):
        return
    lines = [line for line in _pins() if not line.startswith("torch==")]
    _say(f"Installing {len(lines)} Python packages (some two minutes)")
    listed = VENV / "packages.txt"
    listed.write_text("\n".join(lines) + "\n", encoding="utf-8")
    _pip(["--requirement", str(listed)], "Python packages could not be installed")
    _finish(stamp, due)


def install_torch(*, again: bool) -> None:
    """Install torch built for CPUs, or say plainly that it is not to be had.

    The pin carries the label ``+cpu``: an index without that build has no match, so a CUDA
    build can't come instead. macOS has CPU builds only, without the label.
    """
    pins = [line for line in _pins() if line.startswith("torch==")]
    pin = pins[0].replace("+cpu", "") if sys.platform == "darwin" else pins[0]
    due = _fingerprint(REQUIREMENTS, platform.python_version())
    stamp = VENV / "torch.stamp"
    if _done(stamp, due) and not again:
        return
    _say("Installing torch for CPUs")
    command = [str(PYTHON), "-m", "pip", "install", "-qqq", "--no-deps", "--no-compile", pin]
    if subprocess.run(command, check=False).returncode:
        _say(NO_TORCH)
    _finish(stamp, due)


def install_libraries() -> None:
    """Install the one shared library that no wheel carries."""
    if not ctypes.util.find_library("cairo"):
        _apt("libcairo2")


def install_browser() -> None:
    """Install a Chromium for the tests of pages."""
    if not any(shutil.which(name) for name in BROWSERS):
        _apt("chromium")


def install_test_faces() -> None:
    """Get the photographs and the video that lip-sync is tested on."""
    script = ROOT / "tools" / "faces_for_tests.py"
    folder = ROOT / "assets" / "test-faces"
    stamp = folder / "faces.stamp"
    due = _fingerprint(script)
    if _done(stamp, due):
        return
    _say("Getting faces for the tests")
    _run([str(PYTHON), str(script), str(folder)], "The faces for the tests could not be fetched")
    _finish(stamp, due)


def install_front_end() -> None:
    """Install the locked npm packages."""
    lock = ROOT / "package-lock.json"
    stamp = ROOT / "node_modules" / "packages.stamp"
    due = _fingerprint(lock)
    if _done(stamp, due):
        return
    if not shutil.which("npm"):
        _apt("nodejs", "npm")
    _say("Installing front-end files, art and voices")
    _run(["npm", "ci", "--no-audit", "--no-fund", "--loglevel=error"], "npm ci failed")
    _finish(stamp, due)


def install_assets() -> None:
    """Put third-party files where the studio looks for them."""
    script = ROOT / "tools" / "assets.py"
    faces = ROOT / "tools" / "face_models.py"
    due = _fingerprint(script, faces, REQUIREMENTS, ROOT / "package-lock.json")
    stamp = ROOT / "assets" / "assets.stamp"
    if _done(stamp, due) and (ROOT / "static" / "vendor").is_dir():
        return
    _say("Putting art, voices and fonts in place")
    _run([str(PYTHON), str(script)], "The art and the voices could not be put in place")
    _finish(stamp, due)


def _pins() -> list[str]:
    lines = (line.split("#")[0].strip() for line in REQUIREMENTS.read_text("utf-8").splitlines())
    return [line for line in lines if line and not line.startswith("-")]


def _pip(arguments: list[str], failure: str) -> None:
    _run(
        [str(PYTHON), "-m", "pip", "install", "-qq", "--no-deps", "--no-compile", *arguments],
        failure,
    )


def _apt(*packages: str, otherwise: str = "") -> None:
    """Install system packages where apt-get is; elsewhere say what is missing and stop."""
    names = " ".join(packages)
    sudo = [] if os.geteuid() == 0 else ["sudo"]
    if not shutil.which("apt-get") or (sudo and not shutil.which("sudo")):
        sys.exit(f"Please install {names} with this system's package manager, then run it again.")
    _say(f"Installing {names} (system package)")
    install = [*sudo, "apt-get", "install", "-y", "-qq", "--no-install-recommends"]
    subprocess.run([*sudo, "apt-get", "update", "-qq"], check=False)
    if subprocess.run([*install, *packages], check=False).returncode == 0:
        return
    if otherwise and subprocess.run([*install, otherwise], check=False).returncode == 0:
        return
    sys.exit(f"{names} could not be installed; install it by hand, then run it again.")


def _run(command: list[str], failure: str) -> None:
    if subprocess.run(command, cwd=ROOT, check=False).returncode:
        sys.exit(f"{failure}; what went wrong is above. Run make setup to try again.")


def _answers(command: list[str]) -> bool:
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def _fingerprint(*parts: Path | str) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part.read_bytes() if isinstance(part, Path) else part.encode())
    return digest.hexdigest()


def _done(stamp: Path, due: str) -> bool:
    return stamp.exists() and stamp.read_text(encoding="utf-8") == due


def _finish(stamp: Path, due: str) -> None:
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_text(due, encoding="utf-8")


def _say(text: str) -> None:
    sys.stdout.write(text.rstrip() + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
