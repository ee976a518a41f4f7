"""JSON Schemas of the YAML files, so that editors complete and check them as people type."""

import json
from pathlib import Path
from typing import Any

from policygen.files import make_folder, write_atomically
from policygen.model import Catalogue, Group, GuidanceFile, School, Trust
from policygen.record import Record

_MODELS: dict[str, type[Record]] = {
    "trust": Trust,
    "school": School,
    "group": Group,
    "catalogue": Catalogue,
    "guidance": GuidanceFile,
}
SCHEMA_FOLDER = "seeds/.schema"


def schemas() -> dict[str, dict[str, Any]]:
    """The JSON Schema of each kind of file: trust, school, group, catalogue and guidance."""
    # Only here, since this brings in pydantic, and nobody asks for schemas but ‘init’ and ‘schema’.
    from policygen.workspace.editors import schema_for_editors

    return {name: schema_for_editors(model) for name, model in _MODELS.items()}


def write_schemas(root: Path) -> list[Path]:
    """Write the schemas where the YAML files' first lines look for them, and give their paths.

    Raises UnwritableFileError.
    """
    make_folder(root / SCHEMA_FOLDER)
    paths = []
    for name, schema in schemas().items():
        paths.append(root / SCHEMA_FOLDER / f"{name}.json")
        write_atomically(paths[-1], (json.dumps(schema, ensure_ascii=False, indent=2) + "\n").encode())
    return paths
