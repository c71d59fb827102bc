"""Where a title ends: "lov om X" runs on until something that no title holds.

With a list of titles the longest one that stands there is the end. Without, the words decide: a title holds nouns, genitives,
prepositions and enumerations, never a finite verb, a clause or (an amending act's title apart) the name of a second act.
`title_end` is the one place that knows this.
"""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass

from parsing.references import patterns as p
from parsing.references.quiet import BLANK
from parsing.references.short_names import known_titles
from parsing.references.title_words import ABBREVIATIONS, AFTER_VERB, LOOSE_ENDS, STOPS

LONGEST = 700  # characters; the longest titles of amending acts come near
WORD = re.compile(rf"\d{{1,2}}\.[ \t]{p.MONTH}(?:[ \t]\d{{4}})?|-?[\w&'’´*+][\w/&'’´*+-]*(?:\.\w+){{0,6}}\.?")
STEP = re.compile(r"[ \t]{1,3}(?=-?[\w&])")
COMMA = re.compile(r",[ \t]{1,3}")
PARENTHESIS = re.compile(r"[ \t]{0,2}\((?P<inside>[^()\x00\n]{1,600}(?:\([^()]{1,200}\)[^()\x00\n]{0,400}){0,3})\)")

ACT_WORD = r"(?:[\w-]{3,40}lov(?:en|ens)|[\w-]{0,40}bekendtgørelse(?:n|ns)?|anordning|forordning|direktiv)\b"
ACT_STARTS = re.compile(
    rf"(?:i[ \t]|efter[ \t]|af[ \t])?(?:(?:den|det|[A-ZÆØÅ]\w{{3,40}}s)[ \t])?(?:lovs?[ \t](?:om|nr\.?|af)\b|loven(?:s)?\b|barnets[ \t]lov\b|{ACT_WORD}|§|stk\.|kap(?:itel|\.)[ \t]\d|bilag[ \t]\d|Europa-Parlamentets)"
)
RULES = re.compile(
    r"(?:(?:de|andre|anden|administrative|nærmere|øvrig|øvrige|særlig)[ \t])?"
    r"(?:regler(?:ne)?|forskrifter(?:ne)?|bestemmelser(?:ne)?|bekendtgørelser(?:ne)?|lovgivning(?:en)?|love|i[ \t]øvrigt)\b"
)
OTHER_ACTS = re.compile(r"[ \t]og[ \t](?:forskellige|flere|visse|diverse|enkelte)[ \t](?:andre[ \t])?(?:love|lovbestemmelser)\b|[ \t]og[ \t]andre[ \t]love\b")
YEAR = re.compile(r"[ \t](?:19|20)\d\d(?:[-–]\d{4})?(?![\w./])(?![ \t]kr)")
NOT_VERBS = frozenset({"fælles", "indbyrdes", "deres", "andres", "særskilt"})
FOLLOWING = re.compile(r"[ \t]?(?:[.,;:]|$|(?P<word>[\wæøå]+))")
SECOND_GENITIVE = re.compile(r"[ \t](?:og|eller)[ \t][\w-]+s[ \t](?P<word>\w+)")  # "lønmodtageres og arbejdsgiveres pligter"
ORDINAL = re.compile(r"\d{1,2}\.(?=,?[ \t][a-zæøå])")
DAY = re.compile(r"\d{1,2}\.")
LIST_MARKER = re.compile(r"[\wæøå]{1,2}\)")
ET_CETERA = frozenset({"m.v.", "mv.", "m.v", "mv", "m.m.", "mm."})
AFTER_ET_CETERA = re.compile(r",|[ \t](?:om|i|til|ved|af|for|på|under|inden|og|samt|vedrørende|efter)[ \t](?!at\b|den\b|dem\b)|[ \t]\(")
RIGHT_TO = re.compile(r"(?:ret|pligt|adgang|mulighed|forpligtelse)(?:en|er|erne)?[ \t]til[ \t]$")  # "lov om pligt til at ..."
ACT_NAME = re.compile(r"lov(?:en|ens)\b|\blov\b|overenskomst|aftale")
NESTED = re.compile(r"(?:om|af|efter|til|i|ved)[ \t]$")
SUBTITLE = re.compile(r"[A-ZÆØÅ][^()]{12,}|.*lov(?:en)?\b|.*,.*\bog\b|for\b.*|om\b.*|Om\b.*")
ALIAS = re.compile(r"(?:(?:herefter|i det følgende|i denne bekendtgørelse)[ \t]?(?:kaldet|benævnt|betegnet)?[ \t]?)?\x00*(?P<name>lov|bekendtgørelse|anordning|forordning|direktiv|konvention|traktat)(?:en|et|n)\x00*")
NOT_TITLE = re.compile(r"(?:jf|se|§|stk|dvs|herefter|i det følgende|f\.eks|bortset|herunder|undtagen|kap)\b|§")
FRAME = re.compile(r"[^.;\n\x00(]{3,400}?(?=(?:[ \t]\([^()]{3,80}\))?(?:,?[ \t]jf\.[ \t]lov|,[ \t]som[ \t](?:senest[ \t])?ændret|,?[ \t]foretages|,?[ \t]med[ \t]de[ \t]ændring))")
REPEALED = re.compile(r"[^;\n\x00]{3,400}?(?=,?[ \t]{1,2}(?:ophæves|udgår)\b)")
SENTENCE_END = re.compile(r"[^;\n\x00]{3,400}?(?=[ \t]?\.(?:[ \t]|$))")
ENUMERATED = re.compile(
    rf"(?P<parts>[\w-]{{2,40}}(?:[ \t][\w-]{{1,40}}){{0,4}}(?:,[ \t][\w-]{{2,40}}(?:[ \t][\w-]{{1,40}}){{0,4}}){{0,6}}?),?[ \t](?P<word>{p.CONNECTOR_WORD})[ \t](?P<rest>[\w-]{{1,40}})"
)


@dataclass(frozen=True, slots=True)
class TitleContext:
    """What is known of a title before it is read."""

    start: int  # of the noun: "lov" in "lov om ferie"
    text_start: int  # of the words after "om"
    is_order: bool = False
    numbered: bool = False
    repealed: bool = False  # "ophæves" stands before the noun
    framed: bool = False  # the sentence is set: "I <title>, jf. ...", "Herved bekendtgøres <title>, jf. ..."


def title_end(text: str, about: TitleContext, titles: Container[str] | None) -> int:
    """Where the title ends whose words after "om" begin at `about.text_start`. Equal to it where no title stands there."""
    if about.framed and (frame := FRAME.match(text, about.text_start)):
        return with_parenthesis(text, frame.end())
    known = known_end(text, about, titles)
    if known > about.text_start:
        return with_parenthesis(text, known)
    if about.numbered and (end := repealed_end(text, about)):
        return end
    return trimmed(text, about.text_start, read_words(text, about))


def known_end(text: str, about: TitleContext, titles: Container[str] | None) -> int:
    """The end of the longest listed title that stands here, else 0."""
    shelf = known_titles()
    window = text[about.start : about.start + 260].lower()
    if window.startswith(("loven", "bekendtgørelsen")):
        return 0
    ends = [match.end() for match in re.finditer(r"[\w)]+(?:\.\w+)*\.?", window)]
    for end in reversed(ends):
        for stop in (end, end - 1) if window[end - 1] == "." else (end,):
            name = window[:stop]
            if (name in shelf or (titles is not None and name in titles)) and not goes_on(text, about.start + stop):
                return about.start + stop
    return 0


def goes_on(text: str, end: int) -> bool:
    """Whether a listed title is only the beginning of a longer one."""
    return bool(re.match(r"-|[ \t](?:i|for|på)[ \t](?:Grønland|Færøerne)|[ \t]m\.?v\b|-?[ \t]?og[ \t]\w+-", text[end : end + 20]))


def repealed_end(text: str, about: TitleContext) -> int:
    """A document that is repealed by name: its title is all of the sentence but the verb."""
    pattern = SENTENCE_END if about.repealed else REPEALED
    match = pattern.match(text, about.text_start)
    if match and not re.search(r"\bnr\.[ \t]\d+[ \t]af\b|\b(?:samt|og)[ \t]bekendtgørelse[ \t]nr|[a-zæøå]{3,}\.[ \t][A-ZÆØÅ]", match[0]):
        return match.end()
    return 0


def read_words(text: str, about: TitleContext) -> int:
    """Word by word to the first that no title holds."""
    end = at = about.text_start
    amends = text.startswith(("ændring af", "ændring og", "lov om ændring"), at)
    while end < about.text_start + LONGEST and (word := WORD.match(text, at)):
        if stops(text, word, about, amends=amends):
            break
        end, full_stop = word_end(word)
        if full_stop or (word[0].lower() in ET_CETERA and not AFTER_ET_CETERA.match(text, end)):
            end = with_parenthesis(text, end)
            break
        if amends and (others := OTHER_ACTS.match(text, end)):
            return with_parenthesis(text, others.end())
        if parenthesis := PARENTHESIS.match(text, end):
            if not belongs(parenthesis["inside"]):
                break
            end = parenthesis.end()
            if closes(parenthesis["inside"]):
                break
        step = STEP.match(text, end) or (COMMA.match(text, end) if passes_comma(text, end, about, amends=amends) else None)
        if not step:
            break
        at = step.end()
    return end


def word_end(word: re.Match[str]) -> tuple[int, bool]:
    """Where the word ends, and whether its full stop ends the sentence."""
    if not word[0].endswith(".") or word[0].lower() in ABBREVIATIONS or ORDINAL.match(word.string, word.start()):
        return word.end(), False
    return word.end() - 1, True


def stops(text: str, match: re.Match[str], about: TitleContext, *, amends: bool) -> bool:
    """Whether the word cannot be part of the title."""
    word = match[0].rstrip(".")
    after = text[match.start() + len(word) : match.end() + 60]
    if (word == "som" and after.startswith((" følge af", " led i"))) or (word == "at" and RIGHT_TO.search(text, about.start, match.start())):
        return False
    if word in STOPS or (word == "inden" and not after.startswith(" for")) or (word == "over" and after.startswith(" for")):
        return match.start() > about.text_start or word not in {"der", "som"}
    if word in {"og", "eller", "samt", "henholdsvis"}:
        following = after.lstrip()
        if LIST_MARKER.match(following):
            return True
        return (bool(ACT_STARTS.match(following)) and not amends) or bool(RULES.match(following)) or stops_next(following)
    if word == "med":
        return bool(re.match(r"[ \t](?:senere|de[ \t]ændringer|virkning|undtagelse|den[ \t]ændring|tilhørende)", after))
    if p.UNIT.match(text, match.end()):
        return word[0].isdigit()
    if word in {"pr", "før"} or DAY.match(word):
        return not (about.is_order or about.numbered)
    if word in {"for", "i"} and YEAR.match(after):
        return False
    if word in {"i", "på", "for", "fra", "ved"} and re.match(r"[ \t](?:det[ \t]omfang|den[ \t]periode|stedet|forhold til|hvert|hver|henhold til|perioden|perioder|\d)", after):
        return not (about.is_order or about.numbered) or bool(re.match(r"[ \t](?:det[ \t]omfang|stedet)", after))
    if word in {"efter", "jævnfør"} or (word == "i" and after.startswith(" medfør")):
        return not (about.is_order or about.numbered)
    if word in {"lov", "Lov"} and not amends:
        return not NESTED.search(text, max(0, match.start() - 8), match.start())
    return is_passive(word, after)


def stops_next(following: str) -> bool:
    word = WORD.match(following)
    return bool(word) and word[0].rstrip(".") in STOPS if word else True


def is_passive(word: str, after: str) -> bool:
    """"udbetales fra", "ydes,": a verb in -es goes on with a preposition or stops, a genitive goes on with a noun."""
    if not word.endswith("es") or not word[0].islower() or len(word) < 5 or word in NOT_VERBS:
        return False
    if (second := SECOND_GENITIVE.match(after)) and second["word"] not in AFTER_VERB:
        return False
    following = FOLLOWING.match(after)
    return following is not None and (following["word"] is None or following["word"] in AFTER_VERB)


def passes_comma(text: str, end: int, about: TitleContext, *, amends: bool) -> bool:
    """Whether the title goes on after a comma."""
    if not (comma := COMMA.match(text, end)):
        return False
    at = comma.end()
    if text[end - 1] == "-":
        return True
    if amends and ACT_STARTS.match(text, at):
        return True
    listed = None if ACT_STARTS.match(text, at) else ENUMERATED.match(text, at)
    if not listed or any(word in STOPS or is_passive(word, " i") for word in re.findall(r"[\w-]+", listed[0])):
        return False
    if about.is_order or about.numbered or amends:
        return True
    single = not re.search(r"\w[ \t]\w", listed["parts"])  # "fusion, spaltning og tilførsel af aktiver"
    return single and listed["word"] in {"og", "samt"} and not ACT_NAME.search(listed[0])


def belongs(inside: str) -> bool:
    """"(loven)" gives the act a name for this text, and "(jf. § 3)" is a reference: neither is part of the title."""
    return not ALIAS.fullmatch(inside) and not NOT_TITLE.match(inside)


def closes(inside: str) -> bool:
    """Whether nothing of a title comes after the parenthesis: a short name or a subtitle, not an abbreviation."""
    return bool(SUBTITLE.match(inside))


def with_parenthesis(text: str, end: int) -> int:
    """A short name or subtitle that follows a title belongs to it."""
    parenthesis = PARENTHESIS.match(text, end)
    return parenthesis.end() if parenthesis and belongs(parenthesis["inside"]) and closes(parenthesis["inside"]) else end


def trimmed(text: str, start: int, end: int) -> int:
    """Without prepositions and conjunctions that led on to something else."""
    while end > start:
        words = text[start:end].rstrip(" ,\t" + BLANK)
        end = start + len(words)
        last = re.search(r"(?:^|[ \t,])([\wæøå]+)$", words)
        if not last or last[1] not in LOOSE_ENDS:
            return end
        end = start + last.start()
    return end
