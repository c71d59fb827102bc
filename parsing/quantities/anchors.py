"""The event a limit counts from: the noun phrase or clause after `efter`, `fra`, `før`, `inden`.

Danish law often goes on with a verb right after it ("senest 4 uger efter fødslen underrette"), so the phrase is read
word by word: modifiers up to a noun, then prepositions with what they govern, until something else comes.
"""

from __future__ import annotations

import re

from parsing.model import Span
from parsing.quantities.model import Anchor
from parsing.quantities.words import verbs, word_set

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
ENDED = re.compile(
    r"s\s(?:udløb|ophør|afslutning|begyndelse|indtræden|ikrafttræden)$", re.IGNORECASE
)  # no clause: fristens udløb
PRONOUN = re.compile(  # inden [der udbetales ydelser], inden [de tages i brug]
    r"(?:der|han|hun|man|(?:de|den)(?=\s(?:er|har|\w{3,}(?:er|es))\b))\s[^,.;:]{3,120}"
)
PLACE = r"(?:stk\.|nr\.|§|[\d ,]|og|til|litra\s\w|pkt\.)+"
NAMED = re.compile(  # modtagelsen af den [i stk. 1 nævnte] meddelelse
    rf"\s(?:i|efter)\s{PLACE}\s(?:nævnte|omhandlede|anførte|omtalte|omfattede)"
)
CUT_OFF = re.compile(
    r"\s(?:efter|i|jf)\s(?:stk|nr|§[\s\d]*)$"
)  # the full stop of "stk." is no end of a clause
REST = re.compile(
    r"\s(\w+)[^,.;:]{0,120}?(?=\sog\s(?:senest|inden|mindst)\b|[,.;:]|$)"
)  # [arbejdet] påbegyndes af en anden
ON_THE_BASIS = re.compile(
    r"\s(?:på\s(?:baggrund|grundlag|grund)|i\sforbindelse|i\shenhold|i\smedfør|ved\sat|for\sat)\b"
)  # no more of the event
ADJECTIVES = (
    *(
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
    ),
    *("lig", "ig", "te", "dt", "vne"),
)
TIMES, PREPOSITIONS, JOINERS = word_set("time"), word_set("preposition"), word_set("joiner")
MODIFIERS, SCOPE, STOPS, FINITE = (
    word_set("modifier"),
    word_set("scope"),
    word_set("stop"),
    word_set("finite"),
)


def read_anchor(text: str, start: int, *, clause: bool = False) -> Anchor | None:
    """The event that begins at `start`; None where no event can be made out.

    `clause`: the words may be a whole clause, as after `inden`.

    >>> read_anchor("efter modtagelsen af barnet underrette sin arbejdsgiver", 5).words
    'modtagelsen af barnet'
    """
    after_blank = start + text[start : start + 1].isspace()
    if match := CLAUSE.match(text, after_blank) or PRONOUN.match(text, after_blank):
        return anchor(text, match.start(), match.end())
    end = phrase(text, start)
    if (
        clause
        and end > start
        and not ENDED.search(text, start, end)
        and (more := REST.match(text, end))
        and is_finite(more[1].lower())
    ):
        end = more.end()
    return anchor(text, start, end) if end > start else None


def is_finite(word: str) -> bool:
    return word in FINITE or (len(word) > 3 and word.endswith(("er", "es")))


def anchor(text: str, start: int, end: int) -> Anchor | None:
    """With the blanks and commas around it left out."""
    words = CUT_OFF.sub("", text[start:end])
    start += len(words) - len(words.lstrip(" ,"))
    words = words.strip(" ,")
    return Anchor(Span(start, start + len(words)), words) if words else None


def phrase(text: str, start: int) -> int:
    """Where the noun phrase that begins at `start` ends; `start` where none does."""
    place = end = start
    expecting = True
    while place - start < LONGEST and (match := WORD.match(text, skip_named(text, place))):
        word = match[1].lower().rstrip(".")
        if end == start and (word in JOINERS or is_scope(word, text, match.end())):
            return start
        if expecting:
            if word in STOPS or (end > start and word in verbs() and not follows_noun(text, match.end())):
                break
            if not is_modifier(word, match[1], text, match.end()):
                expecting, end = False, match.end()
                if word in TIMES and (more := RELATIVE.match(text, end)):
                    return more.end()
        elif ON_THE_BASIS.match(text, place):
            break
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
    if word in MODIFIERS or written[0].isdigit():
        return True
    if then in PREPOSITIONS or then in JOINERS or then in STOPS:
        return word in PREPOSITIONS
    if word in PREPOSITIONS:
        return True
    if then in verbs() and not follows_noun(text, following.end()):
        return False
    return word.endswith("s") or word.endswith(ADJECTIVES)


def skip_named(text: str, place: int) -> int:
    match = NAMED.match(text, place)
    return match.end() if match else place


def is_scope(word: str, text: str, at: int) -> bool:
    """`efter bestemmelserne i`, `efter lovens § 3`: what allows it, not when."""
    if word in SCOPE:
        return not follows_noun(text, at)
    return word in {"lovens", "bekendtgørelsens"} and WORD.match(text, at) is None


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
    return (
        word not in STOPS
        and word not in PREPOSITIONS
        and word not in verbs()
        and not word.endswith(("r", "es"))
    )
