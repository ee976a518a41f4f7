"""Any JSON or YAML file as the names that a template may use."""

import json
import re
from pathlib import Path
from typing import Any

from policygen.errors import Finding, FindingsError, Place, UnreadableFileError
from policygen.files import read_file
from policygen.workspace.yamlfile import LARGEST_FILE, Listing, Map, Node, Scalar, read_yaml

# The plain scalars that are not strings in YAML 1.2's core schema: https://yaml.org/spec/1.2.2/#103-core-schema
_NULL = {"", "~", "null", "Null", "NULL"}
_TRUE = {"true", "True", "TRUE"}
_FALSE = {"false", "False", "FALSE"}
_INTEGER = r"[-+]?[0-9]{1,4000}"
_NUMBER = r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?"


def read_context(path: Path) -> dict[str, Any]:
    """The names and their values that the file holds: YAML if it is called .yaml or .yml, else JSON.

    Raises UnreadableFileError where there is no such file or it holds no names, and FindingsError, with the
    place, where it is no JSON or YAML.
    """
    data = read_file(path, LARGEST_FILE)
    read = _read_yaml if path.suffix.lower() in (".yaml", ".yml") else _read_json
    value = read(data, str(path))
    if not isinstance(value, dict):
        raise UnreadableFileError(str(path), "it holds no names.", 'Write an object, like {"name": "value"}.')
    return value


def _read_json(data: bytes, file: str) -> Any:
    try:
        return json.loads(data.decode("utf-8-sig"))
    except json.JSONDecodeError as error:
        place = Place(file, error.lineno, error.colno)
        raise FindingsError(
            [Finding(place, f"this is not readable JSON: {error.msg}.", "Correct the line.")]
        ) from error
    except UnicodeDecodeError as error:
        raise UnreadableFileError(file, "it is not saved as UTF-8.", "Save it as UTF-8.") from error
    except RecursionError as error:
        raise UnreadableFileError(file, "it is nested too deeply.", "Make it flatter.") from error
    except ValueError as error:  # a number of more digits than Python takes
        raise UnreadableFileError(file, "it holds a number that is too long.", "Put it in quotes.") from error


def _read_yaml(data: bytes, file: str) -> Any:
    node, findings = read_yaml(data, file)
    if node is None or findings:
        raise FindingsError(findings)
    return _typed(node)


def _typed(node: Node) -> Any:
    if isinstance(node, Map):
        return {entry.key.text: _typed(entry.value) for entry in node.entries}
    if isinstance(node, Listing):
        return [_typed(item) for item in node.items]
    return node.text if node.quoted else _typed_word(node)


def _typed_word(node: Scalar) -> Any:
    text = node.text
    if text in _NULL:
        return None
    if text in _TRUE or text in _FALSE:
        return text in _TRUE
    if re.fullmatch(_INTEGER, text):
        return int(text)
    return float(text) if re.fullmatch(_NUMBER, text) else text
