"""The command itself, under which all others hang, and its exit codes (docs/architecture.md, "Exit codes")."""

import click

from policygen import __version__

DONE, PROBLEMS, WRONG_USAGE, REFUSED, BUG, INTERRUPTED = 0, 1, 2, 3, 70, 130


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Start with ‘policygen init my-trust’, or ‘policygen build’ in a folder that has seeds and templates.",
)
@click.version_option(__version__, prog_name="policygen")
def cli() -> None:
    """Word policies, prospectus sections and handbooks that say what your trust says of itself.

    A trust's values document is read once into seeds/TRUST/trust.yaml. Templates written in Word ask for those
    values; ‘build’ writes every document of every school into output/.
    """
