"""Report: all that a published report shows, computed; rendering adds no judgement of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from graph.encoder.topics import TopicMap
from graph.history import SectionLife
from graph.law import Law
from parsing.model import ProvisionId
from reports.coverage import Coverage
from reports.demand_history import Course
from reports.duties import Registered
from reports.finding import Finding
from reports.growth.told import Growth
from reports.promises import Promises
from reports.sunset.model import Ranked


@dataclass(frozen=True, slots=True)
class RuleText:
    """What a reader is told about a rule."""

    name: str
    why: str  # why it matters
    instead: str  # what to do instead
    precision: str  # measured on hand-marked law: how sure, by whom, on how many; "" where not measured


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where the figures come from. Stands on every page."""

    version: str  # of this program
    digest: str  # sha256 of the corpus, in hex
    as_of: date
    command: str  # what to type to get the same report
    made: datetime

    def line(self, word: str = "korpus") -> str:
        """`word` is what the reader's language calls a corpus.

        >>> made = datetime(2026, 3, 1)
        >>> Provenance("0.1.0", "3f9c" * 16, date(2026, 2, 26), "solnedgang report", made).line()
        'solnedgang 0.1.0 · korpus 2026-02-26 (sha256 3f9c3f9c3f9c…) · solnedgang report'
        """
        return (
            f"solnedgang {self.version} · {word} {self.as_of} (sha256 {self.digest[:12]}…) · {self.command}"
        )


@dataclass(frozen=True)
class Report:
    """A law, and what was found in it."""

    law: Law
    coverage: Coverage
    provenance: Provenance
    findings: tuple[Finding, ...] = ()
    ranking: tuple[Ranked, ...] = ()  # the best candidates for a sunset clause first
    rules: Mapping[str, RuleText] = field(default_factory=dict)  # by the code of the finding
    growth: Growth | None = None  # None: the series has not been made
    # share of the description length saved, of all, acts and orders
    compression: Mapping[str, float] = field(default_factory=dict, kw_only=True)
    duties: tuple[Registered, ...] = field(default=(), kw_only=True)  # the register
    courses: tuple[Course, ...] = field(default=(), kw_only=True)  # demands by the versions of acts
    promises: Promises = field(  # what has an end or a new look to come
        default=Promises(date.min), kw_only=True
    )
    lives: Mapping[ProvisionId, SectionLife] = field(  # of sections with a history
        default_factory=dict, kw_only=True
    )
    topics: TopicMap | None = None  # None: no encoder is trained, or there is too little law
