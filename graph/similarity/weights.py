"""How much a word tells: common words of the law weigh little, rare ones much.

The counts in `data/words.tsv` were made from published law by
`python -m graph.similarity.weights FOLDER_OF_JSONL_GZ -o graph/similarity/data/words.tsv`.
They hold single word stems and in how many distinct subsections each stands, no sentence.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Self

from graph.similarity.words import masked, stem, words

SHIPPED = Path(__file__).parent / "data" / "words.tsv"
KEPT = 30_000
SUBSECTION = re.compile(r"\s(?=Stk\. \d+\.)")


@dataclass(frozen=True, slots=True)
class Weights:
    """Inverse document frequency of word stems, in nats."""

    idf: Mapping[str, float]
    unseen: float  # of a stem that no text of the corpus held, or too few

    @classmethod
    def read(cls, path: Path) -> Self:
        total, *rows = path.read_text(encoding="utf-8").splitlines()
        subsections = int(total.rpartition("\t")[2])
        counts = (row.split("\t") for row in rows)
        idf = {word: math.log(subsections / int(count)) for word, count in counts}
        return cls(idf, math.log(subsections / 2))

    def of(self, word: str) -> float:
        """Numbers count as a middling word: which number it is, is judged apart."""
        return 3.0 if word[0].isdigit() else self.idf.get(word, self.unseen)


@cache
def shipped() -> Weights:
    return Weights.read(SHIPPED)


def count(texts: Iterable[str]) -> tuple[int, Counter[str]]:
    """Over distinct texts: how many, and in how many of them each stem stands."""
    distinct = {masked(text) for text in set(texts)}
    stems: Counter[str] = Counter()
    for text in distinct:
        stems.update({stem(word) for word in words(text) if word.isalpha()})
    return len(distinct), stems


def subsections(folder: Path) -> Iterator[str]:
    for path in sorted(folder.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                for provision in json.loads(line).get("provisions") or ():
                    yield from SUBSECTION.split(provision["text"])


def write(path: Path, total: int, stems: Counter[str]) -> None:
    kept = sorted(stems.items(), key=lambda item: (-item[1], item[0]))[:KEPT]
    rows = [f"# subsections\t{total}", *(f"{word}\t{number}" for word, number in kept if number > 1)]
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(
        description="Count in how many distinct subsections each word stem stands."
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True)
    options = parser.parse_args()
    write(options.output, *count(subsections(options.folder)))


if __name__ == "__main__":
    main()
