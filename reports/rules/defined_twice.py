from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from graph.law import Law
from reports.finding import Finding
from reports.rules.definitions import Definition, definitions, differ
from reports.rules.naming import cite_from
from reports.rules.restated import restated
from reports.rules.rule import Precision, ReadBy, Rule, act, order

ONE = "Ved en natrunde forstås i denne lov en runde mellem solnedgang og solopgang."
TWO = "Ved en natrunde forstås i dette kapitel en runde, der varer højst to timer."

MORE = re.compile(r"(?:desuden|også|tillige|endvidere|derudover)\b")  # forstås desuden: it adds to the first
BOAT = "I denne lov forstås ved: 1) Båd: Et fartøj med årer eller sejl, som en vagt kan føre alene."
AGAIN = (
    "I denne bekendtgørelse forstås ved: 1) Båd: Et fartøj med årer eller sejl, som en vagt kan føre alene, "
    "jf. § 1, stk. 1, nr. 1, i lov om vandløbsvagter."
)
WIDER = AGAIN.replace("føre alene", "føre alene eller sammen med andre under slæb til nærmeste havn")


@dataclass(frozen=True)
class DefinedTwice(Rule):
    """A term is defined in two ways, in one document, in two acts, or in an order that cites the act's definition.

    Why it matters: the same word then means two things, and the reader must know where he stands.
    Instead: one definition in one place; another word for the other thing.
    Known gap: two acts may need the word for things of their own; orders are compared with
    the act whose definition they cite beside their own, where one has a whole clause that the other has not.
    """

    code = "CPX07"
    precision = Precision(3, 3, date(2026, 11, 22), ReadBy.BUILDERS)
    hits = (
        (act(ONE, TWO),),
        (act(ONE), act(TWO, title="Lov om brovagter")),
        (act(BOAT), order(WIDER)),
    )
    clean = (
        (act(ONE, ONE),),
        (
            act(ONE),
            act("Ved natrunder forstås runder mellem solnedgang og solopgang.", title="Lov om brovagter"),
        ),
        (act(BOAT), order(AGAIN)),
        (act(ONE, "Ved en natrunde forstås desuden en vagt på broen."),),
        (act(ONE, "Ved en båd forstås en båd uden motor."),),
    )

    def check(self, law: Law) -> Iterator[Finding]:
        found: dict[tuple[str, str], list[Definition]] = defaultdict(list)
        defined = list(definitions(law))
        for definition in defined:
            is_act = law.versions[definition.place.eli].type.is_act
            found["act" if is_act else str(definition.place.eli), definition.key].append(definition)
        for same in found.values():
            first, *others = same
            differing = [other for other in others if differ(first, other) and other.place != first.place]
            differing = [other for other in differing if not MORE.match(other.meaning)]
            if differing:
                message = (
                    f"»{first.term}« defineres anderledes i {cite_from(first.place, differing[0].place, law)}"
                )
                yield Finding(
                    first.place, self.code, message, first.span, tuple(other.place for other in differing)
                )
        for again, source in restated(defined, law):
            message = (
                f"»{again.term}« siger mere eller mindre end {cite_from(again.place, source.place, law)}"
            )
            yield Finding(again.place, self.code, message, again.span, (source.place,))
