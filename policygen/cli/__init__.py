"""Commands: options in, one call into the core, print, exit code. The only room that knows click and rich.

Everything but click is imported inside the commands, so that `policygen --help` answers at once. A module holds a
family of commands; `group.HOMES` says which, so that only the family of the command that was typed is loaded.
"""

import errno
import gc
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

import click

from policygen import __version__
from policygen.cli.group import BUG, DONE, INTERRUPTED, REFUSED, cli
from policygen.cli.printing import say
from policygen.errors import FindingsError, PolicygenError

__all__ = ["cli", "main", "run"]


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command line and give its exit code (docs/architecture.md, "Exit codes")."""
    try:
        code = cli.main(arguments, prog_name="policygen", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except FindingsError as error:
        for finding in error.findings:
            say(str(finding))
        return error.exit_code
    except PolicygenError as error:
        say(error.message, error.next_step)
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        say("Interrupted.")
        return INTERRUPTED
    except BrokenPipeError:
        sys.stderr.close()
        return DONE
    except OSError as error:
        if error.errno not in (errno.ENOSPC, errno.EIO):
            return _bug()
        say(f"What it had to say could not be written: {error.strerror}.")
        return REFUSED
    except Exception:
        return _bug()
    return code if isinstance(code, int) else DONE


def _bug() -> int:
    """Say that policygen itself failed, and where the report of it lies."""
    report = _report()
    say(
        f"Something went wrong inside policygen. The report is in {report}.",
        "Please pass it on to whoever looks after policygen for you.",
    )
    return BUG


def _report() -> Path:
    """Write what happened where it can be found, and nothing of what the documents say."""
    import platform
    import tempfile
    import traceback

    text = f"policygen {__version__}, Python {platform.python_version()}, {platform.platform()}\n\n"
    text += " ".join(sys.argv) + "\n\n" + traceback.format_exc()
    with tempfile.NamedTemporaryFile("w", prefix="policygen-", suffix=".txt", delete=False, encoding="utf-8") as file:
        file.write(text)
    return Path(file.name)


def main() -> NoReturn:
    """The `policygen` command."""
    # A command lives for seconds and keeps what it makes: looking for garbage often costs it a tenth of its time.
    gc.set_threshold(200_000, 50, 100)
    for stream in (sys.stdout, sys.stderr):
        # A console that cannot show a character shows a question mark in its place, rather than failing.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        code = run()
    except KeyboardInterrupt:
        code = INTERRUPTED  # Once more, while the first was being answered.
    # What is left is to end, and nobody should read of how Python does it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # All that is left goes with the process; without this, Python would look through it for garbage once more.
    gc.freeze()
    sys.exit(code)
