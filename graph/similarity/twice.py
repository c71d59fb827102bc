"""Whether two texts of nearly the same words say one rule twice: what is checked after they were judged alike."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from graph.similarity.alone import is_rule, other_period, other_years, own_annex
from graph.similarity.folding import Standing
from graph.similarity.model import Similarity
from graph.similarity.pointing import points_apart
from graph.similarity.reading import Reader
from graph.similarity.subjects import exchange
from graph.similarity.words import folded, mask, masked, stem, words
from parsing.model import ProvisionId, Span

# One rule for two authorities is one rule with two addressees, not a rule for another group of people.
AUTHORITIES = frozenset(map(stem, ("akasse", "kommunen", "kommunalbestyrelsen", "jobcenteret")))
AMOUNTS = re.compile(
    r"\d[\d.,]*|\b(?:to|tre|fire|fem|seks|syv|otte|ni|ti|tolv|halvt?|højst|mindst|mere|mindre)\b"
)
Sentences = Mapping[ProvisionId, tuple[Span, ...]]


def of_one_year(pair: Similarity, standing: Standing) -> bool:
    """Two orders that fix rates for the years they name are no repeats of each other, nor are two such rules."""
    one, other = standing.texts[pair.a], standing.texts[pair.b]
    if other_years(one.text, other.text):
        return False
    if pair.a.eli == pair.b.eli or not (one.is_order and other.is_order):
        return True
    return not other_period(opening(pair.a, standing), opening(pair.b, standing))


def opening(place: ProvisionId, standing: Standing) -> str:
    """The title and § 1 of a document."""
    first = standing.texts.get(ProvisionId(place.eli, "sec_1__subsec_1"))
    return f"{standing.texts[place].title} {first.text if first else ''}"


def says_twice(a: ProvisionId, b: ProvisionId, standing: Standing, reader: Reader) -> bool:
    """Is what two texts say the same as a whole: a rule of its own, of the same negations, pointing to the same?"""
    one, other = (reader.read(standing.texts[place]) for place in (a, b))
    if not (is_rule([one.text.text]) and is_rule([other.text.text])) or one.negations != other.negations:
        return False
    if a.eli != b.eli and own_annex(one.text.text):
        return False
    return not points_apart(a, b, [one.text.text], standing, reader)


def part_twice(
    kept: ProvisionId, place: ProvisionId, spans: Sentences, standing: Standing, reader: Reader
) -> bool:
    """Are the shared sentences a rule of their own that points to the same in both places?"""
    parts = parts_of(place, spans[place], standing)
    if not (is_rule(parts) and is_rule(parts_of(kept, spans[kept], standing))):
        return False
    if kept.eli != place.eli and any(map(own_annex, parts)):
        return False
    if kept.eli == place.eli and pointers(place, spans, standing) != pointers(kept, spans, standing):
        return False
    if kept.eli == place.eli and exchange(
        *(stems_of(place, spans, standing), stems_of(kept, spans, standing))
    ):
        return False  # within one document each has words of its own: two things, told alike
    return not points_apart(place, kept, parts, standing, reader)


def pointers(place: ProvisionId, spans: Sentences, standing: Standing) -> list[tuple[str, ...]]:
    """The references in the shared sentences."""
    return sorted(mask(folded(part))[1] for part in parts_of(place, spans[place], standing))


def stems_of(place: ProvisionId, spans: Sentences, standing: Standing) -> frozenset[str]:
    said = words(masked(" ".join(parts_of(place, spans[place], standing))))
    return frozenset(map(stem, said)) - AUTHORITIES


def parts_of(place: ProvisionId, spans: Sequence[Span], standing: Standing) -> list[str]:
    """The words of some spans, or the whole text."""
    text = standing.texts[place].text
    return [span.of(text) for span in spans] or [text]


def own_words(a: ProvisionId, b: ProvisionId, standing: Standing) -> bool:
    """Has each a word that the other does not have, references, names, authorities and endings set aside?"""
    texts = (standing.texts[place].text for place in (a, b))
    mine, theirs = ({stem(word) for word in words(masked(text))} - AUTHORITIES for text in texts)
    return bool(mine - theirs) and bool(theirs - mine)


def other_amounts(a: ProvisionId, b: ProvisionId, standing: Standing) -> bool:
    """Do they count differently: one year, or one to two?"""
    one, other = (AMOUNTS.findall(masked(standing.texts[place].text)) for place in (a, b))
    return one != other


def differing(a: ProvisionId, b: ProvisionId, standing: Standing) -> tuple[set[str], set[str]]:
    """The words that only the one and only the other has."""
    one, other = (set(map(stem, words(standing.texts[place].text.lower()))) for place in (a, b))
    return one - other, other - one
