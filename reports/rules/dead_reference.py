from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from graph.edges import Cause, Dangling, Edge
from graph.law import Law
from parsing.model import DocumentType, ProvisionId, Span, Zone
from reports.finding import Finding
from reports.rules.amended_since import is_amended_unseen, is_restored, is_reworded
from reports.rules.citing import CHANGING, NUMBERED, is_past, names_another
from reports.rules.naming import cite, title
from reports.rules.numbering import Numbering
from reports.rules.passages import is_repealed, subsection_of
from reports.rules.rule import Draft, Precision, ReadBy, Rule, act, amending, consolidated, order
from reports.rules.standing import Standing, named_places

RANGE = re.compile(r"\d(?:\s?[a-z])?\s?[-–]\s?\d")  # §§ 11-17
LOVEN = re.compile(r"\blovens?\b", re.IGNORECASE)
NAMED = re.compile(r"lov|bekendtgørelse|anordning", re.IGNORECASE)
LETTERED = re.compile(r"\d\s[a-zæøå]\b(?!\.)")  # § 70 m: put in by some amending act
UNSURE = (
    re.compile(  # "Stk. 6" is a label, or a note about one; "efter stk. 12 i, at" has no stk. with a letter
        r"^Stk\.|\bstk\. \d+ [a-zæøå]\b"
    )
)
DEAD = {Cause.REPEALED: "ophævet", Cause.RENUMBERED: "flyttet", Cause.NEVER_EXISTED: "findes ikke"}
LATER = Cause.VERSION_MISSING  # not in the version of the citing day: the one that stands now may settle it


AMENDING = Draft(
    ("I lov om vandløbsvagter foretages følgende ændringer:",),
    "Lov om ændring af lov om vandløbsvagter",
    DocumentType.AMENDING_ACT,
    date(2020, 6, 1),
)
REWORDED = amending("§ 1. Vagten skriver ikke.", signed=date(2020, 6, 1))
RESTORED = amending("§ 2. Reb udleveres af vagten.", signed=date(2020, 6, 1))
NEWER = consolidated("Vagten går.", signed=date(2023, 1, 1))


@dataclass(frozen=True)
class DeadReference(Rule):
    """A reference points to a place that was repealed or never was there.

    Why it matters: a condition or exception that leads nowhere can be read in more than one way.
    Instead: name the place that took over, or strike the reference.
    Known gap: a place with other content under the same number; references that name a past version as such, and
    those in reprinted commencement parts, are not looked at; nor is a bare "§ 9" where another document is named beside
    it, or where the numbers of the document end before 9: it may mean another act. Annexes and chapters are left alone,
    as are acts that were amended after their newest text and before the reference: the place may have been put in.
    So is a reference to a version without text, to a number for which a later amending document prints new words, and
    one in a document that was amended by one whose text is not held.
    """

    code = "OBS01"
    precision = Precision(9, 11, date(2026, 11, 22), ReadBy.INDEPENDENT)
    hits = (
        (act("Vagten skriver i protokollen, jf. § 1 a.", "Protokollen er blå."),),
        (
            act(
                "Vagten skriver i protokollen, jf. § 2, stk. 3.",
                "Protokollen er blå. Stk. 2. Den ligger på broen.",
            ),
        ),
        (act("Vagten skriver i protokollen efter § 2.", "§ 2. (Ophævet)."),),
        (act("Vagten går.", "§ 2. (Ophævet)."), order("Reb udleveres efter § 2 i lov om vandløbsvagter.")),
        (act("Vagten går."), order("Reb udleveres efter § 7 b i lov om vandløbsvagter.")),
    )
    clean = (
        (
            act(
                "Vagten skriver i protokollen, jf. § 2, stk. 2.",
                "Protokollen er blå. Stk. 2. Den ligger på broen.",
            ),
        ),
        "Vagten skriver i protokollen efter de hidtil gældende regler i § 9.",
        "Vagten skriver i protokollen efter § 9 i lov om bropenge.",
        "Vagten skriver i protokollen, som er nævnt i § 9.",
        (act("Vagten går."), AMENDING, order("Reb udleveres efter § 7 b i lov om vandløbsvagter.")),
        (act("Vagten går."), AMENDING, order("Reb udleveres efter § 7 b i lov om vandløbsvagter."), NEWER),
        "Reglerne i dette kapitel gælder ved flod.",
        "Vagten går. Stk. 2. Vagten skriver. Stk. 3. Fører en frist efter stk. 2 i, at vagten venter, går hun hjem.",
        (act("Vagten skriver i protokollen, jf. § 1 a.", "Protokollen er blå."), REWORDED),
        (
            act("Vagten går.", "§ 2. (Ophævet)."),
            RESTORED,
            order("Reb udleveres efter § 2 i lov om vandløbsvagter."),
        ),
    )

    def check(self, law: Law) -> Iterator[Finding]:
        for (source, span), missing in sorted(gather(law).items(), key=lambda pair: pair[0]):
            provision = law.provisions.get(source)
            if provision is None or provision.zone is not Zone.BODY or is_past(provision, span):
                continue
            if is_reworded(source, law) or is_amended_unseen(source.eli, law):
                continue
            if message := told(source, span, missing, law):
                yield Finding(source, self.code, message, span)


def gather(law: Law) -> dict[tuple[ProvisionId, Span], list[Dangling]]:
    """The dead ones by the words that name them; several places may be named at once."""
    standing = Standing.of(law)
    alive = {(edge.source, edge.span) for edge in law.edges}
    found: dict[tuple[ProvisionId, Span], list[Dangling]] = defaultdict(list)
    for dangling in law.dangling:
        where = dangling.source, dangling.span
        if dangling.cause not in {*DEAD, LATER} or dangling.relation in CHANGING or dangling.document is None:
            continue
        if RANGE.search(dangling.named) and where in alive:
            continue  # "§§ 11-17" stands, though § 16 in it was repealed
        if dangling.document == dangling.source.eli:
            dead = dangling.cause is not LATER and is_dead_here(dangling, law, standing.numbering)
        else:
            dead = is_dead_there(dangling, law, standing) and is_known(dangling, standing)
        if dead:
            found[where].append(dangling)
    for edge in law.edges:
        if edge.relation not in CHANGING and leads_to_nothing(edge, law) and is_still_so(edge, law, standing):
            named = cite(edge.target)
            gone = Dangling(edge.source, edge.span, edge.relation, Cause.REPEALED, named, edge.target.eli)
            found[edge.source, edge.span].append(gone)
    return found


def leads_to_nothing(edge: Edge, law: Law) -> bool:
    """It points to a section that is printed only to say that it was repealed."""
    target, source = law.provisions.get(edge.target), law.provisions.get(subsection_of(edge.source))
    if target is None or source is None or not target.body or not is_repealed(target):
        return False
    if RANGE.search(edge.span.of(source.body)):
        return False
    return edge.target.eli != edge.source.eli or not names_another(source)


def is_still_so(edge: Edge, law: Law, standing: Standing) -> bool:
    """Does the act that stands now lack the place, and does no amending document print new words for its number?"""
    if edge.target.eli == edge.source.eli:
        return True
    now = standing.version(edge.target.eli)
    gone = now in {None, edge.target.eli} or standing.lacks(edge.target) is not None
    return gone and not is_restored(edge.target, law)


def is_dead_here(dangling: Dangling, law: Law, numbering: Numbering) -> bool:
    """A section or stk. of the same document is missing, and the words cannot mean another document."""
    source = law.provisions.get(subsection_of(dangling.source))
    if source is None or names_another(source) or UNSURE.search(dangling.named):
        return False
    for place in named_places(dangling.named, dangling.source):
        if not place.path.startswith("sec_"):
            continue
        if place.section in law.provisions:
            return subsection_of(place) not in law.provisions
        beyond = numbering.is_beyond(place.section) and dangling.cause is not Cause.REPEALED
        return not beyond and not numbering.is_hole(place.section)
    return False


def is_dead_there(dangling: Dangling, law: Law, standing: Standing) -> bool:
    """Missing in the version the words were resolved to, and in the one that stands now."""
    document = dangling.document
    if document is None or not NAMED.search(dangling.named) or NUMBERED.search(dangling.named):
        return False
    if LOVEN.search(dangling.named) and not law.versions[document].type.is_act:
        return False
    return standing.is_settled(dangling.source.eli, document) and any(
        standing.lacks(ProvisionId(document, place.path)) for place in named_places(dangling.named, None)
    )


def is_known(dangling: Dangling, standing: Standing) -> bool:
    """Is the text that the words were written for held: that version's own, and no § put in by an act after it?"""
    document, law = dangling.document, standing.law
    if dangling.cause is not LATER or document is None:
        return True
    if document in law.incomplete:
        return False
    lettered = LETTERED.search(dangling.named) is not None
    return not (lettered and standing.is_amended_between(document, dangling.source.eli))


def told(source: ProvisionId, span: Span, missing: list[Dangling], law: Law) -> str:
    """What leads nowhere; of a list of places only the dead ones, and nothing where they cannot be told apart."""
    words = span.of(law.provisions[source].body)
    document = missing[0].document
    name = title(document, law) if document is not None and document != source.eli else ""
    where = f" ({name})" if name and name not in words else ""
    dead, alive = among(source, span, missing, law)
    if alive and not dead:
        return ""
    part = f", for så vidt angår {' og '.join(dead)}" if alive else ""
    cause = DEAD.get(missing[0].cause, "findes ikke")
    return f"henvisningen fører ingen steder hen{part}: {words}{where}; {cause}"


def among(
    source: ProvisionId, span: Span, missing: list[Dangling], law: Law
) -> tuple[list[str], set[ProvisionId]]:
    """Of the places that the words name at once: the dead, as they are called, and those that stand."""
    gone = {one.named for one in missing}
    held = {
        edge.target
        for edge in law.edges_from.get(source.section, ())
        if edge.source == source and edge.span == span
    }
    alive = {place for place in held if cite(place) not in gone}
    standing = {place.path for place in held}
    named = named_places(span.of(law.provisions[source].body), source)
    unmet = [cite(place) for place in named if place.path not in standing]
    return [*(cite(place) for place in sorted(held - alive)), *dict.fromkeys(unmet)], alive
