"""The place in the document that is meant, or why it is not there.

"Never there" is said only where the text would show it: not of a text with holes, not of an annex or a section between
two others in the flattened form, which lost some, and not of an act whose newest version held may be an old one.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from graph.edges import Cause, Dangling, Edge
from graph.library import Entry, Library, section_key, signed
from parsing.model import Level, ProvisionId, Span
from parsing.references.model import Relation, Target

# Levels that both forms tell apart for sure; below them a missing number may be the reader's fault.
RELIABLE = (Level.SECTION, Level.SUBSECTION, Level.CHAPTER, Level.PART, Level.ANNEX)
Steps = tuple[tuple[Level, str], ...]


@dataclass(frozen=True, slots=True)
class Citation:
    """A reference with the place its words stand."""

    section: ProvisionId
    source: ProvisionId  # the innermost provision that holds the words
    span: Span
    relation: Relation
    target: Target
    words: str
    after: str = ""  # what follows in the body: "(loven)" defines


@dataclass(frozen=True, slots=True)
class Meant:
    """The document that a citation is about: one entry with the rule that found it, or the cause why not."""

    entry: Entry | None
    rule: str = ""
    cause: Cause = Cause.UNNAMED
    candidates: tuple[str, ...] = ()


def locate(citation: Citation, meant: Meant, before: Meant | None, library: Library) -> Edge | Dangling:
    """The place; one level up, with a note, where a list or sentence cannot be told apart."""
    entry, steps = meant.entry, citation.target.steps
    if entry is None:
        return dangle(citation, meant.cause, candidates=meant.candidates)
    if not entry.places and steps:
        return dangle(citation, Cause.VERSION_MISSING, entry)
    if (path := entry.find(steps)) is not None:
        return edge(citation, entry, path, meant.rule)
    if meant.rule == "own_document":
        other = before.entry if before is not None else None
        if other is not None and (path := other.find(steps)) is not None:
            return edge(citation, other, path, "act_named_before")
    elif (found := in_later_version(entry, steps, library)) is not None:
        return edge(citation, *found, "later_version", f"not yet in {entry.eli}")
    return above(citation, meant) or dangle(citation, why_missing(meant, steps, library), entry)


def in_later_version(entry: Entry, steps: Steps, library: Library) -> tuple[Entry, str] | None:
    """The first later version of the same title that has the place."""
    for version in library.by_title.get(entry.key, ()):
        if signed(version) > signed(entry) and (path := version.find(steps)) is not None:
            return version, path
    return None


def above(citation: Citation, meant: Meant) -> Edge | None:
    """What holds an item or sentence that was not found there."""
    entry, steps = meant.entry, citation.target.steps
    for depth in range(len(steps) - 1, 0, -1):
        level, number = steps[depth]
        if level in RELIABLE or entry is None:
            return None
        if (path := entry.find(steps[:depth])) is not None:
            return edge(citation, entry, path, meant.rule, f"{level.value} {number} not found there")
    return None


def why_missing(meant: Meant, steps: Steps, library: Library) -> Cause:
    """Repealed where an earlier version has the place; never there only where the text would show it."""
    entry = meant.entry
    if entry is None or not steps:
        return meant.cause
    level, number = steps[0]
    if level is Level.SECTION and entry.in_repealed_range(number):
        return Cause.REPEALED
    if entry.incomplete or (entry.flat and lost_in_print(entry, level, number)):
        return Cause.VERSION_MISSING
    versions = library.by_title.get(entry.key, ())
    if any(version.find(steps) for version in versions if signed(version) < signed(entry)):
        return Cause.REPEALED
    newest = meant.rule != "own_document" and all(signed(version) <= signed(entry) for version in versions)
    return Cause.VERSION_MISSING if newest else Cause.NEVER_EXISTED


def lost_in_print(entry: Entry, level: Level, number: str) -> bool:
    """Could the flattened form have lost it: an annex, or a section between two that it has?"""
    if level is not Level.SECTION:
        return level in {Level.ANNEX, Level.CHAPTER, Level.PART}
    return f"{Level.SECTION}_{number.replace(' ', '')}" not in entry.places and section_key(
        number
    ) < last_section(entry)


@lru_cache(maxsize=1 << 13)
def last_section(entry: Entry) -> tuple[int, str]:
    keys = (section_key(path[4:]) for path in entry.places if path.startswith("sec_") and "__" not in path)
    return max(keys, default=(0, ""))


def edge(citation: Citation, entry: Entry, path: str, rule: str, note: str = "") -> Edge:
    return Edge(citation.source, citation.span, citation.relation, ProvisionId(entry.eli, path), rule, note)


def dangle(
    citation: Citation, cause: Cause, entry: Entry | None = None, candidates: tuple[str, ...] = ()
) -> Dangling:
    held = entry.eli if entry else None
    return Dangling(
        citation.source, citation.span, citation.relation, cause, citation.words, held, candidates
    )
