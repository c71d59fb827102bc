"""Time every stage on the real corpus, as ratios against a bare library or a peer in the same run.

    python -m tests.bench.stages [--corpus ../shared/corpus] [--history FILE]

Prints a table and adds a line for each row to the history file (`bench-history.jsonl` where it is run, not tracked).
CPU seconds of one process. Not run by the tests.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
import platform
import resource
import time
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

import networkx as nx
import spacy
from lxml import etree
from pyarrow import parquet

from corpus.store.parts import write_part
from graph.measures import page_rank
from graph.similarity.near_copies import near_copies
from parsing import flat, lexdania
from parsing.references import find_references
from parsing.statements import split_statements
from parsing.tables import provision_table
from parsing.tagging.tagger import load
from tests.bench.alternation import ALTERNATION
from tests.shared import CORPUS, needed


@dataclass(frozen=True, slots=True)
class Row:
    """One stage beside its peer. `goal`: the ratio asked for."""

    stage: str
    peer: str
    ours: float  # CPU seconds
    theirs: float
    goal: float
    amount: str  # of work

    @property
    def ratio(self) -> float:
        return self.ours / self.theirs


def cpu(work: Callable[[], object], rounds: int = 1) -> float:
    """CPU seconds of the fastest of some rounds."""
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def xml_files(corpus: Path, many: int) -> list[bytes]:
    with zipfile.ZipFile(corpus / "lexdania-2010-2014.zip") as archive:
        names = archive.namelist()
        return [archive.read(name) for name in names[:: max(1, len(names) // many)]]


def flat_lines(corpus: Path) -> Iterator[bytes]:
    for path in sorted((corpus / "employment").glob("*.jsonl.gz")):
        with gzip.open(path) as lines:
            yield from lines


def texts(corpus: Path, many: int) -> list[str]:
    """Distinct section texts of employment law."""
    found: dict[str, None] = {}
    for line in flat_lines(corpus):
        found.update(dict.fromkeys(one["text"] for one in json.loads(line)["provisions"]))
    distinct = list(found)
    return distinct[:: max(1, len(distinct) // many)]


def parse(corpus: Path) -> Row:
    files = xml_files(corpus, 300)
    theirs = cpu(lambda: [etree.fromstring(data) for data in files], 2)
    ours = cpu(lambda: [lexdania.read(data) for data in files], 2)
    return Row(
        "read LexDania", "lxml.etree.fromstring", ours, theirs, 2.5, f"{sum(map(len, files)) / 1e6:.0f} MB"
    )


def read_flat(corpus: Path) -> Row:
    lines = list(islice(flat_lines(corpus), 0, None, 12))
    theirs = cpu(lambda: [json.loads(line) for line in lines], 2)
    ours = cpu(lambda: [flat.read(line) for line in lines])
    return Row("read flat", "json.loads", ours, theirs, float("nan"), f"{sum(map(len, lines)) / 1e6:.0f} MB")


def references(corpus: Path) -> Row:
    held = texts(corpus, 6000)
    theirs = cpu(lambda: [list(ALTERNATION.finditer(text)) for text in held], 2)
    ours = cpu(lambda: [find_references(text) for text in held])
    amount = f"{sum(map(len, held)) / 1e6:.1f} M chars, {sum(len(find_references(text)) for text in held):,} references"
    return Row("find references", "one re alternation", ours, theirs, 0.20, amount)


def tag(corpus: Path) -> Row:
    held = [span.of(text) for text in texts(corpus, 4000) for span in split_statements(text)]
    nlp, tagger = spacy.blank("da"), load()
    tagger.tag(held[:10])
    theirs = cpu(lambda: [nlp.tokenizer(text) for text in held])
    ours = cpu(lambda: tagger.tag(held))
    return Row(
        "tag duties",
        "spacy.blank('da') tokenizer",
        ours,
        theirs,
        1.3,
        f"{sum(map(len, held)) / 1e6:.1f} M chars",
    )


def copies(corpus: Path) -> Row:
    from datasketch import MinHash, MinHashLSH

    held = texts(corpus, 6000)

    def theirs() -> None:
        index = MinHashLSH(num_perm=128, params=(16, 8))
        for number, text in enumerate(held):
            words = text.split()
            sketch = MinHash(num_perm=128)
            sketch.update_batch(
                [" ".join(words[at : at + 3]).encode() for at in range(max(1, len(words) - 2))]
            )
            index.insert(str(number), sketch)
            index.query(sketch)

    return Row(
        "near-copies",
        "datasketch MinHashLSH",
        cpu(lambda: near_copies(held)),
        cpu(theirs),
        0.25,
        f"{len(held):,} texts",
    )


def measures(_: Path) -> Row:
    graph = nx.gnm_random_graph(60_000, 300_000, seed=7, directed=True)
    pairs = list(graph.edges)
    theirs = cpu(lambda: nx.pagerank(graph))
    return Row(
        "PageRank", "networkx", cpu(lambda: page_rank(pairs)), theirs, 0.15, "60,000 nodes, 300,000 edges"
    )


def store(corpus: Path, folder: Path) -> Sequence[Row]:
    documents = [lexdania.read(data) for data in xml_files(corpus, 150)]
    rows = provision_table(documents)
    raw = sum(
        len(one.body.encode())
        for document in documents
        for one in document.provisions
        if one.id == one.id.section
    )
    theirs = cpu(
        lambda: parquet.write_table(rows, folder / "bare.parquet", compression="zstd", compression_level=3), 3
    )
    ours = cpu(lambda: write_part(folder, "provisions", "b00", rows), 3)
    written = write_part(folder, "provisions", "b00", rows)
    return (
        Row("write a table", "bare pyarrow", ours, theirs, 1.5, f"{rows.num_rows:,} rows"),
        Row(
            "size of a table", "its raw text (bytes)", written.size, raw, 0.25, f"{raw / 1e6:.0f} MB of text"
        ),
    )


def history_line(row: Row) -> str:
    told = {
        key: value
        for key, value in asdict(row).items()
        if not (isinstance(value, float) and math.isnan(value))
    }
    when = datetime.now(UTC).isoformat(timespec="seconds")
    return json.dumps({"when": when, "machine": platform.machine(), "ratio": round(row.ratio, 3), **told})


def main() -> None:
    import tempfile

    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--corpus", type=Path, default=CORPUS)
    options.add_argument("--history", type=Path, default=Path("bench-history.jsonl"))
    asked = options.parse_args()
    needed(asked.corpus)
    with tempfile.TemporaryDirectory() as folder:
        rows = [bench(asked.corpus) for bench in (parse, read_flat, references, tag, copies, measures)]
        rows += store(asked.corpus, Path(folder))
    print(f"{'stage':<18}{'peer':<30}{'ours':>9}{'peer':>9}{'ratio':>8}{'goal':>7}  amount")
    for row in rows:
        met = "" if math.isnan(row.goal) else ("ok" if row.ratio <= row.goal else "MISSED")
        print(
            f"{row.stage:<18}{row.peer:<30}{row.ours:>9.2f}{row.theirs:>9.2f}{row.ratio:>8.2f}{row.goal:>7.2f}  {row.amount} {met}"
        )
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6:.2f} GB")
    with asked.history.open("a", encoding="utf-8") as lines:
        lines.writelines(history_line(row) + "\n" for row in rows)


if __name__ == "__main__":
    main()
