"""`python -m policygen` is the `policygen` command."""

from policygen.cli import main

main()
