"""What follows where a demand is not met: punishment, or what the law makes of it."""

from __future__ import annotations

import re

from parsing.model import Span

SANCTION = re.compile(  # straffes med bøde, kan pålægges tvangsbøder, ifalder bødeansvar
    r"\b(?:straffes\smed\s(?:bøde|fængsel)|(?:kan\s)?(?:pålægge\w*|idømme\w*)\s[^.;:]{0,60}?(?:tvangsbøde|dagbøde|bøde|straf)\w*|tvangsbøder|bødeansvar|mister\s(?:sin\s)?ret(?:ten)?\s[^.,;:]{0,60}"
    r"|karantæne|tilbagebetal\w*\s(?:tilskuddet|ydelsen|hjælpen)|udelukkes\sfra\s[^.,;:]{3,60})",
    re.IGNORECASE,
)
EFFECT = re.compile(  # bortfalder retten, anses sagen for, fortabes, kan ikke udbetales
    r"\b(?:bortfald(?:er|e)\b[^.,;:]{0,60}|(?:anses|betragtes)\s[^.;:]{0,60}?(?:for|som)\s[^.,;:]{3,60}|fortab(?:es|er)\b[^.,;:]{0,60}|forældes\b[^.,;:]{0,60}"
    r"|ophører\s(?:udbetalingen|retten)[^.,;:]{0,60}|standses?\sudbetalingen|kan\sikke\s(?:udbetales|behandles|realitetsbehandles)[^.,;:]{0,60}|afvises\b[^.,;:]{0,40}|er\s(?:afgørelsen\s)?ugyldig\w*)",
    re.IGNORECASE,
)
FOLLOWS = re.compile(  # how the sentence after a demand takes it up
    r"^(?:Sker\sdet(?:te)?\sikke|Overskrides\sfristen|Overholdes\sfristen\sikke|Er\sfristen|Hvis\s(?:fristen|det|dette|den|medlemmet|personen|lønmodtageren|arbejdsgiveren|ansøgeren|\w+en)\s[^.]{0,60}?\bikke\b|I\smodsat\sfald|Ellers|Indgives\s[^.]{0,60}ikke"
    r"|Undlader\b|Modtages\s[^.]{0,60}ikke|Foreligger\s[^.]{0,60}ikke|Såfremt\s[^.]{0,80}?\bikke\b|Indsendes\s[^.]{0,60}(?:ikke|for\ssent)|Anmodes\s[^.]{0,60}(?:ikke|for\ssent))"
)


def find_sanction(text: str) -> Span | None:
    match = SANCTION.search(text)
    return Span(*match.span()) if match else None


def find_effect(text: str) -> Span | None:
    match = EFFECT.search(text)
    return Span(match.start(), match.start() + len(match[0].rstrip())) if match else None


def takes_up(following: str) -> bool:
    """Does a sentence say what happens where the demand before it is not met?"""
    return FOLLOWS.match(following) is not None
