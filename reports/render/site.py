"""The folder a report is written into: its pages, the data of its registers, and its pictures."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from reports.figures.chart import Chart
from reports.render.places import Places
from reports.render.tables import Register, Shown, data_file, shown
from reports.render.texts import Texts
from reports.report import Report

TEMPLATES = Path(__file__).with_name("templates")
JSON_NAME = "rapport.json"


@dataclass(frozen=True, slots=True)
class NavItem:
    key: str
    file: str


NAVIGATION = (
    NavItem("index", "index.html"),
    NavItem("duties", "pligter.html"),
    NavItem("timeline", "forloeb.html"),
    NavItem("references", "henvisninger.html"),
    NavItem("copies", "gentagelser.html"),
    NavItem("topics", "emner.html"),
    NavItem("findings", "fund.html"),
    NavItem("ranking", "rangliste.html"),
    NavItem("growth", "vaekst.html"),
    NavItem("promises", "udloeb.html"),
    NavItem("documents", "dokumenter.html"),
    NavItem("method", "metode.html"),
)
FILES = {item.key: item.file for item in NAVIGATION}


@dataclass(frozen=True)
class Site:
    """What every page is written with."""

    report: Report
    texts: Texts
    places: Places
    folder: Path

    @cached_property
    def environment(self) -> Environment:
        """Templates: everything that comes into them is escaped, and nothing may be missing."""
        environment = Environment(
            loader=FileSystemLoader(TEMPLATES),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        texts = self.texts
        environment.globals.update(
            t=texts,
            number=texts.number,
            share=texts.share,
            date=texts.date,
            count=texts.count,
            lang=texts.lang,
            navigation=NAVIGATION,
            files=FILES,
            scope=self.report.coverage.scope_name,
            as_of=self.report.law.as_of,
            made=self.report.provenance.made.date(),
            provenance=self.report.provenance.line(texts("site.corpus")),
            json_name=JSON_NAME,
        )
        return environment

    def page(self, path: str, template: str, *, key: str, title: str, base: str = "", **view: object) -> None:
        """Write one page. `key` is its place in the navigation, `base` the way from it to the front page."""
        html = self.environment.get_template(template).render(key=key, title=title, base=base, **view)
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(html, "utf-8")

    def register(self, register: Register) -> Shown:
        """Write the data of a register; the page shows its first rows until its script has loaded."""
        folder = self.folder / "data"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{register.name}.js").write_text(data_file(register), "utf-8")
        return shown(register, self.texts)

    def chart(self, chart: Chart) -> Chart:
        """Write the picture of a chart."""
        folder = self.folder / "figurer"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{chart.name}.svg").write_text(chart.svg, "utf-8")
        return chart
