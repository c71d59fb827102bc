"""Why a place is not in the document that is meant.

"Repealed" and "never there" are claims against the law, so they are made only where the text shows them: not of a
text with holes, not of an annex or a section that the flattened form may have lost, not where the words around name
another document that may be meant, not of an act whose newest version held is older than the words.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from graph.edges import Cause, Dangling
from graph.library import Entry, Library, section_key, signed
from graph.place import ABOVE, DOCUMENT, NEAR, Around, Citation, Meant, Steps, dangle, names_document
from parsing.model import DocumentType, Level
from parsing.references.model import Relation

# What a reader may take for a citation: "Stk. 2. (Udelades)", "Stk. 2 Arbejdsgiveren ...", the label of its own stk.
LABEL = re.compile(r"\.?\s*\((?:Ude|Oph)|\.?\s[A-ZÆØÅ]")
OWNED_BEFORE = re.compile(  # "overenskomstens [§ 7]"
    rf"\b{DOCUMENT}s\s+(?:bestemmelser\si\s)?$", re.IGNORECASE
)
PINPOINT_BEFORE = re.compile(  # "jf. 88, [stk. 1]": a § that was not read
    r"(?:§\s?|\bjf\.\s)\d+(?:\s\w)?[,.]?\s*$"
)
MOVED = re.compile(r"\s(?:er herefter|bliver(?: herefter)?)\s(?:§|stk\.)")  # "Stk. 6 er herefter stk. 4."
AS_AMENDED = re.compile(  # "..., som affattet ved lov nr. 5"
    r",?\s(?:i\s[^§.;]{3,80}?,?\s)?som\s(?:affattet|ændret|indsat)\b"
)
CHANGING = {Relation.AMENDS, Relation.REPLACES, Relation.COMMENCES}
OWN_SECTION = re.compile(r"sec_[^_~]+")  # not one of a reprinted act: "sec_48~2"
SENTENCE = re.compile(r"\.\s+[A-ZÆØÅ]")


def why(citation: Citation, meant: Meant, around: Around, library: Library) -> Dangling:
    """The cause; the document stays unsaid where it is not certain that it is meant."""
    entry, steps = meant.entry, citation.target.steps
    if entry is None or not steps:
        return dangle(citation, meant.cause, entry, meant.candidates)
    if citation.words.startswith("Stk.") and LABEL.match(citation.after):
        return dangle(citation, Cause.UNREADABLE)
    if may_mean_another(citation, meant, around):
        return dangle(citation, Cause.UNNAMED)
    return dangle(citation, cause_in(entry, citation, meant, library), entry)


def cause_in(entry: Entry, citation: Citation, meant: Meant, library: Library) -> Cause:
    steps = citation.target.steps
    level, number = steps[0]
    if MOVED.match(citation.after):
        return Cause.RENUMBERED
    if level is Level.SECTION and entry.find(steps[:1]) is None and entry.in_repealed_range(number):
        return Cause.REPEALED
    if level is not Level.SECTION or entry.incomplete or not_printed(entry, steps) or is_new(citation):
        return Cause.VERSION_MISSING
    return in_time(citation, meant, entry, library)


def is_new(citation: Citation) -> bool:
    """Is the place spoken of as one that an amending act makes?"""
    return citation.relation in CHANGING or AS_AMENDED.match(citation.after) is not None


def may_mean_another(citation: Citation, meant: Meant, around: Around) -> bool:
    """Could the words be about a document, or a section, that is not the one they were resolved to?"""
    before = citation.body[max(0, citation.span.start - 60) : citation.span.start]
    if citation.is_relative and PINPOINT_BEFORE.search(before):
        return True
    if meant.rule != "own_document":
        return citation.is_relative
    level, entry = citation.target.steps[0][0], meant.entry
    if names_document(SENTENCE.split(citation.after, maxsplit=1)[0]) or OWNED_BEFORE.search(before):
        return True
    if level in ABOVE:
        return False
    if not citation.section.path.startswith("sec_") or (around.names_another and not citation.is_relative):
        return True  # orders cite the act they hang on without naming it
    return entry is not None and entry.type.is_order and entry.find(citation.target.steps[:1]) is None


def in_time(citation: Citation, meant: Meant, entry: Entry, library: Library) -> Cause:
    """What the versions before and after the one in question show of the section or stk."""
    steps = unit(citation.target.steps)
    if entry.find(steps) is not None:
        return Cause.VERSION_MISSING  # a list or sentence that the reader may not have told apart
    versions = [one for one in library.by_title.get(entry.key, ()) if one.places]
    if meant.rule != "own_document" and not shown(entry, versions, meant.on, steps):
        return Cause.VERSION_MISSING
    if entry.type.is_act and any(one.find(steps) for one in versions if signed(one) < signed(entry)):
        return Cause.REPEALED
    return Cause.NEVER_EXISTED


def unit(steps: Steps) -> Steps:
    return steps[:2] if len(steps) > 1 and steps[1][0] is Level.SUBSECTION else steps[:1]


def shown(entry: Entry, versions: list[Entry], on: date, steps: Steps) -> bool:
    """Do the versions on both sides of the day lack the place, so near to each other that none had it between?"""
    later = [one for one in versions if signed(one) > max(signed(entry), on)]
    return bool(later) and signed(later[0]) - signed(entry) < NEAR and later[0].find(steps) is None


def not_printed(entry: Entry, steps: Steps) -> bool:
    """Could the published form have left the section or stk. out?

    The flattened form lost sections between two that it has, and all sections of an act that amend other acts; a
    consolidation does not reprint the last sections of its act, and says "Stk. 2-4. (Udelades)".
    """
    section = entry.find(steps[:1])
    if section is None:
        beyond = section_key(steps[0][1]) > last_section(entry)
        if entry.type is DocumentType.CONSOLIDATED_ACT and beyond:
            return True
        return entry.flat and (not beyond or entry.type.is_act or entry.type.is_amending)
    if len(steps) == 1 or steps[1][0] is not Level.SUBSECTION:
        return False
    return any(one.startswith(f"{section}__subsec_") and "-" in one for one in entry.places)


@lru_cache(maxsize=1 << 13)
def last_section(entry: Entry) -> tuple[int, str]:
    keys = (section_key(path[4:]) for path in entry.places if OWN_SECTION.fullmatch(path))
    return max(keys, default=(0, ""))
