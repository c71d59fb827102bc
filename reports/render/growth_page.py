"""The page of growth."""

from __future__ import annotations

import shlex
from dataclasses import dataclass

from reports.figures import growth as figures
from reports.figures.chart import Chart
from reports.growth.pages import DEFINITIONS, Extent, PageCount, Verdict
from reports.growth.told import Growth
from reports.render.site import FILES, Site
from reports.render.texts import Texts


@dataclass(frozen=True, slots=True)
class PageLine:
    """One extent with its cells."""

    label: str
    documents: str
    cells: tuple[str, ...]


def write(site: Site) -> None:
    """The charts, the ledger of one act and the page counts; a line where the series has not been made."""
    texts, growth = site.texts, site.report.growth
    site.page(
        FILES["growth"],
        "growth.html",
        key="growth",
        title=texts("growth.title"),
        charts=tuple(map(site.chart, charts(growth, texts))) if growth else (),
        definitions=[texts(f"growth.page_{page.characters or page.words}") for page in DEFINITIONS],
        lines=[line(extent, growth, texts) for extent in Extent] if growth else [],
        day=growth.newest if growth else None,
        quoted=[quoted(one, texts) for one in growth.quoted] if growth else [],
    )


def charts(growth: Growth, texts: Texts) -> tuple[Chart, ...]:
    def source(command: str) -> str:
        return texts(
            "growth.source",
            command=command,
            documents=texts.number(growth.documents),
            newest=texts.date(growth.newest),
        )

    years = f"solnedgang growth --from {growth.years[0].date.year} --to {growth.years[-1].date.year}"
    drawn = [draw(growth.years, texts, source(years)) for draw in (figures.in_force, figures.panel)]
    if len(growth.years) > 1:
        drawn.append(figures.flow(growth.years, texts, source(years)))
    if growth.ledger:
        act = shlex.join(["solnedgang", "growth", "--act", growth.ledger.family])
        drawn.append(figures.versions(growth.ledger, texts, source(act)))
    return tuple(drawn)


def line(extent: Extent, growth: Growth, texts: Texts) -> PageLine:
    own = [one for one in growth.pages if one.extent is extent]
    seen = texts("growth.seen_of", seen=texts.number(own[0].seen), documents=texts.number(own[0].documents))
    return PageLine(texts(f"growth.extent_{extent}"), seen, tuple(cell(one, texts) for one in own))


def cell(one: PageCount, texts: Texts) -> str:
    low, high = texts.number(one.pages), texts.number(one.possible)
    return low if low == high else f"{low} – {high}"


def quoted(one: Verdict, texts: Texts) -> str:
    near = one.nearest
    return texts(
        "growth.gives" if one.gives else "growth.gives_not",
        pages=texts.number(one.quoted.pages),
        by=texts.get(f"growth.by.{one.quoted.by}", one.quoted.by),
        when=texts.get(f"growth.when.{one.quoted.when}", one.quoted.when),
        extent=texts(f"growth.extent_{near.extent}").lower(),
        definition=texts(f"growth.page_{near.page.characters or near.page.words}"),
        figure=texts(f"growth.figure_{one.figure}"),
        counted=texts.number(one.quoted.pages / one.ratio),
        ratio=texts.number(one.ratio, 2),
        coverage=texts.share(near.coverage or 0),
    )
