"""Templates that were read and compiled before, so that the next command need not do it again: that takes the longest.

What is kept belongs to the bytes of the template and of the files that it brings in, and to this version of the
program and of Python. What is damaged or of another version is passed over.
"""

import hashlib
import io
import pickle
import sys
from collections.abc import Callable, Collection
from dataclasses import dataclass
from importlib.metadata import version
from typing import Final

from policygen.errors import FindingsError, PolicygenError
from policygen.files import code_digest
from policygen.keeping import Kept
from policygen.render.engine import Template

_LIBRARIES: Final = ("jinja2", "lxml", "markupsafe")
_FORM: Final = "1"


@dataclass(frozen=True)
class KeptTemplates:
    """The templates that are kept for a person."""

    kept: Kept

    @classmethod
    def of_this_person(cls) -> "KeptTemplates | None":
        """Those of whoever runs the program; None where none can be kept that are theirs alone."""
        kept = Kept.of_this_person("templates")
        return cls(kept) if kept else None

    def recall(self, template: Template, load: Callable[[str], bytes]) -> bool:
        """Make the template ready as it was kept; false where it is not. `load` gives the files that it brings in."""
        if template.is_extended or (data := self.kept.recall(*_belongs_to(template))) is None:
            return False
        try:
            stream = io.BytesIO(data)
            brought_in: dict[str, str] = pickle.load(stream)
            if any(_digest_of(load, name) != was for name, was in brought_in.items()):
                return False
            template.prepare_as(pickle.load(stream))
        except Exception:
            # Whatever is wrong with what was kept: the template itself is at hand.
            return False
        return True

    def keep(self, template: Template, load: Callable[[str], bytes], asked: Collection[str]) -> None:
        """Keep the template, with the digests of the files that it asked for.

        One that has errors is not kept, nor one with filters or tests of its own.
        """
        if template.is_extended:
            return
        try:
            prepared = template.prepared
        except FindingsError:
            return
        brought_in = {name: _digest_of(load, name) for name in sorted(asked)}
        try:
            # A quarter of a megabyte for each template; to make it smaller would take half as long again.
            data = pickle.dumps(brought_in) + pickle.dumps(prepared, protocol=5)
        except (pickle.PicklingError, RecursionError, MemoryError, TypeError):
            # The template is at hand, and is read anew the next time.
            return
        self.kept.keep(data, *_belongs_to(template))


def _belongs_to(template: Template) -> tuple[str, ...]:
    """What tells a template as it is read now from all others: its bytes, its name in messages, and the program."""
    return _FORM, _program(), type(template).__name__, template.name, hashlib.sha256(template.data).hexdigest()


def _digest_of(load: Callable[[str], bytes], name: str) -> str:
    try:
        return hashlib.sha256(load(name)).hexdigest()
    except (OSError, LookupError, ValueError, PolicygenError) as error:
        return f"none: {type(error).__name__}"


_PROGRAM: Final[list[str]] = []


def _program() -> str:
    """What tells one version of the program, of its libraries and of Python from another; worked out once."""
    if not _PROGRAM:
        libraries = " ".join(version(library) for library in _LIBRARIES)
        _PROGRAM.append(f"{code_digest('errors.py', 'word', 'render')} {sys.version} {libraries}")
    return _PROGRAM[0]
