"""The page of one document: what it is, whether it is in force and why, and its sections in the order of print."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import escape

from corpus.eli import Eli
from graph.law import grouped
from graph.versions import Version
from parsing.model import Provision, ProvisionId, Zone
from reports.finding import Finding
from reports.render.apparatus import apparatus_html
from reports.render.documents import Figures
from reports.render.law_text import section_html
from reports.render.marks import safe
from reports.render.notes import notes_of
from reports.render.places import FOLDER, slug
from reports.render.printed import Unit, printed
from reports.render.site import Site
from reports.render.tables import Link

Findings = Mapping[ProvisionId, Sequence[Finding]]


@dataclass(frozen=True, slots=True)
class Shown:
    """The clause that decides whether the document is in force: where it stands, and its words if they are held."""

    place: Link
    words: str


def write_all(site: Site, counted: Mapping[Eli, Figures]) -> None:
    """A page for every document analysed."""
    findings = grouped((finding.provision.section, finding) for finding in site.report.findings)
    for eli, provisions in site.places.documents.items():
        write(site, eli, provisions, findings, counted[eli])


def remove_stale(site: Site) -> None:
    """Pages of an earlier report whose document is no longer analysed; files of another shape are left alone."""
    kept = {f"{slug(eli)}.html" for eli in site.places.documents}
    for path in (site.folder / FOLDER).glob("*-[0-9][0-9][0-9][0-9]-*.html"):
        if path.name not in kept:
            path.unlink()


def write(
    site: Site, eli: Eli, provisions: Sequence[Provision], findings: Findings, counted: Figures
) -> None:
    units = list(printed(provisions))
    version = site.report.law.versions.get(eli)
    site.page(
        f"{FOLDER}/{slug(eli)}.html",
        "document.html",
        key="documents",
        title=site.places.title(eli, 120),
        base="../",
        official=version.title if version else str(eli),
        eli=eli,
        version=version,
        force_rule=site.texts.get(f"force_rule.{version.rule}", version.rule) if version else "",
        shown=shown_by(version, site) if version else None,
        successor=successor(version, site) if version else None,
        incomplete=eli in site.report.law.incomplete,
        counted=counted,
        contents=contents(units, site),
        law=safe("".join(sections_html(units, findings, site))),
    )


def sections_html(units: Sequence[Unit], findings: Findings, site: Site) -> Iterator[str]:
    zone = Zone.BODY
    for unit in units:
        provision = unit.provision
        if provision.zone is not zone:
            zone = provision.zone
            yield zone_html(zone, site)
        if unit.is_group:
            yield group_html(provision, site)
        else:
            notes = notes_of(provision.id, findings.get(provision.id, ()), site)
            yield section_html(unit, notes, apparatus_html(provision.id, site), namer(provision.id, site))


def namer(section: ProvisionId, site: Site) -> Callable[[str], str]:
    """What the notes beside a place are called."""
    return lambda path: site.texts("document.margin", place=site.places.cite(ProvisionId(section.eli, path)))


def zone_html(zone: Zone, site: Site) -> str:
    """The heading over parts that are not the document's own numbered rules."""
    return (
        "" if zone is Zone.BODY else f'<h2 class="zone">{escape(site.texts(f"document.zone.{zone}"))}</h2>\n'
    )


def group_html(provision: Provision, site: Site) -> str:
    """A heading over sections; a group that print gives no words is called by its number."""
    label, heading = group_words(provision, site)
    before = f'<span class="label">{escape(label)}</span> ' if label else ""
    attributes = f'class="group {provision.level}" id="{escape(provision.id.path)}" lang="da"'
    return f"<h2 {attributes}>{before}{escape(heading)}</h2>\n"


def group_words(provision: Provision, site: Site) -> tuple[str, str]:
    if provision.label or provision.heading:
        return provision.label, provision.heading
    return site.places.cite(provision.id), ""


def contents(units: Sequence[Unit], site: Site) -> list[Link]:
    """The document's groups, for a list that leads to them."""
    groups = (unit.provision for unit in units if unit.is_group)
    return [Link(" ".join(group_words(group, site)).strip(), f"#{group.id.path}") for group in groups]


def shown_by(version: Version, site: Site) -> Shown | None:
    if version.shown_by is None:
        return None
    places, provision = site.places, site.report.law.provisions.get(version.shown_by)
    words = version.span.of(provision.body) if provision and version.span else ""
    return Shown(Link(places.named(version.shown_by), places.href(version.shown_by, within=True)), words)


def successor(version: Version, site: Site) -> Link | None:
    if version.successor is None:
        return None
    here = ProvisionId(version.successor)
    return Link(site.places.named(here), site.places.href(here, within=True))
