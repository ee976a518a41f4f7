"""What comments say of places that a person should look at."""

from typing import Final

BESIDE: Final = (
    "The trust has changed this text, and so has the school. Yours stays; the trust’s new text comes after it."
)
GONE: Final = (
    "This text was deleted here, and the trust has changed it since. Its new words are put in again after this."
)
REMOVED: Final = (
    "The trust has removed this text. It stays, because it was edited here. Delete it if it is no longer needed."
)
MOVED: Final = "The trust has moved this text and changed it. Here it stands in your words; the trust’s come after."
WORDS: Final = "The trust has changed the words ‘{0}’ to ‘{1}’. Yours stay; the trust’s are put in after them."
ADDED: Final = "The trust has put in ‘{1}’ here, where the text was edited too."
STRUCK_BY_SCHOOL: Final = (
    "The words ‘{0}’ were deleted here. The trust has changed them to ‘{1}’, which is put in again."
)
TAKEN_OUT: Final = "The trust has taken out the words ‘{0}’. Yours stay, because they were edited."
COLUMNS: Final = (
    "The trust has changed the columns of this table, and the school has edited it. Yours stays; the trust’s new table "
    "comes after it."
)
