"""A values document becomes statements."""

from pathlib import Path

from policygen.errors import UnreadableFileError
from policygen.intake.parse import Reading, read_statements
from policygen.intake.readers import read_outline


def read(file: Path) -> Reading:
    """What a values document says, from a file: its statements, and all that was left out.

    Raises UnreadableFileError for a file that cannot be read, or that is of a kind we do not read.
    """
    if str(file).startswith(("http:", "https:", "www.")):
        raise UnreadableFileError(
            str(file), "this is a web address.", "Save the page or the document to a file, and import that file."
        )
    try:
        data = file.read_bytes()
    except FileNotFoundError:
        raise UnreadableFileError(str(file), "there is no such file.", "Check the name and the folder.") from None
    except IsADirectoryError:
        raise UnreadableFileError(str(file), "this is a folder.", "Name the document itself.") from None
    except OSError as error:
        raise UnreadableFileError(
            str(file),
            f"it cannot be read ({error.strerror}).",
            "Close it in other programs and check that you may read it.",
        ) from None
    return read_statements(read_outline(data, file.name))
