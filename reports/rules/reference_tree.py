from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from graph.law import Law
from parsing.model import ProvisionId
from parsing.words import count_words
from reports.finding import Finding
from reports.rules.following import Following
from reports.rules.rule import Precision, ReadBy, Rule, act

CHAIN = act(
    *(f"Runde nr. {n} gås efter § {n + 1}." for n in range(1, 6)),
    "Den sidste runde gås om morgenen.",
)
LAST = "Den sidste runde gås. Stk. 2. Den gås om morgenen."
PARTS = act(  # each names the stk. that leads on
    *(f"Runde nr. {n} gås ved flod. Stk. 2. Den gås efter § {n + 1}, stk. 2." for n in range(1, 6)), LAST
)
BESIDE = act(  # each names a stk. that leads nowhere; the stk. beside it leads on
    *(f"Runde nr. {n} gås efter § {n + 1}, stk. 2. Stk. 2. Den gås ved flod." for n in range(1, 7)), LAST
)
ELSEWHERE = act(
    "Runden gås efter § 2 i standardvedtægten.",
    *(f"Runde nr. {n} gås efter § {n + 1}." for n in range(2, 6)),
    LAST,
)


@dataclass(frozen=True)
class ReferenceTree(Rule):
    """The references of one section lead through so many others that it cannot be read alone.

    Why it matters: to apply the section one must read all that its references lead to.
    Instead: repeat the short condition in words, or gather the conditions in one place.
    Known gap: references that only inform count like those that decide. A reference is followed at the level it names:
    from "§ 3, nr. 2" only what stands in nr. 2 leads on. One section a document is reported, the one that leads deepest.
    """

    deepest: int = 5  # references to follow, one after the other
    fewest_words: int = 0  # of all that must be read

    code = "CPX03"
    precision = Precision(2, 25, date(2026, 11, 22), ReadBy.INDEPENDENT)
    hits = ((CHAIN,), (PARTS,))
    clean = (
        (act("Runden gås efter § 2.", "Vagten går efter § 3.", "Om natten bæres lygte."),),
        (BESIDE,),
        (ELSEWHERE,),
    )

    def check(self, law: Law) -> Iterator[Finding]:
        following = Following.of(law)
        for sections in law.documents.values():
            trees = {root: levels(root, following) for root in sections if root in following.leaving}
            if not trees:
                continue
            root = max(trees, key=lambda section: len(trees[section]))  # the first in print of the deepest
            read = [place for level in trees[root] for place in level]
            load = words_of(read, law)
            if len(trees[root]) >= self.deepest and load >= self.fewest_words:
                others = tuple(dict.fromkeys(place.section for place in read))
                message = f"fører gennem {len(trees[root])} led til {len(others)} andre paragraffer; {load} ord at læse"
                yield Finding(root, self.code, message, None, others)


def levels(root: ProvisionId, following: Following) -> list[list[ProvisionId]]:
    """The places, as the references name them, at each distance from the root; the last reaches a new section."""
    seen, sections, front = {root}, {root}, [root]
    found: list[list[ProvisionId]] = []
    last = 0
    while front:
        named = {edge.target for place in front for edge in following.inside(place)}
        front = sorted(place for place in named if not seen & {place, place.section})
        found.append(front)
        seen.update(front)
        if not sections.issuperset(new := {place.section for place in front}):
            sections |= new
            last = len(found)
    return found[:last]


def words_of(places: Iterable[ProvisionId], law: Law) -> int:
    """The words of some places; what stands inside another of them is counted once."""
    held = set(places)
    outer = (one for one in held if not any(above in held for above in around(one)))
    return sum(count_words(law.provisions[one].text) for one in outer)


def around(place: ProvisionId) -> Iterator[ProvisionId]:
    """The places that hold a place, the nearest first."""
    path = place.path
    while "__" in path:
        path = path.rpartition("__")[0]
        yield ProvisionId(place.eli, path)
