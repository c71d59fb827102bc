"""Which whole documents a document ends: by a reference that repeals, alone, side by side or in a list."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from operator import itemgetter

from graph.edges import Dangling, Edge
from graph.lapse import ended_by_title
from graph.place import SENTENCE_END
from graph.titles import fold_title
from graph.versions import Candidate, Repeal
from parsing.model import ProvisionId, Span
from parsing.references.model import Relation

# "A og B ophæves.", "A, B og C, ophæves den 1. juli": what stands between the name and the verb of its sentence
ENDS = re.compile(r"\bophæves\b(?! ikke)")
OTHER_VERB = re.compile(
    r"\b(?:finder|gælder|anvendes|forbliver|træder|kan|skal|ændres|foretages|affattes|indsættes|udgår)\b"
)


def repeals(edges: Iterable[Edge | Dangling], bodies: Mapping[str, str]) -> Iterator[Repeal]:
    """Whole documents that a document ends. `bodies`: the sections the words stand in, by id."""
    for edge in edges:
        if isinstance(edge, Edge) and not edge.target.path and ends(edge, bodies):
            yield Repeal(edge.source.eli, edge.source.section, edge.span, edge.target.eli)


def ends(edge: Edge, bodies: Mapping[str, str]) -> bool:
    if edge.relation is Relation.REPEALS:
        return True
    if edge.relation is not Relation.REFERS or edge.rule != "number":
        return False
    body = bodies.get(str(edge.source.section), "")
    after = body[edge.span.end :]
    stop = SENTENCE_END.search(after)
    sentence = after[: stop.start()] if stop else after
    verb = ENDS.search(sentence)
    return verb is not None and OTHER_VERB.search(sentence, 0, verb.start()) is None


def repeals_by_title(candidates: Iterable[Candidate]) -> Iterator[Repeal]:
    """What documents without text end by their title alone: the newest of the name that was signed before.

    The repeal stands in the title, so that it has no words in a section.
    """
    held = list(candidates)
    named: dict[str, list[Candidate]] = defaultdict(list)
    for one in held:
        if not one.type.is_amending and one.signed is not None:
            named[fold_title(one.title)].append(one)
    for ending in held:
        title, day = ended_by_title(ending.title), ending.signed
        if title is None or day is None or ending.has_text:
            continue
        before = [
            (one.signed, one.eli) for one in named[fold_title(title)] if one.signed and one.signed < day
        ]
        if before:
            yield Repeal(ending.eli, ProvisionId(ending.eli), Span(0, 0), max(before, key=itemgetter(0))[1])
