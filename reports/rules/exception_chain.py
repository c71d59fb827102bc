from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from graph.edges import Edge
from graph.law import Law
from parsing.model import Level, Provision, ProvisionId, Span, Zone
from parsing.references.model import Relation
from reports.finding import Finding
from reports.rules.in_use import InUse
from reports.rules.naming import cite
from reports.rules.passages import subsection_of
from reports.rules.rule import Precision, ReadBy, Rule, act

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
ATTACHED = re.compile(  # of a place that is only cited: "Perioderne i stk. 2, jf. dog stk. 5, hvor ..."
    r"(?:§§? ?|stk\. |nr\. |pkt\. |\blitra )[\w ,.-]{1,20}, jf\.? dog $", re.IGNORECASE
)
SAID = re.compile(  # nothing of the sentence follows: jf. dog stk. 5. Stk. 2; jf. dog stk. 5, 2) vagter; jf. dog stk. 5 og 6
    r"[^.;:\w]*(?:[.;:]|\d+\)|[a-zæøå]\)|(?:og|eller) \d|$)"
)
LEFT_OUT = re.compile(
    r"\b(?:bortset fra|med undtagelse af) $", re.IGNORECASE
)  # what the rule does not speak of
SAME_WORDS = 40  # characters between two places named together: "uanset stk. 1 og 2"
CONDITION = re.compile(  # Det er en forudsætning, at ...: it adds to the exception, and takes nothing from it
    r"^(?:Stk\. \d+\. )?(?:[^.]{0,60}\ber det (?:dog )?en (?:forudsætning|betingelse)\b"
    r"|Det er (?:dog |tillige )?en (?:forudsætning|betingelse)\b|(?:[^\s.]+ ){1,12}må ikke være ophørt\b"
    r"|(?:De|Den) [^;]{0,40}\bperiode(?:n|r|rne)?\b[^;]{0,60}\bforlænges\b)"
)


@dataclass(frozen=True)
class ExceptionChain(Rule):
    """An exception has an exception of its own.

    Why it matters: the reader must hold two negations at once, and often a third provision, to see what holds.
    Instead: say in one place who is covered and who is not.
    Known gap: exceptions told in words only ("dog ikke"), without naming a place.
    """

    code = "CPX04"
    precision = Precision(8, 15, date(2026, 11, 22), ReadBy.FRESH)
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
        "Vagten går hver nat, jf. dog stk. 2. Stk. 2. Vagten går ikke i frost. Stk. 3. Stk. 1 og 2 gælder ikke for både.",
        "Vagten går, jf. dog stk. 2. Stk. 2. I frost står hun, jf. dog stk. 3. Stk. 3. Det er en betingelse, at det er dag.",
        "Fristen i stk. 3, jf. dog stk. 2, er en uge. Stk. 2. Vagten går ikke i frost, jf. dog stk. 3. Stk. 3. Vagten går.",
        "Vagten går hver nat, jf. dog stk. 2 og 3. Stk. 2. Vagten går ikke i frost. Stk. 3. Vagten går ikke ved fest.",
    )  # fmt: skip

    def check(self, law: Law) -> Iterator[Finding]:
        exceptions, in_use = by_rule(law), InUse.of(law)
        seen: set[ProvisionId] = set()
        for rule in filter(lambda place: in_use.holds(place.eli), sorted(exceptions)):
            for exception, mark in exceptions[rule]:
                if exception in seen or not is_marked(mark, rule, exception, law):
                    continue
                if further := next(further_ones(rule, exception, exceptions, law), None):
                    seen.add(exception)
                    message = f"er en undtagelse fra {cite(rule)} og har selv en undtagelse i {cite(further)}"
                    yield Finding(exception, self.code, message, None, (rule, further))


Exceptions = Mapping[ProvisionId, Sequence[tuple[ProvisionId, Span]]]


def further_ones(
    rule: ProvisionId, exception: ProvisionId, exceptions: Exceptions, law: Law
) -> Iterator[ProvisionId]:
    """The exceptions from an exception alone: "stk. 1-4 gælder ikke ..." takes away the rule and all."""
    swept = {*exceptions.get(rule, ()), *exceptions.get(rule.section, ())}
    for further, span in exceptions.get(exception, ()):
        if further in {rule, exception}:
            continue
        if any(one == further and abs(mark.start - span.start) <= SAME_WORDS for one, mark in swept):
            continue
        if is_marked(span, exception, further, law) and not CONDITION.search(law.provisions[further].text):
            yield further


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


def is_marked(span: Span, rule: ProvisionId, exception: ProvisionId, law: Law) -> bool:
    """Is one marked as an exception from the other alone: "jf. dog" in the rule, "uanset" or "gælder ikke" in it?

    Not where "jf. dog" belongs to a place that is cited, nor by "medmindre", which tells a condition of its own.
    """
    for owner in (law.provisions[rule], law.provisions[exception]):
        if owner.span.start <= span.start < owner.span.end:
            before, after = owner.body[owner.span.start : span.start], owner.body[span.end : owner.span.end]
            if UNLESS.search(before) or DISPENSES.search(before) or LEFT_OUT.search(before):
                return False
            if ATTACHED.search(before) and not SAID.match(after):
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
