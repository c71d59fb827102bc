"""Where a title ends: "lov om X" runs on until something that no title holds.

With a list of titles the longest one that stands there is the end. Without, the words decide: a title holds nouns,
genitives, prepositions and enumerations, never a finite verb, a clause or, but in amending acts, the name of a second act.
`title_end` is the one place that knows this.
"""

from __future__ import annotations

import re
from collections.abc import Container
from functools import lru_cache

from parsing.references.parentheses import PARENTHESIS, closes, goes_through, with_parenthesis
from parsing.references.quiet import BLANK
from parsing.references.title_rules import WORD, Title, comma_inside, stops
from parsing.references.word_lists import known_titles, title_words

LONGEST = 700  # characters; the longest titles of amending acts come near
LONGEST_KNOWN = 260
OPENING = 3  # letters; as short as the shortest listed title
STEP = re.compile(r"[ \t]{1,3}(?=-?[\w&])")
WORD_END = re.compile(r"(?<=[\w).])(?!\w)")
GOES_ON = re.compile(
    r"-|[ \t]mod[ \t]|[ \t](?:i|for|på)[ \t](?:Grønland|Færøerne)|[ \t]m\.?v\b|-?[ \t]?og[ \t]\w{1,30}-"
)
OTHER_ACTS = re.compile(
    r"[ \t]og[ \t](?:(?:forskellige|flere|visse|diverse|enkelte)[ \t](?:andre[ \t])?(?:love|lovbestemmelser)"
    r"|andre[ \t]love)\b"
)
ET_CETERA = frozenset({"m.v.", "mv.", "m.v", "mv", "m.m.", "mm."})
AFTER_ET_CETERA = re.compile(
    r",|[ \t](?:om|i|til|ved|af|for|på|under|inden|og|samt|vedrørende|efter)[ \t](?!at\b|den\b|dem\b)|[ \t]\("
)
ORDINAL = re.compile(r"\d{1,2}\.(?=,?[ \t][a-zæøå])")

# What follows the title in sentences that always read alike
SET_PHRASE = (
    r",?[ \t]jf\.[ \t]lov|,[ \t]som[ \t](?:senest[ \t])?ændret|,?[ \t]foretages|,?[ \t]med[ \t]de[ \t]ændring"
)
FRAME = re.compile(rf"[^.;\n\x00(]{{3,400}}?(?=(?:[ \t]\([^()]{{3,80}}\))?(?:{SET_PHRASE}))")
REPEALED = re.compile(r"[^;\n\x00]{3,400}?(?=,?[ \t]{1,2}(?:ophæves|udgår)\b)")
SENTENCE_END = re.compile(r"[^;\n\x00]{3,400}?(?=[ \t]?\.(?:[ \t]|$))")
NOT_ONE_TITLE = re.compile(
    r"\bnr\.[ \t]\d+[ \t]af\b|\b(?:samt|og)[ \t]bekendtgørelse[ \t]nr"
    r"|[a-zæøå]{3}\.[ \t][A-ZÆØÅ]|[ \t](?:træder|sættes)[ \t]"
)


def title_end(text: str, title: Title, titles: Container[str] | None) -> int:
    """Where the title ends whose words begin at `title.start`. Equal to it where no title stands there."""
    if title.framed and (frame := FRAME.match(text, title.start)):
        return with_parenthesis(text, frame.end())
    if known := known_end(text, title, titles):
        return with_parenthesis(text, known)
    if title.numbered and (end := repealed_end(text, title)):
        return end
    return trimmed(text, title.start, read_words(text, title))


def known_end(text: str, title: Title, titles: Container[str] | None) -> int:
    """The end of the longest listed title that stands here, else 0."""
    window = text[title.start : title.start + LONGEST_KNOWN].lower()
    lengths = {len(words) for words in listed(title.stem, window[:OPENING]) if window.startswith(words)}
    if titles is not None:
        head = f"{title.stem} om "
        lengths |= {m.end() for m in WORD_END.finditer(window) if head + window[: m.end()] in titles}
    for length in sorted(lengths, reverse=True):
        end = title.start + length
        if WORD_END.match(text, end) and not GOES_ON.match(text, end):
            return end
    return 0


def listed(stem: str, opening: str) -> tuple[str, ...]:
    """The words of the listed titles that may begin with `opening`."""
    return by_opening(known_titles()).get(f"{stem} om {opening}", ())


@lru_cache(maxsize=2)
def by_opening(known: frozenset[str]) -> dict[str, tuple[str, ...]]:
    """The words of titles behind "om", by kind of document and their first letters."""
    found: dict[str, list[str]] = {}
    for title in known:
        head, _, words = title.partition(" om ")
        found.setdefault(f"{head} om {words[:OPENING]}", []).append(words)
    return {opening: tuple(titles) for opening, titles in found.items()}


def repealed_end(text: str, title: Title) -> int:
    """A document that is repealed by name: its title is all of the sentence but the verb."""
    pattern = SENTENCE_END if title.repealed else REPEALED
    match = pattern.match(text, title.start)
    return match.end() if match and not NOT_ONE_TITLE.search(match[0]) else 0


def read_words(text: str, title: Title) -> int:
    """Word by word to the first that no title holds."""
    end = at = title.start
    while end < title.start + LONGEST and (word := WORD.match(text, at)):
        if stops(text, word, title):
            break
        end, last = word_end(text, word)
        if last:
            return with_parenthesis(text, end)
        if title.amends and (others := OTHER_ACTS.match(text, end)):
            return with_parenthesis(text, others.end())
        if parenthesis := PARENTHESIS.match(text, end):
            if not goes_through(text, parenthesis):
                break
            end = parenthesis.end()
            if closes(parenthesis["inside"]):
                break
        step = STEP.match(text, end) or comma_inside(text, end, title)
        if not step:
            break
        at = step.end()
    return end


def word_end(text: str, word: re.Match[str]) -> tuple[int, bool]:
    """Where the word ends, and whether the title ends with it: at a full stop, or at "m.v." before a new phrase."""
    lowered = word[0].lower()
    if (
        lowered.endswith(".")
        and lowered not in title_words("abbreviations")
        and not ORDINAL.match(text, word.start())
    ):
        return word.end() - 1, True
    return word.end(), lowered in ET_CETERA and not AFTER_ET_CETERA.match(text, word.end())


def trimmed(text: str, start: int, end: int) -> int:
    """Without prepositions and conjunctions that led on to something else."""
    while end > start:
        words = text[start:end].rstrip(" ,\t" + BLANK)
        end = start + len(words)
        last = re.search(r"(?:^|[ \t,])(\w+)$", words)
        if not last or last[1] not in title_words("loose ends"):
            return end
        end = start + last.start()
    return end
