"""How often the main commencement of an amending act is found, on the acts of 2010-2014 in the zip.

Run `python -m tests.bench.commencement [--sample N --seed S]` from the repository's root. An act states a date where a
sentence of its own sections (instructions apart) begins with "Loven" or "Denne lov", says "kraft" and names a day:
counted by this script without the parser. Found is the act whose main clause has that day. `--sample` prints clauses
beside their sentence, to be read by eye.
"""

from __future__ import annotations

import argparse
import random
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from datetime import date

from parsing.commencement import clauses, commencement
from parsing.lexdania import read
from parsing.model import Document, DocumentType, Level, Zone
from tests.shared import ACTS, needed

NAMES = "januar februar marts april maj juni juli august september oktober november december"
MONTHS = NAMES.split()
STATED = re.compile(
    r"(?:^|\.\s)(?:Stk\.\s\d+\.\s)?(?:Loven|Denne lov)\b[^§.]*\bkraft\b[^§.]*?\b(?P<day>\d{1,2})\.\s?"
    rf"(?P<month>{'|'.join(MONTHS)})\s(?P<year>\d{{4}})",
    re.MULTILINE,
)


def amending_acts() -> Iterator[Document]:
    with zipfile.ZipFile(needed(ACTS)) as archive:
        for name in archive.namelist():
            document = read(archive.read(name))
            if document.meta.type is DocumentType.AMENDING_ACT:
                yield document


def stated(document: Document) -> date | None:
    """The first day that a sentence about the act as a whole names, by looking at words alone."""
    for provision in document.provisions:
        own = provision.zone is Zone.BODY and provision.level is Level.SECTION
        if own and "foretages følgende" not in provision.body:
            body = re.sub(r"^§ \d+ ?\w?\.?\s", "", provision.body)
            if match := STATED.search(body):
                return date(int(match["year"]), MONTHS.index(match["month"]) + 1, int(match["day"]))
    return None


def main() -> None:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--sample", type=int, default=0, help="print this many clauses to read")
    options.add_argument("--seed", type=int, default=1)
    asked = options.parse_args()
    timings: Counter[str] = Counter()
    told = right = 0
    shown: list[str] = []
    for document in amending_acts():
        found = clauses(document.provisions, document.meta.type)
        own = commencement(found)
        timings[own.moment.timing.value if own else "none for the act as a whole"] += 1
        day = stated(document)
        if day is not None:
            told += 1
            right += own is not None and own.on == day
            if own is None or own.on != day:
                print(f"{document.eli}: the words say {day}, found {own.moment if own else None}")
        bodies = {one.id: one.body for one in document.provisions}
        for clause in found:
            places = [
                ";".join(f"{level.value}={n}" for level, n in one.steps) for one in clause.subject.targets
            ]
            shown.append(
                f"{clause.section} {clause.kind} {clause.subject.about} {places[:6]} {clause.moment.timing} {clause.on or ''}"
                f" {clause.moment.decided_by}\n    {clause.sentence.of(bodies[clause.section])[:400]}"
            )
    print(f"{sum(timings.values())} amending acts: {dict(timings.most_common())}")
    print(f"date stated {told}, found {right} ({right / told:.1%})")
    for text in random.Random(asked.seed).sample(shown, min(asked.sample, len(shown))):
        print(text)


if __name__ == "__main__":
    main()
