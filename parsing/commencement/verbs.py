"""The verbs of time clauses, each with the words it matches."""

from __future__ import annotations

import re

INSIDE = r"(?:(?!\bi\skraft\b).){0,220}?"
ENTERS = rf"\b(?:træder|trådte|træde)\s(?P<entering>{INSIDE})\s?\bi\s?kraft\b"  # træder [§ 5] i kraft
SET = rf"\bsættes\s(?P<set>{INSIDE})\s?\bi\s?kraft\b"  # sættes i kraft
WORDS = r"(?:\s\w+){0,4}?"
FROM = r"(?=\s(?:først\s|også\s|allerede\s)?(?:fra|pr\.)\b)"
EFFECT = (  # har virkning fra, finder anvendelse fra, gælder fra
    rf"\b(?P<effect>(?:har|får|tillægges)(?P<effecting>.{{0,160}}?)\s(?:virkning|gyldighed)|finder(?P<applying>.{{0,160}}?)\sanvendelse|gælder){FROM}"
)
APPLICATION = (  # har virkning for, finder (alene) anvendelse på
    rf"\b(?P<application>(?:har|får){WORDS}\svirkning|finder{WORDS}\sanvendelse)(?=\s(?:alene\s|kun\s|også\s|dog\s|tilsvarende\s|første\sgang\s|fortsat\s)?(?:for|på|ved|i)\b)"
)
ENDS = r"\b(?P<ends>ophæves|ophører|bortfalder|udløber|udgår)\b"
UNTIL = (  # gælder til og med, har virkning indtil, er i kraft til
    rf"\b(?P<until>gælder|er\s(?:gældende|i\skraft)|har{WORDS}\s(?:virkning|gyldighed)|finder{WORDS}\sanvendelse)"
    r"(?:\s(?:kun|dog|alene|fortsat|herefter))*(?=\s(?:ind|frem\s)?til\b)"
)
VERB = re.compile(f"{ENTERS}|{SET}|{UNTIL}|{EFFECT}|{APPLICATION}|{ENDS}", re.IGNORECASE)
WORDS_OF_TIME = (  # a text without any of these has no time clause
    (
        "i kraft",
        "kraftt",
        "virkning",
        "anvendelse",
        "ophæves",
        "ophører",
        "bortfalder",
        "udløber",
        "udgår",
        "gælder",
        "gældende",
        "gyldighed",
        "evision",
        "orsøg",
        "idlertidig",
        "ilotprojekt",
        "revideres",
    )
)


def may_speak_of_time(text: str) -> bool:
    """Looked at first: most texts are done with then."""
    return any(word in text for word in WORDS_OF_TIME)
