"""How well are demands taken apart? Our parts against parts that a reader has marked.

    python tests/bench/parts.py [SET ...] [--workspace DIR] [--wrong] [--samples 1000]

The sets are those of marked/parts.jsonl (marked/README.md): each line a text and its demands with bearer_class, bearer,
action, object, counterparty, trigger, deadline, frequency and form, as far as the text has them; `bearer_also` and
`object_also` hold what is as good, `object_head` the noun of the object.
With `--workspace` a demand has around it what its document says (a bearer from the subsection, the section or the title);
without, the text stands alone. `--wrong` lists what differs.

Demands are paired one to one, most shared words of the action, then of the object, first. A part is exact (but for case and
marks at its edges), lenient (the same head noun, or one holds the other and token F1 is 0.6 or more), wrong, missed
(the reader has it) or invented (we have it). Right is exact or lenient, out of all where either has something.
Of form the readers marked more than we read: every place something is written in ("i journalen", "i noterne") and what it is
based on ("på grundlag af ..."). We read the paper, the channel, the signature and the meeting in person only: where something
is written is part of what is handled, and what it is based on sets it off. Most of what is missed there is meant to be.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import Any

import pyarrow.compute as pc
from scipy.optimize import linear_sum_assignment

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from corpus.store.reading import CurrentTables, among  # noqa: E402
from corpus.workspace import Workspace  # noqa: E402
from parsing.demands.context import complete  # noqa: E402
from parsing.demands.model import Demand, Part  # noqa: E402
from parsing.demands.placed import Page  # noqa: E402
from parsing.demands.read import read_demands  # noqa: E402
from parsing.demands.words import word_set  # noqa: E402
from parsing.tagging.tagger import load  # noqa: E402
from reports.stages.demands import placed_demands  # noqa: E402
from reports.stages.documents import by_document  # noqa: E402
from tests.bench import marked_law  # noqa: E402
from tests.bench.gold import bounds  # noqa: E402

PARTS = ("bearer", "action", "object", "counterparty", "trigger", "deadline", "frequency", "form")
VERDICTS = ("exact", "lenient", "wrong", "missed", "invented")
ENOUGH = 0.6  # token F1
BREAKS = word_set("preposition") | {",", ":", "der", "som", "og", "eller", "at", "om", "jf", "samt"}

Marked = dict[str, Any]


@dataclass(slots=True)
class Tally:
    """What was counted over some texts."""

    parts: dict[str, Counter[str]] = field(default_factory=lambda: {part: Counter() for part in PARTS})
    demands: Counter[str] = field(default_factory=Counter)
    apart: list[str] = field(default_factory=list)  # what differs, a line each

    def add(self, other: Tally) -> None:
        for part in PARTS:
            self.parts[part].update(other.parts[part])
        self.demands.update(other.demands)

    def figures(self) -> dict[str, float]:
        told = self.demands
        shares = {part: right(counts) for part, counts in self.parts.items()}
        return shares | {
            "bearer class": told["class"] / max(1, told["paired"]),
            "bearer, action, object": told["all"]
            / max(1, told["paired"] + told["missed"] + told["invented"]),
            "number of demands": told["count"] / max(1, told["texts"]),
        }


def right(counts: Counter[str]) -> float:
    return (counts["exact"] + counts["lenient"]) / max(1, counts.total())


def words(text: str) -> list[str]:
    return re.findall(r"[\w§-]+|[,:]", text.lower())


def edges(text: str) -> str:
    return re.sub(r"^\W+|\W+$", "", text.lower())


def head(text: str) -> str:
    """The noun that a phrase is about: the last word before a preposition, a clause or another noun."""
    told = words(text)
    places = (n for n, word in enumerate(told) if n and word in BREAKS)
    return told[next(places, len(told)) - 1] if told else ""


def overlap(one: str, other: str) -> float:
    """Token F1."""
    first, second = Counter(words(one)), Counter(words(other))
    shared = (first & second).total()
    return 2 * shared / (first.total() + second.total()) if shared else 0.0


def verdict(part: str, gold: Marked, ours: Marked) -> str | None:
    """How our words of a part stand to the reader's; None where neither has any."""
    accepted = [text for text in (gold.get(part, ""), *gold.get(f"{part}_also", ())) if text]
    told = ours.get(part, "")
    if not told:
        return "missed" if gold.get(part) else None
    if not accepted:
        return "invented"
    if any(edges(told) == edges(text) for text in accepted):
        return "exact"
    return "lenient" if any(is_near(part, told, text, gold) for text in accepted) else "wrong"


def is_near(part: str, told: str, text: str, gold: Marked) -> bool:
    if part == "action":
        return words(told)[:1] == words(text)[:1] or overlap(told, text) >= ENOUGH
    if part == "object" and gold.get("object_head") and head(told) == gold["object_head"].lower():
        return True
    if part in {"bearer", "object", "counterparty"} and head(told) == head(text):
        return True
    holds = edges(told) in edges(text) or edges(text) in edges(told)
    return holds and overlap(told, text) >= ENOUGH


def paired(gold: Sequence[Marked], ours: Sequence[Marked]) -> list[tuple[int, int]]:
    """The best one to one; two that share no word are no pair, unless each stands alone."""
    if not gold or not ours:
        return []
    shared = [[likeness(one, other) for other in ours] for one in gold]
    rows, columns = linear_sum_assignment([[-value for value in row] for row in shared])
    alone = len(gold) == len(ours) == 1
    return [(int(r), int(c)) for r, c in zip(rows, columns, strict=True) if alone or shared[r][c] > 0]


def likeness(gold: Marked, ours: Marked) -> float:
    objects = (gold.get("object", ""), *gold.get("object_also", ()))
    same = max(overlap(text, ours.get("object", "")) for text in objects)
    return 2 * overlap(gold["action"], ours.get("action", "")) + same


def compare(name: str, gold: Sequence[Marked], ours: Sequence[Marked]) -> Tally:
    found = Tally()
    pairs = paired(gold, ours)
    held = [(gold[one], ours[other]) for one, other in pairs]
    alone = [(one, None) for n, one in enumerate(gold) if n not in {pair[0] for pair in pairs}]
    extra = [(None, one) for n, one in enumerate(ours) if n not in {pair[1] for pair in pairs}]
    found.demands.update(paired=len(held), missed=len(alone), invented=len(extra), texts=1)
    found.demands["count"] += len(gold) == len(ours)
    for marked, told in (*held, *alone, *extra):
        verdicts = {part: verdict(part, marked or {}, told or {}) for part in PARTS}
        for part, one in verdicts.items():
            if one:
                found.parts[part][one] += 1
            if one in {"wrong", "missed", "invented"}:
                wanted, had = ((side or {}).get(part, "") for side in (marked, told))
                found.apart.append(f"{name} {part} {one}: {wanted!r} / {had!r}")
        if marked is None or told is None:
            found.apart.append(f"{name} demand {'invented' if marked is None else 'missed'}")
            continue
        same = told["bearer_class"] in {marked["bearer_class"], *marked.get("bearer_class_also", ())}
        found.demands["class"] += same
        if not same:
            source = told.get("source", "")
            found.apart.append(f"{name} class: {marked['bearer_class']} / {told['bearer_class']} ({source})")
        sound = all(verdicts[part] in {"exact", "lenient", None} for part in ("bearer", "action", "object"))
        found.demands["all"] += same and sound
    return found


def record(demand: Demand, text: str) -> Marked:
    """Our demand in the form of the marked ones; `text` is what its spans count in."""
    told = {part: demand.words(Part(part), text) for part in PARTS}
    return told | {"bearer_class": demand.bearer.value, "source": demand.bearer_source.value}


def alone(texts: Sequence[Marked]) -> dict[str, list[Marked]]:
    """The demands of each text, read by itself."""
    tagger = load()
    norms = tagger.tag([one["text"] for one in texts])
    return {
        one["id"]: [record(demand, one["text"]) for demand in read_demands(one["text"], norm, tagger)]
        for one, norm in zip(texts, norms, strict=True)
    }


def placed(texts: Sequence[Marked], folder: Path) -> dict[str, list[Marked]]:
    """The demands of each text, read within its document."""
    at = {one["place"]: one["id"] for one in texts}
    found: dict[str, list[Marked]] = {one["id"]: [] for one in texts}
    with Workspace.open(folder) as workspace:
        tables = CurrentTables(workspace.current)
        documents = sorted({one["place"].partition("#")[0] for one in texts})
        read = {
            name: tables.read(name, where=among("document", documents)) for name in ("provisions", "norms")
        }
        read["documents"] = tables.read("documents", where=among("eli", documents))
    rows = read["norms"].filter(pc.field("procedural") | pc.field("documentation")).to_pylist()
    norms = {document: list(own) for document, own in groupby(rows, key=lambda row: row["document"])}
    titles = dict(
        zip(*(read["documents"].column(name).to_pylist() for name in ("eli", "title")), strict=True)
    )
    for _, provisions in by_document(read):
        document = str(provisions[0].id.eli)
        page = Page.of(provisions, titles[document])
        every = [one for row in norms.get(document, ()) for one in placed_demands(row)]
        for one in complete(every, page):
            if text := at.get(str(one.provision)):
                found[text].append(record(one.demand, page.bodies[one.provision.section.path]))
    return found


def tables_of(tallies: Sequence[Tally], samples: int) -> Iterator[str]:
    """The figures, a line each, with 95 % of them over samples of the texts."""
    import random

    whole = Tally()
    for one in tallies:
        whole.add(one)
    chance = random.Random(0)
    drawn: dict[str, list[float]] = {}
    for _ in range(samples):
        sample = Tally()
        for one in chance.choices(tallies, k=len(tallies)):
            sample.add(one)
        for name, value in sample.figures().items():
            drawn.setdefault(name, []).append(value)
    yield f"{whole.demands['texts']} texts, {whole.demands['paired']} demands paired, " + ", ".join(
        f"{whole.demands[name]} {name}" for name in ("missed", "invented")
    )
    for name, value in whole.figures().items():
        low, high = bounds(sorted(drawn[name])) if samples else (0.0, 0.0)
        counts = whole.parts.get(name, Counter())
        told = "  ".join(f"{one} {counts[one]}" for one in VERDICTS if name in PARTS)
        yield f"{name:24} {value:.3f}  [{low:.3f}; {high:.3f}]  {told}"


def main() -> None:
    parser = argparse.ArgumentParser(description="How well are demands taken apart?")
    parser.add_argument("sets", nargs="*", default=["test"], metavar="SET", help="of marked/parts.jsonl")
    parser.add_argument("--workspace", type=Path)
    parser.add_argument("--samples", type=int, default=1000)
    parser.add_argument("--wrong", action="store_true")
    options = parser.parse_args()
    texts = list(marked_law.read("parts", options.sets).values())
    gold = {row["id"]: [marked_law.with_words(one, row["text"]) for one in row["demands"]] for row in texts}
    ours = placed(texts, options.workspace) if options.workspace else alone(texts)
    tallies = [compare(name, gold[name], ours[name]) for name in ours]
    if options.wrong:
        print(*(line for one in tallies for line in one.apart), sep="\n")
    print(*tables_of(tallies, options.samples), sep="\n")


if __name__ == "__main__":
    main()
