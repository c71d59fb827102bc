"""The page of what the law set an end or a new look to: what is overdue, the years ahead, the whole register."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from graph.register import Entry, State
from reports.promises import by_year, calendar_of
from reports.render.quotes import cut
from reports.render.site import FILES, Site
from reports.render.tables import Cell, Kind, Link, Register, column

PAGE = FILES["promises"]
LONGEST = 300  # characters of a quote


@dataclass(frozen=True, slots=True)
class Line:
    """A promise as the calendar tells it."""

    day: str
    promise: str
    where: Link
    words: str


def write(site: Site) -> None:
    texts, found = site.texts, site.report.promises
    ahead = calendar_of(found).entries
    site.page(
        PAGE,
        "promises.html",
        key="promises",
        title=texts("promises.title"),
        counts=[
            (texts(f"promise.{promise}"), texts(f"promise_state.{state}"), texts.number(count))
            for promise, state, count in found.counts
        ],
        overdue=[line(entry, site) for entry in ahead if entry.state is State.OVERDUE],
        years=[
            (year, [line(entry, site) for entry in entries])
            for year, entries in by_year(entry for entry in ahead if entry.state is State.DUE).items()
        ],
        register=site.register(register(site)),
    )


def line(entry: Entry, site: Site) -> Line:
    places = site.places
    where = Link(places.named(entry.section), places.href(entry.section))
    return Line(
        last_day(entry, site), site.texts(f"promise.{entry.promise}"), where, " ".join(entry.words.split())
    )


def last_day(entry: Entry, site: Site) -> str:
    return site.texts.date(entry.due - timedelta(1)) if entry.due else site.texts("format.no_date")


def register(site: Site) -> Register:
    texts = site.texts
    columns = (
        column("last_day", texts, order="asc"),
        column("promise", texts, choice=True),
        column("state", texts, choice=True),
        column("because", texts),
        column("document", texts, Kind.LINK, coded=True),
        column("provision", texts, Kind.LINK),
        column("quote", texts, Kind.MARKED),
    )
    return Register("frister", columns, tuple(row(entry, site) for entry in site.report.promises.entries))


def row(entry: Entry, site: Site) -> tuple[Cell, ...]:
    texts, places = site.texts, site.places
    by = f" ({places.title(entry.shown_by, 48)})" if entry.shown_by else ""
    return (
        (entry.due - timedelta(1)).isoformat() if entry.due else "",
        texts(f"promise.{entry.promise}"),
        texts(f"promise_state.{entry.state}"),
        texts(f"promise_reason.{entry.reason}") + by,
        Link(places.title(entry.section.eli, 48), places.page(entry.section.eli)),
        Link(places.cite(entry.section), places.href(entry.section)),
        cut(" ".join(entry.words.split()), (), LONGEST),
    )
