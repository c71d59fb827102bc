"""An Overview of the network as text for a terminal, or as JSON of schema 1."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from graph.reading import BROADEST, WORDS_A_MINUTE
from parsing.model import ProvisionId
from reports.network import SAMPLES, SEED, Group, Overview

SHOWN = 8  # places of a group that are listed


def as_json(found: Overview, source: str) -> str:
    """Schema 1: the fields of `Overview` by their names, places as ids."""
    told: dict[str, Any] = {"schema": 1, "source": source, "seed": SEED, "samples": SAMPLES}
    told |= {
        "words_a_minute": WORDS_A_MINUTE,
        "broadest": BROADEST,
        **{one.name: plain(getattr(found, one.name)) for one in fields(found)},
    }
    for row, heavy in zip(told["loads"], found.loads, strict=True):
        row["load"]["minutes"] = round(heavy.load.minutes, 1)
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def plain(value: object) -> object:
    """Records as objects, places as text."""
    if isinstance(value, ProvisionId):
        return str(value)
    if isinstance(value, tuple | list):
        return [plain(one) for one in value]
    if is_dataclass(value):
        return {one.name: plain(getattr(value, one.name)) for one in fields(value)}
    return value


def as_text(found: Overview) -> Iterator[str]:
    """Line by line; columns are set apart by tabs, so that other programs may cut them."""
    yield f"documents {found.documents}, provisions {found.provisions}, references {found.references}"
    yield "relations " + ", ".join(f"{name} {count}" for name, count in found.relations)
    yield (
        f"{found.level}s that refer or are referred to {found.nodes}, pairs {found.edges}, "
        f"components {found.components} (the largest {found.largest_component}), innermost core {found.innermost_core}"
    )
    yield from ("", "HUBS\tin\tout\tPageRank\tauthority\tbetweenness\tcore")
    for hub in found.hubs:
        yield (
            f"{hub.place}\t{hub.in_degree}\t{hub.out_degree}\t{hub.page_rank:.5f}\t{hub.authority:.5f}"
            f"\t{hub.betweenness:.5f}\t{hub.core}\t{hub.name}"
        )
    yield from ("", "READING LOADS\twords\tminutes\tprovisions\tdocuments\thops\tbroad")
    for heavy in found.loads:
        load = heavy.load
        yield (
            f"{load.section}\t{load.words}\t{load.minutes:.0f}\t{load.provisions}\t{load.documents}"
            f"\t{load.hops}\t{load.broad}\t{heavy.name}"
        )
    quarter, half, most = found.quartiles
    yield f"words to read for a section: quartiles {quarter}, {half}, {most}; {WORDS_A_MINUTE} words a minute"
    sizes = ", ".join(f"{count} of {size}" for size, count in found.knot_sizes)
    yield from ("", f"KNOTS\t{sizes or 'none'}")
    yield from map(group_line, found.knots)
    yield from ("", f"COMMUNITIES\t{len(found.community_sizes)} (Louvain, seed {SEED})")
    yield from map(group_line, found.communities)
    yield from ("", "STARS\t" + ", ".join(f"{name} {count}" for name, count in found.star_types))
    for star in found.stars:
        yield f"{star.place}\t{star.spokes}\t{star.type}\t{star.name}"


def group_line(group: Group) -> str:
    """Size, the documents it stands in, and the first places."""
    documents = "; ".join(f"{title} ({count})" for title, count in group.documents[:3])
    more = f"; {len(group.documents) - 3} more" if len(group.documents) > 3 else ""
    shown = " ".join(map(str, group.places[:SHOWN]))
    return f"{len(group.places)}\t{documents}{more}\t{shown}{' ...' if len(group.places) > SHOWN else ''}"
