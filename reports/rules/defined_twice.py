from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from graph.law import Law
from reports.finding import Finding
from reports.rules.definitions import Definition, definitions, differ
from reports.rules.naming import cite_from
from reports.rules.rule import Rule, act

ONE = "Ved en natrunde forstås i denne lov en runde mellem solnedgang og solopgang."
TWO = "Ved en natrunde forstås i dette kapitel en runde, der varer højst to timer."


@dataclass(frozen=True)
class DefinedTwice(Rule):
    """A term is defined in two ways, in one document or in two acts.

    Why it matters: the same word then means two things, and the reader must know where he stands.
    Instead: one definition in one place; another word for the other thing.
    Known gap: two acts may need the word for things of their own; only acts are compared with each other, not orders.
    """

    code = "CPX07"
    hits = ((act(ONE, TWO),), (act(ONE), act(TWO, title="Lov om brovagter")))
    clean = (
        (act(ONE, ONE),),
        (
            act(ONE),
            act("Ved natrunder forstås runder mellem solnedgang og solopgang.", title="Lov om brovagter"),
        ),
        (act(ONE, "Ved en båd forstås en båd uden motor."),),
    )

    def check(self, law: Law) -> Iterator[Finding]:
        found: dict[tuple[str, str], list[Definition]] = defaultdict(list)
        for definition in definitions(law):
            is_act = law.versions[definition.place.eli].type.is_act
            found["act" if is_act else str(definition.place.eli), definition.key].append(definition)
        for same in found.values():
            first, *others = same
            differing = [other for other in others if differ(first, other) and other.place != first.place]
            if differing:
                message = (
                    f"»{first.term}« defineres anderledes i {cite_from(first.place, differing[0].place, law)}"
                )
                yield Finding(
                    first.place, self.code, message, first.span, tuple(other.place for other in differing)
                )
