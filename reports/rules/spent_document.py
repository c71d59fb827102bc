from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from graph.law import Law
from parsing.model import DocumentType, ProvisionId
from reports.finding import Finding
from reports.rules.dates import danish
from reports.rules.naming import title
from reports.rules.rule import Precision, ReadBy, Rule, act, order
from reports.rules.spent import Over, Spent, spent

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
RIVER = "Bekendtgørelse om lygter, reb og både ved åer på {}ministeriets område"


@dataclass(frozen=True)
class SpentDocument(Rule):
    """A whole document is over by its own words, or by what became of its act, and nothing repeals it.

    Why it matters: it is printed as law in force, is searched, cited and kept up, and its demands bind nobody.
    Instead: repeal it, with a clause for the cases that are still open if there are any.
    Known gap: a scheme that ended in an act that is not held, or by a practice; a period told further down than the first
    two sections; rates of one year, which are left alone.
    """

    code = "OBS12"
    precision = Precision(4, 8, date(2026, 11, 22), ReadBy.FRESH)
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
        (order(LATER),),
        (order(PAID),),
        (order("Vagten går langs åen i perioden fra den 1. maj 2014 til den 31. december 2016."),),
    )

    def check(self, law: Law) -> Iterator[Finding]:
        for one in spent(law).values():
            if law.versions[one.eli].type is DocumentType.COMMENCEMENT_ORDER:
                continue  # it has done what it was for
            place = one.place or ProvisionId(one.eli)
            others = (ProvisionId(one.by),) if one.by else ()
            yield Finding(place, self.code, told(one, law), one.span, others)


def told(one: Spent, law: Law) -> str:
    """What shows that it is over."""
    last = danish(one.last) if one.last else ""
    by = f"{title(one.by, law)} (nr. {one.by.number} fra {one.by.year})" if one.by else ""
    shown = {
        Over.PERIOD: f"gælder efter sine egne ord for en periode, der sluttede {last}",
        Over.PERSONS: f"giver kun ret til grupper, hvis tid løb ud senest {last}",
        Over.BASIS: f"hænger på {by}, hvis tid er løbet ud",
        Over.WIDENED: f"er optaget i {by}, der har samme emne og mere",
        Over.RENAMED: f"har samme emne som {by} og skiller sig kun fra den ved ministeriernes navne",
    }[one.why]
    return f"hele dokumentet {shown}; ingen ophæver det"
