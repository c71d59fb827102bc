"""Validity inferred from the text, against the publisher's word: `python -m tests.bench.validity WORKSPACE [--misses]`.

Looked at are principal and consolidated acts whose `Meta` tells a status, as of 22 March 2017, when it was harvested.
Status, the day of its end and the list of later acts are hidden from the inference; amending acts are left out, for
there Historic only means that they were consolidated. "With its end here": acts that Meta calls Historic and whose
successor (a later act of the family) or repeal is in the workspace. Families: consolidations whose base, as the
preamble names it, is in the workspace and in the same family.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from corpus.store.reading import CurrentTables
from corpus.workspace import Workspace
from graph import load
from graph.edges import Edge
from graph.ended import repeals, repeals_by_title
from graph.scope import EMPLOYMENT
from graph.tables import EDGES, edges_of
from graph.versions import Candidate, InForce, Version, versions

HARVESTED = date(2017, 3, 22)


def hidden(candidates: Sequence[Candidate]) -> list[Candidate]:
    return [replace(one, status="", historic_from=None) for one in candidates]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("workspace", type=Path)
    parser.add_argument("--misses", action="store_true")
    told = parser.parse_args()
    tables = CurrentTables(Workspace.open(told.workspace).current)
    known = list(load.candidates(tables, EMPLOYMENT))
    found = list(edges_of(tables.read("edges", EDGES.names)))
    bases = list(load.bases(found))
    sections = {str(one.source.section) for one in found if isinstance(one, Edge) and not one.target.path}
    ended = [*repeals(found, load.bodies(tables, sections)), *repeals_by_title(known)]
    states = {one.eli: one for one in versions(hidden(known), ended, bases, HARVESTED)}
    judged = [one for one in known if one.status and one.type.is_act]
    gone = {one.of for one in ended if one.of != one.by} | {base for _, base in bases}
    show(judged, states, {eli for eli in gone if eli in states}, misses=told.misses)
    acts = {one.eli for one in known if one.type.is_act}  # an amending act that was taken in is no base
    held = [(one, base) for one, base in set(bases) if {one, base} <= acts and one != base]
    joined = [pair for pair in held if states[pair[0]].family == states[pair[1]].family]
    print(
        f"families: {len(joined)} of {len(held)} consolidations linked to the base that their preamble names"
    )


def show(
    judged: Sequence[Candidate], states: dict[object, Version], ended: set[object], *, misses: bool
) -> None:
    table: Counter[tuple[str, str]] = Counter()
    for one in judged:
        table[one.status, states[one.eli].in_force.value] += 1
    print(f"{len(judged)} acts with a status:", dict(table))
    gone = [one for one in judged if states[one.eli].in_force is InForce.NO]
    right = [one for one in gone if one.status == "Historic"]
    print(f"no longer in force: precision {len(right)} of {len(gone)}")
    here = [one for one in judged if one.status == "Historic" and one.eli in ended]
    caught = [one for one in here if states[one.eli].in_force is InForce.NO]
    print(f"with its end here: recall {len(caught)} of {len(here)}")
    alive = [one for one in here if states[one.eli].in_force is InForce.YES]
    print(f"with its end here, called in force: {len(alive)}")
    if misses:
        for one in (set(gone) - set(right)) | (set(here) - set(caught)):
            state = states[one.eli]
            print(
                one.eli, one.status, state.in_force, state.rule, state.until, state.successor, one.title[:70]
            )


if __name__ == "__main__":
    main()
