"""What every test may use: the bundled folder, the Word validator, and LibreOffice, where they are."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


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


@pytest.fixture(scope="session")
def soffice() -> str:
    """LibreOffice's command; skips where it is not installed."""
    command = shutil.which("soffice") or shutil.which("libreoffice")
    if command is None:
        pytest.skip("LibreOffice (soffice) is not installed")
    return command
