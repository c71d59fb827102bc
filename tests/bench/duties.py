"""How well are duties tagged? The scores of gold/score.py on marked sentences, with 95 % bootstrap intervals.

    python tests/bench/duties.py [DUTIES.jsonl | --marked test] [--samples 1000] [--strict] [--sure] [--misses] [--speed]

The tagger is made of rules and word lists; nothing is trained, so there is nothing to cross-validate. The rules were
written and tuned with the marked lines of gold/duties/dev.jsonl in view: on those lines the figures are kind, and
only lines that nobody has read while tuning give honest ones. `--marked` takes sets of marked/duties.jsonl (marked/README.md
tells which were tuned on and what was measured on each before that). The intervals are of 1,000 samples of the sentences.
`--strict` counts only the first label of modality and bearer, not what another annotator said too; `--sure` leaves out
the sentences marked as doubtful. `--misses` lists what differs, and why as far as that can be told: the marks themselves are
doubtful, the tagger takes the sentence to bind nobody, no word of it is a cue of the subtype, or the cues stand where they do
not count (in a clause, under a preposition, without their partner). `--speed` also measures characters a second beside the bare spaCy tokenizer, over the sentences of
../shared/corpus/employment (a fifth of them, equal ones folded as the tagger folds them).
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

import spacy

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from parsing.tagging.lexicon import cue_groups, lexicon  # noqa: E402
from parsing.tagging.model import Modality, Norm  # noqa: E402
from parsing.tagging.record import to_record  # noqa: E402
from parsing.tagging.tagger import load  # noqa: E402
from tests.bench import marked_law  # noqa: E402
from tests.bench.gold import Rows, intervals  # noqa: E402
from tests.shared import SHARED, score  # noqa: E402


def figures(scored: Rows) -> dict[str, float]:
    """The headline figures of one scoring."""
    by_type = {f"  {name}": value["f1"] for name, value in scored["by_type"].items()}
    return {
        "procedural F1": scored["procedural"]["f1"],
        "documentation F1": scored["documentation"]["f1"],
        "subtypes micro-F1": scored["types"]["f1"],
        "modality accuracy": scored["modality_accuracy"],
        "bearer accuracy": scored["bearer_accuracy"],
        **by_type,
    }


def misses(gold: Rows, norms: Mapping[str, Norm]) -> Iterator[str]:
    """A line for each subtype too many or too few, and each modality and bearer that no annotator gave."""
    for i, row in gold.items():
        norm, marked = norms[i], set(row["types"])
        ours = {duty.value for duty in norm.duties}
        doubtful = "" if row["sure"] else ", doubtful"
        for name in sorted(marked - ours):
            yield f"{i} lacks {name}: {why(norm, name, row['text'])}{doubtful}"
        for name in sorted(ours - marked):
            shown = next((one.span.of(row["text"]) for one in norm.evidence if one.label == name), "")
            yield f"{i} has {name} for {shown!r}{doubtful}"
        for label in ("modality", "bearer"):
            told = getattr(norm, label).value
            if told not in {row[label], *row.get(f"{label}_also", ())}:
                yield f"{i} {label}: {told} for {row[label]}{doubtful}"


def why(norm: Norm, name: str, text: str) -> str:
    """Why a subtype was not found."""
    if norm.modality in {Modality.NONE, Modality.PERMISSION, Modality.EMPOWERMENT}:
        return f"taken for no demand ({norm.modality})"
    groups = {group for word in re.findall(r"[\w-]+", text.lower()) for group, _ in cue_groups(word)}
    cues = [cue for cue in lexicon().cues if cue.name == name]
    if name not in {cue.name for cue in lexicon().cues} or not any(groups & set(cue.groups) for cue in cues):
        return "no cue"
    return "its cues do not count where they stand"


def sentences() -> Iterator[str]:
    """Every fifth section of the employment corpus, roughly cut into sentences."""
    for path in sorted((SHARED / "corpus" / "employment").glob("*.jsonl.gz")):
        for line in gzip.decompress(path.read_bytes()).decode().splitlines():
            for provision in json.loads(line)["provisions"][::5]:
                yield from re.split(r"(?<=[a-zæøå]\.)\s+(?=[A-ZÆØÅ])", provision["text"])


def speed() -> None:
    every = list(sentences())
    total = sum(map(len, every))
    tagger, tokenizer = load(), spacy.blank("da")
    start = time.process_time()
    tagger.tag(every)
    tagged = time.process_time() - start
    start = time.process_time()
    for _ in tokenizer.pipe(every):
        pass
    bare = time.process_time() - start
    print(
        f"{total:,} characters: tagged {total / tagged / 1e6:.2f} M/s, bare tokenizer {total / bare / 1e6:.2f} M/s"
    )
    print(f"tagging takes {tagged / bare:.2f} times the bare tokenizer's time")


def main() -> None:
    parser = argparse.ArgumentParser(description="How well are duties tagged?")
    parser.add_argument("gold", nargs="?", type=Path, default=SHARED / "gold" / "duties" / "dev.jsonl")
    parser.add_argument("--marked", nargs="+", metavar="SET", help="sets of marked/duties.jsonl instead")
    parser.add_argument("--samples", type=int, default=1000)
    parser.add_argument("--strict", action="store_true")
    parser.add_argument("--sure", action="store_true")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--speed", action="store_true")
    options = parser.parse_args()
    module = score()
    rows = marked_law.read("duties", options.marked) if options.marked else module.read(options.gold)
    gold = {i: row for i, row in rows.items() if row["sure"] or not options.sure}
    if options.strict:
        gold = {i: {k: v for k, v in row.items() if not k.endswith("_also")} for i, row in gold.items()}
    norms = dict(zip(gold, load().tag([row["text"] for row in gold.values()]), strict=True))
    guess = {i: to_record(norm) for i, norm in norms.items()}

    def scored(gold: Rows, guess: Rows) -> dict[str, float]:
        return figures(module.duties(gold, guess))

    around = intervals(scored, gold, guess, options.samples)
    print(f"{len(gold)} sentences of {' '.join(options.marked or [options.gold.name])}")
    for name, value in scored(gold, guess).items():
        low, high = around.get(name, (0.0, 0.0))
        print(f"{name:20} {value:.3f}  [{low:.3f}; {high:.3f}]")
    if options.misses:
        print(*misses(gold, norms), sep="\n")
    if options.speed:
        speed()


if __name__ == "__main__":
    main()
