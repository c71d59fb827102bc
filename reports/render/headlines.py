"""The ten lines of the front page, for the terminal."""

from __future__ import annotations

from pathlib import Path

from reports.render import documents, overview
from reports.render.places import Places
from reports.render.site import Site
from reports.render.texts import Texts
from reports.report import Report


def headlines(report: Report, lang: str = "da") -> tuple[str, ...]:
    """Each figure with what it counts. Raises `BadInput` for a language that has no texts."""
    texts = Texts.load(lang)
    site = Site(report, texts, Places.of(report.law, texts), Path())
    return tuple(f"{line.figure} {line.says}" for line in overview.lines(site, documents.figures(site)))
