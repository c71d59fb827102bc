from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from corpus.eli import Eli
from graph.law import Law
from parsing.model import DocumentType, ProvisionId
from parsing.references.model import Relation
from reports.finding import Finding
from reports.rules.dates import danish
from reports.rules.naming import title
from reports.rules.rule import Precision, ReadBy, Rule, act, order
from reports.rules.spent import Over, Spent, spent

LAPSES = re.compile(  # bekendtgørelsen er gældende indtil; loven ophæves den; bortfalder
    r"\b(?:bekendtgørelsen|loven|ordningen)\b[^.;:]{0,120}(?:\b\d{1,2}\. \w+ \d{4}[^.;:]{0,60})*"
    r"\b(?:(?:er gældende|gælder) (?:indtil|til)|ophæves (?:igen )?(?:den )?\d|bortfalder)\b",
    re.IGNORECASE,
)
GROUPS = (
    "Vagter har ret til brotillæg i en samlet periode, der udgør: 1) 3 år for vagter, der ansættes i perioden fra den "
    "1. januar 2012 til den 31. december 2012, og 2) 2 år for vagter, der ansættes i perioden fra den 1. januar 2013 til "
    "den 31. december 2013."
)
POOL = "Staten kan i perioden fra den 1. maj 2014 til den 31. december 2016 yde tilskud til lygter langs åen."
LATER = POOL.replace("2016", "2036")
LAMPS = (
    "Kommunen udleverer lygter til vagterne og efterser dem hvert forår, før runderne langs åen begynder.",
    "Vagten afleverer lygten på vagtstuen, når tjenesten er ophørt, og får kvittering for den.",
)
PAID = "Bekendtgørelsen gælder for brotillæg, der er optjent i perioden fra den 1. maj 2014 til den 31. december 2016."
REPLACING = (
    "Bekendtgørelsen gælder fra juli 2020. Stk. 2. Bekendtgørelse nr. 77 af 3. maj 2017 om lygter ophæves."
)
RIVER = "Bekendtgørelse om lygter, reb og både ved åer på {}ministeriets område"


@dataclass(frozen=True)
class SpentDocument(Rule):
    """A whole document is over by its own words, or by what became of its act, and no document held repeals it.

    Why it matters: it is printed as law in force, is searched, cited and kept up, and its demands bind nobody.
    Instead: repeal it, with a clause for the cases that are still open if there are any.
    Known gap: a scheme that ended in an act that is not held, or by a practice; a period told further down than the first
    two sections; rates of one year, which are left alone. So is a document that says itself when it ends to be in force,
    for there is nothing to repeal, and one beside a newer order which repeals another: that may have repealed it.
    """

    code = "OBS12"
    precision = Precision(4, 8, date(2026, 11, 22), ReadBy.INDEPENDENT)
    hits = (
        (order(POOL),),
        (act(GROUPS),),
        (
            order("Vagten går.", title=RIVER.format("Miljø"), signed=date(2015, 1, 1)),
            order("Vagten løber.", title=RIVER.format("Natur"), signed=date(2020, 1, 1)),
        ),
        (
            order(*LAMPS, title="Bekendtgørelse om lygter", signed=date(2015, 1, 1)),
            order(*LAMPS, title="Bekendtgørelse om lygter og reb", signed=date(2020, 1, 1)),
        ),
    )
    clean = (
        (
            order(*LAMPS, title="Bekendtgørelse om lygter", signed=date(2015, 1, 1)),
            order(*LAMPS, title="Bekendtgørelse om lygter i Grønland", signed=date(2020, 1, 1)),
        ),
        (
            order(*LAMPS, title="Bekendtgørelse om lygter", signed=date(2015, 1, 1)),
            order(*LAMPS, REPLACING, title="Bekendtgørelse om lygter og reb", signed=date(2020, 1, 1)),
        ),
        (
            order(
                POOL, "Bekendtgørelsen træder i kraft den 1. maj 2014 og er gældende indtil den 1. maj 2017."
            ),
        ),
        (order(POOL, "Kommunen reviderer også bonus, der udbetales i 2017 og følgende år."),),
        (order(LATER),),
        (order(PAID),),
        (order("Vagten går langs åen i perioden fra den 1. maj 2014 til den 31. december 2016."),),
    )

    def check(self, law: Law) -> Iterator[Finding]:
        for one in spent(law).values():
            if law.versions[one.eli].type is DocumentType.COMMENCEMENT_ORDER:
                continue  # it has done what it was for
            if ends_itself(one.eli, law) or may_be_repealed(one, law):
                continue
            place = one.place or ProvisionId(one.eli)
            others = (ProvisionId(one.by),) if one.by else ()
            yield Finding(place, self.code, told(one, law), one.span, others)


def ends_itself(eli: Eli, law: Law) -> bool:
    """Does it say when it ends to be in force?"""
    return any(LAPSES.search(law.provisions[section].body) for section in law.documents[eli])


def may_be_repealed(one: Spent, law: Law) -> bool:
    """Does the newer order in its place repeal another one? That one, held or not, may have repealed it."""
    if one.by is None or one.why is Over.BASIS:
        return False
    sections = law.documents.get(one.by, ())
    relations = {edge.relation for section in sections for edge in law.edges_from.get(section, ())}
    relations |= {gone.relation for section in sections for gone in law.dangling_from.get(section, ())}
    return Relation.REPEALS in relations


def told(one: Spent, law: Law) -> str:
    """What shows that it is over."""
    last = danish(one.last) if one.last else ""
    by = f"{title(one.by, law)} (nr. {one.by.number} fra {one.by.year})" if one.by else ""
    shown = {
        Over.PERIOD: f"gælder efter sine egne ord for en periode, der sluttede {last}",
        Over.PERSONS: f"giver kun ret til grupper, hvis tid løb ud senest {last}",
        Over.BASIS: f"hænger på {by}, hvis tid er løbet ud",
        Over.WIDENED: f"er optaget i {by}, der har samme emne og mere",
        Over.RENAMED: f"har samme emne som {by} og skiller sig fra den ved ministeriernes navne",
    }[one.why]
    return f"hele dokumentet {shown}; intet dokument i samlingen ophæver det"
