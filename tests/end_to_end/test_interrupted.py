"""Ctrl-C, and surroundings that a command line may have."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from policygen.word.package import read_package

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="process groups, signals and locales of POSIX")


@POSIX
@pytest.mark.parametrize("seconds", [0, 0.1, 0.3, 0.6])
def test_ctrl_c_ends_a_build_with_several_processes_at_once_and_quietly(bundled: Path, seconds: float) -> None:
    command = [sys.executable, "-m", "policygen", "build", "-C", str(bundled), "-j", "2"]
    build = subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True, start_new_session=True)
    while not any((bundled / "output").rglob("*.docx")) and build.poll() is None:
        time.sleep(0.01)
    time.sleep(seconds)
    os.killpg(build.pid, signal.SIGINT)
    _, said = build.communicate(timeout=20)

    # What it said before is about files; nothing is said of how Python works.
    assert build.returncode == 130
    assert said.endswith("policygen: Interrupted.\n")
    assert "Traceback" not in said
    with pytest.raises(ProcessLookupError):
        os.killpg(build.pid, 0)
    for document in (bundled / "output").rglob("*.docx"):
        read_package(document.read_bytes(), document.name)


@POSIX
def test_a_folder_of_any_letters_may_be_built_where_the_locale_has_none_of_them(bundled: Path, tmp_path: Path) -> None:
    folder = tmp_path / "école"
    folder.mkdir()
    for name in ("seeds", "templates"):
        (bundled / name).rename(folder / name)
    ascii_only = os.environ | {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    policygen = [sys.executable, "-m", "policygen"]
    for command in (["build", "mket/walton-high/behaviour"], ["status", "mket"]):
        said = subprocess.run([*policygen, *command], cwd=folder, env=ascii_only, capture_output=True, text=True)

        assert said.returncode == 0, said.stderr
