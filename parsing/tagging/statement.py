"""One statement, token by token, to its norm: clauses, governing verbs, bearer, duties, evidence."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from parsing.model import Span
from parsing.tagging.bearer import find_bearer, implied
from parsing.tagging.clauses import read_clauses
from parsing.tagging.duties import BINDS, Phrases, find_duties
from parsing.tagging.governing import Governed, govern
from parsing.tagging.modality import modality
from parsing.tagging.model import Bearer, Duty, Evidence, Modality, Norm
from parsing.tagging.parts import DEADLINE, DEADLINE_HINTS, FREQUENCY, FREQUENCY_HINTS


@dataclass(frozen=True, slots=True)
class Reading:
    """What one sentence of a statement says."""

    governed: Governed
    modality: Modality
    bearer: Bearer
    actor: int  # token, -1 where none
    duties: dict[Duty, Span]
    parts: tuple[Evidence, ...]


def read_norm(words: list[str], starts: list[int], text: str, phrases: Phrases) -> Norm:
    """The norm of a statement. `words` in lower case, one a token; `starts` their places in `text`."""
    blank = ["" if word.isspace() else word for word in words]
    capital = [text[start].isupper() for start in starts]
    readings = [
        _read_sentence(blank, starts, text, phrases, govern(blank, sentence))
        for sentence in read_clauses(blank, capital)
    ]
    return _join(readings, words, starts)


def _read_sentence(
    words: list[str], starts: list[int], text: str, phrases: Phrases, governed: Governed
) -> Reading:
    found = find_bearer(words, governed)
    kind = modality(words, governed, found[0] if found else None)
    bearer, actor = found or (implied(words, governed), -1)
    if kind in {Modality.EMPOWERMENT, Modality.PERMISSION}:
        return Reading(governed, kind, bearer, actor, {}, ())
    shown = find_duties(words, governed, phrases, bearer)
    duties = {duty: Span(starts[at], starts[at] + len(words[at])) for duty, at in shown.items()}
    binding = {at for at, mode in zip(governed.sentence.main, governed.modes, strict=True) if mode in BINDS}
    firm = kind is not Modality.NONE
    parts = [*_deadlines(words, starts, text, binding, firm=firm, other=bool(duties))]
    if parts:
        duties.setdefault(Duty.DEADLINE, parts[0].span)
    if duties:
        parts += _frequencies(starts, text, binding)
        duties |= {Duty.RECURRENCE: part.span for part in reversed(parts) if part.label == "frequency"}
    if duties and kind is Modality.NONE:
        kind = Modality.OBLIGATION
    return Reading(governed, kind, bearer if kind is not Modality.NONE else Bearer.NONE, actor, duties, tuple(parts))


def _deadlines(
    words: list[str], starts: list[int], text: str, binding: set[int], *, firm: bool, other: bool
) -> Iterator[Evidence]:
    """By when: in the main clause, or in a clause of time that opens right behind it (", inden arbejdet begynder")."""
    if not any(hint in text for hint in DEADLINE_HINTS):
        return
    for match in DEADLINE.finditer(text):
        at = bisect_right(starts, match.start()) - 1
        here = at in binding or (words[at] == "inden" and bool({at - 1, at - 2} & binding))
        if here and (other or match["set"] or (firm and match["firm"])):
            yield Evidence("deadline", Span(match.start(), match.start() + len(match.group().rstrip())))


def _frequencies(starts: list[int], text: str, binding: set[int]) -> list[Evidence]:
    """How often."""
    if not any(hint in text for hint in FREQUENCY_HINTS):
        return []
    places = ((bisect_right(starts, match.start()) - 1, match) for match in FREQUENCY.finditer(text))
    return [Evidence("frequency", Span(*match.span())) for at, match in places if at in binding]


def _join(readings: list[Reading], words: list[str], starts: list[int]) -> Norm:
    """The union of what the sentences demand; modality and bearer of the first that demands, else of the first."""
    chosen = next((reading for reading in readings if reading.duties), None) or next(
        (reading for reading in readings if reading.governed.verb >= 0), readings[0]
    )
    duties = {duty: span for reading in reversed(readings) for duty, span in reading.duties.items()}
    ordered = tuple(duty for duty in Duty if duty in duties)
    evidence = [Evidence(duty, duties[duty]) for duty in ordered]
    evidence += [part for reading in readings for part in reading.parts]
    if chosen.governed.verb >= 0 and chosen.modality is not Modality.NONE:
        evidence.append(Evidence(chosen.modality, _span(words, starts, chosen.governed.verb)))
    if chosen.actor >= 0 and chosen.bearer is not Bearer.NONE:
        evidence.append(Evidence("bearer", _span(words, starts, chosen.actor)))
    return Norm(
        any(not duty.documents for duty in ordered),
        any(duty.documents for duty in ordered),
        ordered,
        chosen.modality,
        chosen.bearer,
        tuple(evidence),
    )


def _span(words: list[str], starts: list[int], at: int) -> Span:
    return Span(starts[at], starts[at] + len(words[at]))
