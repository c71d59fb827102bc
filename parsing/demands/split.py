"""A statement into its separate duties: sentences, items that complete the verb, and acts with words of their own.

Each duty keeps the offsets of the statement: what is not its own is blanked, and the rest is tagged anew, so that its kinds,
bearer and proof are its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from parsing.demands.reading import Clause, read_clauses
from parsing.demands.verbs import AUXILIARIES, COORDINATORS, Head, heads
from parsing.demands.words import word_set
from parsing.lists import find_marks
from parsing.model import Span
from parsing.tagging.lexicon import is_verb
from parsing.tagging.model import Duty, Norm, Tagger

DUTIES = frozenset(Duty)
NOT_YET = word_set("carrying") | AUXILIARIES  # no act by themselves


@dataclass(frozen=True, slots=True)
class Unit:
    """One duty: the statement with all that is not its own blanked; `span` holds its own words."""

    text: str
    span: Span
    norm: Norm
    items: Span | None = None  # the list that belongs to it and is blanked in `text`
    whole: str = ""  # the statement with that list


def split(statement: str, norm: Norm, tagger: Tagger) -> list[Unit]:
    """The duties of a statement; the statement itself where no part of it demands something by itself."""
    whole = Unit(statement, Span(0, len(statement)), norm)
    found = [
        act
        for unit in by_items(whole, tagger)
        for sentence in by_sentences(unit, tagger)
        for act in by_acts(sentence, tagger)
    ]
    return found or [whole]


def by_items(whole: Unit, tagger: Tagger) -> list[Unit]:
    """One duty an item, where the items complete the verb of the introduction; else the introduction alone."""
    marks = [mark for mark in find_marks(whole.text, 0, len(whole.text)) if mark.depth == 0]
    if len(marks) < 2:  # one element is no list
        return [whole]
    starts = [mark.span.start for mark in marks]
    ends = [*starts[1:], len(whole.text)]
    intro = whole.text[: starts[0]]
    items = [Span(mark.span.end, end) for mark, end in zip(marks, ends, strict=True)]
    if not is_open(intro):
        alone = intro.ljust(len(whole.text))
        told = tagger.tag([alone])[0]
        if told.demands:
            return [Unit(alone, whole.span, told, Span(starts[0], len(whole.text)), whole.text)]
        return [whole]
    texts = [
        intro.ljust(item.start) + item.of(whole.text).ljust(len(whole.text) - item.start) for item in items
    ]
    return tagged(texts, items, tagger) or [whole]


def is_open(intro: str) -> bool:
    """`Kommunen skal` waits for a verb; `Kommunen skal oplyse` does not."""
    clauses = read_clauses(intro)
    if not clauses:
        return False
    acts = heads(clauses[-1])
    return not acts or acts[-1].lemma in NOT_YET


def by_sentences(unit: Unit, tagger: Tagger) -> list[Unit]:
    """One duty a sentence that demands something."""
    clauses = read_clauses(unit.text)
    if len(clauses) < 2:
        return [unit]
    spans = [clause.tokens.span(clause.first, clause.behind) for clause in clauses]
    texts = [span.of(unit.text).rjust(span.end).ljust(len(unit.text)) for span in spans]
    own = [Span(max(span.start, unit.span.start), span.end) for span in spans]
    return tagged(texts, own, tagger, unit) or [unit]


def by_acts(unit: Unit, tagger: Tagger) -> list[Unit]:
    """`skal underrette ... og indberette ...`: one duty an act, where each has its own object and demands something."""
    clauses = read_clauses(unit.text)
    acts = heads(clauses[0]) if clauses else []
    if len(acts) < 2 or not all(is_own(clauses[0], act) for act in acts):
        return [unit]
    texts = [without(unit.text, clauses[0], acts, act) for act in acts]
    spans = [own_span(clauses[0], act, unit.span, opens=act is acts[0]) for act in acts]
    found = tagged(texts, spans, tagger, unit)
    return found if len(found) == len(acts) else [unit]


def is_own(clause: Clause, act: Head) -> bool:
    """A cue of demand, and something that it handles."""
    verbs = is_verb(clause.words[act.at])
    behind = [word for word in clause.words[act.last + 1 : act.behind] if word.isalpha()]
    return verbs and len(behind) > 0


def without(text: str, clause: Clause, acts: Sequence[Head], kept: Head) -> str:
    """The text with the other acts blanked, from their verb (the first) or coordinator on."""
    for act in acts:
        if act is kept:
            continue
        first = act.at if act is acts[0] and has_modal_before(clause, act) else act.first
        if act is acts[0] and first != act.at:
            return text if kept is acts[0] else blank_finite(text, clause, acts, kept)
        text = blank(text, Span(clause.tokens.starts[first], end_of(text, clause, act.behind)))
    return unjoin(text, clause, kept) if kept is not acts[0] else text


def has_modal_before(clause: Clause, act: Head) -> bool:
    return 0 <= clause.governed.verb < act.at


def blank_finite(text: str, clause: Clause, acts: Sequence[Head], kept: Head) -> str:
    """A finite act: its subject stays, its verb and what is behind it go, and the other acts too."""
    for act in acts:
        if act is not kept:
            start = clause.tokens.starts[act.at if act is acts[0] else act.first]
            text = blank(text, Span(start, end_of(text, clause, act.behind)))
    return unjoin(text, clause, kept)


def unjoin(text: str, clause: Clause, act: Head) -> str:
    """Without the coordinator that an act opens with."""
    for place in range(act.first, act.at):
        if clause.words[place] in COORDINATORS or clause.words[place] == ",":
            text = blank(text, clause.tokens.span(place, place + 1))
    return text


def end_of(text: str, clause: Clause, behind: int) -> int:
    return clause.tokens.starts[behind] if behind < len(clause.words) else len(text.rstrip(" ."))


def own_span(clause: Clause, act: Head, within: Span, *, opens: bool) -> Span:
    span = clause.tokens.span(act.first, act.behind)
    return Span(within.start if opens else max(within.start, span.start), min(within.end, span.end))


def blank(text: str, span: Span) -> str:
    return text[: span.start] + " " * (span.end - span.start) + text[span.end :]


def tagged(texts: Sequence[str], spans: Iterable[Span], tagger: Tagger, of: Unit | None = None) -> list[Unit]:
    """Those that demand something."""
    items, whole = (of.items, of.whole) if of else (None, "")
    units: Iterator[Unit] = (
        Unit(text, span, norm, items, whole)
        for text, span, norm in zip(texts, spans, tagger.tag(texts), strict=True)
    )
    return [unit for unit in units if unit.norm.demands]
