"""What speaks for keeping a provision, found in its words and in what builds on it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.law import Law
from parsing.model import Provision
from parsing.references.model import Relation
from reports.sunset.model import Ground, Keep

MANY = 5  # sections that refer to it
RIGHT = re.compile(
    r"\b(?:har|have|får) (?:\w+ ){0,3}?(?:ret|krav) (?:til|på)\b|\ber berettiget til\b", re.IGNORECASE
)
APPEAL = re.compile(
    r"\b(?:på)?klage[sr]?\b|\bindbringes? for\b|\bAnkestyrelsen\b|\bklagenævn\w*", re.IGNORECASE
)
EUROPE = re.compile(
    r"\b(?:direktiv|forordning)(?:et|en|ets|ens)?\b[^.]{0,20}\b(?:\d{2,4}/\d+|nr\. \d+)|\bEU-retten\b|\btraktat\w*",
    re.IGNORECASE,
)


def grounds(section: Provision, law: Law) -> Iterator[Keep]:
    """The grounds that apply, each with the words or the count that shows it."""
    for ground, pattern in ((Ground.RIGHT, RIGHT), (Ground.APPEAL, APPEAL), (Ground.EU, EUROPE)):
        if match := pattern.search(section.body, section.span.start, section.span.end):
            yield Keep(ground, around(section.body, match))
    if Relation.IMPLEMENTS in {edge.relation for edge in law.edges_from.get(section.id, ())}:
        yield Keep(Ground.EU, Relation.IMPLEMENTS.value)
    count = len({edge.source.section for edge in law.dependants(section.id)})
    if count >= MANY:
        yield Keep(Ground.REFERRED_TO, str(count))


def around(text: str, match: re.Match[str], margin: int = 30) -> str:
    """The words found with some of their neighbours, whole words only."""
    start = text.rfind(" ", 0, max(0, match.start() - margin)) + 1
    end = text.find(" ", match.end() + margin)
    return text[start : end if end > 0 else len(text)]
