"""Accounts for every word of the LexDania zip, and sets its §§ beside the flattened form.

    python -m tests.bench.word_accounting

Prints the words, those lost or invented (none is expected), those left out by reason, and the share of §§ that say
the same in both forms.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter
from zipfile import ZipFile

from parsing.lexdania import read
from tests.parsing.lexdania.accounting import account
from tests.parsing.lexdania.flat_form import Match, compare
from tests.parsing.lexdania.real import acts
from tests.shared import ACTS, FLAT, needed


def main() -> None:
    argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    ).parse_args()
    needed(ACTS)
    needed(FLAT)
    files = words = 0
    lost: Counter[str] = Counter()
    invented: Counter[str] = Counter()
    left_out: Counter[str] = Counter()
    for name, data in acts(1):
        found = account(data)
        files += 1
        words += found.words
        lost += found.lost
        invented += found.invented
        left_out += found.left_out
        if found.lost or found.invented:
            print(f"{name}: lost {dict(found.lost)}, invented {dict(found.invented)}")
    print(
        f"{files:,} files, {words:,} words, {lost.total()} lost, {invented.total()} invented; left out {dict(left_out)}"
    )
    beside_flat()


def beside_flat() -> None:
    by_type: dict[str, Counter[Match]] = {}
    whole: Counter[str] = Counter()
    with gzip.open(FLAT, "rt", encoding="utf-8") as lines, ZipFile(ACTS) as archive:
        for row in map(json.loads, lines):
            _, year, number = row["eli"].split("/")
            found = compare(read(archive.read(f"lta/{year}/{year}-{number}.xml")), row["provisions"])
            by_type.setdefault(row["document_type"], Counter()).update(found)
            whole[row["document_type"]] += found.total() == found[Match.SAME]
    for kind, found in by_type.items():
        shares = ", ".join(
            f"{match.value} {count:,} ({count / found.total():.2%})" for match, count in found.items()
        )
        print(f"{kind}: {found.total():,} §§: {shares}; {whole[kind]} documents wholly the same")


if __name__ == "__main__":
    main()
