"""What each document needs, and why. Reads, never writes."""

from policygen.plan.documents import NoSuchDocumentError, documents, unreadable_documents
from policygen.plan.sources import MadeFrom, Sources, leaning_on_retired
from policygen.plan.standing import BESIDE, DISPUTED, DRAFT, Shelf, Standing, State, ledger_folder, lock_file, shelf

__all__ = [
    "BESIDE",
    "DISPUTED",
    "DRAFT",
    "MadeFrom",
    "NoSuchDocumentError",
    "Shelf",
    "Sources",
    "Standing",
    "State",
    "documents",
    "leaning_on_retired",
    "ledger_folder",
    "lock_file",
    "shelf",
    "unreadable_documents",
]
