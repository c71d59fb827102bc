"""How well are references found? The scores on marked law, with 95 % bootstrap intervals, and the speed.

    python -m tests.bench.citations [CITATIONS.jsonl] [--samples 1000] [--speed]

The finder is made of rules and lists; nothing is trained. The rules were written with the marked lines of
../shared/gold/citations/dev.jsonl in view: on those lines the figures are kind, and only units that nobody has read
while tuning give honest ones. The second column is the same without `titles.txt` and `short_names.csv`: what does not rest on lists
of titles. The intervals are of samples of the units, drawn with replacement. `--speed` finds the references of distinct
sections of ../shared/corpus/employment, beside one plain alternation of the same patterns in the same run.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from unittest.mock import patch

from parsing.annotate import Row
from parsing.references import find_references
from parsing.references.record import to_record
from tests.bench.alternation import ALTERNATION
from tests.bench.gold import Rows, intervals
from tests.bench.stages import cpu, texts
from tests.shared import CORPUS, GOLD, needed, score

KNOWN_TITLES = "parsing.references.titles.known_titles"


def found(gold: Rows) -> Rows:
    """The prediction for each unit, read from where it stands."""
    places = {i: Row.read(row, "gold").place for i, row in gold.items()}
    return {
        i: {"citations": [to_record(row["text"], one) for one in find_references(row["text"], places[i])]}
        for i, row in gold.items()
    }


def figures(scored: Rows) -> dict[str, float]:
    """The headline figures of one scoring."""
    return {
        "targets F1": scored["targets"]["f1"],
        "places alone F1": scored["places_only"]["f1"],
        "exact spans F1": scored["exact_spans"]["f1"],
        "relations (on exact spans)": scored["relation_accuracy_on_exact_spans"] or 0.0,
        "units all right": scored["units_all_right"],
    }


def column(module: ModuleType, gold: Rows, samples: int) -> dict[str, str]:
    """Each figure of one run over all units, with its interval, as printed."""
    guess = found(gold)

    def scored(gold: Rows, guess: Rows) -> dict[str, float]:
        return figures(module.citations(gold, guess))

    around = intervals(scored, gold, guess, samples)
    return {
        name: f"{value:.3f} [{around[name][0]:.3f}; {around[name][1]:.3f}]"
        for name, value in scored(gold, guess).items()
    }


def without_titles(work: Callable[[], dict[str, str]]) -> dict[str, str]:
    """The same with no title and no short name known beforehand."""
    with patch(KNOWN_TITLES, frozenset):
        return work()


def speed(many: int = 4000) -> None:
    held = texts(needed(CORPUS), many)
    characters, references = sum(map(len, held)), sum(len(find_references(text)) for text in held)
    theirs = cpu(lambda: [list(ALTERNATION.finditer(text)) for text in held], 2)
    ours = cpu(lambda: [find_references(text) for text in held], 2)
    print(f"{characters:,} characters, {references:,} references")
    print(
        f"typed references: {characters / ours / 1e6:.2f} M characters/s, {references / ours:,.0f} references/s"
    )
    print(f"spans by one alternation: {characters / theirs / 1e6:.2f} M characters/s")
    print(f"finding typed references takes {ours / theirs:.2f} times the alternation's CPU time (goal 0.20)")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", nargs="?", type=Path, default=GOLD / "citations" / "dev.jsonl")
    parser.add_argument("--samples", type=int, default=1000)
    parser.add_argument("--speed", action="store_true")
    options = parser.parse_args()
    module = score()
    gold = module.read(needed(options.gold))
    full = column(module, gold, options.samples)
    bare = without_titles(lambda: column(module, gold, options.samples))
    print(f"{len(gold)} units of {options.gold.name}; rules tuned on dev.jsonl")
    print(f"{'':28}{'':24}without known titles")
    for name, value in full.items():
        print(f"{name:28}{value:24}{bare[name]}")
    if options.speed:
        speed()


if __name__ == "__main__":
    main()
