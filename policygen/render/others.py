"""What a template prints of another document’s approval: words that are no part of what its own document says.

They stand in a field (`word/others.py`), so that a document does not change, nor need another approval, because another
one was approved.
"""

from policygen.render.content import Rich, Setting
from policygen.render.words import capital
from policygen.word.others import NOTHING, PREFIX, field
from policygen.word.runs import run


class OfAnother(str, Rich):
    """Something of another document's approval, like `uniform.approved_on`. It counts as no where it is not known.

    Anything that a template makes of the words (a condition, a text joined with others) is the document's own.
    """

    key: str
    known: bool

    @classmethod
    def of(cls, key: str, words: str, *, known: bool) -> "OfAnother":
        """The words; where it is not known, those that stand in its place."""
        made = cls(words)
        made.key = key
        made.known = known
        return made

    def __bool__(self) -> bool:
        return self.known

    @property
    def capital(self) -> "OfAnother":
        """The same with a capital first letter."""
        return OfAnother.of(f"{self.key}.capital", capital(str(self)), known=self.known)

    def as_runs(self, setting: Setting) -> str:
        """The words in a field; just the words where none may stand, as in a link of the template."""
        if not setting.takes_links:
            return run(str(self), setting.run)
        setting.additions.properties[PREFIX + self.key] = str(self) or NOTHING
        return field(PREFIX + self.key, str(self), setting.run)
