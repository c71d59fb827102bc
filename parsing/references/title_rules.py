"""What no title holds: the words and commas at which a title must have ended."""

from __future__ import annotations

import re
from dataclasses import dataclass

from parsing.references import patterns as p
from parsing.references.word_lists import title_words

WORD = re.compile(rf"\d{{1,2}}\.[ \t]{p.MONTH}(?:[ \t]\d{{4}})?|-?[\w&'’´*+][\w/&'’´*+-]*(?:\.\w+){{0,6}}\.?")
COMMA = re.compile(r",[ \t]{1,3}")

PRECEDED = r"(?:(?:i|efter|af)[ \t])?(?:(?:den|det|[A-ZÆØÅ]\w{3,40}s)[ \t])?"
ACT_STARTS = re.compile(
    rf"{PRECEDED}(?:lovs?[ \t](?:om|nr\.?|af)\b|(?:[\w-]{{3,40}})?loven(?:s)?\b|barnets[ \t]lov\b"
    r"|[\w-]{0,40}bekendtgørelse(?:n|ns)?\b|(?:anordning|forordning|direktiv)\b"
    r"|§|stk\.|kap(?:itel|\.)[ \t]\d|bilag[ \t]\d|Europa-Parlamentets)"
)
RULES = re.compile(
    r"(?:(?:de|andre|anden|administrative|nærmere|øvrig|øvrige|særlig)[ \t])?"
    r"(?:regler(?:ne)?|forskrifter(?:ne)?|bestemmelser(?:ne)?|kravene[ \t]i"
    r"|bekendtgørelser(?:ne)?|lovgivning(?:en)?|love|i[ \t]øvrigt)\b"
)
LIST_MARKER = re.compile(r"\w{1,2}\)")
UNIT_WORD = re.compile(
    r"(?:[Kk]ap(?:itel|itlerne)?|[Aa]rtikel|[Bb]ilag|[Aa]fsnit|[Ll]itra|stk|nr)\b\.?[ \t]{0,2}(?:\d|[IVX]+\b)"
)
RIGHT_TO = re.compile(  # "pligt til at ..."
    r"(?:ret|pligt|adgang|mulighed|forpligtelse)(?:en|er|erne)?[ \t]til[ \t]$"
)
BEHIND_PREPOSITION = re.compile(r"(?:^|[ \t])(?:mod|af|til|for|ved|på|fra)[ \t]$")
YEAR = re.compile(r"[ \t](?:19|20)\d\d(?:[-–]\d{4})?(?![\w./])(?![ \t]kr)")
DAY = re.compile(r"\d{1,2}\.")
AND_ABOUT = re.compile(
    r"(?:\b(?:og|samt)|\b[Ll]ov|(?:vejledning|samarbejde|aftaler?|indgåelse|forbud))[ \t]$"
)
NESTED = re.compile(r"(?:om|af|efter|til|i|ved)[ \t]$")
AMENDED = re.compile(r"[ \t](?:senere|de[ \t]ændringer|virkning|undtagelse|den[ \t]ændring|tilhørende)")
TO_THE_EXTENT = re.compile(r"[ \t](?:det[ \t]omfang|stedet)")
AT_A_TIME = re.compile(r"[ \t](?:den[ \t]periode|forhold til|hvert|hver|henhold til|perioden|perioder|\d)")

WITHIN_TIME = re.compile(
    r"[ \t]for[ \t](?:(?:de|den|det|en|et|hver|hvert)[ \t])?"
    r"(?:seneste?|sidste|første|samme|næste|fastsatte|periode|frist|\d)"
)
NOT_VERBS = frozenset({"fælles", "indbyrdes", "deres", "andres"})
FOLLOWING = re.compile(r"[ \t]?(?:[.,;:]|$|(?P<word>\w+))")
SECOND_GENITIVE = re.compile(  # "ejeres og lejeres pligter"
    r"[ \t](?:og|eller)[ \t][\w-]+s[ \t](?P<word>\w+)"
)

OBJECT = re.compile(r"[ \t]\w{2,40}(?:ngen|elsen|atet|heden|ionen|erne)\b")  # "indberettes resultatet"

# Nouns that only a title's next words or a new subject bring: "m.v. og personen har", "eller støtte efter lov om"
NEW_SUBJECT = re.compile(
    r"(?:[a-zæøå]{3,40}(?:en|et)|personer)(?:,[ \t]der|[ \t](?:har|er|skal|kan|modtager)\b)"
)
ELSEWHERE = re.compile(
    r"(?:[a-zæøå-]{1,40}[ \t]){1,3}(?:efter|i[ \t]henhold[ \t]til|i[ \t]medfør[ \t]af)[ \t]"
    r"(?:lov\b|\w+loven\b|bekendtgørelse|§)"
)
FINDS = re.compile(r"\bfinder[ \t][^.;:]{1,80}$")
ADJECTIVE = re.compile(  # no title ends in one: "lov om højeste, mellemste og ..."
    r"[a-zæøå](?:ste|iske|ale)$"
)

MEMBER = r"[\w-]{2,40}(?:[ \t][\w-]{1,40}){0,4}"
ENUMERATED = re.compile(
    rf"(?P<members>{MEMBER}(?:,[ \t]{MEMBER}){{0,6}}?),?[ \t](?P<word>{p.CONNECTOR_WORD})[ \t][\w-]{{1,40}}"
)
ACT_NAME = re.compile(r"lov(?:en|ens)\b|\blov\b|overenskomst|aftale")


@dataclass(frozen=True, slots=True)
class Title:
    """What is known of a title before it is read."""

    start: int  # of its words, behind "om"
    stem: str  # lov, bekendtgørelse, forordning, ...
    is_order: bool = False
    numbered: bool = False
    repealed: bool = False  # "ophæves" stands before the noun
    framed: bool = False  # the sentence is set: "I <title>, jf. ...", "Herved bekendtgøres <title>, jf. ..."
    amends: bool = False  # of an amending act: it lists the acts

    @property
    def is_free(self) -> bool:
        """Orders and numbered documents have titles that name other acts, days and periods."""
        return self.is_order or self.numbered


def stops(text: str, match: re.Match[str], title: Title) -> bool:
    """Whether the word cannot be part of the title."""
    word = match[0].rstrip(".")
    after = text[match.start() + len(word) : match.end() + 60]
    if goes_on(text, match, word, after):
        return False
    if word == "anvendelse" and FINDS.search(text, max(0, title.start - 90), title.start):
        return True  # "finder § 5 i lov om X anvendelse"
    if UNIT_WORD.match(text, match.start()) or is_clause(match, word, after, title):
        return True
    if word in {"og", "eller", "samt", "henholdsvis"}:
        if text.endswith("- ", 0, match.start()):
            return False  # "voksen- og efteruddannelse"
        return ends_at_conjunction(after.lstrip(), title)
    return is_adverbial(text, match, word, after, title) or is_passive(word, after)


def goes_on(text: str, match: re.Match[str], word: str, after: str) -> bool:
    """Words that titles hold in these phrases only: "som følge af", "pligt til at", nouns that look like verbs."""
    if word == "som":
        return after.startswith((" følge af", " led i"))
    if word.endswith("er"):
        return bool(  # "mod følger af"
            BEHIND_PREPOSITION.search(text, max(0, match.start() - 6), match.start())
        )
    return word == "at" and bool(RIGHT_TO.search(text, max(0, match.start() - 24), match.start()))


def is_clause(match: re.Match[str], word: str, after: str, title: Title) -> bool:
    """Finite verbs and openers of clauses."""
    if word == "inden":
        return not after.startswith(" for") or bool(WITHIN_TIME.match(after))
    if word == "over":
        return after.startswith(" for")
    if word.lower() not in title_words("stops"):
        return False
    return match.start() > title.start or word not in {"der", "som"}


def ends_at_conjunction(following: str, title: Title) -> bool:
    """Whether what "og" adds is no longer the title: another act, rules, a clause, a list marker."""
    if LIST_MARKER.match(following) or RULES.match(following) or NEW_SUBJECT.match(following):
        return True
    if ELSEWHERE.match(following) and not title.is_free and not title.amends:
        return True
    if ACT_STARTS.match(following) and not title.amends:
        return True
    word = WORD.match(following)
    return not word or word[0].rstrip(".") in title_words("stops")


def is_adverbial(text: str, match: re.Match[str], word: str, after: str, title: Title) -> bool:
    """Amounts, days, "efter lov om ...", "i det omfang": of the sentence, unless the title is a free one."""
    if word == "med":
        return bool(AMENDED.match(after))
    if p.UNIT.match(text, match.end()):
        return word[0].isdigit()
    if word in {"i", "på", "for", "fra", "ved"}:
        return opens_adverbial(after, title)
    if word == "om" and not title.is_free and not title.amends:
        return not AND_ABOUT.search(  # "reglerne i lov om X om Y"
            text, max(0, match.start() - 12), match.start()
        )
    if word in {"lov", "Lov"} and not title.amends:
        return not NESTED.search(text, max(0, match.start() - 8), match.start())
    return not title.is_free and (word in {"pr", "før", "efter", "jævnfør"} or bool(DAY.match(word)))


def opens_adverbial(after: str, title: Title) -> bool:
    """Whether a preposition leads on to a time or condition; "i 2022" is one of titles too."""
    if YEAR.match(after):
        return False
    return bool(TO_THE_EXTENT.match(after)) or (not title.is_free and bool(AT_A_TIME.match(after)))


def is_passive(word: str, after: str) -> bool:
    """Whether a word in -es is a verb: a verb goes on with a preposition or stops, a genitive goes on with a noun."""
    if not word.endswith("es") or not word[0].islower() or len(word) < 4 or word in NOT_VERBS:
        return False
    verbs = title_words("after verbs")
    if (second := SECOND_GENITIVE.match(after)) and second["word"] not in verbs:
        return False
    if OBJECT.match(after):
        return True
    following = FOLLOWING.match(after)
    return following is not None and (following["word"] is None or following["word"] in verbs)


def comma_inside(text: str, end: int, title: Title) -> re.Match[str] | None:
    """The comma at `end`, where the title goes on after it."""
    if not (comma := COMMA.match(text, end)):
        return None
    if text[end - 1] == "-" or (title.amends and ACT_STARTS.match(text, comma.end())):
        return comma
    return comma if is_enumeration(text, comma.end(), title) else None


def is_enumeration(text: str, at: int, title: Title) -> bool:
    """Whether ", b og c" follows; behind the bare name of an act only of single words."""
    listed = None if ACT_STARTS.match(text, at) else ENUMERATED.match(text, at)
    if not listed:
        return False
    words = re.findall(r"[\w-]+", listed[0])
    if any(word in title_words("stops") or is_passive(word, " i") for word in words):
        return False
    if title.is_free or title.amends or ADJECTIVE.search(text, title.start, at - 2):
        return True
    single = not re.search(r"\w[ \t]\w", listed["members"])
    return single and listed["word"] in {"og", "samt"} and not ACT_NAME.search(listed[0])
