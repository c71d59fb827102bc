"""Time clauses: what takes effect, ends or is to be revised, in parts or whole, and when or by whom that is fixed."""

from parsing.commencement.main import commencement, expiry
from parsing.commencement.model import About, Clause, Kind, Moment, Subject, Timing
from parsing.commencement.read import clauses
from parsing.quantities.days import MONTHS

__all__ = [
    "MONTHS",
    "About",
    "Clause",
    "Kind",
    "Moment",
    "Subject",
    "Timing",
    "clauses",
    "commencement",
    "expiry",
]
