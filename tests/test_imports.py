"""The layers of docs/architecture.md, read from the imports themselves."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import policygen

PACKAGE = Path(policygen.__file__).parent
STEPS = (
    {"errors"},
    {"record"},
    {"model", "files", "keeping", "telling"},
    {"word"},
    {"intake", "render", "ledger", "workspace"},
    {"plan", "checks", "schools"},
    {"build", "pull", "publish", "review"},
    {"cli", "__init__"},
    {"__main__"},
)
STEP_OF = {room: number for number, rooms in enumerate(STEPS) for room in rooms}
HOMES = {
    "pydantic": {"record", "workspace"},
    "pydantic_core": {"record", "workspace"},
    "lxml": {"word", "intake/readers"},
    "zipfile": {"word", "intake/readers"},
    "openpyxl": {"review"},
    "pypdfium2": {"intake/readers"},
    "pypdfium2_raw": {"intake/readers"},
    "jinja2": {"render"},
    "markupsafe": {"render"},
    "platformdirs": {"keeping"},
    "yaml": {"workspace"},
    "sqlite3": {"ledger"},
    "click": {"cli"},
    "rich": {"cli"},
}
"""Libraries that live in one room."""

MODULES = sorted(PACKAGE.rglob("*.py"))


def room_of(module: Path) -> str:
    return module.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(module: Path) -> Iterator[str]:
    """The full names of what a module imports, wherever in it the import stands."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module} has a relative import"
            assert node.module is not None
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def rooms_used(module: Path) -> set[str]:
    parts = [name.split(".") for name in imported(module) if name.split(".")[0] == "policygen"]
    return {name[1] if name[1] in STEP_OF else "__init__" for name in parts if len(name) > 1}


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.relative_to(PACKAGE).as_posix())
def test_imports_point_down_only(module: Path) -> None:
    room = room_of(module)
    upwards = {used for used in rooms_used(module) - {room, "__init__"} if STEP_OF[used] >= STEP_OF[room]}

    assert upwards == set()


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.relative_to(PACKAGE).as_posix())
def test_each_library_lives_in_its_room(module: Path) -> None:
    here = {room_of(module), module.relative_to(PACKAGE).parent.as_posix()}
    libraries = {name.split(".")[0] for name in imported(module)}

    assert {library for library in libraries & HOMES.keys() if not here & HOMES[library]} == set()


def test_every_room_has_its_step() -> None:
    assert {room_of(module) for module in MODULES} <= STEP_OF.keys()
