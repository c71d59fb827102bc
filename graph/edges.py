"""What a reference points to: an edge to a place that exists, or the reason why there is none."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.eli import Eli
from parsing.model import ProvisionId, Span
from parsing.references.model import Relation
from parsing.term import Term


class Cause(Term):
    """Why a reference dangles."""

    REPEALED = "repealed", "the place stood in an earlier version of the document"
    RENUMBERED = "renumbered", "the place stands in it under another number"
    NEVER_EXISTED = "never_existed", "no version held has the place"
    OUTSIDE_CORPUS = "outside_corpus", "the document is named, and not held"
    VERSION_MISSING = "version_missing", "the document is held without text, or only as of another time"
    AMBIGUOUS = "ambiguous", "several documents answer to the name"
    UNNAMED = "unnamed", "the words do not tell which document"
    UNREADABLE = "unreadable", "the words cannot be read as a place"


@dataclass(frozen=True, slots=True)
class Edge:
    """From the provision that holds the words to the place they name."""

    source: ProvisionId
    span: Span  # the words, in the body of the source's section
    relation: Relation
    target: ProvisionId  # an empty path: the document as a whole
    rule: str  # the name of the rule that resolved it
    note: str = ""


@dataclass(frozen=True, slots=True)
class Dangling:
    """A reference that points to nothing that can be shown, and why."""

    source: ProvisionId
    span: Span
    relation: Relation
    cause: Cause
    named: str  # the place as the words name it
    document: Eli | None = None  # the document, where it is known and held
    candidates: tuple[str, ...] = ()
