"""The words of a legal text, as two texts are compared: spelling, references and names set aside.

`folded` keeps every word and makes equal what a reader cannot see or would not count (case, blanks, soft hyphens, the
label in front). `masked` also sets aside references and the names that only mirror the regime
(gold/pairs/GUIDELINES.md, "identical"): authorities and systems that were renamed, `medlemmet` for `personen`.
"""

from __future__ import annotations

import re
import unicodedata

from parsing.model import Span

INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")  # soft hyphen, zero-width signs
LABEL = re.compile(r"^\s*(?:§\s*\d+\s?[a-zæøå]?\.|stk\.\s*\d+\s?[a-z]?\.|\d+\)|[a-zæøå]\))\s*", re.IGNORECASE)
WORD = re.compile(r"[^\W_]+(?:[-.][^\W_]+)*")  # lov, a-kasse, m.v, 1.924
REFERENCE_MARK = "§"

NUMBER = r"\d+(?:\s?[a-hj-zæøå]\b(?!\.\w))?"  # 53 a; "142 i lov" names an act
ONE = rf"{NUMBER}(?:\s?[-–]\s?{NUMBER})?"  # 2-4
THEN = r"(?:,\s*|\s+og\s+|\s+eller\s+|\s+samt\s+|,\s*og\s+|,\s*eller\s+|,\s*jf\.\s+)"  # 2 og 3
SEVERAL = rf"{ONE}(?:{THEN}{ONE}(?!\.?\d|\.\s?pkt|\s?(?:pct|kr|uge|måned|dag|år|time)))*"
UNIT = r"(?:§{1,2}|stk\.|nr\.|litra|kapitel|kapitlerne|bilag|afsnit|tabel|artikel)"
PLACE = rf"(?:{UNIT}\s?(?:{SEVERAL}|[a-hj-zæøå](?:\s?[-–]\s?[a-zæøå])?\b)|\d\.(?:\s?(?:og|-)\s?\d\.)?\s?pkt\.)"  # § 3, stk. 1; 2. pkt.
PLACES = rf"{PLACE}(?:{THEN}{PLACE})*"
MONTH = r"(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)"
SIGNED = rf"(?:nr\.\s*\d+\s+)?af\s+(?:den\s+)?\d{{1,2}}\.\s*{MONTH}\s+\d{{4}}"  # nr. 943 af 16. oktober 2000
POINTER = r"(?:jf\.\s*(?:dog\s*)?|jf\s)?(?:lovens\s+|bekendtgørelsens\s+|anordningens\s+)?"  # jf. dog lovens
REFERENCE = re.compile(rf"{POINTER}{PLACES}|{SIGNED}(?:\s+med senere ændringer)?", re.IGNORECASE)

NAMES = tuple(
    (re.compile(pattern), name)
    for pattern, name in (
        # Bodies and systems that went on under another name.
        (r"arbejdsskadestyrelsen(?:s)?|arbejdsmarkedets erhvervssikring(?:s)?", "erhvervssikringen"),
        (r"arbejdsmarkedsstyrelsens?|styrelsen for arbejdsmarked og rekrutterings?", "styrelsen"),
        (
            r"styrelsen for fastholdelse og rekrutterings?|pensionsstyrelsens?|arbejdsdirektoratets?",
            "styrelsen",
        ),
        (r"arbejdsløshedskasse|\ba- ?kasse", "akasse"),
        (r"sdpi-?løsningen|\bsdpi\b|nemrefusion", "nemrefusion"),
        (r"\b(?:edb|it)-", "it-"),
        (r"dagpenge efter barselsloven|barsels?dagpenge", "barselsdagpenge"),
        (r"barsels?loven", "barselsloven"),
        (r"\b[a-zæøå]+-(?:,| og) [a-zæøå]+ministeriet|\b[a-zæøå]*ministeriet", "ministeriet"),
        # Organisations and roles named by their regime.
        (r"(?:sikkerheds|arbejdsmiljø)(?=organisation|repræsentant|gruppe|udvalg)", "arbejdsmiljø"),
        (r"\b(?:medlem(?:met)?|den pågældende|vedkommende|personen)\b", "personen"),
    )
)


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
    text = REFERENCE.sub(REFERENCE_MARK, folded(text))
    for pattern, name in NAMES:
        text = pattern.sub(name, text)
    return text


def words(text: str) -> list[str]:
    """The words of a folded or masked text, in order; reference marks are none."""
    return WORD.findall(text)


def references(text: str) -> tuple[str, ...]:
    """The references that `masked` leaves out, as written in the folded text."""
    return tuple(match.group() for match in REFERENCE.finditer(folded(text)))


ENDINGS = ("ernes", "erne", "enes", "ene", "ens", "ets", "ers", "en", "et", "er", "es", "e", "s")


def stem(word: str) -> str:
    """The word without its commonest Danish endings; at least four letters stay.

    >>> stem("nævnets"), stem("nævnene"), stem("leje")
    ('nævn', 'nævn', 'leje')
    """
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word.removesuffix(ending)
    return word


SHORT = r"(?<!\bjf)(?<!\bnr)(?<!\bstk)(?<!\bkap)(?<!\bca)(?<!\bpct)(?<!\bpkt)(?<!\bart)(?<!\bmv)(?<!\bm\.v)(?<!\bbl\.a)(?<!\bStk\. \d)"
STOP = re.compile(
    rf"(?:{SHORT}\.|;)\s+(?=[A-ZÆØÅ§»])|(?<=pkt\.)\s+(?=[A-ZÆØÅ»])|(?<=m\.v\.)\s+(?=[A-ZÆØÅ»])|[.:,]?\s+(?=\d{{1,2}}\)\s)"
)


def sentences(text: str) -> tuple[Span, ...]:
    """The sentences and numbered items of a text as it is printed, in its own characters.

    >>> text = "Ansøgningen er skriftlig, jf. § 2. Den sendes til nævnet."
    >>> [span.of(text) for span in sentences(text)]
    ['Ansøgningen er skriftlig, jf. § 2.', 'Den sendes til nævnet.']
    """
    starts = [0, *(match.end() for match in STOP.finditer(text))]
    ends = [*(match.end() for match in STOP.finditer(text)), len(text)]
    return tuple(
        trim(text, start, end) for start, end in zip(starts, ends, strict=True) if text[start:end].strip()
    )


def trim(text: str, start: int, end: int) -> Span:
    return Span(start, start + len(text[start:end].rstrip()))
