"""Citations a second beside eyecite, each on invented text of its own law and of like density.

    pip install eyecite && PYTHONPATH=. python tests/bench/citation_rate.py

Install it in an environment of its own: it brings a package named `tests`, which hides ours. eyecite finds American
citations; `find_references` finds Danish ones, with their targets and relation. Neither resolves them here.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Callable, Sequence

from parsing.references import Place, find_references

SENTENCES = 600
UNIT = 6  # sentences a text


def american(chance: random.Random) -> str:
    volume, page, year = chance.randint(100, 560), chance.randint(1, 900), chance.randint(1960, 2015)
    return (
        "The keeper of the lock must answer for every boat that passes at night, see Harbor Co. v. Mill Bros., "
        f"{volume} U.S. {page}, {page + 3} ({year}), and the fee is returned when the gate is shut without notice "
        f"to the owner of the barge, 42 U.S.C. § {page}. "
    )


def danish(chance: random.Random) -> str:
    section, subsection = chance.randint(1, 90), chance.randint(1, 9)
    return (
        f"Slusevagten hæfter for hvert skib, der passerer om natten, jf. § {section}, stk. {subsection}, i lov om "
        "sluser, og afgiften betales tilbage, når porten lukkes uden varsel til ejeren af prammen, "
        f"jf. stk. {subsection}. "
    )


def texts(sentence: Callable[[random.Random], str]) -> list[str]:
    chance = random.Random(1)  # the same text in each run
    written = [sentence(chance) for _ in range(SENTENCES)]
    return ["".join(written[at : at + UNIT]) for at in range(0, SENTENCES, UNIT)]


def rate(find: Callable[[str], Sequence[object]], held: Sequence[str]) -> tuple[int, float]:
    """How many citations, and how many a second of CPU."""
    find(held[0])
    start = time.process_time()
    found = sum(len(find(text)) for text in held)
    return found, found / (time.process_time() - start)


def main() -> None:
    argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    ).parse_args()
    from eyecite import get_citations  # --help answers without it

    theirs = rate(get_citations, texts(american))
    ours = rate(lambda text: find_references(text, Place("7", "1")), texts(danish))
    print(f"eyecite     {theirs[0]:,} citations, {theirs[1]:,.0f} a second")
    print(f"solnedgang  {ours[0]:,} citations, {ours[1]:,.0f} a second: {ours[1] / theirs[1]:.1f}x")


if __name__ == "__main__":
    main()
