"""Near-copies by what the two have to do with each other, and how alike they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from graph.similarity.model import Kind, Likeness, Similarity
from reports.figures.bars import Key
from reports.figures.chart import STACK, Chart, Row
from reports.figures.stacks import lying
from reports.render.places import filtered
from reports.render.texts import Texts


def draw(found: Sequence[Similarity], texts: Texts) -> Chart:
    counts = Counter((one.kind, one.verdict.label) for one in found)
    likenesses = [label for label in Likeness if any(counts[kind, label] for kind in Kind)]
    kinds = sorted(
        (kind for kind in Kind), key=lambda kind: -sum(counts[kind, label] for label in likenesses)
    )
    parts = [[counts[kind, label] for label in likenesses] for kind in kinds]
    keys = [Key(texts(f"likeness.{label}"), STACK[list(Likeness).index(label)]) for label in likenesses]
    labels = [texts(f"kind.{kind}") for kind in kinds]
    rows = tuple(
        Row(label, tuple(texts.number(count) for count in row), filtered("gentagelser.html", copy_kind=label))
        for label, row in zip(labels, parts, strict=True)
    )
    redundant = sum(one.verdict.label.redundant for one in found)
    return Chart(
        "gentagelser",
        lying("likeness", labels, parts, keys, texts.number),
        texts("copies.by_kind"),
        texts("copies.by_kind_caption"),
        texts("figure.likeness_alt", pairs=texts.number(len(found)), redundant=texts.number(redundant)),
        (texts("column.copy_kind"), *(key.label for key in keys)),
        rows,
    )
