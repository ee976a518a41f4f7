"""A page to look at and to print: one HTML file that loads nothing and runs nothing."""

from collections.abc import Iterable
from html import escape


def as_html(title: str, style: str, body: Iterable[str]) -> str:
    """The page as text: its title in words, its style sheet, and the lines of its body as HTML."""
    return "\n".join(
        (
            "<!DOCTYPE html>",
            '<html lang="en-GB">',
            "<head>",
            '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
            f"<title>{escape(title)}</title>",
            f"<style>{style}</style>",
            "</head>",
            "<body>",
            *body,
            "</body>",
            "</html>",
            "",
        )
    )
