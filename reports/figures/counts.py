"""Any count of named things as a chart of bars: duties by kind, references by cause, findings by rule."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reports.figures.bars import Bar, Key, horizontal
from reports.figures.chart import BLUE, Chart, Row
from reports.render.texts import Texts


@dataclass(frozen=True, slots=True)
class Count:
    """A thing, how many, the colour of its group, and where they are shown."""

    label: str
    number: int
    href: str = ""
    group: str = ""


def draw(
    name: str, text: str, counts: Sequence[Count], texts: Texts, groups: Mapping[str, str] | None = None
) -> Chart:
    """`text` is the key of the title (`{text}_caption` of the caption); `groups` gives each group's colour."""
    colours = dict(groups or {})
    bars = [
        Bar(count.label, count.number, texts.number(count.number), colours.get(count.group, BLUE))
        for count in counts
    ]
    total = sum(count.number for count in counts) or 1
    rows = tuple(
        Row(count.label, (texts.number(count.number), texts.share(count.number / total)), count.href)
        for count in counts
    )
    most = texts("format.list_and").join(f"{bar.label} ({bar.written})" for bar in bars[:2])
    return Chart(
        name,
        horizontal(name, bars, [Key(label, colour) for label, colour in colours.items()]),
        texts(text),
        texts(f"{text}_caption"),
        texts("figure.counts_alt", title=texts(text), most=most or texts("format.none")),
        tuple(texts(f"column.{key}") for key in ("what", "count", "share")),
        rows,
    )
