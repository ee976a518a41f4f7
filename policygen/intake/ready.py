"""What every reading needs before its first line: the tables, and the patterns in them and elsewhere.

To read and compile them takes as long as to read ten pages, so they are kept for the person's next command.
"""

from policygen.files import code_stamp
from policygen.intake import compiled, rules
from policygen.keeping import Kept


def get_ready() -> None:
    """Have the tables and patterns as they were kept, or else read the tables and keep them."""
    kept = Kept.of_this_person("reading")
    if kept is None:
        return
    if (code := kept.recall(*_PATTERNS)) is not None:
        compiled.recall(code)
    belongs_to = _tables()
    if (tables := kept.recall(*belongs_to)) is not None:
        rules.recall(tables)
    else:
        kept.keep(rules.to_keep(), *belongs_to)


def keep_patterns() -> None:
    """Keep the patterns that the reading had to compile."""
    code = compiled.to_keep()
    if code is not None and (kept := Kept.of_this_person("reading")):
        kept.keep(code, *_PATTERNS)


_PATTERNS = ("patterns", compiled.VERSION)


def _tables() -> tuple[str, ...]:
    """What tells the tables of this version of the program from all others."""
    return "tables", compiled.VERSION, code_stamp("model.py", "intake")
