"""The event a limit counts from: the noun phrase or clause after `efter`, `fra`, `før`, `inden`.

Danish law often goes on with a verb right after it ("senest 4 uger efter fødslen underrette"), so the phrase is read
word by word: modifiers up to a noun, then prepositions with what they govern, until something else comes.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from parsing.model import Span
from parsing.quantities.finite import has_predicate, is_finite
from parsing.quantities.model import Anchor
from parsing.quantities.words import verbs, word_set

LONGEST = 200  # characters
WORD = re.compile(
    r"\s?(\d+(?:[.-]\s?(?:og\s\d+\.\s)?)?|»[^«]{1,40}«|[\w-]+(?:\.[\w]+\.?)?)"
)  # 1. / ferieår / A.M.
SIGN = (  # a sign of the same clause: the full stop of "stk. 2", "m.v." and "1. afdeling" ends none
    r"(?:[^,.;:]|(?<=\bstk)\.|(?<=\bnr)\.|(?<=\bpkt)\.|(?<=\bm\.v)\.|(?<=\bmv)\.|(?<=\bjf)\.|\.(?=\w)|(?<=\d)\.(?=\s[a-zæøå]))"
)
CLAUSE = re.compile(  # at ... / , at ... / det tidspunkt, hvor ... / , afgørelsen er meddelt
    r"(?:,?\s?at\s|,\s(?=\w+(?:en|et|ne|r)\b)|(?:det|den)\s(?:tidspunkt|dato|dag|måned|uge|dato)(?:en)?,?\s(?:hvor|da|fra|på|som|der)\w*\s?)"
    rf"{SIGN}{{3,160}}"
)
INSERTED = re.compile(  # den[, der efter § 4 skal svare,] har modtaget
    rf",\s(?P<aside>(?:der|som|hvis|jf|stk|nr|hvor\w*|litra)\b)?(?P<first>\w+)?{SIGN}{{1,120}}"
)
RELATIVE = re.compile(  # den måned[, hvori han fylder 60], en frist[, der fastsættes af nævnet]
    rf",?\s(?:hvor\w*|da|fra\shvilke[nt]|i\shvilke[nt]|på\shvilke[nt])\s{SIGN}{{3,120}}"
    rf"|(?<=frist),\s(?:der|som)\s(?!ikke\b){SIGN}{{3,120}}"
)
POINTED = re.compile(  # det møde[, hvor der stemmes], den afgørelse[, der er truffet]
    rf",\s(?:hvor\w*|der|som|da)\s{SIGN}{{3,120}}"
)
TIME = re.compile(r"(?:år|måned|uge|dag|kvartal|periode|dato|tidspunkt|termin)(?:et|en|n)?$|frist$")
ENDED = re.compile(
    r"(?:s\s(?:udløb|ophør|afslutning|begyndelse|indtræden|ikrafttræden)|\b(?:dato|datoen|frist|fristen|tidspunkt|udløbet))$",
    re.IGNORECASE,
)  # no clause follows: fristens udløb
PRONOUN = re.compile(  # inden [der udbetales ydelser], inden [de tages i brug]
    rf"(?:der|han|hun|man|(?:de|den|det|denne|vedkommende)(?=\s(?:er|har|\w{{3,}}(?:er|es))\b))\s{SIGN}{{3,120}}"
)
PLACE = r"(?:stk\.|nr\.|§|[\d. ,]|og|til|litra\s\w|pkt\.)+"
GIVEN = (  # what a body has done to a limit before it counts: fastsat, nævnte
    r"(?:nævnt|omhandlet|omhandlede|anført|omtalt|omfattede|fastsat|fastlagt|bestemt|angiv|godkendt|aftalt|meddelt"
    r"|udpeget|udstedt|afgiv|foreskrev|udarbejdet|truf|givet|givne)\w*"
)
NAMED = re.compile(  # modtagelsen af den [i stk. 1 nævnte] meddelelse, inden en [af nævnet fastsat] frist
    rf"\s(?:i|efter|af|ved|for|med)\s(?:{PLACE}|[^,.;:()]{{1,90}}?),?\s{GIVEN}(?=\s\w)"
)
AS = re.compile(
    r"\ssom\s(?:\w+søgende|ledige?|medlem|selvstændig|lønmodtager|sygemeldt|syg)\b"
)  # tilmelding som ledig
POINTERS = frozenset({"den", "det", "de"})
ARTICLE = re.compile(r"\b(?:en|et|den|det|de)$")
CUT_OFF = re.compile(
    r"\s(?:efter|i|jf)\s(?:stk|nr|§[\s\d]*)$"
)  # the full stop of "stk." is no end of a clause
RECEIVING = frozenset({"modtagelsen", "modtagelse"})
SENT_TO = re.compile(r"\stil\b")  # sendes inden 3 uger efter modtagelsen [til styrelsen]
INFINITIVE = re.compile(r",?\s?at\s(?:have|være|blive)\b")  # efter [at have modtaget anmeldelsen]
PLAIN_WORD = re.compile(r"(?<!\bat)(?<!\bog)(?<!\beller)\s(\w+)")
AUXILIARIES = frozenset({"have", "være", "blive"})
LEGAL_BASIS = re.compile(r"\s(?:i\shenhold\stil|i\smedfør\saf)\s")
REST = re.compile(
    rf"\s(\w+){SIGN}{{0,120}}?(?=\sog\s(?:senest|inden|mindst)\b|\sinden\sfor\b|[,;:]|\.(?:\s|$)|$)"
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
    *("lig", "ig", "te", "dt", "vne", "bar", "bart", "bare", "gjort", "eret", "erede"),
)
PREPOSITIONS, JOINERS = word_set("preposition"), word_set("joiner")
MODIFIERS, SCOPE, STOPS = (
    word_set("modifier"),
    word_set("scope"),
    word_set("stop"),
)


def read_anchor(
    text: str, start: int, *, clause: Callable[[str], bool] | None = None, law: bool = True
) -> Anchor | None:
    """The event that begins at `start`; None where no event can be made out.

    `clause` tells the verbs behind the noun with which the words are a whole clause. `law`: the words may be what
    allows it, as after `efter` ("efter reglerne i"), and then they are no event.

    >>> read_anchor("efter modtagelsen af barnet underrette sin arbejdsgiver", 5).words
    'modtagelsen af barnet'
    """
    after_blank = start + text[start : start + 1].isspace()
    if match := CLAUSE.match(text, after_blank) or PRONOUN.match(text, after_blank):
        return anchor(text, match.start(), clause_end(text, match))
    end = phrase(text, start, law=law)
    if (
        clause is not None
        and end > start
        and not ENDED.search(text, start, end)
        and (more := REST.match(text, end))
        and clause(more[1].lower())
    ):
        end = more.end()
    return anchor(text, start, end) if end > start else None


def clause_end(text: str, match: re.Match[str]) -> int:
    """Where a clause ends: at its first comma, or after the asides that commas set apart before its verb comes."""
    end = match.end()
    if INFINITIVE.match(match[0]):
        return next(
            (word.start() for word in PLAIN_WORD.finditer(text, match.start(), end) if acts(word)), end
        )
    if has_predicate(match[0]):
        return end
    aside = None
    while end - match.start() < LONGEST and (more := INSERTED.match(text, end)):
        if more["aside"] is None:
            return more.end() if aside and is_finite((more["first"] or "").lower()) else match.end()
        aside, end = more, more.end()
    return match.end()


def acts(word: re.Match[str]) -> bool:
    """Is it the infinitive of the clause around: efter at have modtaget anmeldelsen [underrette]?"""
    return word[1] in verbs() and word[1] not in AUXILIARIES


def anchor(text: str, start: int, end: int) -> Anchor | None:
    """With the blanks and commas around it left out."""
    words = text[start:end]
    first, *rest = LEGAL_BASIS.split(words, maxsplit=1)
    if rest and not has_predicate(rest[0]):
        words = first
    words = CUT_OFF.sub("", words)
    start += len(words) - len(words.lstrip(" ,"))
    words = words.strip(" ,").rstrip(".")
    if words.endswith((" pkt", "m.v", " mv")) and text.startswith(".", start + len(words)):
        words += "."
    return Anchor(Span(start, start + len(words)), words) if words else None


def phrase(text: str, start: int, *, law: bool) -> int:
    """Where the noun phrase that begins at `start` ends; `start` where none does."""
    place = end = start
    expecting, pointed = True, False
    while place - start < LONGEST and (match := WORD.match(text, skip_named(text, place))):
        word = match[1].lower().rstrip(".")
        if end == start and (word in JOINERS or (law and is_scope(word, text, match.end()))):
            return start
        if expecting:
            if word in STOPS or (end > start and word in verbs() and not follows_noun(text, match.end())):
                break
            pointed = pointed or word in POINTERS
            if not is_modifier(word, match[1], text, match.end()):
                expecting, end = False, match.end()
                if (whole := noun_end(word, text, end, pointed=pointed)) is not None:
                    return whole
                pointed = False
        elif ON_THE_BASIS.match(text, place):
            break
        elif word in PREPOSITIONS or (word in JOINERS and joins_noun(text, match.end())):
            expecting = True
        else:
            break
        place = match.end()
    return end


def noun_end(word: str, text: str, end: int, *, pointed: bool) -> int | None:
    """Where the phrase ends at its noun, whatever follows: with a clause that tells which, a role, a receiver."""
    if word in RECEIVING and SENT_TO.match(text, end):
        return end
    which = POINTED if pointed else RELATIVE if TIME.search(word) else None
    more = (which.match(text, end) if which else None) or AS.match(text, end)
    return more.end() if more else None


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
    return word.endswith("s") or word.endswith(ADJECTIVES) or "-" in then  # au pair-personens


def skip_named(text: str, place: int) -> int:
    if ARTICLE.search(text, max(0, place - 4), place) is None:
        return place
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
