"""The list of the documents analysed, and what is counted in each."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from corpus.eli import Eli
from parsing.model import Level, Zone
from parsing.words import count_words
from reports.render.site import FILES, Site
from reports.render.tables import Cell, Kind, Link, Register, column

PAGE = FILES["documents"]


@dataclass(frozen=True, slots=True)
class Figures:
    """What one document holds, counted."""

    sections: int
    words: int
    duties: int
    references_out: int  # to other documents
    references_in: int  # from other documents
    dangling: int
    findings: int


def figures(site: Site) -> dict[Eli, Figures]:
    """The figures of every document that has a page."""
    law, report = site.report.law, site.report
    sections, words = sizes(site)
    duties = Counter(one.id.eli for one in law.demands)
    across = [edge for edge in law.edges if edge.source.eli != edge.target.eli]
    out = Counter(edge.source.eli for edge in across)
    into = Counter(edge.target.eli for edge in across)
    dangling = Counter(one.source.eli for one in law.dangling)
    found = Counter(finding.provision.eli for finding in report.findings)
    return {
        eli: Figures(sections[eli], words[eli], duties[eli], out[eli], into[eli], dangling[eli], found[eli])
        for eli in site.places.documents
    }


def sizes(site: Site) -> tuple[Counter[Eli], Counter[Eli]]:
    """Sections of the documents' own, and words of all bodies, by document."""
    sections, words = Counter[Eli](), Counter[Eli]()
    for eli, provisions in site.places.documents.items():
        body = ""
        for provision in provisions:
            if provision.level is Level.SECTION and provision.zone is Zone.BODY:
                sections[eli] += 1
            if provision.body is not body and provision.body:
                body = provision.body
                words[eli] += count_words(body)
    return sections, words


def write(site: Site, counted: dict[Eli, Figures]) -> None:
    texts = site.texts
    columns = (
        column("document", texts, Kind.LINK),
        column("type", texts, choice=True),
        column("number", texts),
        column("year", texts, choice=True, hidden=True),
        column("signed", texts),
        column("force", texts, choice=True),
        *(
            column(key, texts, Kind.NUMBER)
            for key in (
                "sections",
                "words",
                "duties",
                "references_out",
                "references_in",
                "dangling",
                "findings",
            )
        ),
    )
    rows = tuple(row(eli, counted[eli], site) for eli in sorted(site.places.documents, reverse=True))
    site.page(
        PAGE,
        "documents.html",
        key="documents",
        title=texts("documents.title"),
        register=site.register(Register("dokumenter", columns, rows)),
    )


def row(eli: Eli, counted: Figures, site: Site) -> tuple[Cell, ...]:
    texts, places = site.texts, site.places
    version = site.report.law.versions.get(eli)
    return (
        Link(places.title(eli, 120), places.page(eli)),
        texts(f"type.{version.type}") if version else "",
        str(eli),
        str(eli.year),
        version.signed.isoformat() if version and version.signed else "",
        texts(f"force.{site.report.law.in_force(eli)}"),
        counted.sections,
        counted.words,
        counted.duties,
        counted.references_out,
        counted.references_in,
        counted.dangling,
        counted.findings,
    )
