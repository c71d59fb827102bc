"""The page of near-copies: pairs side by side, the clusters they make, and the documents that repeat each other."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.eli import Eli
from graph.similarity.align import differing_words
from graph.similarity.model import Similarity
from parsing.model import Provision, ProvisionId, Span
from reports.figures import likeness
from reports.render.evidence import reason
from reports.render.quotes import Quote, cut
from reports.render.site import FILES, Site
from reports.render.tables import Cell, Kind, Link, Register, Side, column

TOP = 15
LONGEST = 700  # characters of one side
COMPARED = 2400  # characters of one side that are compared word by word
PAGE = FILES["copies"]


@dataclass(frozen=True, slots=True)
class Cluster:
    """Provisions held together by repetitions."""

    members: tuple[Link, ...]
    documents: int
    words: str  # the first words of one of them


@dataclass(frozen=True, slots=True)
class DocumentPair:
    one: Link
    other: Link
    number: int


def write(site: Site) -> None:
    law, texts = site.report.law, site.texts
    found = sorted(
        law.similarities, key=lambda one: (not one.verdict.label.redundant, -one.verdict.score, one.a, one.b)
    )
    site.page(
        PAGE,
        "copies.html",
        key="copies",
        title=texts("copies.title"),
        charts=(site.chart(likeness.draw(found, texts)),) if found else (),
        clusters=clusters(found, site),
        document_pairs=document_pairs(found, site),
        register=site.register(pair_register(found, site)),
    )


def clusters(found: Sequence[Similarity], site: Site) -> list[Cluster]:
    """The largest groups of provisions that repeat each other, through others too."""
    groups = components([(one.a, one.b) for one in found if one.verdict.label.redundant])
    largest = sorted(
        (group for group in groups if len(group) > 2), key=lambda group: (-len(group), group[0])
    )[:TOP]
    places, provisions = site.places, site.report.law.provisions
    return [
        Cluster(
            tuple(Link(places.named(place), places.href(place)) for place in group),
            len({place.eli for place in group}),
            cut(provisions[group[0]].text, (), 160).text if group[0] in provisions else "",
        )
        for group in largest
    ]


def components(pairs: Sequence[tuple[ProvisionId, ProvisionId]]) -> list[list[ProvisionId]]:
    """Places that pairs join, each group sorted."""
    root: dict[ProvisionId, ProvisionId] = {}

    def find(place: ProvisionId) -> ProvisionId:
        while (above := root.setdefault(place, place)) != place:
            root[place] = root.setdefault(above, above)
            place = above
        return place

    for one, other in pairs:
        root[find(one)] = find(other)
    groups: dict[ProvisionId, list[ProvisionId]] = defaultdict(list)
    for place in list(root):
        groups[find(place)].append(place)
    return [sorted(group) for group in groups.values()]


def document_pairs(found: Sequence[Similarity], site: Site) -> list[DocumentPair]:
    """The documents that share the most repetitions."""
    counts: Counter[tuple[Eli, Eli]] = Counter(
        (min(one.a.eli, one.b.eli), max(one.a.eli, one.b.eli))
        for one in found
        if one.verdict.label.redundant and one.a.eli != one.b.eli
    )
    places = site.places
    return [
        DocumentPair(
            Link(places.title(one), places.page(one)), Link(places.title(other), places.page(other)), number
        )
        for (one, other), number in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:TOP]
    ]


def pair_register(found: Sequence[Similarity], site: Site) -> Register:
    texts = site.texts
    columns = (
        column("copy_kind", texts, choice=True),
        column("likeness", texts, choice=True),
        column("score", texts, Kind.DECIMAL),
        column("one_side", texts, Kind.SIDE),
        column("other_side", texts, Kind.SIDE),
        column("because", texts),
    )
    return Register("par", columns, tuple(row(one, site) for one in found))


def row(one: Similarity, site: Site) -> tuple[Cell, ...]:
    texts, provisions = site.texts, site.report.law.provisions
    a, b = (unlabelled(provisions[place]) if place in provisions else "" for place in (one.a, one.b))
    only_a, only_b = differing_words(a[:COMPARED], b[:COMPARED]) if a != b else ((), ())
    return (
        texts(f"kind.{one.kind}"),
        texts(f"likeness.{one.verdict.label}"),
        round(one.verdict.score, 2),
        side(one.a, a, only_a, site),
        side(one.b, b, only_b, site),
        "; ".join(reason(words, site) for words in one.verdict.reasons),
    )


def unlabelled(provision: Provision) -> str:
    """Its words without the label, which says where it stands and is no difference."""
    return provision.text.removeprefix(provision.label).lstrip()


def side(place: ProvisionId, text: str, only: Sequence[Span], site: Site) -> Side:
    shown = text if len(text) <= LONGEST else text[:LONGEST].rsplit(" ", 1)[0] + " …"
    marks = tuple((span.start, span.end, "differs") for span in only if span.end <= len(shown))
    places = site.places
    return Side(places.title(place.eli, 60), places.cite(place), places.href(place), Quote(shown, marks))
