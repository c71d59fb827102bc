"""A statement and its norm to its demands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from parsing.demands.bearing import who
from parsing.demands.consequence import find_effect, find_sanction
from parsing.demands.extent import CONDITIONAL, OPENING
from parsing.demands.forms import forms
from parsing.demands.groups import the_group
from parsing.demands.model import Demand, Form, Part, Shown, Source
from parsing.demands.phrases import DETERMINERS, Phrase
from parsing.demands.reading import Clause, read_clauses
from parsing.demands.roles import RoleReader, light_noun
from parsing.demands.split import Unit, split
from parsing.demands.timing import limits, shown
from parsing.demands.trigger import find_trigger
from parsing.demands.verbs import Head, heads
from parsing.demands.words import deed, word_set
from parsing.model import Span
from parsing.tagging.model import Bearer, Duty, Norm, Tagger

EMPTY = word_set("empty")
PACED = re.compile(
    r"\w*(?:år|måned|kvartal|uge|dag)\w*lige?\s"
)  # [årlig] beretning: part of the noun's phrase
ASKED_FOR = word_set("giving") | word_set("facing") | word_set("whom")  # given to whoever asks
FROM = re.compile(
    r"(?:på|efter)\s(?:\w+\s)?(?:anmodning|begæring|opfordring|forlangende)\s(?:fra|af)\s(?P<who>\S.*)",
    re.IGNORECASE,
)
ADJECTIVES = frozenset({"løbende", "periodisk", "regelmæssig", "årlig", "årlige"})  # of a noun
APART = re.compile(
    r",|\s(?:at|efter|og|i|med|ved|skal|under)\b"
)  # behind an adverb: skal løbende efter behov
GOING_ON = frozenset({"herunder", "herunder om"})
WAITING = frozenset({"om", "af", "at", "i", "til", "for", "hvis", "når", "såfremt", "følgende"})  # for a list


def read_demands(statement: str, norm: Norm, tagger: Tagger) -> tuple[Demand, ...]:
    """The demands of a statement in order of print; none where its norm demands nothing.

    `norm` is the tagger's of this statement; its evidence counts in it. Spans of the demands count in it too.
    """
    if not norm.demands:
        return ()
    read = [read_unit(unit) for unit in split(statement, norm, tagger)]
    return tuple(one for n, one in enumerate(read) if not any(is_same(one, other) for other in read[:n]))


def is_same(one: Demand, other: Demand) -> bool:
    """Were the same words read twice?"""
    parts = (Part.ACTION, Part.OBJECT, Part.BEARER)
    told = one.span_of(Part.ACTION) is not None and one.verbs == other.verbs
    when = (one.deadline, one.frequency) == (other.deadline, other.frequency)
    return told and when and all(one.span_of(part) == other.span_of(part) for part in parts)


def read_unit(unit: Unit) -> Demand:
    """One duty; where its clause has no verb that is known, only what the tagger shows is told."""
    clause = demanding(read_clauses(unit.text), unit.norm)
    acts = heads(clause) if clause else []
    act = chosen(acts, clause, unit.norm) if clause and acts else None
    if clause is None or act is None:
        return demand(unit, unit.norm.bearer, Source.UNDETERMINED, (), tuple(told_by(unit.norm)))
    deadline, frequency, hidden = limits(clause, unit.norm)
    hidden = [one for one in hidden if not PACED.match(one.of(unit.text))]
    fixed = [one for one in forms(clause) if clause.at(one[1].start) not in act.verbs]
    roles = RoleReader(clause, act, [*hidden, *apart(fixed, unit, limited=bool(hidden))]).read()
    ways = [span for _, span in fixed if span.of(unit.text).lower().startswith("ved ")]
    trigger = find_trigger(clause, act, [*hidden, *ways], roles.subject, roles.handled) or listed_trigger(
        unit
    )
    if trigger and (limit := next((one for one in hidden if trigger.start < one.start < trigger.end), None)):
        joined = trigger.of(unit.text)[: limit.start - trigger.start]
        if joined.endswith(" og "):
            trigger = Span(trigger.start, limit.start - len(" og "))
    bearer, source, span = who(clause, act, roles, unit.norm)
    other = roles.counterparty or asking(unit.text, act, trigger)
    if not act.passive and source is Source.WORDS and other and span and holds(other, span, edges=True):
        span, other = other, None  # "indberetter banker, fonde og selskaber værdien": they act
    parts = {
        Part.BEARER: span,
        Part.COUNTERPARTY: other if other != span else None,
        Part.ACTION: roles.action,
        Part.OBJECT: with_items(
            with_limit(roles.object, deadline.span if deadline else None, unit.text), unit, clause
        ),
        Part.TRIGGER: with_items(trigger, unit, clause, always=is_clause(trigger, unit.text))
        if trigger
        else None,
        Part.DEADLINE: deadline.span if deadline else first(shown(unit.norm, "deadline")),
        Part.FREQUENCY: frequency.span if frequency else first(paces(unit)),
        Part.FORM: fixed[0][1] if fixed else None,
        Part.SANCTION: find_sanction(unit.text),
        Part.EFFECT: find_effect(unit.text),
    }
    parts |= parted(parts[Part.OBJECT], parts[Part.TRIGGER], unit.text)
    if holds(parts[Part.DEADLINE], parts[Part.TRIGGER]):
        parts[Part.TRIGGER] = None  # "inden 3 uger efter påkrav"
    if holds(parts[Part.TRIGGER], roles.counterparty):
        parts[Part.COUNTERPARTY] = None
    told = tuple(Shown(part, one) for part, one in parts.items() if one)
    return replace(
        with_group(demand(unit, bearer, source, verbs_of(clause, act, roles.handled), told), unit),
        deadline=deadline,
        frequency=frequency,
        forms=tuple(dict.fromkeys(form for form, _ in fixed)),
    )


def parted(handled: Span | None, condition: Span | None, text: str) -> dict[Part, Span | None]:
    """A condition within what is told is no trigger; one within a phrase ends it."""
    if not handled or not condition or not holds(handled, condition):
        return {}
    first, second = [*handled.of(text).lower().replace(",", "").split(), "", ""][:2]
    if first in OPENING and (first != "om" or second in OPENING):  # "om, at retten bortfalder, hvis ..."
        return {Part.TRIGGER: None}
    return {
        Part.OBJECT: Span(
            handled.start, handled.start + len(text[handled.start : condition.start].rstrip(" ,"))
        )
    }


def asking(text: str, act: Head, trigger: Span | None) -> Span | None:
    """`skal efter anmodning fra ejeren udlevere planen`: to the one who asks for it."""
    match = FROM.match(trigger.of(text)) if trigger and act.lemma in ASKED_FOR else None
    return Span(trigger.start + match.start("who"), trigger.end) if match and trigger else None


def holds(whole: Span | None, part: Span | None, *, edges: bool = False) -> bool:
    """Does a part lie in another? With `edges` it may begin where that begins, and be shorter."""
    if not whole or not part or part.end > whole.end:
        return False
    return whole.start < part.start or (edges and whole.start == part.start and part.end < whole.end)


def with_limit(handled: Span | None, limit: Span | None, text: str) -> Span | None:
    """`giver ejeren en frist på 3 uger`: the limit is what is given."""
    if limit is None or "frist" not in limit.of(text):
        return handled
    if handled is None:
        return limit
    near = not text[handled.end : limit.start].strip() and handled.of(text).lower() in DETERMINERS
    return Span(handled.start, limit.end) if near else handled


def apart(fixed: Sequence[tuple[Form, Span]], unit: Unit, *, limited: bool) -> Iterator[Span]:
    """Forms that stand between the parts; an adjective is part of what it describes: `en [skriftlig] aftale`."""
    for _, span in fixed:
        if not span.of(unit.text).lower().endswith(("skriftlig", "skriftlige")):
            yield span
    if not limited:
        yield from shown(unit.norm, "deadline")
        yield from shown(unit.norm, "frequency")


def with_group(found: Demand, unit: Unit) -> Demand:
    group = the_group(unit.text)
    if group is None:
        return found
    return replace(found, group=group.name, parts=(*found.parts, Shown(Part.GROUP, group.span)))


def demand(
    unit: Unit, bearer: Bearer, source: Source, verbs: tuple[str, ...], parts: tuple[Shown, ...]
) -> Demand:
    norm = unit.norm
    return Demand(
        unit.span,
        norm.procedural,
        norm.documentation,
        norm.duties,
        norm.modality,
        bearer,
        source,
        verbs,
        parts=parts,
        confidence=norm.confidence,
    )


def told_by(norm: Norm) -> Iterator[Shown]:
    for part in (Part.BEARER, Part.DEADLINE, Part.FREQUENCY, Part.FORM, Part.TRIGGER):
        if span := first(shown(norm, part.value)):
            yield Shown(part, span)


def paces(unit: Unit) -> list[Span]:
    """What the tagger shows of how often, where no number is read; `løbende drift` tells of which, not how often."""
    told = shown(unit.norm, "frequency")
    return [
        one for one in told if one.of(unit.text).lower() not in ADJECTIVES or APART.match(unit.text, one.end)
    ]


def first(spans: list[Span]) -> Span | None:
    return spans[0] if spans else None


def demanding(clauses: Sequence[Clause], norm: Norm) -> Clause | None:
    """The sentence in which the words that show a duty stand."""
    cues = [evidence.span.start for evidence in norm.evidence if evidence.label in frozenset(Duty)]
    for clause in clauses:
        if any(clause.first <= clause.at(cue) < clause.behind for cue in cues):
            return clause
    return clauses[0] if clauses else None


def chosen(acts: list[Head], clause: Clause, norm: Norm) -> Head:
    """The act that the words which show a duty stand in."""
    cues = [evidence.span.start for evidence in norm.evidence if evidence.label in frozenset(Duty)]
    places = {clause.at(cue) for cue in cues}
    exact = (act for act in acts if act.at in places)
    near = (act for act in acts if any(act.first <= place < act.behind for place in places))
    return next(exact, None) or next(near, acts[0])


def verbs_of(clause: Clause, act: Head, handled: Phrase | None) -> tuple[str, ...]:
    """The infinitives; `vurderingen skal ske` is `vurdere`, the verb that its noun is made of."""
    if act.lemma in EMPTY and handled:
        told = (deed(word) for word in handled.of(clause)[-1:])
        if verb := next((one for one in told if one), None):
            return (verb, *act.also)
    noun = light_noun(clause, act)
    return (f"{act.lemma} {noun}" if noun else act.lemma, *act.also)


def with_items(span: Span | None, unit: Unit, clause: Clause, *, always: bool = False) -> Span | None:
    """What ends where the list begins goes on through the list; a verb without an object has the list."""
    items = unit.items
    if items is None:
        return span
    if span is None:
        return Span(items.start, len(unit.text.rstrip()) if items.end > len(unit.text) else items.end)
    between = clause.text[span.end : items.start].strip(" :,.")
    words = span.of(clause.text).lower().split()
    open_end = bool(words) and (
        words[-1] in WAITING or "følgende" in words or words[0].strip(",") in {"at", "om"}
    )
    if between in GOING_ON:  # "oplysninger om ydelsen, herunder: 1) ..."
        return Span(span.start, items.end)
    return Span(span.start, items.end) if not between and (open_end or always) else span


def is_clause(trigger: Span, text: str) -> bool:
    """`hvis ejeren 1) ..., 2) ...` waits for its list; `i forbindelse med salget: 1) ...` does not."""
    words = trigger.of(text).lower().split()  # none where the list, which is blank, is the condition
    return not words or words[0] in CONDITIONAL | {"der", "som"} or "hvor" in words


def listed_trigger(unit: Unit) -> Span | None:
    """`..., 1) når hegnet vælter, 2) når haven sælges`: the items are the conditions."""
    if unit.items is None:
        return None
    words = unit.items.of(unit.whole).split(maxsplit=2)
    return unit.items if len(words) > 1 and words[1].lower() in CONDITIONAL else None
