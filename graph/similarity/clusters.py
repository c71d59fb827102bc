"""From near-copies to clusters: one rule in seven places is one cluster, not twenty-one pairs.

Whole texts that say the same are joined and folded (folding.py). What is left is joined by the sentences it shares, so
that two texts that share one sentence, and two that share another, do not become one cluster. Rules of one document
that say the same for several groups are a kind of their own, and so is boilerplate, a cluster for each family.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations

from graph.similarity.align import Match, align
from graph.similarity.alone import LISTED, is_rule
from graph.similarity.cluster import Becomes, Choice, Cluster, ClusterKind, Member
from graph.similarity.features import KEPT
from graph.similarity.folding import Fold, Standing, fold
from graph.similarity.joined import joined
from graph.similarity.model import Kind, Likeness, Similarity
from graph.similarity.reading import Reader
from graph.similarity.similar import by_family
from graph.similarity.subjects import SCHEMES, exchange, subjects
from graph.similarity.twice import (
    AUTHORITIES,
    Sentences,
    differing,
    of_one_year,
    other_amounts,
    own_words,
    part_twice,
    parts_of,
    says_twice,
)
from graph.similarity.weights import shipped
from graph.similarity.words import folded, mask, masked, stem, words
from parsing.model import ProvisionId, Span
from parsing.words import count_words

STEPS = frozenset(map(stem, ("første", "anden", "andet", "tredje", "næste", "sidste")))  # of one procedure
REFERENCE_WORDS = 8  # "§ 4, stk. 2, i lov om haver gælder tilsvarende"
NEGATION = frozenset({"ikke", "ingen", "intet", "uden"})
BECOMES = {
    ClusterKind.WITHIN_ACT: Becomes.REFERENCE,
    ClusterKind.OLD_AND_NEW: Becomes.NOTHING,
    ClusterKind.REPEAT_IN_ORDER: Becomes.NOTHING,
    ClusterKind.SIBLING_ACTS: Becomes.REFERENCE,
    ClusterKind.PARALLEL_LAW: Becomes.STAYS,
}
WHOLE = (Likeness.IDENTICAL, Likeness.EQUIVALENT)
ORDER = tuple(Likeness)  # from identical to unrelated
Edge = tuple[Likeness, float]


@dataclass(frozen=True, slots=True)
class Clustering:
    """How clusters are made."""

    least_sure: float = 0.5  # probability of a redundant pair that joins
    sentence_words: int = 8  # of a sentence that is counted as said twice
    item_words: int = 15  # of an item that stands in two lists: a short one is what lists are made of
    group_words: int = 6  # that at most differ between one duty for two groups
    fewest_saved: int = 6  # words that a place would save: less is not worth a reader's look
    fewest_whole: int = 3  # where a whole stk. stands in another document too
    reader: Reader = field(default_factory=lambda: Reader(shipped()))


def find_clusters(
    standing: Standing,
    similarities: Sequence[Similarity],
    demanding: Collection[ProvisionId],
    clustering: Clustering | None = None,
) -> list[Cluster]:
    """The clusters, the most words saved first, boilerplate last. `demanding`: stk. that demand something.

    Spans count in the text of each stk., as it stands in `standing.texts`.
    """
    how = clustering or Clustering()
    several = list(same_duty(standing, similarities, demanding, how.group_words))
    told = {frozenset(pair) for group in several for pair in combinations(group.places, 2)}
    pairs = [
        pair
        for pair in similarities
        if pair.verdict.label.redundant
        and pair.verdict.score >= how.least_sure
        and frozenset((pair.a, pair.b)) not in told
        and of_one_year(pair, standing)
        and (pair.verdict.label not in WHOLE or says_twice(pair.a, pair.b, standing, how.reader))
    ]
    wholes, survivor = fold_wholes(standing, [pair for pair in pairs if pair.verdict.label in WHOLE])
    wholes = [one for one in wholes if frozenset(one.places[:2]) not in told]  # told already
    parts = fold_parts(standing, [pair for pair in pairs if pair.verdict.label not in WHOLE], survivor, how)
    worth = (kept for one in (*wholes, *parts, *several) if (kept := worth_a_look(one, how)))
    found = list(once(sorted(worth, key=lambda one: (-one.saved, one.places))))
    found += boilerplate(standing)
    return [replace(one, number=number) for number, one in enumerate(found, 1)]


def worth_a_look(one: Cluster, how: Clustering) -> Cluster | None:
    """The cluster without places that would save next to nothing."""
    beside = one.kind in (ClusterKind.SIBLING_ACTS, ClusterKind.REPEAT_IN_ORDER)
    fewest = how.fewest_whole if beside and not one.in_part else how.fewest_saved
    if one.kind is ClusterKind.PARALLEL_LAW:
        return one if one.kept.words > REFERENCE_WORDS + how.fewest_whole else None
    others = tuple(member for member in one.others if member.saved >= fewest)
    return replace(one, members=(one.kept, *others)) if others else None


def once(found: Iterable[Cluster]) -> Iterator[Cluster]:
    """Each pair of places in one cluster only: the first, where more is saved."""
    told: set[frozenset[ProvisionId]] = set()
    for one in found:
        others = tuple(
            member for member in one.others if frozenset((one.kept.place, member.place)) not in told
        )
        if others:
            told |= {frozenset((one.kept.place, member.place)) for member in others}
            yield replace(one, members=(one.kept, *others))


def same_duty(
    standing: Standing, similarities: Iterable[Similarity], demanding: Collection[ProvisionId], most: int
) -> Iterator[Cluster]:
    """Rules of one document that differ in who they are for, or in a number."""
    pairs = [
        (pair.a, pair.b)
        for pair in similarities
        if pair.kind is Kind.WITHIN_ACT and tells_of_two(pair, standing, demanding, most)
    ]
    scores = {frozenset((pair.a, pair.b)): pair.verdict.score for pair in similarities}
    for group in joined(pairs):
        kept, *others = sorted(group)
        lines = [line(kept, place, standing) for place in others]
        sure = min(scores.get(frozenset((kept, place)), 0.0) for place in others)
        yield Cluster(
            0,
            ClusterKind.SEVERAL_GROUPS,
            Likeness.PARALLEL,
            sure,
            Choice.FIRST,
            (stays(kept, standing), *lines),
        )


def tells_of_two(pair: Similarity, standing: Standing, demanding: Collection[ProvisionId], most: int) -> bool:
    """Where they were judged to say the same: each has words of its own, references and names set aside.

    Else a few words of two demands differ.
    """
    mine, theirs = differing(pair.a, pair.b, standing)
    if not all(is_rule([standing.texts[place].text]) for place in (pair.a, pair.b)):
        return False
    steps = mine & STEPS and theirs & STEPS
    if steps or NEGATION & mine != NEGATION & theirs:  # the one does, where the other does not
        return False
    if pair.verdict.label in WHOLE:
        return own_words(pair.a, pair.b, standing) or other_amounts(pair.a, pair.b, standing)
    few = 0 < max(len(mine), len(theirs)) <= most
    return few and pair.a in demanding and pair.b in demanding


def line(kept: ProvisionId, place: ProvisionId, standing: Standing) -> Member:
    count = count_words(standing.texts[place].text)
    own = len(differing(kept, place, standing)[1])
    return Member(place, count, Becomes.LINE, max(0, count - own))


def stays(place: ProvisionId, standing: Standing, spans: tuple[Span, ...] = ()) -> Member:
    return Member(place, counted(place, spans, standing), Becomes.STAYS, 0, spans)


def counted(place: ProvisionId, spans: Sequence[Span], standing: Standing) -> int:
    """The words of some spans, or of the whole text."""
    text = standing.texts[place].text
    return sum(count_words(span.of(text)) for span in spans) if spans else count_words(text)


def fold_wholes(
    standing: Standing, pairs: Sequence[Similarity]
) -> tuple[list[Cluster], Mapping[ProvisionId, ProvisionId]]:
    """Clusters of texts that say the same as a whole, and for each place the one that is left of its group."""
    found: list[Cluster] = []
    survivor: dict[ProvisionId, ProvisionId] = {}
    edges = weakest(pairs)
    for places in joined((pair.a, pair.b) for pair in pairs):
        folds, left = fold(places, standing)
        found += [cluster for step in folds for cluster in whole(step, edges, standing)]
        survivor.update(dict.fromkeys(places, left))
    return found, survivor


def weakest(pairs: Iterable[Similarity]) -> Mapping[ProvisionId, Edge]:
    """Of each place the surest pair it stands in."""
    best: dict[ProvisionId, Edge] = {}
    for pair in pairs:
        for place in (pair.a, pair.b):
            if place not in best or best[place][1] < pair.verdict.score:
                best[place] = pair.verdict.label, pair.verdict.score
    return best


def whole(step: Fold, edges: Mapping[ProvisionId, Edge], standing: Standing) -> Iterator[Cluster]:
    """The step as a cluster; places that name another benefit tell its rule for another group."""
    parted = several_benefits(step, standing)
    kept = stays(step.kept, standing)
    for kind, places in (
        (step.kind, [place for place in step.others if place not in parted]),
        (ClusterKind.SEVERAL_GROUPS, parted),
    ):
        if places:
            edge = [edges[place] for place in (step.kept, *places)]
            others = (
                line(step.kept, place, standing)
                if kind is ClusterKind.SEVERAL_GROUPS
                else dropped(kept, place, (), kind, standing)
                for place in places
            )
            likeness = max((label for label, _ in edge), key=ORDER.index)
            yield Cluster(0, kind, likeness, min(sure for _, sure in edge), step.choice, (kept, *others))


def several_benefits(step: Fold, standing: Standing) -> list[ProvisionId]:
    """The places that name another benefit than the kept one, or, where it names none, than each other.

    Within a document every word that each has alone tells them apart.
    """
    if step.kind is ClusterKind.WITHIN_ACT:
        return [
            place
            for place in step.others
            if own_words(step.kept, place, standing) or other_amounts(step.kept, place, standing)
        ]
    apart = {place for place in step.others if other_benefit(step.kept, place, standing)}
    rest = [place for place in step.others if place not in apart]
    for one, other in combinations(rest, 2):
        if other_benefit(one, other, standing):
            apart |= {one, other}
    return [place for place in step.others if place in apart]


def other_benefit(a: ProvisionId, b: ProvisionId, standing: Standing) -> bool:
    """Each names a benefit that the other does not."""
    one, other = (subjects(words(masked(standing.texts[place].text))) & SCHEMES for place in (a, b))
    return exchange(one, other)


def dropped(
    kept: Member, place: ProvisionId, spans: tuple[Span, ...], kind: ClusterKind, standing: Standing
) -> Member:
    becomes, count = BECOMES[kind], counted(place, spans, standing)
    if (
        becomes is Becomes.NOTHING
        and kind is ClusterKind.REPEAT_IN_ORDER
        and carries(kept, place, spans, standing)
    ):
        becomes = Becomes.REFERENCE
    saved = {Becomes.NOTHING: count, Becomes.REFERENCE: max(0, count - REFERENCE_WORDS)}.get(becomes, 0)
    return Member(place, count, becomes, saved, spans)


def carries(kept: Member, place: ProvisionId, spans: Sequence[Span], standing: Standing) -> bool:
    """Does an order do more than repeat its act: is it a regime of its own, or has it words that the act has not?"""
    if standing.regime_of(place) is not standing.regime_of(kept.place):
        return True
    act, own = (
        {stem(word) for part in parts for word in words(masked(part)) if len(word) > 2}
        for parts in (parts_of(kept.place, kept.spans, standing), parts_of(place, spans, standing))
    )
    return bool(own - act - AUTHORITIES)


def fold_parts(
    standing: Standing,
    pairs: Sequence[Similarity],
    survivor: Mapping[ProvisionId, ProvisionId],
    how: Clustering,
) -> Iterator[Cluster]:
    """Clusters of texts that have sentences in common: one for each set of places that share some."""
    score: dict[tuple[ProvisionId, ProvisionId], float] = {}
    for pair in pairs:
        one, other = (survivor.get(place, place) for place in (pair.a, pair.b))
        if one != other:
            key = min(one, other), max(one, other)
            score[key] = max(score.get(key, 0.0), pair.verdict.score)
    sure: dict[ProvisionId, float] = {}
    for key, least in score.items():
        sure |= {place: max(least, sure.get(place, 0.0)) for place in key}
    for places, spans in shared_sentences(score, standing, how).items():
        folds, _ = fold(places, standing)
        for step in folds:
            others = [
                place for place in step.others if part_twice(step.kept, place, spans, standing, how.reader)
            ]
            if not others:
                continue
            kept = stays(step.kept, standing, spans[step.kept])
            members = tuple(dropped(kept, place, spans[place], step.kind, standing) for place in others)
            least = min(sure[place] for place in (step.kept, *others))
            yield Cluster(0, step.kind, Likeness.OVERLAP, least, step.choice, (kept, *members))


def shared_sentences(
    pairs: Iterable[tuple[ProvisionId, ProvisionId]], standing: Standing, how: Clustering
) -> Mapping[frozenset[ProvisionId], Sentences]:
    """The sentences that stand in several places, by the set of places that each stands in."""
    same: list[tuple[tuple[ProvisionId, Span], tuple[ProvisionId, Span]]] = []
    for one, other in sorted(pairs):
        laid = align(how.reader.read(standing.texts[one]), how.reader.read(standing.texts[other]))
        texts = standing.texts[one].text, standing.texts[other].text
        same += [
            ((one, match.a.span), (other, match.b.span))
            for match in laid.shared
            if match.similarity >= KEPT
            and (one.eli != other.eli or same_references(match, *texts))
            and match.words >= (how.item_words if both_items(match, *texts) else how.sentence_words)
        ]
    found: dict[frozenset[ProvisionId], dict[ProvisionId, set[Span]]] = {}
    for group in joined(same):
        places = frozenset(place for place, _ in group)
        spans = found.setdefault(places, defaultdict(set))
        for place, span in group:
            spans[place].add(span)
    return {
        places: {place: tuple(sorted(held)) for place, held in spans.items()}
        for places, spans in found.items()
    }


def same_references(match: Match, a: str, b: str) -> bool:
    """Do the sentences refer to the same places? Within one document that is what tells them apart."""
    return mask(folded(match.a.span.of(a)))[1] == mask(folded(match.b.span.of(b)))[1]


def both_items(match: Match, a: str, b: str) -> bool:
    """Is the sentence an item of a list in both texts?"""
    return all(LISTED.match(span.of(text)) for span, text in ((match.a.span, a), (match.b.span, b)))


def boilerplate(standing: Standing) -> Iterator[Cluster]:
    """A cluster for each family of clauses that every act needs for itself: nothing to save."""
    for family, places in by_family(standing.texts.items()).items():
        members = tuple(stays(place, standing) for place in places)
        yield Cluster(0, ClusterKind.BOILERPLATE, Likeness.PARALLEL, 0.0, Choice.ALL, members, family)
