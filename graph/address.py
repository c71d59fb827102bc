"""An address as people write it, and the provision it names: "lta/2019/548 § 32, stk. 2", "sygedagpengeloven § 8"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date

from rapidfuzz import fuzz, process

from corpus.eli import Eli
from corpus.errors import InvalidEli, UnknownDocument
from graph.titles import fold_title
from graph.versions import InForce, Version
from parsing.model import Level, ProvisionId
from parsing.references import find_references
from parsing.references.model import THIS
from parsing.references.short_names import short_names

ALIKE = 88  # of 100, of rapidfuzz's WRatio: "sygedagpengelov" and "sygedagpengeloven" have 94
PLACE = re.compile(r"\s*,?\s*(?=§|\bkapitel\b|\bbilag\b|\bafsnit\b)", re.IGNORECASE)


def read_address(
    text: str, versions: Mapping[Eli, Version]
) -> tuple[Eli, tuple[tuple[Level, str], ...] | ProvisionId]:
    """The document and the steps into it, or a provision's id. Raises `UnknownDocument` for a name nobody bears."""
    if "#" in text:
        place = ProvisionId.parse(text)
        return place.eli, place
    name, *rest = PLACE.split(text.strip(), maxsplit=1)
    return read_document(name, versions), steps(rest[0]) if rest else ()


def read_document(name: str, versions: Mapping[Eli, Version]) -> Eli:
    """By ELI or by title or short name: of several versions the one in force, else the newest."""
    if not name:
        raise UnknownDocument("names no document; expected one such as 'lta/2019/548 § 32, stk. 2'")
    try:
        return Eli.parse(name)
    except InvalidEli:
        pass
    titles = {fold_title(name), *map(fold_title, short_names().get(name.lower(), ()))}
    found = [one for one in versions.values() if fold_title(one.title) in titles and not one.type.is_amending]
    if not found:
        near = ", ".join(map(repr, nearest(name, versions.values())))
        raise UnknownDocument(
            f"{name!r} is no ELI such as lta/2019/548, and no document here has that title or short name"
            + (f"; near it: {near}" if near else "; 'solnedgang search' finds documents by their words")
        )
    return max(found, key=lambda one: (one.in_force is InForce.YES, one.signed or date.min)).eli


def nearest(name: str, versions: Iterable[Version]) -> list[str]:
    """Up to three titles and short names of documents held that are spelt much like a name."""
    titles = {fold_title(one.title) for one in versions if not one.type.is_amending}
    names = [short for short, long in short_names().items() if not titles.isdisjoint(map(fold_title, long))]
    close = process.extract(name.lower(), [*names, *titles], scorer=fuzz.WRatio, limit=3, score_cutoff=ALIKE)
    return [found for found, *_ in close]


def steps(place: str) -> tuple[tuple[Level, str], ...]:
    for reference in find_references(place):
        for target in reference.targets:
            if target.act in {THIS, None} and target.steps:
                return target.steps
    raise UnknownDocument(f"{place!r} names no place such as § 32, stk. 2")
