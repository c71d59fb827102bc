"""The report as a folder of pages that opens from disk, with no network and no server."""

from __future__ import annotations

from pathlib import Path

from reports.render import (
    copies,
    document,
    documents,
    duties,
    findings,
    growth_page,
    method,
    overview,
    promises,
    ranking,
    references,
    timeline,
    topics,
)
from reports.render.assets import write_assets
from reports.render.json import write_json
from reports.render.places import Places
from reports.render.site import FILES, Site
from reports.render.table_texts import write_table_texts
from reports.render.texts import Texts
from reports.report import Report


def write_html(report: Report, folder: Path, lang: str = "da") -> Path:
    """Write all pages, with `rapport.json` beside them, and return the front page.

    Raises `BadInput` for a language that has no texts.
    """
    texts = Texts.load(lang)
    folder.mkdir(parents=True, exist_ok=True)
    site = Site(report, texts, Places.of(report.law, texts), folder)
    write_assets(folder / "assets")
    write_table_texts(texts, folder / "data")
    counted = documents.figures(site)
    overview.write(site, counted)
    duties.write(site, {eli: figures.words for eli, figures in counted.items()})
    timeline.write(site)
    references.write(site)
    copies.write(site)
    topics.write(site)
    findings.write(site)
    ranking.write(site)
    growth_page.write(site)
    promises.write(site)
    documents.write(site, counted)
    method.write(site)
    document.write_all(site, counted)
    document.remove_stale(site)
    write_json(report, folder)
    return folder / FILES["index"]
