"""The page of near-copies: clusters by kind, the pairs they rest on, and the documents that repeat each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.eli import Eli
from graph.similarity.align import differing_words
from graph.similarity.model import Similarity
from parsing.model import Provision, ProvisionId, Span
from reports.figures import likeness
from reports.render import clusters
from reports.render.evidence import reason
from reports.render.quotes import Quote
from reports.render.site import FILES, Site
from reports.render.tables import Cell, Kind, Link, Register, Side, column

TOP = 15
LONGEST = 700  # characters of one side
COMPARED = 2400  # characters of one side that are compared word by word
PAGE = FILES["copies"]


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
        kinds=clusters.kinds(site),
        families=clusters.families(site),
        compression=compression(site),
        document_pairs=document_pairs(found, site),
        register=site.register(pair_register(found, site)),
    )


def compression(site: Site) -> str:
    """How much shorter the law could be told, in a line; "" where it was not measured."""
    held = site.report.compression
    if not held:
        return ""
    shares = {of: site.texts.share(saved) for of, saved in held.items()}
    return site.texts("copies.compression", **shares)


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
