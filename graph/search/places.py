"""The stk. of a table of provisions, each with its words and the headings it stands under, in one pass over print."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pyarrow as pa

from parsing.headings import LADDER
from parsing.model import Level

COLUMNS = (
    "id",
    "document",
    "section",
    "level",
    "number",
    "label",
    "heading",
    "chapter",
    "start",
    "end",
    "body",
)


@dataclass(frozen=True, slots=True)
class Place:
    id: str
    document: str
    text: str  # without the label
    headings: tuple[str, ...]  # as `parsing.headings.heading_path` tells them
    chapter: str  # eId path of the chapter (part, book) that holds it; "" where there is none


def places(rows: pa.Table) -> Iterator[Place]:
    """The subsections that have words. `rows`: books to subsections of the body of documents, in the order of print."""
    document, body, chapter = "", "", ""
    path: tuple[str, ...] = ()
    rungs: dict[str, tuple[str, ...]] = {}
    heading: dict[str, str] = {}  # the last one printed in each chapter: it serves the sections after it
    for place, of, section, level, number, label, title, above, start, end, printed in zip(
        *(rows[name].to_pylist() for name in COLUMNS), strict=True
    ):
        if of != document:
            document, rungs, heading = of, {}, {}
        if level == Level.SECTION:
            body, chapter = printed or "", above
            heading[above] = title or heading.get(above, "")
            path = (*rungs.get(above, ()), *filter(None, [heading[above]]))
        elif level == Level.SUBSECTION:
            text = body[start:end].removeprefix(label).strip()
            if text and place.startswith(section):
                yield Place(place, document, text, path, chapter)
        else:
            name = f"{label or f'{LADDER[Level(level)]} {number}'} {title}".strip()
            rungs[place[len(document) + 1 :]] = (*rungs.get(above, ()), name)
