"""The passages that rules read: stk. and their sentences, as spans in the body of the section."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.law import Law
from parsing.model import Level, Provision, ProvisionId, Span, Zone
from parsing.sentences import split_sentences

SETTING = re.compile(r"\bpadding|\bborder-|\bwidth:|\d+(?:\.\d+)?(?:cm|px|pt)\b")
FIGURES = 0.2  # share of figures among the tokens of a table
REPEALED = re.compile(r"\(?\s*(?:ophævet|bortfaldet|udgået)\b", re.IGNORECASE)  # "§ 22. (Ophævet)"


def is_tabular(text: str) -> bool:
    """Is it mostly a table: figures, or settings of a table that the flattened form left in the text?"""
    tokens = text.split()
    return SETTING.search(text) is not None or sum(token[0].isdigit() for token in tokens) > FIGURES * len(
        tokens
    )


def subsections(law: Law, *, reprinted: bool = False) -> Iterator[Provision]:
    """The stk. that documents lay down; `reprinted`: also those of commencement parts printed with them."""
    zones = {Zone.BODY, Zone.COMMENCEMENT} if reprinted else {Zone.BODY}
    return (provision for provision in law.at(Level.SUBSECTION) if provision.zone in zones)


def start_of_words(provision: Provision) -> int:
    """Where its words begin, behind its label."""
    return provision.span.start + (len(provision.label) if provision.text.startswith(provision.label) else 0)


def sentences(provision: Provision) -> Iterator[Span]:
    """Its sentences. A list stays with the sentence that opens it."""
    start = start_of_words(provision)
    for span in split_sentences(provision.body[start : provision.span.end]):
        yield span.shift(start)


def sentence_at(provision: Provision, at: int) -> Span:
    """The sentence that holds a character of the body; the whole provision where none does."""
    return next((span for span in sentences(provision) if span.start <= at < span.end), provision.span)


def search(pattern: re.Pattern[str], provision: Provision) -> re.Match[str] | None:
    return pattern.search(provision.body, provision.span.start, provision.span.end)


def is_repealed(provision: Provision) -> bool:
    """Printed only to say that it was repealed."""
    start = start_of_words(provision)
    return REPEALED.match(provision.body[start : provision.span.end].lstrip()) is not None


def subsection_of(place: ProvisionId) -> ProvisionId:
    """The stk. that holds a place; the section where it stands in none."""
    head, mark, tail = place.path.partition("__subsec_")
    return ProvisionId(place.eli, f"{head}{mark}{tail.partition('__')[0]}") if mark else place.section
