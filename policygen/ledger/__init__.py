"""What was last issued for each document, and from what; and the files that were issued or replaced."""

from policygen.ledger.database import DamagedLedgerError, NewerLedgerError
from policygen.ledger.ledger import (
    FOLDER,
    Approved,
    Build,
    Change,
    Issue,
    Ledger,
    LedgerWriter,
    NotKeptError,
    reading,
    renewing,
    writing,
)
from policygen.ledger.lock import LedgerInUseError
from policygen.ledger.store import Pruned

__all__ = [
    "FOLDER",
    "Approved",
    "Build",
    "Change",
    "DamagedLedgerError",
    "Issue",
    "Ledger",
    "LedgerInUseError",
    "LedgerWriter",
    "NewerLedgerError",
    "NotKeptError",
    "Pruned",
    "reading",
    "renewing",
    "writing",
]
