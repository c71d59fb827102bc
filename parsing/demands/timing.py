"""When and how often: the typed limit and frequency of one demand, and the words that fix its form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from parsing.demands.events import at_event, before_event
from parsing.demands.reading import Clause
from parsing.model import Span
from parsing.quantities import Bound, Deadline, Direction, Frequency, Length, Unit, find_quantities
from parsing.quantities.anchors import read_anchor
from parsing.quantities.numbers import ORDINALS, WORDS
from parsing.tagging.model import Norm

ORDINAL = "|".join(ORDINALS)
NAMED_END = re.compile(  # udgangen af ottende uge, udgangen af 13. uge
    rf"\budgangen\saf\s(?:den\s)?(?:(?P<word>{ORDINAL})|(?P<figure>\d+)\.)\s(?P<unit>uge|måned)\b",
    re.IGNORECASE,
)
RECKONED = re.compile(r",?\s(?:der\s)?regne[ts]\sfra(?=\s)")  # ... uge[ regnet fra] høsten
UNITS = {"uge": Unit.WEEK, "måned": Unit.MONTH}
OPENING = re.compile(r"\bde\sførste\b", re.IGNORECASE)
TIMES = re.compile(  # mindst tre individuelle samtaler
    rf"(?P<least>\bmindst\s)?\b(?P<number>\d+|{'|'.join(WORDS)})(?P<of>\s[^,.;:]{{3,60}})$", re.IGNORECASE
)
SHARED = r"(?:den|det|de|denne|dette|disse)"
OF_ANOTHER = re.compile(  # i forbindelse med den samlede [månedlige opgørelse]: no pace of the act
    rf"\b(?:med|ved|i|på|til|fra|efter|om|for|af)\s{SHARED}\s(?:\w+e\s)?$", re.IGNORECASE
)
OPENING_EVENT = frozenset({"ved", "i", "for", "til", "som", "på", "af"})
BEFORE_PACE = 40  # characters that may hold what a pace is of
Limit = TypeVar("Limit", Deadline, Frequency)


def limits(clause: Clause, norm: Norm) -> tuple[Deadline | None, Frequency | None, list[Span]]:
    """The deadline and the frequency that bind, and the spans of all limits in the clause."""
    start = clause.tokens.starts[clause.first]
    end = clause.tokens.starts[clause.behind] if clause.behind < len(clause.words) else len(clause.text)
    found = [one for one in find_quantities(clause.text[:end]) if one.span.start >= start]
    deadlines = [one for one in found if isinstance(one, Deadline)]
    frequencies = [
        one
        for one in found
        if isinstance(one, Frequency) and not (one.of and is_of_another(clause.text, one))
    ]
    proof = shown(norm, "deadline")
    deadline = _binding(clause, deadlines, proof) or before_event(clause, proof) or at_event(clause)
    deadline = with_named_end(deadline, clause.text) if deadline else None
    frequency = _binding(clause, frequencies, shown(norm, "frequency"))
    frequency = frequency or opening_count(clause.text, deadline, shown(norm, "frequency"))
    return (
        deadline,
        frequency,
        [one.span for one in (*deadlines, *frequencies, *((deadline,) if deadline else ()))],
    )


def with_named_end(deadline: Deadline, text: str) -> Deadline:
    """`inden udgangen af ottende uge regnet fra høsten`: 8 weeks after it; others as they are."""
    named = NAMED_END.search(deadline.span.of(text))
    reckoned = RECKONED.match(text, deadline.span.end)
    event = read_anchor(text, reckoned.end()) if named and reckoned else None
    if named is None or event is None:
        return deadline
    number = ORDINALS[named["word"].lower()] if named["word"] else int(named["figure"])
    length = Length(number, UNITS[named["unit"].lower()])
    return replace(
        deadline,
        span=Span(deadline.span.start, event.span.end),
        direction=Direction.AFTER,
        length=length,
        anchor=event,
    )


def opening_count(text: str, deadline: Deadline | None, proof: Sequence[Span]) -> Frequency | None:
    """`Inden for de første 3 måneder holdes mindst tre samtaler`: the number of times, in the stretch of the deadline."""
    if deadline is None or deadline.length is None or not OPENING.search(deadline.span.of(text)):
        return None
    for span in proof:
        if found := TIMES.search(span.of(text)):
            count = WORDS.get(found["number"].lower()) or int(found["number"])
            bound = Bound.AT_LEAST if found["least"] else Bound.EXACT
            return Frequency(span, count, deadline.length, bound, found["of"].strip(), opening=True)
    return None


def is_of_another(text: str, one: Frequency) -> bool:
    """`i forbindelse med den månedlige opgørelse`: the pace of something that is done anyway."""
    return OF_ANOTHER.search(text, max(0, one.span.start - BEFORE_PACE), one.span.start) is not None


def is_loose(one: Deadline | Frequency) -> bool:
    """`hurtigst muligt og senest 3 uger efter`, `løbende, dog mindst hvert år`: the number tells more."""
    if isinstance(one, Deadline):
        return one.prompt
    return one.per is None and one.event is None


def is_joined(clause: Clause, one: Deadline | Frequency) -> bool:
    """`..., når bidraget er beregnet og senest ved udbetalingen`: the limit of the act behind its condition."""
    first, behind = clause.sentence.trigger or (0, 0)
    at = clause.at(one.span.start)
    return clause.governed.verb < first < at < behind and clause.words[at - 1] == "og"


def is_stretch(one: Deadline | Frequency, text: str) -> bool:
    """`inden for de første 3 måneder`: beside a limit in the same clause it tells in which time the limit counts."""
    return isinstance(one, Deadline) and OPENING.search(one.span.of(text)) is not None


def shown(norm: Norm, label: str) -> list[Span]:
    return [evidence.span for evidence in norm.evidence if evidence.label == label]


def _binding(clause: Clause, found: Sequence[Limit], proof: Iterable[Span]) -> Limit | None:
    """The one that the tagger shows, else the first in the main clause."""
    proofs, main = list(proof), set(clause.main)
    for one in sorted(
        found,
        key=lambda one: (is_loose(one), clause.at(one.span.start) not in main, is_stretch(one, clause.text)),
    ):
        if any(one.span.start < span.end and span.start < one.span.end for span in proofs):
            return one
    if (
        clause.words[clause.main[0]] in OPENING_EVENT
    ):  # "Ved anmodning 4 uger før fødslen skal": no limit of the act
        main = {at for at in main if at > clause.governed.verb}
    told = [one for one in found if clause.at(one.span.start) in main or is_joined(clause, one)]
    return min(told, key=lambda one: (is_loose(one), is_stretch(one, clause.text)), default=None)
