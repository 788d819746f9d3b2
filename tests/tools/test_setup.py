"""Setting up: each step once, never a CUDA build, and one sentence for what can't be had."""

import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def setup(tmp_path, monkeypatch) -> ModuleType:
    """tools/setup.py, its folders in a place of their own; what it starts is only noted."""
    spec = importlib.util.spec_from_file_location("studio_setup", ROOT / "tools" / "setup.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    (tmp_path / "tools").mkdir()
    for name in (
        "requirements.txt",
        "package-lock.json",
        "tools/assets.py",
        "tools/face_models.py",
    ):
        (tmp_path / name).write_text((ROOT / name).read_text("utf-8"), encoding="utf-8")
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(module, "REQUIREMENTS", tmp_path / "requirements.txt")
    (tmp_path / ".venv").mkdir()
    return module


@pytest.fixture
def started(monkeypatch) -> list[list[str]]:
    """Commands that were started; all of them end well."""
    commands: list[list[str]] = []

    def run(command, **_kept):
        commands.append([str(word) for word in command])
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(subprocess, "run", run)
    return commands


def test_packages_are_installed_once_and_again_when_the_pins_change(setup, started):
    setup.install_packages()
    setup.install_packages()
    assert len(started) == 1
    pins = setup.REQUIREMENTS
    pins.write_text(pins.read_text("utf-8") + "another==1.0\n", encoding="utf-8")
    setup.install_packages()
    assert len(started) == 2


def test_packages_are_installed_as_pinned_and_torch_apart(setup, started):
    setup.install_packages()
    listed = (setup.VENV / "packages.txt").read_text("utf-8")
    assert "--no-deps" in started[0]
    assert "flask==" in listed
    assert "torch" not in listed


def test_a_step_that_failed_is_due_again(setup, started, monkeypatch):
    monkeypatch.setattr(
        subprocess, "run", lambda command, **_kept: subprocess.CompletedProcess(command, 1)
    )
    with pytest.raises(SystemExit, match="could not be installed"):
        setup.install_packages()
    assert not (setup.VENV / "packages.stamp").exists()


def test_only_a_torch_for_cpus_is_ever_asked_for(setup, started, monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")
    setup.install_torch(again=False)
    ((*_, wanted),) = started
    assert wanted.endswith("+cpu")
    assert "--no-deps" in started[0]


def test_no_torch_is_told_plainly_and_not_tried_each_time(setup, monkeypatch, capsys):
    tries = []

    def run(command, **_kept):
        tries.append(command)
        return subprocess.CompletedProcess(command, 1)

    monkeypatch.setattr(subprocess, "run", run)
    setup.install_torch(again=False)
    assert "neural engines" in capsys.readouterr().out
    setup.install_torch(again=False)
    assert len(tries) == 1
    setup.install_torch(again=True)
    assert len(tries) == 2


def test_an_old_python_is_refused_in_one_sentence(setup, monkeypatch):
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    with pytest.raises(SystemExit, match=r"needs Python 3\.11 or newer"):
        setup.check_python()


def test_a_system_library_is_installed_only_when_it_is_missing(setup, started, monkeypatch):
    monkeypatch.setattr(setup.ctypes.util, "find_library", lambda _name: "libcairo.so.2")
    setup.install_libraries()
    assert started == []
    monkeypatch.setattr(setup.ctypes.util, "find_library", lambda _name: None)
    monkeypatch.setattr(setup.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(setup.os, "geteuid", lambda: 1000)
    setup.install_libraries()
    assert started[-1][:3] == ["sudo", "apt-get", "install"]
    assert started[-1][-1] == "libcairo2"


def test_without_a_package_manager_that_we_know_the_library_is_named(setup, monkeypatch):
    monkeypatch.setattr(setup.ctypes.util, "find_library", lambda _name: None)
    monkeypatch.setattr(setup.shutil, "which", lambda _name: None)
    with pytest.raises(SystemExit, match="install libcairo2"):
        setup.install_libraries()


def test_the_front_end_is_installed_from_the_lock(setup, started, monkeypatch):
    monkeypatch.setattr(setup.shutil, "which", lambda name: f"/usr/bin/{name}")
    setup.install_front_end()
    setup.install_front_end()
    assert [command[:2] for command in started] == [["npm", "ci"]]
