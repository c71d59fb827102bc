"""The place in the document that is meant; graph.missing says why it is not there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from graph.edges import Cause, Dangling, Edge
from graph.library import Entry, Library, signed
from parsing.model import DocumentType, Level, ProvisionId, Span
from parsing.quantities import YEAR
from parsing.references.model import Relation, Target

# Levels that both forms tell apart for sure; below them a missing number may be the reader's fault.
RELIABLE = (Level.SECTION, Level.SUBSECTION, Level.CHAPTER, Level.PART, Level.ANNEX)
ABOVE = (Level.BOOK, Level.PART, Level.CHAPTER, Level.ANNEX, Level.ARTICLE, Level.PREAMBLE, Level.TABLE)
SECTION_LETTER = re.compile(r"(?<=\d)(?=[a-zæøå])")  # "53a" as the law prints it: "53 a"
SENTENCE_END = re.compile(r"\.\s+(?=[A-ZÆØÅ»])")
LINK = re.compile(r",?\s(?:(?:og|eller|samt)\s|,?\s?jf\.\s(?:dog\s)?|dog\s)*")  # "§ 5, jf. dog [stk. 2]"
DOCUMENT = (
    r"\w*(?:lov|bekendtgørelse|anordning|aftale|direktiv|forordning|cirkulære|vejledning|konvention|traktat|overenskomst"
    r"|vedtægt|regulativ|regler)\w*"
)
# "i kommunens vedtægter", "til aftale af", "i i lov om": the words behind name another document
NAMED = re.compile(rf"\b(?:i|til|efter|af)\s(?:[\w.-]+\s){{0,4}}?(?!lovens?\b){DOCUMENT}", re.IGNORECASE)
OWN = re.compile(r"\b(?:denne|nærværende)\s\w+$", re.IGNORECASE)
GOVERNS = re.compile(r"\bi\s(?:henhold\stil\s)?$")
NEAR = 3 * YEAR  # how far from the citing day a version may be and still be the one meant
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
    body: str = ""  # of the section: what stands around the words

    @property
    def after(self) -> str:
        return self.body[self.span.end : self.span.end + 160]

    @property
    def is_relative(self) -> bool:
        """`stk. 2`: the section is understood, not named."""
        steps = self.target.steps
        if not steps or steps[0][0] in ABOVE:
            return False
        return "§" not in self.words or (self.words.startswith("stk.") and steps[0] == self.own_section)

    @property
    def own_section(self) -> tuple[Level, str]:
        number = self.section.path.rpartition("sec_")[2].partition("~")[0]
        return Level.SECTION, SECTION_LETTER.sub(" ", number)

    def in_one_sentence(self, other: Citation) -> bool:
        first, last = sorted((self.span, other.span))
        return SENTENCE_END.search(self.body, first.end, last.start) is None


@dataclass(frozen=True, slots=True)
class Meant:
    """The document that a citation is about: one entry with the rule that found it, or the cause why not."""

    entry: Entry | None
    rule: str = ""
    cause: Cause = Cause.UNNAMED
    candidates: tuple[str, ...] = ()
    on: date = date.min  # the day the citing words were signed


@dataclass(frozen=True, slots=True)
class Around:
    """The citations of a document and the documents they are about; `at` is the one in question."""

    citations: list[Citation]
    meant: list[Meant]
    at: int

    @property
    def previous(self) -> tuple[Citation, Meant] | None:
        """The citation printed just before, in the same section."""
        here = self.citations[self.at]
        for n in range(self.at - 1, -1, -1):
            other = self.citations[n]
            if other.section is not here.section and other.section != here.section:
                return None
            if other.span.end <= here.span.start:
                return other, self.meant[n]
        return None

    def others(self, step: int) -> Iterator[tuple[Citation, Meant]]:
        """Before (-1) or behind (+1) it in the section: what is about another document, the nearest first."""
        here, own = self.citations[self.at], self.meant[self.at].entry
        n = self.at + step
        while 0 <= n < len(self.citations) and self.citations[n].section == here.section:
            if self.meant[n].entry is None or self.meant[n].entry is not own:
                yield self.citations[n], self.meant[n]
            n += step

    @property
    def names_another(self) -> bool:
        return any(True for step in (-1, 1) for _ in self.others(step))


def find(citation: Citation, entry: Entry) -> str | None:
    """The eId path of the place; "dette kapitel" is the one that holds the words."""
    steps = citation.target.steps
    if steps and steps[0][1] == "this":
        return own_unit(citation, entry, steps[0][0])
    return entry.find(steps)


def own_unit(citation: Citation, entry: Entry, level: Level) -> str | None:
    for path in (citation.source.path, entry.chapters.get(citation.section.path, "")):
        steps = path.split("__")
        for depth, step in enumerate(steps, 1):
            if step.partition("_")[0] == level.value:
                return "__".join(steps[:depth])
    return None


def elsewhere(citation: Citation, meant: Meant, around: Around, library: Library) -> Edge | None:
    """The place in the document or section that the words around it speak of, or in the next version."""
    if citation.is_relative:
        return in_section_before(citation, meant, around)
    if meant.rule == "own_document":
        before = in_other_act(citation, around, -1, "act_named_before", library)
        return before or in_other_act(citation, around, 1, "act_named_after", library)
    if (found := in_later_version(meant, citation.target.steps, library)) is not None:
        return edge(citation, *found, "later_version", f"not yet in {meant.entry.eli if meant.entry else ''}")
    return None


def in_section_before(citation: Citation, meant: Meant, around: Around) -> Edge | None:
    """`§ 75, stk. 5, jf. dog stk. 4`: stk. 4 of § 75, where the own section has none."""
    if around.previous is None or meant.entry is None:
        return None
    other, there = around.previous
    section, steps = other.target.step(Level.SECTION), citation.target.steps
    if section is None or (meant.rule == "own_document" and there.entry is not meant.entry):
        return None
    if LINK.fullmatch(citation.body, other.span.end, citation.span.start) is None:
        return None
    below = steps[1:] if steps[0][0] is Level.SECTION else steps
    path = meant.entry.find(((Level.SECTION, section), *below))
    return edge(citation, meant.entry, path, "section_named_before") if path else None


def in_other_act(citation: Citation, around: Around, step: int, rule: str, library: Library) -> Edge | None:
    """The nearest other document of the sentence, where it has the place; of an act the version of the day."""
    for other, meant in around.others(step):
        between = citation.body[citation.span.end : other.span.start]
        if not citation.in_one_sentence(other) or meant.entry is None or names_document(between):
            return None
        if step > 0 and not other.target.steps and GOVERNS.search(other.body[: other.span.start]) is None:
            return None  # "§ 5, tilbud efter lov om X": that act does not govern § 5
        entry = meant.entry
        if meant.rule == "number" and entry.type is DocumentType.CONSOLIDATED_ACT:
            entry, _ = library.version(entry.key, meant.on)
        if (path := entry.find(citation.target.steps)) is not None:
            return edge(citation, entry, path, rule)
        later = in_later_version(replace(meant, entry=entry), citation.target.steps, library)
        return edge(citation, *later, rule, f"not yet in {entry.eli}") if later else None
    return None


def names_document(text: str) -> bool:
    """Words such as "i lagtingslov om ..." or "til vedtægten": a document that is no citation of ours."""
    found = NAMED.search(text)
    return found is not None and OWN.search(found[0]) is None


def in_later_version(meant: Meant, steps: Steps, library: Library) -> tuple[Entry, str] | None:
    """The next version of the same title, where it is the first to have the place."""
    entry = meant.entry
    if entry is None or not steps:
        return None
    for version in library.by_title.get(entry.key, ()):
        if signed(version) > signed(entry) and version.places:
            path = version.find(steps) if signed(version) - meant.on < NEAR else None
            return (version, path) if path else None
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


def edge(citation: Citation, entry: Entry, path: str, rule: str, note: str = "") -> Edge:
    return Edge(citation.source, citation.span, citation.relation, ProvisionId(entry.eli, path), rule, note)


def dangle(
    citation: Citation, cause: Cause, entry: Entry | None = None, candidates: tuple[str, ...] = ()
) -> Dangling:
    held = entry.eli if entry else None
    return Dangling(
        citation.source, citation.span, citation.relation, cause, citation.words, held, candidates
    )
