"""Links and page breaks, as values.

{{r link("https://example.org/terms", "our terms") }}    {{p page_break }}
"""

from dataclasses import dataclass
from typing import Final

from policygen.render.content import Blank, Rich, Setting
from policygen.word.links import hyperlink, is_address
from policygen.word.runs import PAGE_BREAK, run, with_look


class LinkError(ValueError):
    """An address that no document should lead to."""


@dataclass(frozen=True)
class Link(Rich):
    """Words that lead to an address: a web page, an e-mail address, a telephone, or a bookmark (`#name`).

    Without words, the address is its own. Raises LinkError for any other address.
    """

    address: str
    words: str = ""

    def __post_init__(self) -> None:
        if not is_address(str(self.address)):
            raise LinkError(
                f"a link cannot lead to ‘{str(self.address)[:60]}’: write an address that begins with https://, http://,"
                " mailto: or tel:, or # and the name of a bookmark."
            )

    def __str__(self) -> str:
        return str(self.words) or str(self.address).removeprefix("mailto:").removeprefix("tel:")

    def as_runs(self, setting: Setting) -> str:
        """The words, in the template's style for links; inside a link of the template just the words."""
        if not setting.takes_links:
            return run(str(self), setting.run)
        return hyperlink(str(self.address), run(str(self), with_look(setting.run, *setting.stock.link_look)))


def link(address: object, words: object = "") -> Link | Blank:
    """The link to an address; where nobody has given that yet, its blank.

    Raises LinkError for an address that no document should lead to.
    """
    return address if isinstance(address, Blank) else Link(str(address), str(words))


@dataclass(frozen=True)
class PageBreak(Rich):
    """The end of a page."""

    def __str__(self) -> str:
        return ""

    def as_runs(self, _: Setting) -> str:
        """A break in the text."""
        return PAGE_BREAK

    def as_blocks(self, _: Setting) -> str:
        """A paragraph with nothing but the break."""
        return f"<w:p>{PAGE_BREAK}</w:p>"


page_break: Final = PageBreak()
