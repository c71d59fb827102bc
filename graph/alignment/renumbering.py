"""Where sections and stk. went, read from the pairs that were found."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from graph.alignment.model import Unit
from graph.alignment.wording import Renumbering


def heirs(pairs: Iterable[tuple[Unit, Unit]]) -> Mapping[str, str]:
    """Each old section with the new section that holds most of its words."""
    words: dict[str, Counter[str]] = defaultdict(Counter)
    for old, new in pairs:
        words[old.section][new.section] += min(old.words, new.words)
    return {section: found.most_common(1)[0][0] for section, found in words.items()}


def renumbering(pairs: Iterable[tuple[Unit, Unit]], sections: Mapping[str, str]) -> Renumbering:
    """What references must follow. A stk. is followed where it stayed in the section of its neighbours."""
    subsections = {
        (old.section, old.number): new.number
        for old, new in pairs
        if old.number != new.number and new.number and sections[old.section] == new.section
    }
    return Renumbering({old: new for old, new in sections.items() if old != new}, subsections)
