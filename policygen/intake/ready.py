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
    version = _version()
    if (code := kept.recall("patterns", *version)) is not None:
        compiled.recall(code)
    if (tables := kept.recall("tables", *version)) is not None:
        rules.recall(tables)
    else:
        kept.keep(rules.to_keep(), "tables", *version)


def keep_patterns() -> None:
    """Keep the patterns that the reading had to compile."""
    code = compiled.to_keep()
    if code is not None and (kept := Kept.of_this_person("reading")):
        kept.keep(code, "patterns", *_version())


def _version() -> tuple[str, str]:
    """What tells the tables and patterns of this version of the program from those of all others.

    Patterns of another version would do no harm, but nobody would ever take out those that are needed no more.
    """
    return compiled.VERSION, code_stamp("model.py", "intake")
