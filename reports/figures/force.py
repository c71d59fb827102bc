"""Documents in force, not in force and undetermined, by the rule that gave the answer."""

from __future__ import annotations

from graph.versions import InForce
from reports.coverage import Tally
from reports.figures.bars import Bar, Key, horizontal
from reports.figures.chart import BLUE, GREY, ORANGE, Chart, Row
from reports.render.texts import Texts

COLOURS = {InForce.YES: BLUE, InForce.NO: GREY, InForce.UNDETERMINED: ORANGE}


def draw(tally: Tally, texts: Texts) -> Chart:
    bars = [
        Bar(texts.get(f"force_short.{rule}", rule), count, texts.number(count), COLOURS[answer])
        for (answer, rule), count in tally.by_rule
    ]
    rows = tuple(
        Row(texts.get(f"force_rule.{rule}", rule), (texts(f"force.{answer}"), texts.number(count)))
        for (answer, rule), count in tally.by_rule
    )
    keys = [Key(texts(f"force.{answer}"), colour) for answer, colour in COLOURS.items()]
    return Chart(
        "i-kraft",
        horizontal("force", bars, keys),
        texts("figure.force"),
        texts("figure.force_caption"),
        texts("figure.force_alt", **{str(answer): texts.number(tally.force(answer)) for answer in InForce}),
        tuple(texts(f"column.{key}") for key in ("because", "force", "documents")),
        rows,
    )
