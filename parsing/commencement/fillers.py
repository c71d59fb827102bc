"""The word list fillers.txt as patterns: runs of words between which nothing else stands."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files


@cache
def filler(key: str, more: str = "") -> str:
    """A pattern for any number of the words of a list, with signs between; `more`: other patterns that may stand there."""
    lines = files("parsing.commencement").joinpath("fillers.txt").read_text("utf-8").splitlines()
    words = [
        word.strip()
        for line in lines
        if line.startswith(f"{key}:")
        for word in line.partition(":")[2].split(",")
    ]
    longest_first = sorted(words, key=len, reverse=True)
    return rf"(?:[\s,.;:()«»]|\b(?:{'|'.join(map(re.escape, longest_first))})(?!\w){more})*"
