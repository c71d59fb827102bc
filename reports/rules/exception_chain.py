from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from graph.edges import Edge
from graph.law import Law
from parsing.model import Level, Provision, ProvisionId, Span, Zone
from parsing.references.model import Relation
from reports.finding import Finding
from reports.rules.naming import cite
from reports.rules.passages import subsection_of
from reports.rules.rule import READ, Precision, Rule, act

FORWARD = re.compile(
    r"\b(?:jf\.? dog|dog jf\.?|medmindre andet følger af|bortset fra|med undtagelse af) $", re.IGNORECASE
)
BACKWARD = re.compile(r"\buanset (?:bestemmelse\w* i |reglerne i )?$", re.IGNORECASE)
NOT_APPLIED = re.compile(
    r",? (?:gælder|finder|anvendes|omfatter)(?: \w+)? ikke\b|,? (?:finder|gælder) ikke\b", re.IGNORECASE
)
UNLESS = re.compile(
    r"\bmedmindre\b(?! andet følger af)[^.]*$", re.IGNORECASE
)  # medmindre betingelserne i stk. 2
DISPENSES = re.compile(
    r"\b(?:dispensere|fravige\w*|undtagelser?)\b[^.]*$", re.IGNORECASE
)  # may be allowed by somebody
LISTED = re.compile(r", og stk\. \d+, jf\. dog")  # stk. 2, jf. dog stk. 5, og stk. 8, jf. dog stk. 10


@dataclass(frozen=True)
class ExceptionChain(Rule):
    """An exception has an exception of its own.

    Why it matters: the reader must hold two negations at once, and often a third provision, to see what holds.
    Instead: say in one place who is covered and who is not.
    Known gap: exceptions told in words only ("dog ikke"), without naming a place.
    """

    code = "CPX04"
    precision = Precision(25, 33, date(2026, 11, 22), READ)
    hits = (
        (
            act(
                "Vagten går hver nat, jf. dog § 2.",
                "Vagten går ikke i frostvejr, jf. dog § 3.",
                "Ved flod går vagten alligevel.",
            ),
        ),
        "Vagten går hver nat, jf. dog stk. 2. Stk. 2. Vagten går ikke i frost, jf. dog stk. 3. Stk. 3. Ved flod går vagten.",
    )
    clean = (
        "Vagten går hver nat, jf. dog stk. 2. Stk. 2. Vagten går ikke i frost. Stk. 3. Båden går, medmindre stk. 2 gælder.",
        "Vagten går hver nat, jf. dog stk. 2. Stk. 2. Vagten går ikke i frostvejr.",
        "Vagten går hver nat, jf. dog stk. 2. Stk. 2. Uanset stk. 1 går vagten ikke i frostvejr.",
        "Vagten går hver nat, jf. dog stk. 2 og 3. Stk. 2. Vagten går ikke i frost. Stk. 3. Vagten går ikke ved fest.",
    )  # fmt: skip

    def check(self, law: Law) -> Iterator[Finding]:
        exceptions = by_rule(law)
        seen: set[ProvisionId] = set()
        for rule in sorted(exceptions):
            for exception, _ in exceptions[rule]:
                chain = [
                    (further, span)
                    for further, span in exceptions.get(exception, ())
                    if further not in {rule, exception} and is_marked(span, exception, further, law)
                ]
                if chain and exception not in seen:
                    seen.add(exception)
                    further = chain[0][0]
                    message = f"er en undtagelse fra {cite(rule)} og har selv en undtagelse i {cite(further)}"
                    yield Finding(exception, self.code, message, None, (rule, further))


def by_rule(law: Law) -> dict[ProvisionId, list[tuple[ProvisionId, Span]]]:
    """For each stk. the stk. that make an exception from it, with the words that say so."""
    found: dict[ProvisionId, list[tuple[ProvisionId, Span]]] = defaultdict(list)
    units = subsections_of(law)
    for edge in law.edges:
        source = law.provisions.get(subsection_of(edge.source))
        if edge.relation is not Relation.EXCEPTION or source is None or source.zone is not Zone.BODY:
            continue
        for target in units.get(edge.target, (subsection_of(edge.target),)):
            rule, exception = (
                (source.id, target) if points_to_exception(edge, source) else (target, source.id)
            )
            if rule != exception and target in law.provisions and target.eli == source.id.eli:
                found[rule].append((exception, edge.span))
    return found


def is_marked(span: Span, exception: ProvisionId, further: ProvisionId, law: Law) -> bool:
    """Is the third provision marked against the second alone: "jf. dog" in the second, "uanset" or "gælder ikke" in it?

    Not in a list of places ("stk. 2, jf. dog stk. 5, og stk. 8"), nor by "medmindre", which tells a condition of its own.
    """
    for owner in (law.provisions[exception], law.provisions[further]):
        if owner.span.start <= span.start < owner.span.end:
            before, after = (
                owner.body[owner.span.start : span.start],
                owner.body[span.end : owner.span.end],
            )
            if UNLESS.search(before) or DISPENSES.search(before) or LISTED.match(after):
                return False
            marked = FORWARD.search(before) or BACKWARD.search(before) or NOT_APPLIED.match(after)
            if marked is not None:
                return True
    return False


def subsections_of(law: Law) -> dict[ProvisionId, tuple[ProvisionId, ...]]:
    """The only stk. of each section that has one: a reference to the section means it."""
    found: dict[ProvisionId, list[ProvisionId]] = defaultdict(list)
    for provision in law.at(Level.SUBSECTION):
        found[provision.id.section].append(provision.id)
    return {section: tuple(units) for section, units in found.items() if len(units) == 1}


def points_to_exception(edge: Edge, source: Provision) -> bool:
    """The words "jf. dog § 5" name the exception, "uanset § 5" and "§ 5 gælder ikke" the rule."""
    before, after = (
        source.body[source.span.start : edge.span.start],
        source.body[edge.span.end : source.span.end],
    )
    if BACKWARD.search(before) or NOT_APPLIED.match(after):
        return False
    return FORWARD.search(before) is not None
