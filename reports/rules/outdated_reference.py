from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from corpus.eli import Eli
from graph.edges import Edge
from graph.law import Law
from parsing.model import STEP, DocumentType, ProvisionId, Zone
from reports.finding import Finding
from reports.rules.citing import CHANGING, NUMBERED, is_past
from reports.rules.in_use import InUse
from reports.rules.naming import cite, title
from reports.rules.rule import Draft, Precision, ReadBy, Rule, act, consolidated, order
from reports.rules.standing import Standing

OF_ITS_TIME = re.compile(  # the section settles what belongs to a past time, by the law of that time
    r"\btruff(?:et|ne) før\b|\bperioden forud for\b|\bmodtog\b|\bhidtil\b", re.IGNORECASE
)
SECTION = r"(\d+(?:\s?[a-hj-zæøå]\b)?)"  # 37, 25 a; not "16 i lov om både"
RANGE = re.compile(rf"{SECTION}\s?[-–]\s?{SECTION}\b")  # §§ 22-25 a
OLD = act("Vagten går. Stk. 2. Vagten skriver.", "Båden er grøn.", signed=date(2010, 1, 1))
NEW = consolidated("Vagten går.", signed=date(2022, 1, 1))
PRINTED = consolidated(
    "Båden vaskes efter § 2 i lov om vandløbsvagter.",
    title="Bekendtgørelse af lov om både",
    signed=date(2012, 1, 1),
)
MENDED = Draft(
    ("I lov om både foretages følgende ændringer:",),
    "Lov om ændring af lov om både",
    DocumentType.AMENDING_ACT,
    date(2022, 2, 1),
)
FOR_A_YEAR = "Bekendtgørelsen gælder for både i perioden fra den 1. januar 2012 til den 31. december 2012."
TWICE = order(
    "Båden vaskes efter § 2 i lov om vandløbsvagter.",
    "Den tørres efter § 2 i lov om vandløbsvagter.",
    signed=date(2012, 1, 1),
)


@dataclass(frozen=True)
class OutdatedReference(Rule):
    """A reference was right when it was written, but the act it names no longer has the place.

    Why it matters: the act cited has moved on, and the order or act that cites it was forgotten.
    Instead: follow the amendment that took the place away, and cite what replaced it.
    Known gap: a number that now stands for something else; acts whose newest text is not held whole; references to a
    version by number and date, which are taken to mean that version; places inside a range ("§§ 37-40"). One finding for
    each document and act it cites; nothing is said of a consolidated act that a younger act amends, as only its print
    may be old, of a document amended by one whose text is not held, nor of a document that is spent or whose force
    cannot be told: it speaks of the law of its own time.
    """

    code = "OBS02"
    precision = Precision(8, 9, date(2026, 11, 22), ReadBy.FRESH)
    hits = (
        (OLD, NEW, TWICE),
        (OLD, NEW, order("Båden vaskes efter § 2 i lov om vandløbsvagter.", signed=date(2012, 1, 1))),
        (OLD, NEW, order("Der skrives efter § 1, stk. 2, i lov om vandløbsvagter.", signed=date(2012, 1, 1))),
    )
    clean = (
        (OLD, NEW, PRINTED, MENDED),
        (OLD, NEW, order("Der gås efter § 1 i lov om vandløbsvagter.", signed=date(2012, 1, 1))),
        (OLD, NEW, order("Båden vaskes efter §§ 1-3 i lov om vandløbsvagter.", signed=date(2012, 1, 1))),
        (
            OLD,
            NEW,
            order(FOR_A_YEAR, "Båden vaskes efter § 2 i lov om vandløbsvagter.", signed=date(2012, 1, 1)),
        ),
        (
            OLD,
            NEW,
            order(
                "Er båden lånt i perioden forud for maj, vaskes den efter § 2 i lov om vandløbsvagter.",
                signed=date(2012, 1, 1),
            ),
        ),
        (OLD, order("Båden vaskes efter § 2 i lov om vandløbsvagter.", signed=date(2012, 1, 1))),
        (
            OLD,
            NEW,
            order("Båden vaskes efter den dagældende § 2 i lov om vandløbsvagter.", signed=date(2012, 1, 1)),
        ),
    )

    def check(self, law: Law) -> Iterator[Finding]:
        standing, law_in_use = Standing.of(law), InUse.of(law)
        for (eli, now), found in by_document(law, standing).items():
            if not law_in_use.holds(eli) or standing.may_be_mended(eli, now):
                continue
            first, missing = found[0]
            others = tuple(dict.fromkeys(edge.source for edge, _ in found if edge.source != first.source))
            more = f"; det samme gælder {len(others)} andre steder i dokumentet" if others else ""
            message = f"{title(now, law)} har ikke længere {cite(missing)}{more}"
            yield Finding(first.source, self.code, message, first.span, others)


def by_document(law: Law, standing: Standing) -> dict[tuple[Eli, Eli], list[tuple[Edge, ProvisionId]]]:
    """The references to places that are gone, with the place, by the citing document and the version that stands now."""
    found: dict[tuple[Eli, Eli], list[tuple[Edge, ProvisionId]]] = defaultdict(list)
    for edge in sorted(law.edges, key=lambda edge: (edge.source, edge.span)):
        missing = standing.lacks(edge.target) if follows(edge, standing) else None
        provision = law.provisions.get(edge.source)
        if missing is None or provision is None or provision.zone is not Zone.BODY:
            continue
        words = edge.span.of(provision.body)
        past = is_past(provision, edge.span) or OF_ITS_TIME.search(provision.body, 0, edge.span.start)
        if not (past or NUMBERED.search(words) or is_within(missing, words)):
            found[edge.source.eli, missing.eli].append((edge, missing))
    return found


def is_within(missing: ProvisionId, words: str) -> bool:
    """Is the place inside a range that still leads somewhere: § 39 in "§§ 37-40"?"""
    ends = {number.replace(" ", "").lower() for pair in RANGE.findall(words) for number in pair}
    last = STEP.fullmatch(missing.path.rpartition("__")[2])
    return bool(ends) and (last is None or last["number"] not in ends)


def follows(edge: Edge, standing: Standing) -> bool:
    """Does it mean the act as it is, and was it resolved to an older version?"""
    if edge.relation in CHANGING or edge.rule == "number" or edge.source.eli == edge.target.eli:
        return False
    now = standing.version(edge.target.eli)
    return now not in {None, edge.target.eli, edge.source.eli}
