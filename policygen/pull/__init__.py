"""From Word back to data: what people typed into a document becomes proposals for the trust's and schools' YAML.

A filled blank, or a printed fact that was changed, may become a fact; a section that a school may make its own, and
that reads otherwise, an adjustment. A statement in other words is said to differ from the trust's wording and never
becomes one. Everything else stays what it is: an edit of this document.
"""

from policygen.pull.proposals import Proposal, TwoAnswersError, together
from policygen.pull.pulling import document_in, proposals
from policygen.pull.taking import take

__all__ = ["Proposal", "TwoAnswersError", "document_in", "proposals", "take", "together"]
