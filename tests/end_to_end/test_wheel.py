"""What people install is a wheel, not a checkout: it must start a folder and build it."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from policygen.plan import documents
from policygen.workspace import load_workspace


@pytest.fixture(scope="module")
def installed(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder into which the wheel of this checkout is unpacked, as pip does."""
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(folder), str(root)]
    made = subprocess.run(pip, capture_output=True, text=True, check=False)
    if made.returncode != 0:
        pytest.skip(f"no wheel could be built here, perhaps for want of a network: {made.stderr.strip()[-200:]}")
    [wheel] = folder.glob("policygen-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def policygen(installed: Path, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run the installed command, away from the checkout."""
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    command = [sys.executable, "-m", "policygen", *arguments]
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)


def test_the_installed_command_is_the_one_that_runs(installed: Path, tmp_path: Path) -> None:
    code = "import policygen; print(policygen.__file__)"
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, env=environment, capture_output=True, text=True)

    assert done.stdout.strip() == str(installed / "policygen/__init__.py")


def test_an_installed_wheel_starts_a_folder_and_builds_it(installed: Path, tmp_path: Path) -> None:
    started = policygen(installed, "init", "my-trust", cwd=tmp_path)
    assert started.returncode == 0, started.stderr

    checked = policygen(installed, "check", "-C", "my-trust", cwd=tmp_path)
    assert checked.returncode == 0, checked.stdout + checked.stderr

    built = policygen(installed, "build", cwd=tmp_path / "my-trust/seeds")
    assert built.returncode == 0, built.stderr
    wanted = documents(load_workspace(tmp_path / "my-trust"))
    assert {path.stem for path in (tmp_path / "my-trust/output").rglob("*.docx")} == {one.name for one in wanted}
