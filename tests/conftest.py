"""What every test may use: the bundled folder, a small one that is built, and the Word validator where it is."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from policygen.cli import run
from policygen.keeping import SETTING
from tests.review.larkmoor import build, larkmoor

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session", autouse=True)
def _cache_of_the_tests(tmp_path_factory: pytest.TempPathFactory) -> None:
    """What is kept of templates is kept among the tests' own files, for all processes that run them."""
    base = tmp_path_factory.getbasetemp()
    os.environ[SETTING] = str((base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "cache")


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's own folder, which is a policygen workspace."""
    return ROOT


@pytest.fixture
def bundled(tmp_path: Path) -> Path:
    """A copy of the bundled seeds and templates, to build in and to change."""
    for name in ("seeds", "templates"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return tmp_path


@pytest.fixture(scope="session")
def larkmoor_as_built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small trust of tests.review.larkmoor with everything built, to be copied only."""
    folder = larkmoor(tmp_path_factory.mktemp("larkmoor"))
    build(folder)
    return folder


@pytest.fixture
def built_larkmoor(larkmoor_as_built: Path, tmp_path: Path) -> Path:
    """A copy of it to change."""
    return Path(shutil.copytree(larkmoor_as_built, tmp_path, dirs_exist_ok=True))


@pytest.fixture
def told(built_larkmoor: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """What a command says to people there."""

    def said(*arguments: str, code: int = 0) -> str:
        capsys.readouterr()
        assert run([*arguments, "-C", str(built_larkmoor)]) == code
        out = capsys.readouterr()
        return out.out + out.err

    return said


@pytest.fixture(scope="session")
def validate_docx() -> Callable[..., None]:
    """Assert that Word files are what Word expects; skips where POLICYGEN_OOXML_VALIDATOR names no validator."""
    validator = os.environ.get("POLICYGEN_OOXML_VALIDATOR")
    if not validator or not Path(validator).is_file():
        pytest.skip("POLICYGEN_OOXML_VALIDATOR does not name a validator")

    def validate(*paths: Path) -> None:
        done = subprocess.run(
            [sys.executable, validator, *map(str, paths)], capture_output=True, text=True, check=False
        )

        assert done.returncode == 0, done.stdout + done.stderr

    return validate
