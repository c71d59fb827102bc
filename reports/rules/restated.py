"""Definitions that an order takes over from the act it cites beside them, and says with something more or less."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from graph.law import Law
from parsing.model import ProvisionId
from reports.rules.definitions import WORD, Definition

SOURCE = re.compile(  # jf. lovens § 3, stk. 1, nr. 1
    r",? jf\. (?:\w+ )?(?:\w*lovens? )?§[^:;]*?(?=[:;]|,? a\) |\. [A-ZÆØÅ]|\.?$)"
)
ALIKE = 0.4  # of the words, in order: less is a definition of its own, or one that only points to the act's
CLAUSE = 6  # words in a row that the other has not, by which the meaning is wider or narrower
SHORT = 3  # letters of a word that tells nothing alone
MOVED = 0.7  # share of such words that stand elsewhere in the other: said in another order


def restated(defined: Iterable[Definition], law: Law) -> Iterator[tuple[Definition, Definition]]:
    """The definitions of orders, each with that of the act it cites, where a clause was added or left out."""
    acts: dict[tuple[str, str], list[Definition]] = defaultdict(list)
    orders: list[Definition] = []
    for one in defined:
        version = law.versions[one.place.eli]
        if version.type.is_act:
            acts[version.family, one.key].append(one)
        elif version.type.is_order:
            orders.append(one)
    for order in orders:
        for family, path in cited(order.place, law):
            for act in acts.get((family, order.key), ()):
                if act.place.path == path and adds_or_drops(act.meaning, order.meaning):
                    yield order, act


def cited(place: ProvisionId, law: Law) -> set[tuple[str, str]]:
    """The places of acts that a place refers to, by family: an order mostly cites an older print of its act."""
    span = law.provisions[place].span
    return {
        (law.versions[edge.target.eli].family, edge.target.path)
        for edge in law.edges_from.get(place.section, ())
        if span.start <= edge.span.start < span.end and law.versions[edge.target.eli].type.is_act
    }


def adds_or_drops(a: str, b: str) -> bool:
    """Are two meanings alike but for a whole clause that one of them has?"""
    one, other = (WORD.findall(SOURCE.sub("", meaning).lower()) for meaning in (a, b))
    compared = SequenceMatcher(None, one, other, autojunk=False)
    if compared.ratio() < ALIKE:
        return False
    for _, i, j, k, m in (code for code in compared.get_opcodes() if code[0] != "equal"):
        if is_new(one[i:j], other) or is_new(other[k:m], one):
            return True
    return False


def is_new(words: list[str], other: list[str]) -> bool:
    """Is it a clause, whose longer words the other does not have elsewhere?"""
    telling = [word for word in words if len(word) > SHORT]
    held = sum(word in other for word in telling)
    return len(words) >= CLAUSE and held < MOVED * len(telling)
