from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from corpus.eli import Eli
from graph.edges import Edge
from graph.law import Law
from parsing.model import Level, ProvisionId, Zone
from parsing.references.model import Relation
from parsing.words import count_words
from reports.finding import Finding
from reports.rules.rule import Precision, Rule, act

CHAIN = act(
    *(f"Runde nr. {n} gås efter § {n + 1}." for n in range(1, 6)),
    "Den sidste runde gås om morgenen.",
)


@dataclass(frozen=True)
class ReferenceTree(Rule):
    """The references of one section lead through so many others that it cannot be read alone.

    Why it matters: to apply the section one must read all that its references lead to.
    Instead: repeat the short condition in words, or gather the conditions in one place.
    Known gap: references that only inform count like those that decide. One section a document is reported, the one
    that leads deepest.
    """

    deepest: int = 5  # references to follow, one after the other
    fewest_words: int = 0  # of all that must be read

    code = "CPX03"
    precision = Precision(22, 28, date(2026, 11, 22))
    hits = ((CHAIN,),)
    clean = ((act("Runden gås efter § 2.", "Vagten går efter § 3.", "Om natten bæres lygte."),),)

    def check(self, law: Law) -> Iterator[Finding]:
        words = {section.id: count_words(section.text) for section in law.at(Level.SECTION)}
        for eli, following in by_document(law).items():
            trees = {
                section: levels(section, following) for section in law.documents[eli] if section in following
            }
            if not trees:
                continue
            root = max(trees, key=lambda section: len(trees[section]))  # the first in print of the deepest
            read = [place for level in trees[root] for place in level]
            load = sum(words[place] for place in read)
            if len(trees[root]) >= self.deepest and load >= self.fewest_words:
                message = (
                    f"fører gennem {len(trees[root])} led til {len(read)} andre paragraffer ({load} ord)"
                )
                yield Finding(root, self.code, message, None, tuple(read))


def by_document(law: Law) -> Mapping[Eli, dict[ProvisionId, set[ProvisionId]]]:
    """For each document, the sections that each section refers to in the same document."""
    found: dict[Eli, dict[ProvisionId, set[ProvisionId]]] = defaultdict(lambda: defaultdict(set))
    for edge in law.edges:
        if leads_on(edge, law):
            found[edge.source.eli][edge.source.section].add(edge.target.section)
    return found


def leads_on(edge: Edge, law: Law) -> bool:
    """From one section of a document's own rules to another."""
    if edge.relation not in {Relation.REFERS, Relation.EXCEPTION} or edge.source.eli != edge.target.eli:
        return False
    source, target = law.provisions.get(edge.source.section), law.provisions.get(edge.target.section)
    if source is None or target is None or source.id == target.id:
        return False
    return source.zone is Zone.BODY and source.level is target.level is Level.SECTION


def levels(root: ProvisionId, following: Mapping[ProvisionId, set[ProvisionId]]) -> list[list[ProvisionId]]:
    """The sections at each distance from the root, in order."""
    seen, front, found = {root}, {root}, []
    while front := {target for place in front for target in following.get(place, ())} - seen:
        seen |= front
        found.append(sorted(front))
    return found
