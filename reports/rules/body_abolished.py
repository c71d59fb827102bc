from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from graph.law import Law, Reworded
from parsing.model import DocumentType, Level, Provision, ProvisionId, Span, Zone
from parsing.quantities import YEAR, find_days
from reports.finding import Finding
from reports.rules.dates import danish
from reports.rules.naming import cite_from, title
from reports.rules.passages import search, subsections
from reports.rules.rule import Precision, ReadBy, Rule, act

NAME = r"(?P<name>[A-ZÆØÅ][\wæøå-]{4,}(?:\s(?:for|om|på|og|i)\s[\wæøå-]+){0,3}(?:\s[a-zæøå-]+)?)"  # Broråd for Mols
ENDED = re.compile(
    rf"(?<![\w-]){NAME}\s(?:nedlægges|er nedlagt|ophører(?: med at bestå)?|afskaffes)\s(?:med udgangen af|pr\.|den|fra)\s"
)
SORTS = re.compile(  # bodies and schemes; "Retten ophører den ..." is about something else
    r"(?:rådet|nævnet|udvalget|direktoratet|styrelsen|centeret|centret|fonden|institutionen|kommissionen|ordningen)\b"
    r"|^(?:Styrelsen|Rådet|Nævnet|Center|Fonden)\b"
)
PROPER = re.compile(  # one word, a name by itself: Arbejdsdirektoratet
    r"[A-ZÆØÅ][\wæøå-]{3,}(?:direktoratet|styrelsen|ministeriet|nævnet|rådet|regionen|centeret|centret|inspektionen|kontoret"
    r"|formidlingen)"
)
BODY = re.compile(
    r"[A-ZÆØÅ][\wæøå-]+(?:\s(?:og|for|om|på|i|[A-ZÆØÅ][\wæøå-]*|[a-zæøå]+-)){0,6}(?:\s[\wæøå-]+)?"
)
TITLE = re.compile(  # bekendtgørelse om administration af tilskud fra puljer under Broråds...
    r"\b(?:bekendtgørelse|lov|cirkulære|vejledning)(?:\snr\.\s\d+\saf\s[\w. ]+?)?\som\s[^.,;:]*$",
    re.IGNORECASE,
)
HANDED_OVER = (
    re.compile(  # fra tidspunktet for overflytningen af opgaver; opgaver, der overføres fra Brorådet
        r"\b(?:overfl?yt\w*|overfør\w*|overdrag\w*)\b[^.;]{0,60}\bfra\b", re.IGNORECASE
    )
)
STILL = YEAR  # orders of the next year still use the old name
DEEDS = frozenset({DocumentType.ACT, DocumentType.ORDER})  # consolidations carry old words along


@dataclass(frozen=True)
class BodyAbolished(Rule):
    """A body or scheme that an act has abolished or renamed is still named.

    Why it matters: a duty towards a body that is gone cannot be met, and nobody knows who took over.
    Instead: name the body that took over, or strike the rule.
    Known gap: only what the law itself says is known: "Brorådet nedlægges den ...", and one proper name put for another
    by an amending act whose text is held, where no newer document used the old name again. Ministries that changed
    their name by royal resolution are not seen.
    """

    code = "OBS07"
    precision = Precision(0, 10, date(2026, 11, 22), ReadBy.BUILDERS)
    hits = ((act("Vagten melder skader til Brorådet.", "Brorådet nedlægges den 1. januar 2020."),),)
    clean = (
        (act("Vagten melder skader til Brorådet.", "Brorådet nedlægges den 1. januar 2030."),),
        (act("Vagten melder skader til Bådrådet.", "Brorådet nedlægges den 1. januar 2020."),),
        (act("Brovagten overtager de opgaver, der overføres fra Brorådet.", "Brorådet nedlægges den 1. januar 2020."),),
        (act("Vagten følger bekendtgørelse om tilskud fra Brorådet.", "Brorådet nedlægges den 1. januar 2020."),),
        (act("Tilladelsen gives af vagten.", "Tilladelsen ophører den 1. januar 2020."),),
    )  # fmt: skip

    def check(self, law: Law) -> Iterator[Finding]:
        gone = renamed(law) | ended(law)
        for name, (source, told) in sorted(gone.items()):
            for provision, span in uses(name, law):
                if provision.zone is not Zone.BODY or provision.id.section == source.section:
                    continue
                if is_told(provision, span):
                    continue
                place = (
                    cite_from(provision.id, source, law)
                    if source in law.provisions
                    else title(source.eli, law)
                )
                message = f"{name} {told}, jf. {place}"
                yield Finding(provision.id, self.code, message, span, (source,))


def is_told(provision: Provision, span: Span) -> bool:
    """Does the name belong to a title, or to a section about what was handed over?"""
    before = provision.body[provision.span.start : span.start]
    return TITLE.search(before) is not None or HANDED_OVER.search(provision.body) is not None


Gone = tuple[ProvisionId, str]  # the provision that says so, and what became of it


def uses(name: str, law: Law) -> Iterator[tuple[Provision, Span]]:
    """Where a name stands, once a stk."""
    pattern = re.compile(rf"(?<![\w-]){re.escape(name)}s?(?![\w-])")
    for provision in law.at(Level.SUBSECTION):
        if name in provision.body and (match := search(pattern, provision)):
            yield provision, Span(*match.span())


def ended(law: Law) -> dict[str, Gone]:
    """The bodies that were ended before the day, with the provision that says so and since when."""
    found: dict[str, Gone] = {}
    for provision in subsections(law, reprinted=True):
        if "nedl" in provision.body or "ophører" in provision.body or "afskaffes" in provision.body:
            for name, day in bodies(provision, law):
                found.setdefault(name, (provision.id, f"er nedlagt {day}"))
    return found


def bodies(provision: Provision, law: Law) -> Iterator[tuple[str, str]]:
    for match in ENDED.finditer(provision.body, provision.span.start, provision.span.end):
        day = next(find_days(provision.body, match.end(), provision.span.end), None)
        if not SORTS.search(match["name"]) or day is None or day.span.start != match.end():
            continue
        if day.on and day.on < law.as_of:
            yield match["name"], danish(day.on)


def renamed(law: Law) -> dict[str, Gone]:
    """The bodies that amending documents put others in the place of, and that no later one names."""
    told: dict[str, list[tuple[date, Reworded]]] = defaultdict(list)
    for one in law.reworded:
        version = law.versions.get(one.by.eli)
        is_name = PROPER.fullmatch(one.old) and BODY.fullmatch(one.new) and one.old not in one.new
        if is_name and version is not None and version.signed:
            told[one.old].append((version.signed, one))
    found: dict[str, Gone] = {}
    for name, replaced in told.items():
        replaced.sort(key=lambda pair: (pair[0], pair[1].by))
        day = replaced[-1][0]
        last = next(one for on, one in replaced if on == day)
        if day < law.as_of and not is_named_after(name, day + STILL, law):
            new = " eller ".join(dict.fromkeys(one.new for _, one in replaced))
            found[name] = last.by, f"er i love erstattet af {new}, senest {danish(day)}"
    return found


def is_named_after(name: str, day: date, law: Law) -> bool:
    """Does a document signed later use the name as its own?"""
    signed = (law.versions[provision.id.eli] for provision, _ in uses(name, law))
    return any(one.type in DEEDS and one.signed and one.signed > day for one in signed)
