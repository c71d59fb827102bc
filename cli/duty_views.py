"""What `solnedgang duties` shows: the register, duties side by side, or demands version by version."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from cli.console import line
from cli.output import command

if TYPE_CHECKING:
    import pyarrow as pa

    from corpus.store.reading import Tables
    from reports.duties import Registered, Wanted


class Shown(StrEnum):
    """What is shown; the value names its section of dictionary.toml."""

    DEMANDS = "duties"
    SAME = "same_duties"
    VERSIONS = "duty_versions"


FLAGS = {Shown.DEMANDS: (), Shown.SAME: ("--same",), Shown.VERSIONS: ("--versions",)}


@dataclass(frozen=True, slots=True)
class View:
    """What is shown, as lines and as a table."""

    shown: Shown
    heading: str
    lines: Callable[[], Iterable[str]]
    rows: Callable[[], pa.Table]


def chosen_view(tables: Tables, shown: Shown, wanted: Wanted, limit: int | None) -> View:
    """Raises `UnknownDocument` for an act or chapter that is not there."""
    from reports.duties import register

    if shown is Shown.VERSIONS:
        return course_view(tables, wanted.act, limit)
    found = register(tables, wanted)
    if wanted.group is not None and not found:
        line("'solnedgang timeline --list' names the target groups there are")
    if shown is Shown.DEMANDS:
        return register_view(found, limit)
    return same_view(register(tables, replace(wanted, act=None, chapter=None, group=None)), found, limit)


def register_view(found: list[Registered], limit: int | None) -> View:
    from reports.duty_table import lines, table

    shown = found[:limit]
    heading = f"{len(shown)} of {len(found)} demands"
    return View(Shown.DEMANDS, heading, lambda: lines(shown), lambda: table(shown))


def same_view(around: list[Registered], found: list[Registered], limit: int | None) -> View:
    """The duties laid down in several places, one of them at least found, each with all its places."""
    from reports.same_duty import lines, same_duties, table

    own = {(one.place, one.number) for one in found}
    held = [
        one
        for one in same_duties(around)
        if any((place.duty.place, place.duty.number) in own for place in one.places)
    ]
    shown = held[:limit]
    heading = f"{len(shown)} of {len(held)} duties laid down in several documents or for several groups"
    return View(Shown.SAME, heading, lambda: lines(shown), lambda: table(shown))


def course_view(tables: Tables, act: str | None, limit: int | None) -> View:
    """Each act that was read in several versions, or one, with its demands by version."""
    from graph.address import read_document
    from graph.tables import versions_of
    from reports.demand_history import courses, lines, table

    found = courses(tables)
    if act is not None:
        held = {one.eli: one for one in versions_of(tables.read("versions"))}
        own = held.get(read_document(act, held))
        found = [one for one in found if own and one.family == own.family]
    shown = found[:limit]
    heading = f"{len(shown)} of {len(found)} acts whose text was read whole in several versions"
    return View(Shown.VERSIONS, heading, lambda: lines(shown), lambda: table(shown))


def asked(shown: Shown, wanted: Wanted, limit: int | None) -> str:
    """The command that gives the same again."""
    named = {
        "--act": wanted.act,
        "--chapter": wanted.chapter,
        "--bearer": wanted.bearer,
        "--kind": wanted.kind,
        "--subtype": wanted.subtype,
        "--target-group": wanted.group,
        "--in-force-on": wanted.on,
        "--limit": limit,
    }
    switched = (("--deadline", wanted.deadline), ("--frequency", wanted.frequency))
    values = [word for name, value in named.items() if value is not None for word in (name, value)]
    return command("duties", *FLAGS[shown], *(name for name, on in switched if on), *values)
