"""The words of a legal text, as two texts are compared: spelling, references and names set aside.

`folded` keeps every word and makes equal what a reader cannot see or would not count: case, blanks, soft hyphens,
the label in front. `masked` also sets aside references, and the names that only mirror the regime
(`Likeness.IDENTICAL`): authorities and systems that were renamed, `medlemmet` for `personen`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from parsing.model import Span
from parsing.sentences import split_sentences

INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")  # soft hyphen, zero-width signs
LABEL = re.compile(r"^\s*(?:§\s*\d+\s?[a-zæøå]?\.|stk\.\s*\d+\s?[a-z]?\.|\d+\)|[a-zæøå]\))\s*", re.IGNORECASE)
WORD = re.compile(r"[^\W_]+(?:[-.][^\W_]+)*")  # lov, a-kasse, m.v, 1.924
ITEM = re.compile(r"\s+(?=\d{1,2}\)\s)")  # 2) in a list

REFERENCE_MARK = "§"
NUMBER = r"\d+(?:\s?[a-hj-zæøå]\b(?!\.\w))?"  # 53 a; "142 i lov" names an act
ONE = rf"{NUMBER}(?:\s?[-–]\s?{NUMBER})?"  # 2-4
THEN = r"(?:,\s*(?:og\s+|eller\s+|jf\.\s+)?|\s+(?:og|eller|samt)\s+)"  # 2 og 3
AMOUNT = r"\.?\d|\.\s?pkt|\s?(?:pct|kr|uge|måned|dag|år|time)"  # § 2 og 3 uger: the 3 is none of the places
SEVERAL = rf"{ONE}(?:{THEN}{ONE}(?!{AMOUNT}))*"
LETTERED = r"[a-hj-zæøå](?:\s?[-–]\s?[a-zæøå])?\b"  # litra b-d
UNIT = r"(?:§{1,2}|stk\.|nr\.|litra|kapitel|kapitlerne|bilag|afsnit|tabel|artikel)"
SENTENCE = r"\d\.(?:\s?(?:og|-)\s?\d\.)?\s?pkt\."  # 1. og 2. pkt.
PLACE = rf"(?:{UNIT}\s?(?:{SEVERAL}|{LETTERED})|{SENTENCE})"
PLACES = rf"{PLACE}(?:{THEN}{PLACE})*"  # § 3, stk. 1 og 2, og § 4
MONTH = r"(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)"
SIGNED = rf"(?:nr\.\s*\d+\s+)?af\s+(?:den\s+)?\d{{1,2}}\.\s*{MONTH}\s+\d{{4}}"  # nr. 12 af 3. maj 2020
POINTER = r"(?:jf\.?\s+(?:dog\s+)?)?(?:(?:lov|bekendtgørelse|anordning)e?ns\s+)?"  # jf. dog lovens
REFERENCE = re.compile(rf"{SIGNED}(?:\s+med\ssenere\sændringer)?|{POINTER}{PLACES}")
REFERENCE_HINT = re.compile(r"\d|litra|bilag|tabel|afsnit|artikel|kapitel")

# Bodies and systems that went on under another name, and roles named by their regime: one name for all, and the
# words that stand for it.
NAMES = {
    "erhvervssikringen": r"arbejdsskadestyrelsen(?:s\b)?|arbejdsmarkedets erhvervssikring(?:s\b)?",
    "styrelsen": r"arbejdsmarkedsstyrelsens?|styrelsen for (?:arbejdsmarked|fastholdelse) og rekruttering(?:s\b)?"
    r"|pensionsstyrelsens?|arbejdsdirektoratets?",
    "akasse": r"arbejdsløshedskasse|\ba- ?kasse",
    "nemrefusion": r"sdpi-?løsningen|\bsdpi\b|nemrefusion",
    "it-": r"\bedb-",
    "mv": r"\bm\. ?v\b",  # m.v. for mv.
    "fx": r"\bf\. ?eks\b|\bfor eksempel\b",
    "barselsdagpenge": r"dagpenge efter barselsloven|barsels?dagpenge",
    "barselsloven": r"barsels?loven",
    "arbejdsmiljø": r"(?:sikkerheds|arbejdsmiljø)(?=organisation|repræsentant|gruppe|udvalg)",
    "personen": r"\b(?:medlem(?:met)?|den pågældende|vedkommende|personen)\b",
}
NAME = re.compile(
    r"(?<!\w)(?=[abdefmnpsv])(?:" + "|".join(f"({pattern})" for pattern in NAMES.values()) + ")"
)
SHARED_NAMES = tuple(NAMES)
MINISTRY = re.compile(r"\b(?:[a-zæøå]+-(?:,| og) )?[a-zæøå]*ministeriet")  # renamed with every government

ENDINGS = ("ernes", "erne", "enes", "ene", "ens", "ets", "ers", "en", "et", "er", "es", "e", "s")
SHORTEST_STEM = 4  # letters


def folded(text: str) -> str:
    """The text as two readers would call it the same: no case, label, odd blanks or invisible signs.

    >>> folded("Stk. 2.  Lejeren\u00a0skal be\u00adtale.")
    'lejeren skal betale.'
    """
    text = INVISIBLE.sub("", unicodedata.normalize("NFC", text))
    return LABEL.sub("", " ".join(text.split())).lower()


def masked(text: str) -> str:
    """`folded`, with references left out and renamed bodies under one name.

    >>> masked("Stk. 2. Gebyret efter § 3, stk. 1, betales, jf. dog § 4 a.")
    'gebyret efter §, betales, §.'
    """
    return mask(folded(text))[0]


def mask(plain: str) -> tuple[str, tuple[str, ...]]:
    """A folded text without its references, and these, in order."""
    left_out: list[str] = []

    def leave_out(match: re.Match[str]) -> str:
        left_out.append(match.group())
        return REFERENCE_MARK

    if REFERENCE_HINT.search(plain):
        plain = REFERENCE.sub(leave_out, plain)
    if "ministeriet" in plain:
        plain = MINISTRY.sub("ministeriet", plain)
    return NAME.sub(shared_name, plain), tuple(left_out)


def shared_name(match: re.Match[str]) -> str:
    return SHARED_NAMES[(match.lastindex or 1) - 1]


def words(text: str) -> list[str]:
    """The words of a folded or masked text, in order; reference marks are none."""
    return WORD.findall(text)


@lru_cache(maxsize=1 << 17)
def stem(word: str) -> str:
    """The word without its commonest Danish endings.

    >>> stem("nævnets"), stem("nævnene"), stem("leje")
    ('nævn', 'nævn', 'leje')
    """
    endings = (
        ending for ending in ENDINGS if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM
    )
    return word.removesuffix(next(endings, ""))


def sentences(text: str) -> tuple[Span, ...]:
    """The sentences and numbered items of a text as it is printed, in its own characters.

    >>> text = "Ansøgningen er skriftlig, jf. § 2. Den angiver: 1) haven og 2) lejeren."
    >>> [span.of(text) for span in sentences(text)]
    ['Ansøgningen er skriftlig, jf. § 2.', 'Den angiver:', '1) haven og', '2) lejeren.']
    """
    return tuple(item for sentence in split_sentences(text) for item in items(text, sentence))


def items(text: str, sentence: Span) -> Iterator[Span]:
    breaks = tuple(ITEM.finditer(text, sentence.start, sentence.end))
    starts = (sentence.start, *(found.end() for found in breaks))
    ends = (*(found.start() for found in breaks), sentence.end)
    return (Span(start, end) for start, end in zip(starts, ends, strict=True) if start < end)
