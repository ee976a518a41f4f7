"""The folder of inputs: find it, load it, start a new one, and change its YAML files in place."""

from policygen.workspace.context import read_context
from policygen.workspace.folder import (
    BadShortNameError,
    TrustFolder,
    Workspace,
    find_workspace,
    load_trust,
    load_workspace,
)
from policygen.workspace.levels import OwnFile, TrustLevels
from policygen.workspace.library import FilesBelow
from policygen.workspace.ownerfile import owner_of, with_approval, write_approval, write_owner
from policygen.workspace.schema import schemas, write_schemas
from policygen.workspace.starter import init_workspace, new_school
from policygen.workspace.trustfile import keep_document, place_for, write_import
from policygen.workspace.variants import Own, adopt, own_template, own_templates, seen_again

__all__ = [
    "BadShortNameError",
    "FilesBelow",
    "Own",
    "OwnFile",
    "TrustFolder",
    "TrustLevels",
    "Workspace",
    "adopt",
    "find_workspace",
    "init_workspace",
    "keep_document",
    "load_trust",
    "load_workspace",
    "new_school",
    "own_template",
    "own_templates",
    "owner_of",
    "place_for",
    "read_context",
    "schemas",
    "seen_again",
    "with_approval",
    "write_approval",
    "write_import",
    "write_owner",
    "write_schemas",
]
