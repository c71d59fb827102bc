"""The document that a citation names by number or by title, on the day of its words."""

from __future__ import annotations

from datetime import date

from graph.edges import Cause
from graph.library import Library
from graph.place import Meant
from parsing.references.model import Target

EUROPEAN = {"forordning", "direktiv", "traktat", "konvention", "afgørelse", "rammeafgørelse"}


def cited(target: Target, on: date, library: Library) -> Meant:
    """By number, else by name."""
    if target.document is not None and (numbered := by_number(target, on, library)) is not None:
        return numbered
    if target.act is None:
        return Meant(None, cause=Cause.OUTSIDE_CORPUS if target.document else Cause.UNNAMED, on=on)
    return by_name(target.act, on, library)


def by_number(target: Target, on: date, library: Library) -> Meant | None:
    document = target.document
    if document is None or not document.number or document.year is None:
        return None
    found = library.by_number.get((document.year, document.number))
    if found is not None and document.type not in EUROPEAN:
        return Meant(found, "number", on=on)
    named = f"{document.type} {document.number}/{document.year}".strip()
    return Meant(None, cause=Cause.OUTSIDE_CORPUS, candidates=(named,), on=on)


def by_name(name: str, on: date, library: Library) -> Meant:
    """The version in force on the day."""
    titles = library.named_on(name, on)
    if not titles:
        return Meant(None, cause=Cause.OUTSIDE_CORPUS, candidates=(name,), on=on)
    if len(titles) > 1:
        return Meant(None, cause=Cause.AMBIGUOUS, candidates=titles, on=on)
    found, in_time = library.version(titles[0], on)
    rule = "title" if name.lower() not in library.titles_of else "short_name"
    return Meant(found, rule if in_time else "title_later", on=on)
