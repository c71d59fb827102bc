"""The event a limit counts from: the noun phrase or clause after `efter`, `fra`, `før`, `inden`.

Danish law often goes on with a verb right after it ("senest 4 uger efter fødslen underrette"), so the phrase is read
word by word: modifiers up to a noun, then prepositions with what they govern, until something else comes.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from parsing.model import Span
from parsing.quantities.model import Anchor

LONGEST = 200  # characters
WORD = re.compile(
    r"\s?(\d+(?:[.-]\s?(?:og\s\d+\.\s)?)?|»[^«]{1,40}«|[\w-]+(?:\.[\w]+\.?)?)"
)  # 1. / ferieår / A.M.
CLAUSE = re.compile(  # at ... / , at ... / det tidspunkt, hvor ... / , afgørelsen er meddelt
    r"(?:,?\s?at\s|,\s(?=\w+(?:en|et|ne|r)\b)|(?:det|den)\s(?:tidspunkt|dato|dag|måned|uge|dato)(?:en)?,?\s(?:hvor|da|fra|på|som|der)\w*\s?)"
    r"[^,.;:]{3,160}"
)
RELATIVE = re.compile(
    r",?\s(?:hvor\w*|da|fra\shvilke[nt]|i\shvilke[nt]|på\shvilke[nt])\s[^,.;:]{3,120}"
)  # , hvori han fylder 60
TIMES = frozenset(
    ["tidspunkt", "tidspunktet", "dag", "dagen", "dato", "datoen", "måned", "måneden", "uge", "ugen", "år", "året", "kvartal", "periode", "perioden"]
)
PREPOSITIONS = frozenset(["af", "om", "fra", "til", "for", "på", "i", "med", "ved", "hos", "under", "mellem", "over", "efter", "mod"])
JOINERS = frozenset(["og", "eller", "samt"])
ARTICLES = frozenset(
    ["den", "det", "de", "en", "et", "denne", "dette", "disse", "hver", "hvert", "sin", "sit", "sine", "dets", "deres", "hans", "hendes", "vedkommende", "pågældende", "samme", "anden", "andet", "andre", "nogen", "noget", "enhver", "ethvert", "alle", "al", "halv", "halve"]
)
ADJECTIVES = (
    "ende",
    "lige",
    "elige",
    "iske",
    "ige",
    "ste",
    "ede",
    "elle",
    "elt",
    "ligt",
    "isk",
    "tte",
    "endt",
    "dte",
    "ive",
)
NO_EVENT = frozenset(  # "i 14 dage efter § 3", "efter bestemmelserne i": what allows it, not when
    ["bestemmelse", "bestemmelsen", "bestemmelserne", "regel", "reglen", "reglerne", "regler", "lov", "loven", "lovens", "kapitel", "stk", "nr", "litra", "denne", "aftale", "aftalen", "overenskomst", "bekendtgørelsen", "behov", "anmodning", "ansøgning", "begæring", "indstilling", "forhandling"]
)
STOPS = frozenset(
    ["skal", "kan", "må", "vil", "bør", "er", "har", "var", "blev", "bliver", "ikke", "dog", "der", "som", "hvis", "når", "senest", "mindst", "højst", "inden", "medmindre", "samtidig", "herunder", "jf", "uden", "alene", "kun", "også", "tillige", "endvidere", "endelig", "derefter", "herefter", "første", "gang", "ske"]
)


@cache
def verbs() -> frozenset[str]:
    """Infinitives of legal Danish."""
    lines = files("parsing.quantities").joinpath("verbs.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def read_anchor(text: str, start: int) -> Anchor | None:
    """The event that begins at `start`; None where no event can be made out.

    >>> read_anchor("efter modtagelsen af barnet underrette sin arbejdsgiver", 6).words
    'modtagelsen af barnet'
    """
    if match := CLAUSE.match(text, start + text[start:].startswith(" ")):
        return anchor(text, match.start(), match.end())
    end = phrase(text, start)
    return anchor(text, start, end) if end > start else None


def anchor(text: str, start: int, end: int) -> Anchor | None:
    """With the blanks and commas around it left out."""
    words = text[start:end]
    start += len(words) - len(words.lstrip(" ,"))
    words = words.strip(" ,")
    return Anchor(Span(start, start + len(words)), words) if words else None


def phrase(text: str, start: int) -> int:
    """Where the noun phrase that begins at `start` ends; `start` where none does."""
    place = end = start
    expecting = True
    while place - start < LONGEST and (match := WORD.match(text, place)):
        word = match[1].lower().rstrip(".")
        if end == start and word in NO_EVENT and not follows_noun(text, match.end()):
            return start
        if expecting:
            if word in STOPS or (end > start and word in verbs() and not follows_noun(text, match.end())):
                break
            if not is_modifier(word, match[1], text, match.end()):
                expecting, end = False, match.end()
                if word in TIMES and (more := RELATIVE.match(text, end)):
                    return more.end()
        elif word in PREPOSITIONS or (word in JOINERS and joins_noun(text, match.end())):
            expecting = True
        else:
            break
        place = match.end()
    return end


def is_modifier(word: str, written: str, text: str, at: int) -> bool:
    """Does it stand before the noun (article, number, adjective, genitive), which is still to come?"""
    following = WORD.match(text, at)
    if following is None:
        return False
    then = following[1].lower()
    if word in ARTICLES or written[0].isdigit():
        return True
    if then in PREPOSITIONS or then in JOINERS or then in STOPS:
        return word in PREPOSITIONS
    if word in PREPOSITIONS:
        return True
    if then in verbs() and not follows_noun(text, following.end()):
        return False
    return word.endswith("s") or word.endswith(ADJECTIVES)


def follows_noun(text: str, at: int) -> bool:
    """Does a preposition follow, as after `møde med`, which is no verb then?"""
    match = WORD.match(text, at)
    return match is not None and match[1].lower() in {"af", "om"}


def joins_noun(text: str, at: int) -> bool:
    """Does `og` join another event, not another clause?"""
    match = WORD.match(text, at)
    if match is None:
        return False
    word = match[1].lower()
    return word not in STOPS and word not in verbs() and not word.endswith(("r", "es"))
