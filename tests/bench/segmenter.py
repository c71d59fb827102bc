"""How well `parsing.segment` finds units, against documents published in both forms (the XML is the truth).

Run `python -m tests.bench.segmenter [--misses N]` from the repository's root. Compared are the sections of principal
and consolidated acts whose letters and digits are the same in both forms; a unit counts as found where its level,
number, start and end agree (counted in letters and digits, so blanks do not matter). How many §§ do not agree is told
with the reason; of those that agree, one that stands twice in an act, or is reprinted from another, is compared once
or not.
"""

from __future__ import annotations

import argparse
import gzip
import json
import time
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from parsing.lexdania import read
from parsing.lexdania.text import clean
from parsing.model import Level, Provision, Zone
from parsing.segment import segment
from tests.parsing.lexdania.flat_form import Match, compare
from tests.shared import ACTS, FLAT, needed

LEVELS = (Level.SUBSECTION, Level.ITEM, Level.POINT, Level.SENTENCE)
TYPES = ("LOV H", "LBK H")
Key = tuple[Level, str, int, int]


def letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).lower()


def keys(body: str, units: list[tuple[Level, str, int, int]]) -> list[Key]:
    """The units with their offsets in letters and digits."""
    before = [0]
    for sign in body:
        before.append(before[-1] + sign.isalnum())
    return [(level, number.lower(), before[start], before[end]) for level, number, start, end in units]


@dataclass(frozen=True, slots=True)
class Flat:
    """One act in the flattened form."""

    rows: list[dict[str, Any]]
    texts: dict[str, str]  # letters of a section -> its text


def flat_acts() -> dict[str, Flat]:
    """By ELI."""
    found: dict[str, Flat] = {}
    with gzip.open(needed(FLAT), "rt", encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            if record["document_type"] in TYPES:
                bodies = (clean(row["text"]) for row in record["provisions"])
                found[record["eli"]] = Flat(record["provisions"], {letters(body): body for body in bodies})
    return found


def pairs(acts: dict[str, Flat], agreed: Counter[Match]) -> Iterator[tuple[str, list[Provision], str]]:
    """Place, provisions by the XML, text of the flattened form; `agreed` counts how each § stands to the XML."""
    with zipfile.ZipFile(needed(ACTS)) as archive:
        for name in archive.namelist():
            folder, _, stem = name.removesuffix(".xml").rpartition("/")  # lta/2014/2014-434.xml
            flat = acts.get(f"{folder}/{stem.partition('-')[2]}")
            if flat is None:
                continue
            document = read(archive.read(name))
            agreed.update(compare(document, flat.rows))
            sections: dict[str, list[Provision]] = {}
            for provision in document.provisions:
                if provision.zone is Zone.BODY and provision.body:
                    sections.setdefault(str(provision.id.section), []).append(provision)
            for place, provisions in sections.items():
                if text := flat.texts.get(letters(provisions[0].body)):
                    yield place, provisions, text


def main() -> None:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--misses", type=int, default=0, help="print this many sections that differ")
    options.add_argument(
        "--level", choices=[level.value for level in LEVELS], help="only misses of this level"
    )
    options.add_argument("--skip", type=int, default=1, help="print every n-th miss only")
    arguments = options.parse_args()
    truth: Counter[Level] = Counter()
    got: Counter[Level] = Counter()
    both: Counter[Level] = Counter()
    whole: Counter[Level] = Counter()
    sections = characters = shown = seen = 0
    spent = 0.0
    agreed: Counter[Match] = Counter()
    for place, provisions, text in pairs(flat_acts(), agreed):
        begin = time.perf_counter()
        segments = segment(text)
        spent += time.perf_counter() - begin
        characters += len(text)
        sections += 1
        body = provisions[0].body
        expected = set(keys(body, [(p.level, p.number, p.span.start, p.span.end) for p in provisions]))
        actual = set(keys(text, [(s.level, s.number, s.span.start, s.span.end) for s in segments]))
        for level in LEVELS:
            here = {key for key in expected if key[0] is level}
            there = {key for key in actual if key[0] is level}
            truth[level] += len(here)
            got[level] += len(there)
            both[level] += len(here & there)
            whole[level] += here == there
            if here != there and arguments.misses and arguments.level in {None, level.value}:
                seen += 1
                if seen % arguments.skip == 0 and shown < arguments.misses:
                    shown += 1
                    print(
                        f"\n{place} {level.value}: missing {sorted(here - there)} wrong {sorted(there - here)}\n  {text}"
                    )
    print(f"\n{agreed.total():,} §§ in the flattened form, against the XML:")
    for match, count in agreed.most_common():
        print(f"  {count:7,}  {count / agreed.total():.2%}  {match.value}")
    print(f"{sections:,} sections compared, {characters:,} characters, segmented in {spent:.1f} s")
    for level in LEVELS:
        print(
            f"{level.value:9} {truth[level]:8,} in the XML   recall {both[level] / truth[level]:.2%}   "
            f"precision {both[level] / got[level]:.2%}   sections exact {whole[level] / sections:.2%}"
        )


if __name__ == "__main__":
    main()
