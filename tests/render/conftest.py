"""The validator's own function, for tests that look at hundreds of files."""

import importlib.util
import os
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="session")
def check() -> Callable[[Path], list[str]]:
    """What is wrong with a Word file; skips where POLICYGEN_OOXML_VALIDATOR names no validator.

    A process for each file, as `validate_docx` starts, would take minutes.
    """
    where = os.environ.get("POLICYGEN_OOXML_VALIDATOR")
    if not where or not Path(where).is_file():
        pytest.skip("POLICYGEN_OOXML_VALIDATOR does not name a validator")
    spec = importlib.util.spec_from_file_location("validator", where)
    assert spec and spec.loader
    module: ModuleType = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.check  # type: ignore[no-any-return]
