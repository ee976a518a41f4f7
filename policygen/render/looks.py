"""What a trust or a school gives its documents to look like: a logo, colours and a font.

>>> look = look_of(Branding(colours=("#12455A",), font="Arial"), crest, "Walton High")
>>> template.render_document(names, "mket/walton-high/behaviour", look=look)
"""

from dataclasses import dataclass

from policygen.model import Branding, School, Trust
from policygen.render.pictures import Picture
from policygen.word.theme import UNCHANGED, Wear


@dataclass(frozen=True)
class Look:
    """How documents look: the colours and the font that their theme gets, and the picture for the logo's place."""

    wear: Wear = UNCHANGED
    logo: Picture | None = None


PLAIN = Look()
"""As the template itself looks."""


def look_of(branding: Branding, picture: bytes | None, owner: str) -> Look:
    """The look that a branding asks for; `picture` is its logo’s file, None where there is none.

    A logo that nobody has described is described as the logo of its owner, a trust or school by its name. Raises
    PictureError for a logo that is no picture.
    """
    wear = Wear.of(branding.colours, branding.font or "")
    return Look(wear, None if picture is None else Picture(picture, branding.logo_alt or f"Logo of {owner}"))


def branding_of(trust: Trust, school: School | None) -> Branding:
    """The branding of a school, whose record says what its trust says for it too; or that of the trust itself."""
    return trust.branding if school is None else school.branding
