"""Which act an amending section changes, as its first sentence names it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from parsing.lexdania import wording
from parsing.references.model import NumberedDocument
from parsing.references.patterns import MONTHS

KIND = r"(?P<kind>lovbekendtg?ørelse|bekendtgørelse(?!n)|(?:kgl\.\s)?anordning|lov(?=\s(?:om\s)?(?:nr|\d))|)"
NUMBER = r"(?:om\s)?(?:(?:nr\.?\s?){1,2}|(?<=lov\s))(?P<number>\d{1,4})"  # nr. 9; slips: nr. nr. 9, nr 9, lov 9, om nr. 9
DAY = rf"(?P<day>\d{{1,2}})\s?[.,]?\s?(?P<month>{'|'.join(MONTHS)})\.?\s(?P<year>\d{{4}})"  # 27 . december, april.
NUMBERED = re.compile(rf"\b{KIND}\s?{NUMBER}\s?(?:(?:af|\.)\s?)?(?:d\.\s|den\s)?{DAY}", re.IGNORECASE)
YEAR_ALONE = re.compile(rf"\b{KIND}\s?{NUMBER}/(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE)
BEFORE = re.compile(r",?\s?(?:jf\.?|jævnfør)?\s?$")  # what stands between name and number
SHORT = re.compile(r"\((?P<name>[\wæøåÆØÅ .-]{2,60}?lov(?:en)?)\)[\s.]{0,5}$")  # (selskabsloven)
SHORT_ALONE = re.compile(  # færdselsloven, øl- og vinafgiftsloven
    r"[\w-]{1,60}(?:\sog\s[\w-]{1,60})?lov(?:en)?", re.IGNORECASE
)
OF_ACT = re.compile(r"^\s?om\s(?:lov\som\s)?", re.IGNORECASE)
AMENDING = re.compile(r"om\s(?:ændring|ophævelse)\saf\b")


@dataclass(frozen=True, slots=True)
class AmendedAct:
    """The act that receives the changes; all empty where the words name none."""

    title: str = ""  # "lov om kanaler", "færdselsloven": as printed, without number and date
    short_name: str = ""
    base: NumberedDocument | None = None  # the text that the changes are made in
    is_amending: bool = False  # it changes other acts itself: its instructions are what is changed


def amended_act(words: str) -> AmendedAct:
    """Read the first sentence of an amending section, or the words of it that name the act (`Amendment.amended`).

    >>> act = amended_act("I lov om kanaler (kanalloven), jf. lovbekendtgørelse nr. 9 af 1. maj 2011, foretages følgende:")
    >>> act.title, act.short_name, act.base.number, act.base.year
    ('lov om kanaler (kanalloven)', 'kanalloven', '9', 2011)
    """
    words = (wording.amended_act(words) or words).strip()
    match = NUMBERED.search(words) or YEAR_ALONE.search(words)
    if match is None:
        return AmendedAct(words, short_name(words), None, bool(AMENDING.search(words)))
    title = title_of(words, match)
    return AmendedAct(title, short_name(title), document(match), bool(AMENDING.search(title)))


def title_of(words: str, match: re.Match[str]) -> str:
    """What stands before the number, or behind it where nothing does: "lov nr. 5 af 1. maj 2012 om kanaler"."""
    before = BEFORE.sub("", words[: match.start()]).strip(" ,")
    if before and before.lower() != "i":
        return before
    behind = words[match.end() :]
    of_act = OF_ACT.match(behind)
    return (
        f"{match['kind'] or 'lov'} om {behind[of_act.end() :].strip(' .,')}".strip()
        if of_act
        else behind.strip(" ,.")
    )


def short_name(title: str) -> str:
    bracketed = SHORT.search(title)
    if bracketed:
        return bracketed["name"]
    return title if SHORT_ALONE.fullmatch(title) else ""


def document(match: re.Match[str]) -> NumberedDocument:
    kind = match["kind"].lower()
    kind = "lovbekendtgørelse" if kind.startswith("lovbek") else kind or "lov"
    groups = match.groupdict()
    try:
        month = MONTHS.index(groups["month"].lower()) + 1 if groups.get("month") else 0
        signed = date(int(match["year"]), month, int(groups.get("day") or 0))
    except ValueError:
        signed = None
    return NumberedDocument(kind, match["number"], int(match["year"]), signed)
