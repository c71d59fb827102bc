"""When: the words after (or before) the verb of a clause as a moment."""

from __future__ import annotations

import re

from parsing.commencement.fillers import filler
from parsing.commencement.model import UNTOLD, Moment, Timing
from parsing.quantities.days import DATE, date_of
from parsing.quantities.numbers import NUMBER, read_number

FILL = filler("fill")  # igen, med virkning fra, den
AT_DAY = re.compile(rf"{FILL}{DATE}", re.IGNORECASE)
LATER_DAY = re.compile(
    rf"\b(?:den|d\.|pr\.|fra|fra og med|til og med|indtil)\s(?:den\s)?{DATE}", re.IGNORECASE
)
THROUGH = re.compile(  # that day included
    r"\btil\sog\smed\b|\b(?:udgangen|udløbet|slutningen)\saf\b", re.IGNORECASE
)
FAR = 90  # characters from the verb in which its day may stand
OF = r"(?:dens|lovens|bekendtgørelsens|anordningens|denne\s\w+s)?\s?"
AFTER = (  # dagen efter, 14 dage efter, ved
    rf"(?P<lead>dagen\sefter|samme\sdag\ssom|(?P<number>{NUMBER})\s(?P<unit>dage?|uger?)\sefter|ugedagen\sefter|ugen\sefter|straks\s(?:ved|efter)"
    r"|ved|på\sdagen\sfor|umiddelbart\sefter|samtidig\smed|fra|i\småneden\sefter|efter)"
)
PUBLICATION = re.compile(
    rf"{AFTER}\s{OF}(?:\w+s\s)?(?:bekendtgørelse|kundgørelse|offentliggørelse|optagelse)(?:n|ns)?\b(?!\snr)(?:\si\s(?:Lov|Ministerial|Stats)tidende(?:\sA)?)?",
    re.IGNORECASE,
)
SIGNATURE = re.compile(rf"{AFTER}\s{OF}(?:stadfæstelse|underskrift|underskrivelse)\w*", re.IGNORECASE)
AT_ONCE = re.compile(r"\s?(?:straks|øjeblikkelig)\b", re.IGNORECASE)
DECIDED = re.compile(  # på et tidspunkt, som ministeren fastsætter / der fastsættes af ministeren
    r"(?:tidspunkt\w*|dato\w*|dag)\W{1,2}(?:der|som|hvilket)?\s?"
    r"(?:(?:fastsættes|bestemmes|fastsat)\s(?:nærmere\s)?(?:af|ved)\s(?P<by>[^.;]{3,80})"
    r"|(?P<actor>[^.;,]{3,80}?)\s(?:fastsætter|bestemmer))"
    r"|efter\s(?P<holder>[^.;,]{3,60}?s)\s(?:nærmere\s)?bestemmelse",
    re.IGNORECASE,
)
WITH = re.compile(  # ved lovens ikrafttræden, samtidig, fra samme tidspunkt
    r"(?:\bved|\bsamtidig(?:t)?\smed|\bfra|\bmed|\befter)\s(?:\w+s\s|denne\s\w+s\s)?ikrafttræde\w+|\bsamtidigt?\b|\b(?:fra\s)?samme\s(?:tidspunkt|dato|dag)\b"
    r"|\bhermed\b|\bherved\b",
    re.IGNORECASE,
)
AT_COMMENCEMENT = (
    re.compile(  # fra [lovens ikrafttræden], not "fra det første valg efter lovens ikrafttræden"
        rf"{FILL}(?:\w+s\s|denne\s\w+s\s)?(?:ikrafttræde|samtidig|samme\b|hermed|herved)", re.IGNORECASE
    )
)
CONDITION = re.compile(
    r"\b(?:når|hvis|såfremt|på\sdet\stidspunkt,?\s(?:hvor\w*|da)|på\sdatoen|den\sdag,?\s(?:hvor|da)|samtidig\smed|fra\sdet\stidspunkt|indtil\sdet|den\sdato)\b.{3,400}",
    re.IGNORECASE,
)
DAYS = {
    "dagen efter": 1,
    "samme dag som": 0,
    "ved": 0,
    "på dagen for": 0,
    "ugedagen efter": 7,
    "ugen efter": 7,
    "fra": 0,
}


def after_verb(words: str) -> tuple[Moment, int]:
    """The moment told behind a verb, and where its words end.

    >>> after_verb(" den 1. juli 2013, jf. dog stk. 2.")[0].on
    datetime.date(2013, 7, 1)
    """
    if found := told_day(AT_DAY.match(words)) or published(words):
        return found
    if match := DECIDED.search(words):
        by = match["by"] or match["actor"] or match["holder"]
        return Moment(Timing.DECIDED, decided_by=by.strip()), match.end()
    condition = CONDITION.search(words)
    first = condition.start() if condition else FAR
    if found := told_day(LATER_DAY.search(words, 0, min(FAR, first))):
        return found
    if match := WITH.search(words, 0, FAR):
        return Moment(Timing.COMMENCEMENT), match.end()
    if condition:
        return Moment(Timing.CONDITION, condition=condition.group().strip(" .")), condition.end()
    return UNTOLD, 0


def told_day(match: re.Match[str] | None) -> tuple[Moment, int] | None:
    """The day of a match, and whether it is the last one counted in."""
    on = date_of(match) if match else None
    if match is None or on is None:
        return None
    return Moment(Timing.DAY, on, through=THROUGH.search(match.group()) is not None), match.end()


def skip_moment(words: str) -> int:
    """Where the words of the moment that open a text end."""
    if match := AT_DAY.match(words):
        return match.end()
    told = PUBLICATION.match(words.lstrip())
    return told.end() + len(words) - len(words.lstrip()) if told else 0


def before_verb(words: str) -> Moment:
    """The moment told before a verb that stands before its subject: `Den 1. juli 2014 ophæves § 5`."""
    if found := told_day(AT_DAY.match(words)):
        return found[0]
    return Moment(Timing.COMMENCEMENT) if WITH.search(words) else UNTOLD


def published(words: str) -> tuple[Moment, int] | None:
    """`dagen efter bekendtgørelsen i Lovtidende`, `ugedagen efter stadfæstelsen`, `straks`."""
    for pattern, timing in ((PUBLICATION, Timing.PUBLICATION), (SIGNATURE, Timing.SIGNATURE)):
        if match := pattern.search(words, 0, FAR):
            return Moment(timing, days=days_after(match)), match.end()
    match = AT_ONCE.match(words)
    return (Moment(Timing.PUBLICATION, days=0), match.end()) if match else None


def days_after(match: re.Match[str]) -> int | None:
    """How many days after the event of a match with `AFTER`; None where it depends on the calendar."""
    if match["number"]:
        return int(read_number(match["number"])) * (7 if match["unit"].startswith("uge") else 1)
    lead = " ".join((match["lead"] or "dagen efter").lower().split())
    return DAYS.get(lead, 0 if lead.startswith("straks") else None)
