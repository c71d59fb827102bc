"""The page of references: what they point to, where they gather, where they point to nothing, and one picture."""

from __future__ import annotations

import html
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from corpus.eli import Eli
from graph.edges import Cause, Dangling
from graph.law import Law
from graph.versions import Version
from parsing.model import ProvisionId
from reports.figures import counts
from reports.figures import network as picture
from reports.figures.chart import GREY, ORANGE, Chart, Row
from reports.figures.counts import Count
from reports.figures.network import Look, Network, network
from reports.render.marks import safe
from reports.render.places import FOLDER, Places, filtered
from reports.render.quotes import Quote, around
from reports.render.site import FILES, Site
from reports.render.tables import Cell, Kind, Link, Register, column
from reports.render.texts import Texts

TOP = 25
AROUND = 110  # characters shown on each side of the words of a dangling reference
FAULTS = frozenset(  # of the law; the others are of the corpus
    {Cause.REPEALED, Cause.RENUMBERED, Cause.NEVER_EXISTED}
)
PAGE = FILES["references"]
NODE_LINK = re.compile(r'<a xlink:href="(?P<href>[^"]*)"')


@dataclass(frozen=True, slots=True)
class Referred:
    """A section and the references into it from other sections."""

    place: Link
    number: int
    documents: int  # how many documents they come from


@dataclass(frozen=True, slots=True)
class Picture:
    svg: Markup
    chart: Chart


def write(site: Site) -> None:
    law, texts = site.report.law, site.texts
    site.page(
        PAGE,
        "references.html",
        key="references",
        title=texts("references.title"),
        resolved=len(law.edges),
        dangling=len(law.dangling),
        picture=draw_picture(site),
        charts=tuple(map(site.chart, (by_relation(law, texts), by_rule(law, texts), by_cause(law, texts)))),
        most=most_referred(law, site.places),
        register=site.register(dangling_register(site)),
    )


def by_relation(law: Law, texts: Texts) -> Chart:
    found = Counter(edge.relation for edge in law.edges)
    named = [Count(texts(f"relation.{relation}"), number) for relation, number in found.most_common()]
    return counts.draw("henvisninger-efter-forhold", "references.by_relation", named, texts)


def by_rule(law: Law, texts: Texts) -> Chart:
    found = Counter(edge.rule for edge in law.edges)
    named = [Count(texts.get(f"edge_rule.{rule}", rule), number) for rule, number in found.most_common()]
    return counts.draw("henvisninger-efter-regel", "references.by_rule", named, texts)


def by_cause(law: Law, texts: Texts) -> Chart:
    found = Counter(dangling.cause for dangling in law.dangling)
    fault, unknown = texts("references.law_fault"), texts("references.not_known")
    named = [
        Count(name, number, filtered(PAGE, cause=name), fault if cause in FAULTS else unknown)
        for cause, number in found.most_common()
        if (name := texts(f"cause.{cause}"))
    ]
    return counts.draw(
        "blinde-efter-aarsag", "references.by_cause", named, texts, {fault: ORANGE, unknown: GREY}
    )


def most_referred(law: Law, places: Places, top: int = TOP) -> list[Referred]:
    """The sections that most other sections build on."""
    counts = ((len(law.dependants(target)), target) for target in law.edges_to if target.path)
    found = sorted((pair for pair in counts if pair[0]), key=lambda pair: (-pair[0], pair[1]))
    return [
        Referred(
            Link(places.named(target), places.href(target)),
            number,
            len({edge.source.eli for edge in law.dependants(target)}),
        )
        for number, target in found[:top]
    ]


def draw_picture(site: Site) -> Picture:
    """The network, inlined so that its nodes are links, with the same told in a table."""
    places, texts = site.places, site.texts
    shown = shown_as(site.report.law, places)
    net = network(site.report.law.edges, lambda eli: shown.get(eli, eli))
    look = Look(
        lambda eli: places.title(eli, 42), places.page, places.has_page, lambda eli: is_order(eli, site)
    )
    svg = picture.draw(net, look)
    top = ", ".join(places.title(node.eli, 50) for node in net.nodes[:3]) or texts("format.none")
    alone = svg.replace(f'"{FOLDER}/', f'"../{FOLDER}/')  # seen from the folder of pictures
    chart = Chart(
        "net",
        alone,
        texts("references.picture"),
        texts("references.picture_caption", n=texts.number(len(net.nodes))),
        texts("references.picture_alt", n=texts.number(len(net.nodes)), top=top),
        (texts("column.document"), texts("column.references_in"), texts("column.references_out")),
        net_rows(net, site),
    )
    return Picture(safe(titled(svg, net, places)), site.chart(chart))


def shown_as(law: Law, places: Places) -> dict[Eli, Eli]:
    """For each document the version that its family is shown as: the newest with a page, else the newest."""
    families: dict[tuple[str, bool], list[Version]] = defaultdict(list)
    for version in law.versions.values():
        families[version.family, version.type.is_order].append(version)
    chosen = {
        key: max(held, key=lambda one: (places.has_page(one.eli), one.signed or date.min, one.eli)).eli
        for key, held in families.items()
    }
    return {eli: chosen[version.family, version.type.is_order] for eli, version in law.versions.items()}


def is_order(eli: Eli, site: Site) -> bool:
    version = site.report.law.versions.get(eli)
    return version is not None and version.type.is_order


def net_rows(net: Network, site: Site) -> tuple[Row, ...]:
    return tuple(
        Row(
            site.places.title(node.eli),
            (site.texts.number(node.into), site.texts.number(node.out)),
            site.places.page(node.eli),
        )
        for node in net.nodes
    )


def titled(svg: str, net: Network, places: Places) -> str:
    """Each link of the picture says where it leads."""
    names = {html.escape(places.page(node.eli)): places.named(ProvisionId(node.eli)) for node in net.nodes}

    def name(match: re.Match[str]) -> str:
        title = html.escape(names.get(match["href"], ""))
        return f'{match[0]} aria-label="{title}"><title>{title}</title'

    return NODE_LINK.sub(name, svg)


def dangling_register(site: Site) -> Register:
    """The references that point to nothing, with the words around them and the cause."""
    texts = site.texts
    columns = (
        column("document", texts, Kind.LINK, coded=True),
        column("provision", texts, Kind.LINK),
        column("quote", texts, Kind.MARKED),
        column("cause", texts, choice=True),
        column("relation", texts, choice=True),
    )
    return Register("blinde", columns, tuple(row(dangling, site) for dangling in site.report.law.dangling))


def row(dangling: Dangling, site: Site) -> tuple[Cell, ...]:
    places, texts = site.places, site.texts
    return (
        Link(places.title(dangling.source.eli, 48), places.page(dangling.source.eli)),
        Link(places.cite(places.anchored(dangling.source)), places.href(dangling.source)),
        words_around(dangling, site),
        texts(f"cause.{dangling.cause}"),
        texts(f"relation.{dangling.relation}"),
    )


def words_around(dangling: Dangling, site: Site) -> Quote:
    """The words that name the place, marked in what stands around them."""
    section = site.report.law.provisions.get(dangling.source.section)
    return around(section.body, dangling.span, "dangling", AROUND) if section else Quote(dangling.named)
