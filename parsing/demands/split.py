"""A statement into its separate duties: sentences, items that complete the verb, and acts with words of their own.

Each duty keeps the offsets of the statement: what is not its own is blanked, and the rest is tagged anew, so that its kinds,
bearer and proof are its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from parsing.demands.phrases import PREPOSITIONS, phrases
from parsing.demands.reading import Clause, read_clauses
from parsing.demands.verbs import AUXILIARIES, COORDINATORS, Head, heads
from parsing.demands.words import infinitives, word_set
from parsing.lists import find_marks
from parsing.model import Span
from parsing.tagging.lexicon import is_verb
from parsing.tagging.model import Duty, Norm, Tagger

EACH = word_set("each")
ANNOUNCING = (["at"], ["om"], ["følgende"])  # kontrollere, at: 1); levere følgende ydelser: 1)
LIMITED = re.compile(
    r"(?:senest|mindst|højst|tidligst|inden|hver|straks|hurtigst|første\sgang)\b", re.IGNORECASE
)
SHALL = r"[^,.;:]{3,120}\sskal\s"
HALVES = re.compile(  # For ejere skal ..., og for lejere skal ...
    rf"(?P<first>(?:^|(?<=\.\s))\s*(?:For|Hos|Ved|I)\s{SHALL}[^.;:]{{3,300}}?),?\sog\s(?P<second>(?:for|hos|ved|i)\s{SHALL})"
)
SAME = re.compile(r"\bskal\s(?:det|dette|denne)\s(?:\w+\s)?(?:ske|foregå|foretages)\b")
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
        verb
        for unit in by_items(whole, tagger)
        for sentence in by_sentences(unit, tagger)
        for half in by_halves(sentence, tagger)
        for act in by_acts(half, tagger)
        for verb in by_verbs(act)
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
    limited = all(LIMITED.match(item.of(whole.text).lstrip()) for item in items)
    if not is_open(intro) and not limited:
        alone = intro.ljust(len(whole.text))
        told = tagger.tag([alone])[0]
        if told.demands:
            return by_objects(
                Unit(alone, whole.span, told, Span(starts[0], len(whole.text)), whole.text), items
            )
        return [whole]
    texts = [
        intro.ljust(item.start) + item.of(whole.text).ljust(len(whole.text) - item.start) for item in items
    ]
    own = [trimmed(whole.text, item) for item in items] if limited else items
    if limited:  # what ends a list ("..., eller") ends no sentence
        texts = [text[: span.end].ljust(len(text)) for text, span in zip(texts, own, strict=True)]
    return tagged(texts, own, tagger) or [whole]


def by_objects(listed: Unit, items: Sequence[Span]) -> list[Unit]:
    """`Revisor skal kontrollere: 1) ..., 2) ...`: one duty an item; what a paper or message holds is one duty."""
    clauses = read_clauses(listed.text)
    acts = heads(clauses[-1]) if clauses else []
    if not acts or acts[-1].lemma not in EACH:
        return [listed]
    clause, act = clauses[-1], acts[-1]
    behind = [at for at in range(act.last + 1, len(clause.words)) if clause.words[at].isalpha()]
    words = [clause.words[at] for at in behind]
    if words and words not in ANNOUNCING and (words[0] != "følgende" or len(words) != 2):
        return [listed]
    text = blank(listed.text, clause.tokens.span(behind[0], behind[-1] + 1)) if behind else listed.text
    return [
        Unit(text, one, listed.norm, one, listed.whole)
        for one in (trimmed(listed.whole, item) for item in items)
    ]


def trimmed(text: str, item: Span) -> Span:
    """An item without the comma and the coordinator behind it."""
    words = re.sub(r"(?:[\s,;.]|\s(?:og|eller|samt))*$", "", item.of(text))
    start = item.start + len(words) - len(words.lstrip())
    return Span(start, item.start + len(words))


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


def by_halves(unit: Unit, tagger: Tagger) -> list[Unit]:
    """`For ejere skal det ske ved ..., og for lejere skal det ske senest ...`: one duty a half."""
    match = HALVES.search(unit.text)
    if match is None or unit.items is not None:
        return [unit]
    start = match.start("second")
    texts = [unit.text[: match.end("first")].ljust(len(unit.text)), unit.text[start:].rjust(len(unit.text))]
    spans = [Span(unit.span.start, match.end("first")), Span(start, unit.span.end)]
    norms = tagger.tag(texts)
    told = next((one for one in norms if one.demands), None)
    if told is None:
        return [unit]
    if all(SAME.search(text) for text in texts):  # the other half demands the same
        norms = [one if one.demands else replace(told, evidence=()) for one in norms]
    found = [
        replace(unit, text=text, span=span, norm=norm)
        for text, span, norm in zip(texts, spans, norms, strict=True)
        if norm.demands
    ]
    return found if len(found) > 1 else [unit]


def by_acts(unit: Unit, tagger: Tagger) -> list[Unit]:
    """`skal underrette ... og indberette ...`: one duty an act, where each has its own object and demands something."""
    clauses = read_clauses(unit.text)
    acts = heads(clauses[0]) if clauses else []
    known = all(act.lemma in infinitives() and handles(clauses[0], act) for act in acts)
    if len(acts) < 2 or not known:
        return [unit]
    own = [act for act in acts if is_verb(clauses[0].words[act.at])]
    texts = [without(unit.text, clauses[0], acts, act) for act in own]
    spans = [own_span(clauses[0], act, unit.span, opens=act is acts[0]) for act in own]
    found = tagged(texts, spans, tagger, unit)
    return found or [unit]


def by_verbs(unit: Unit) -> list[Unit]:
    """`registrere og indberette`: one duty a verb, where each shows a kind of its own."""
    clauses = read_clauses(unit.text)
    acts = heads(clauses[0]) if len(clauses) == 1 else []
    if len(acts) != 1 or len(acts[0].verbs) < 2:
        return [unit]
    clause, verbs = clauses[0], acts[0].verbs
    shown = [shown_at(clause, unit.norm, at) for at in verbs]
    if not all(shown) or len(set().union(*shown)) < sum(map(len, shown)):
        return [unit]
    return [
        replace(
            unit,
            text=only(unit.text, clause, acts[0], at),
            norm=narrowed(unit.norm, set().union(*shown) - own),
        )
        for at, own in zip(verbs, shown, strict=True)
    ]


def shown_at(clause: Clause, norm: Norm, at: int) -> set[Duty]:
    """The kinds of duty that a verb shows."""
    start, end = clause.tokens.starts[at], clause.tokens.starts[at] + len(clause.words[at])
    found = (one.label for one in norm.evidence if one.span.start < end and start < one.span.end)
    return {Duty(label) for label in found if label in DUTIES}


def narrowed(norm: Norm, without: set[Duty]) -> Norm:
    """The norm without the kinds that another verb shows."""
    duties = tuple(one for one in norm.duties if one not in without)
    return replace(
        norm,
        duties=duties,
        procedural=any(not one.documents for one in duties),
        documentation=any(one.documents for one in duties),
        evidence=tuple(one for one in norm.evidence if one.label not in without),
    )


def only(text: str, clause: Clause, act: Head, kept: int) -> str:
    """The text with one of several verbs that share what they handle."""
    for at in range(act.at, act.last + 1):
        if at != kept and (at in act.verbs or clause.words[at] in COORDINATORS or clause.words[at] == ","):
            text = blank(text, clause.tokens.span(at, at + 1))
    return text


def handles(clause: Clause, act: Head) -> bool:
    """Is there something behind it that it handles?"""
    behind = clause.words[act.last + 1 : act.behind]
    return any(word.isalpha() and word not in PREPOSITIONS for word in behind)


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
    if kept.passive and (own := own_subject(clause, kept)):
        text = blank(text, Span(clause.tokens.starts[clause.main[0]], clause.tokens.starts[own]))
    return unjoin(text, clause, kept)


def own_subject(clause: Clause, act: Head) -> int | None:
    """`..., og planen offentliggøres`: the token at which what is handled begins, before the verb."""
    places = [at for at in range(act.first, act.at) if clause.words[at] not in COORDINATORS | {","}]
    found = phrases(clause, places, (), frozenset())
    bare = found and found[0].preposition < 0 and found[0].first == places[0]
    return found[0].first if bare else None


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
