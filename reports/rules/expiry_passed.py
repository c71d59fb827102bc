from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from graph.law import Law
from graph.register import Promise
from reports.finding import Finding
from reports.rules.dates import danish
from reports.rules.naming import cite
from reports.rules.passages import is_repealed
from reports.rules.promises import SUBJECT_TO, promises
from reports.rules.rule import Precision, ReadBy, Rule, act, amending

MOVABLE = (
    "§ 2. § 1 ophæves den 1. januar 2022, jf. dog stk. 2. Stk. 2. Byrådet kan udskyde dagen, dog ikke senere end til den "
    "31. december {}."
)
KEPT = amending("§ 2. Loven træder i kraft straks.", signed=date(2021, 6, 1))


@dataclass(frozen=True)
class ExpiryPassed(Rule):
    """A clause ended provisions on a day that has passed, and they are still printed.

    Why it matters: the reader meets rules that no longer hold, and must find the clause to know it.
    Instead: take out the provisions that have ended, and the clause with them.
    Known gap: a later act that took the clause back without saying so in its title and whose words are not held; a clause
    subject to another stk. is left alone, as its day may have been moved, but for one that says how far it can be: the
    last day is then told, and whether even that was prolonged is not seen.
    """

    code = "OBS05"
    precision = Precision(1, 1, date(2026, 11, 22), ReadBy.BUILDERS)
    hits = (
        (act("Vagten bærer lygte.", "§ 1 ophæves den 1. januar 2022."),),
        (
            act(
                "Vagten bærer lygte.",
                "Vagten bærer reb.",
                "Loven træder i kraft straks. Stk. 2. §§ 1 og 2 ophæves den 31. marts 2021.",
            ),
        ),
        (act("Vagten bærer lygte.", MOVABLE.format(2023)),),
    )
    clean = (
        (act("Vagten bærer lygte.", "§ 1 ophæves den 1. januar 2032."),),
        (act("Vagten bærer lygte.", MOVABLE.format(2033)),),
        (act("Vagten bærer lygte.", "§ 2. § 1 ophæves den 1. januar 2022, medmindre andet bestemmes inden da."),),
        (act("Vagten bærer lygte.", "§ 2. § 1 ophæves den 1. januar 2022."), KEPT),
        (act("Vagten bærer lygte.", "§ 1 ophæves den 1. januar 2022, jf. dog stk. 2. Stk. 2. Byrådet kan udskyde dagen."),),
        (act("(Ophævet).", "§ 1 ophæves den 1. januar 2022."),),
        (act("Vagten bærer lygte.", "§ 1 i lov om broer ophæves den 1. januar 2022."),),
    )  # fmt: skip

    def check(self, law: Law) -> Iterator[Finding]:
        for entry, provision in promises(law, Promise.EXPIRY, "by_itself"):
            held = [place for place in entry.subjects if place in law.provisions]
            standing = [place for place in held if not is_repealed(law.provisions[place])]
            if standing and entry.due is not None:
                named = " og ".join(cite(place) for place in standing[:3])
                latest = "senest " if SUBJECT_TO.search(entry.words) else ""
                message = f"{named} ophørte {latest}{danish(entry.due)}, men er stadig trykt"
                others = tuple(place for place in standing if place != provision.id)
                yield Finding(provision.id, self.code, message, entry.span, others)
