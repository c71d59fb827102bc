"""A comparison of two versions as rows in words of a language, as text for a terminal, or as JSON of schema 1."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from typing import Any

from corpus.eli import Eli
from graph.alignment.differences import Stretch
from graph.law import Law
from parsing.model import ProvisionId
from reports.compare import Changed, Comparison
from reports.render.places import Places
from reports.render.texts import Texts

WIDTH = 100


@dataclass(frozen=True, slots=True)
class Row:
    """One measure of both versions, as written; "" where it is not known."""

    label: str
    old: str
    new: str
    change: str


def size_rows(found: Comparison, texts: Texts) -> Iterator[Row]:
    """Sizes, readability, duties and references."""
    old, new = found.old_size, found.new_size
    for name in ("words", "sections", "subsections"):
        yield row(name, getattr(old, name), getattr(new, name), texts)
    yield row("lix", old.lix, new.lix, texts, 1)
    for name in (
        "references",
        "references_out",
        "references_nowhere",
        "demands",
        "procedural",
        "documentation",
    ):
        yield row(name, getattr(old, name), getattr(new, name), texts)


def duty_rows(found: Comparison, texts: Texts) -> Iterator[Row]:
    """Statements by subtype; none where the norms of a version were not read."""
    for (duty, before), (_, after) in zip(found.old_size.duties, found.new_size.duties, strict=False):
        yield written(texts(f"duty.{duty}"), before, after, texts)


def row(name: str, old: float | None, new: float | None, texts: Texts, digits: int = 0) -> Row:
    return written(texts(f"compare.size.{name}"), old, new, texts, digits)


def written(label: str, old: float | None, new: float | None, texts: Texts, digits: int = 0) -> Row:
    def number(value: float | None) -> str:
        return texts("compare.unknown") if value is None else texts.number(value, digits)

    change = "" if old is None or new is None else texts.number(new - old, digits)
    return Row(
        label,
        number(old),
        number(new),
        f"+{change}" if change and new and old is not None and new > old else change,
    )


def flow_rows(found: Comparison, texts: Texts) -> Iterator[tuple[str, int, int]]:
    """What became of the words: of the old version, and of the new one."""
    flow = found.flow
    for name, old, new in (
        ("kept", flow.words_kept, flow.words_kept),
        ("moved", flow.words_moved, flow.words_moved),
        ("rewritten", flow.words_rewritten_old, flow.words_rewritten_new),
        ("repealed", flow.words_repealed, 0),
        ("added", 0, flow.words_added),
        ("all", flow.words_old, flow.words_new),
    ):
        yield texts(f"compare.flow.{name}"), old, new


def kind_counts(found: Comparison, texts: Texts) -> Iterator[tuple[str, int]]:
    """How many provisions of each kind."""
    return ((texts(f"compare.kind.{kind}"), count) for kind, count in found.flow.kinds if count)


def places(texts: Texts) -> Places:
    """The way places are cited, of documents without pages."""
    return Places(Law(date.min, {}, {}), texts, {})


def heading(one: Changed, cite: Places) -> str:
    """`§ 4, stk. 2 → § 5, stk. 1`."""
    sides = [cite.cite(side.place) for side in (one.old, one.new) if side is not None]
    return " \u2192 ".join(dict.fromkeys(sides))


def as_text(found: Comparison, texts: Texts, limit: int | None = None) -> Iterator[str]:
    """Line by line: the two versions, their sizes, the flow of words, then `limit` changed provisions."""
    for version in (found.old, found.new):
        yield f"{version.eli}  {texts.date(version.signed)}  {version.title}"
    yield from (f"{texts('compare.incomplete')} {why}" for why in found.incomplete)
    yield ""
    rows = [*size_rows(found, texts), *duty_rows(found, texts)]
    yield from columns([(one.label, one.old, one.new, one.change) for one in rows])
    yield from ("", texts("compare.flow.title"))
    yield from columns(
        [(label, texts.number(a), texts.number(b), "") for label, a, b in flow_rows(found, texts)]
    )
    yield from ("", ", ".join(f"{label} {count}" for label, count in kind_counts(found, texts)))
    shown = found.changed[:limit]
    cite = places(texts)
    for one in shown:
        yield ""
        yield f"{heading(one, cite)}  [{texts(f'compare.kind.{one.aligned.kind}')}]{by(one, texts)}"
        yield from textwrap.wrap(words(one), WIDTH, initial_indent="  ", subsequent_indent="  ")
    if len(shown) < len(found.changed):
        yield from ("", texts("compare.more", shown=len(shown), total=len(found.changed)))


def columns(rows: Sequence[tuple[str, str, str, str]]) -> Iterator[str]:
    widths = [max(len(one[n]) for one in rows) for n in range(4)]
    for label, *numbers in rows:
        cells = (number.rjust(width + 2) for number, width in zip(numbers, widths[1:], strict=True))
        yield f"  {label.ljust(widths[0])}{''.join(cells)}".rstrip()


def by(one: Changed, texts: Texts) -> str:
    named = ", ".join(map(str, one.amended_by))
    return f"  {texts('compare.by', named=named)}" if named else ""


def words(one: Changed) -> str:
    """Both texts as one: words that went between `[-` and `-]`, words that came between `{+` and `+}`."""
    if one.new is None or one.old is None:
        return f"[-{one.old.text}-]" if one.old else f"{{+{one.new.text}+}}" if one.new else ""
    if not one.reworded:
        return one.new.text
    return " ".join(merged(one.old.text, one.new.text, one.stretches))


def merged(old: str, new: str, found: Iterable[Stretch]) -> Iterator[str]:
    """What both have, in the spelling of the new one, between what only one has."""
    for stretch in found:
        gone, came = stretch.old.of(old), stretch.new.of(new)
        if stretch.same:
            yield came
            continue
        if gone:
            yield f"[-{gone}-]"
        if came:
            yield f"{{+{came}+}}"


def as_json(found: Comparison, source: str) -> str:
    """Schema 1: the fields of `Comparison` by their names, places as ids, `kinds` and `duties` as objects."""
    told = {"schema": 1, "source": source}
    told |= {one.name: plain(getattr(found, one.name)) for one in fields(found)}
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def plain(value: object) -> object:
    """Records as objects, places, documents and days as text, pairs of name and number as one object."""
    if isinstance(value, ProvisionId | Eli | date):
        return str(value)
    if isinstance(value, tuple):
        return counted(value) if is_counted(value) else [plain(one) for one in value]
    if is_dataclass(value):
        return {one.name: plain(getattr(value, one.name)) for one in fields(value)}
    return value


def is_counted(value: tuple[Any, ...]) -> bool:
    pairs = (isinstance(one, tuple) and len(one) == 2 and isinstance(one[1], int) for one in value)
    return bool(value) and all(pairs)


def counted(pairs: Iterable[tuple[str, int]]) -> dict[str, int]:
    return {str(name): number for name, number in pairs}
