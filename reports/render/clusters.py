"""Clusters of near-copies for a reader: by kind, the text that could stay beside those that could go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from graph.similarity.align import differing_words
from graph.similarity.cluster import Cluster, ClusterKind, Member
from parsing.model import Span
from reports.render.places import Places
from reports.render.quotes import Quote, cut, quote_html
from reports.render.site import Site
from reports.render.tables import Link

SHOWN = 12  # clusters of a kind
TEXTS = 6  # beside the one that could stay
LONGEST = 900  # characters of a text
COMPARED = 2400  # characters that are compared word by word
BETWEEN = " … "  # sentences that do not stand together


@dataclass(frozen=True, slots=True)
class Side:
    """A text of a cluster."""

    where: Link
    words: Markup
    becomes: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A cluster: the text that could stay, and the first of the others."""

    title: str
    why: str
    kept: Side
    others: tuple[Side, ...]
    more: tuple[Link, ...]  # places whose texts are not shown


@dataclass(frozen=True, slots=True)
class OfKind:
    """The clusters of one kind, and those that save most."""

    kind: ClusterKind
    name: str
    lead: str
    clusters: int
    places: int
    saved: int
    shown: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class Family:
    """A family of boilerplate, in one line."""

    name: str
    places: int
    documents: int
    example: Link


def kinds(site: Site) -> list[OfKind]:
    """The kinds that have clusters, the most words saved first; boilerplate apart."""
    found = [of_kind(kind, tuple(site.report.law.clusters_at(kind)), site) for kind in ClusterKind]
    held = [one for one in found if one.clusters and one.kind is not ClusterKind.BOILERPLATE]
    return sorted(held, key=lambda one: -one.saved)


def of_kind(kind: ClusterKind, clusters: Sequence[Cluster], site: Site) -> OfKind:
    boilerplate = kind is ClusterKind.BOILERPLATE
    return OfKind(
        kind,
        site.texts(f"cluster_kind.{kind}"),
        site.texts(f"cluster_lead.{kind}"),
        len(clusters),
        sum(len(one.members) for one in clusters),
        sum(one.saved for one in clusters),
        () if boilerplate else tuple(shown(one, site) for one in clusters[:SHOWN]),
    )


def shown(one: Cluster, site: Site) -> Shown:
    texts = site.texts
    documents = texts.count("n.documents", len({place.eli for place in one.places}))
    title = texts(
        "copies.cluster", number=one.number, n=texts.number(len(one.members)), documents=documents,
        saved=texts.number(one.saved),
    )  # fmt: skip
    text = words(one.kept, site)
    others = one.others[:TEXTS]
    beside = [differing_words(text[:COMPARED], words(member, site)[:COMPARED]) for member in others]
    first = beside[0][0] if beside else ()
    return Shown(
        title,
        texts(f"choice.{one.choice}"),
        side(one.kept, text, first, site),
        tuple(
            side(member, words(member, site), only, site)
            for member, (_, only) in zip(others, beside, strict=True)
        ),
        tuple(link(member, site.places) for member in one.others[TEXTS:]),
    )


def words(member: Member, site: Site) -> str:
    """What of the provision is said again, without its label."""
    provision = site.report.law.provisions.get(member.place)
    if provision is None:
        return ""
    if member.spans:
        return BETWEEN.join(span.of(provision.body) for span in member.spans)
    return provision.text.removeprefix(provision.label).strip()


def side(member: Member, text: str, only: Sequence[Span], site: Site) -> Side:
    marked: Quote = cut(text, [(span, "differs") for span in only], LONGEST)
    becomes = site.texts(f"becomes.{member.becomes}")
    return Side(link(member, site.places), Markup(quote_html(marked)), becomes)  # noqa: S704  quote_html escapes


def link(member: Member, places: Places) -> Link:
    return Link(places.named(member.place), places.href(member.place))


def families(site: Site) -> list[Family]:
    """Boilerplate, one line a family."""
    return [
        Family(
            site.texts(f"family.{one.family}"),
            len(one.members),
            len({place.eli for place in one.places}),
            link(one.kept, site.places),
        )
        for one in site.report.law.clusters_at(ClusterKind.BOILERPLATE)
    ]
