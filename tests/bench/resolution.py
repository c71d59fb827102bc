"""The share of references that are resolved to a provision that exists, by class: `python -m tests.bench.resolution WORKSPACE`.

Looked at are the references that start in documents of the scope and name a place (a §, stk., chapter, ...), each
place once, and whose document is in the workspace with its text. Classes as in the work on Japanese statutes (own
document by number 92.9 %, other document 82.2 %, relative 92.2 %):

own       the own document by number: "§ 6, stk. 2", "kapitel 3"
other     another document: "§ 6 i lov om ...", "lovens § 6" in an order
relative  the place is understood: "stk. 2", "dette kapitel", "1. pkt."

A place of the own document that was given up because the words may mean another document counts as not resolved.
Apart from them: the share of all references whose document is not in the workspace, or not known.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from pathlib import Path

from corpus.store.reading import CurrentTables
from corpus.workspace import Workspace
from graph.edges import Cause
from parsing.references.model import THIS

OWN_BODY = re.compile(r"#sec_[^~]+$")  # not a section reprinted from another act
ABSENT = (Cause.OUTSIDE_CORPUS, Cause.UNNAMED, Cause.AMBIGUOUS)


def kind(act: str | None, words: str, steps: str) -> str:
    if act != THIS:
        return "other"
    by_number = "§" in words or (words[:3].lower() in {"kap", "afs", "bil"} and "this" not in steps)
    return "own" if by_number else "relative"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("workspace", type=Path)
    tables = CurrentTables(Workspace.open(parser.parse_args().workspace).current)
    scope = tables.read("versions", ["document", "in_scope"]).to_pylist()
    held = {row["document"] for row in scope if row["in_scope"]}
    texts = set(tables.read("provisions", ["document"])["document"].to_pylist())
    references = tables.read("references", ["document", "section", "act", "words", "steps"]).to_pylist()
    edges = tables.read("edges", ["target_document", "target", "cause", "rule"]).to_pylist()
    found, missed, rules, absent, total = Counter(), Counter(), Counter(), Counter(), 0
    for reference, edge in zip(references, edges, strict=True):
        if reference["document"] not in held or not reference["steps"]:
            continue
        total += 1
        own = reference["act"] == THIS and OWN_BODY.search(reference["section"]) is not None
        document = edge["target_document"] or (reference["document"] if own else "")
        if not document or document not in texts:
            absent[edge["cause"] if edge["cause"] in ABSENT else "record_only"] += 1
            continue
        which = kind(reference["act"], reference["words"], reference["steps"])
        (found if edge["target"] else missed)[which] += 1
        rules[edge["rule"] or edge["cause"]] += 1
    for which in ("own", "other", "relative"):
        seen = found[which] + missed[which]
        print(f"{which:<9} {found[which]:>7} of {seen:>7}  {found[which] / max(seen, 1):.1%}")
    print(
        f"document not held or not known: {sum(absent.values()) / max(total, 1):.1%} of {total}", dict(absent)
    )
    print(dict(rules.most_common()))


if __name__ == "__main__":
    main()
