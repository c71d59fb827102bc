"""One section of law as HTML: its units set apart, references as links, shown words marked, notes beside each part."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from markupsafe import escape

from parsing.model import Level, Span
from reports.render.marks import Link, Mark, marked
from reports.render.notes import Note, Notes
from reports.render.printed import Unit

Words = Callable[[int, int], str]


def section_html(unit: Unit, notes: Notes, after: str, name: Callable[[str], str]) -> str:
    """The section under its heading. `after` stands below it; `name` says what the notes beside a place are called."""
    provision = unit.provision
    heading = f"<h3>{escape(provision.heading)}</h3>" if provision.heading else ""
    rows = "".join(rows_html(unit, notes, name))
    return f'<section class="sec {provision.level}" id="{escape(provision.id.path)}">{heading}{rows}{after}</section>\n'


def rows_html(unit: Unit, notes: Notes, name: Callable[[str], str]) -> Iterator[str]:
    """A row for each subsection, the section's label leading the first; one row where there are none."""
    words = written(unit.provision.body, notes.marks, notes.links)
    parts = [child for child in unit.children if child.provision.level is Level.SUBSECTION]
    whole = unit.provision.span
    if not parts:
        yield row_html("", unit_html(unit, words), notes.within(whole), name(unit.provision.id.path))
        return
    at, label = whole.start, unit.provision.label
    for part in parts:
        lead = labelled(
            unit.provision.body, label if at == whole.start else "", at, part.provision.span.start, words
        )
        path = part.provision.id.path
        span = Span(at, part.provision.span.end)
        yield row_html(path, lead + unit_html(part, words), notes.within(span), name(path))
        at = part.provision.span.end
    if unit.provision.body[at : whole.end].strip():
        yield row_html(
            "", words(at, whole.end), notes.within(Span(at, whole.end + 1)), name(unit.provision.id.path)
        )


def row_html(path: str, law: str, notes: Sequence[Note], name: str) -> str:
    """The words, and beside them the notes where there are any."""
    beside = "".join(f'<p class="note {note.css}">{note.html}</p>' for note in notes)
    margin = f'<div class="margin" role="note" aria-label="{escape(name)}">{beside}</div>' if beside else ""
    anchor = f' id="{escape(path)}"' if path else ""
    return f'<div class="row"><div class="law" lang="da"{anchor}>{law}</div>{margin}</div>'


def unit_html(unit: Unit, words: Words) -> str:
    """A unit's words with its label set apart, and the units in it as blocks."""
    provision = unit.provision
    at, end = provision.span.start, provision.span.end
    parts: list[str] = []
    for child in unit.children:
        start = max(at, child.provision.span.start)
        parts.append(labelled(provision.body, provision.label if not parts else "", at, start, words))
        block = f'<div class="{child.provision.level}" id="{escape(child.provision.id.path)}">'
        heading = child.provision.heading  # of an article in an annex
        title = f"<h4>{escape(heading)}</h4>" if heading else ""
        parts.append(f"{block}{title}{unit_html(child, words)}</div>")
        at = max(at, child.provision.span.end)
    parts.append(labelled(provision.body, provision.label if not parts else "", at, end, words))
    return "".join(parts)


def labelled(body: str, label: str, start: int, end: int, words: Words) -> str:
    """A stretch of words; the label in bold where it begins with it."""
    if not label or not body.startswith(label, start):
        return words(start, end)
    cut = min(start + len(label), end)
    return f"<b>{words(start, cut)}</b>{words(cut, end)}"


def written(body: str, marks: Sequence[Mark], links: Sequence[Link]) -> Words:
    """A function from a stretch of the body to its HTML."""
    if not marks and not links:
        return lambda start, end: str(escape(body[start:end]))
    return lambda start, end: marked(body, Span(start, end), marks, links)
