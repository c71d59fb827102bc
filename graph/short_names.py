"""Short names of acts with the official titles they may stand for.

Source: parsing/references/short_names.csv, gathered from popular titles and title parentheses of published acts.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from importlib import resources


@lru_cache(maxsize=1)
def short_names() -> Mapping[str, tuple[str, ...]]:
    """Short name (lower case) to its official titles."""
    titles: dict[str, list[str]] = defaultdict(list)
    text = resources.files("parsing.references").joinpath("short_names.csv").read_text(encoding="utf-8")
    rows = (line for line in text.splitlines() if not line.startswith("#"))
    for row in csv.DictReader(rows):
        titles[row["short_name"]].append(row["official_title"])
    return {name: tuple(found) for name, found in titles.items()}
