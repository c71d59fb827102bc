"""Acts, orders, EU acts, treaties and circulars as texts name them, one designator at a time."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass, replace
from enum import StrEnum

from parsing.model import Span
from parsing.references.model import NumberedDocument
from parsing.references.names import canonical, short
from parsing.references.numbered import OF_DATE, Numbered, read_danish, read_date, read_european
from parsing.references.parentheses import alias
from parsing.references.title_rules import Title
from parsing.references.titles import title_end


class Naming(StrEnum):
    """How the words tell which document is meant."""

    NAME = "name"  # by title, short name or number
    BARE = "bare"  # loven, bekendtgørelsen, forordningen
    OWN = "own"  # denne lov
    SAME = "same"  # samme lov, nævnte lov


@dataclass(frozen=True, slots=True)
class Act:
    """One designator: its words, and what they say. `alias` is a name that the text gives it from here on."""

    span: Span
    naming: Naming
    stem: str  # lov, bekendtgørelse, forordning, ...
    name: str | None = None
    document: NumberedDocument | None = None
    genitive: bool = False
    alias: str = ""

    @property
    def numbered(self) -> bool:
        return self.document is not None and bool(self.document.number or self.document.signed)


STEMS = "lovbekendtgørelse|bekendtgørelse|anordning|forordning|direktiv|cirkulæreskrivelse|cirkulære|vejledning|konvention|traktat|afgørelse|lov|lbk|bek"
NOUN = re.compile(
    rf"(?P<prefix>[\w-]*?)(?P<stem>{STEMS})(?P<definite>erne|en|n|et|t)?(?P<genitive>s)?", re.IGNORECASE
)
EUROPEAN = frozenset({"forordning", "direktiv", "afgørelse"})
ORDERS = frozenset(
    {"bekendtgørelse", "anordning", "cirkulære", "cirkulæreskrivelse", "vejledning", *EUROPEAN}
)
NOT_ACTS = re.compile(r"(?<![tT])orlov$|^forlov$")  # leave of absence, "barselsorloven"; but "sektorloven"
NAMED_GUIDANCE = frozenset({"kapitaliseringsvejledningen"})

FRAMES = re.compile(r"(?:^|\n|\.[ \t]|\x00[ \t]?)I[ \t]$|\b[Hh]er(?:ved|med)[ \t]bekendtgøres[ \t]$")
OWN = re.compile(r"(?:[Dd]enne|[Dd]ette|[Nn]ærværende)[ \t]$")
SAME = re.compile(
    r"(?:[Ss]amme|(?:[Dd]en[ \t])?(?:[Nn]ævnte|omhandlede|pågældende|sidstnævnte|førstnævnte|omtalte))[ \t]$"
)
FORMER = re.compile(r"(?:gældende|tidligere|hidtidige|nugældende|dagældende|nye|gamle|ophævede)[ \t]$")
CHILD = re.compile(r"\bbarnets[ \t]$", re.IGNORECASE)
CONSTITUTION = re.compile(r"\bDanmarks Riges[ \t]$")
PROPOSAL = re.compile(r"\bforslag(?:et)?[ \t]til[ \t]$", re.IGNORECASE)
INSTITUTIONS = re.compile(
    r"(?:(?:Europa-?[Pp]arlamentets(?:[ \t]og[ \t]Rådets)?|(?:EU-|Europa-)?Kommissionens|(?:EF-)?Rådets(?:[ \t]og[ \t]Kommissionens)?)[ \t])"
    r"(?:(?:delegerede|gennemførelses)[ \t])?$"
)
AUTHORITY = re.compile(r"[A-ZÆØÅ][\w-]{2,40}s[ \t]$")
TREATY_ADJECTIVE = re.compile(
    r"\b(?:[Nn]ordiske?|[Ee]uropæiske?|[Ii]nternationale?|De[ \t]Forenede[ \t]Nationers|FN's)[ \t]$"
)
ABOUT = re.compile(
    r"[ \t](?:for[ \t](?:Grønland|Færøerne|\d{4})[ \t])?(?=(?:om|for|vedrørende|angående)[ \t][\wÆØÅæøå])"
)
ABOUT_WORD = re.compile(r"\w+[ \t]")
FOR_TITLE = re.compile(r"for[ \t](?:Grønland|Færøerne|universit|Det[ \t]|Den[ \t])")
UNTOLD_KIND = {"lbk": "lovbekendtgørelse", "bek": "bekendtgørelse"}
CONSOLIDATED = re.compile(
    r",?[ \t]{1,2}jf\.?[ \t]{1,2}(?:senest[ \t])?(?P<kind>lov-?bekendtgørelse|bekendtgørelse|lovbek\.?|lbk\.?|lov|anordning)(?=[ \t]nr)",
    re.IGNORECASE,
)
SERIES = re.compile(r"(?:,|,?[ \t](?:og|samt|eller))[ \t]{1,2}(?=(?:\([A-ZØ]{2,7}\)[ \t]?)?nr\.?[ \t]?\d)")


def word_at(text: str, start: int, end: int) -> tuple[int, int]:
    """The whole word around a hit."""
    while start and (text[start - 1].isalnum() or text[start - 1] == "-"):
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    return start, end


def read_act(text: str, hit: int, titles: Container[str] | None) -> tuple[Act, ...]:
    """The designator whose noun stands at `hit`, with those of its series ("og nr. 103 af ..."); nothing where none does."""
    start, end = word_at(text, hit, hit + 2)
    noun = NOUN.fullmatch(text, start, end)
    if not noun or in_parenthesis(text, start, end):
        return ()
    stem = noun["stem"].lower()
    stem = UNTOLD_KIND.get(stem, stem)
    acts = (
        read_numbered(text, noun, stem, titles)
        or read_titled(text, noun, stem, titles)
        or read_word(text, noun, stem)
    )
    return acts


def in_parenthesis(text: str, start: int, end: int) -> bool:
    """ "(loven)" gives a name, it refers to nothing."""
    return text[start - 1 : start] == "(" and text[end : end + 1] == ")"


def left(text: str, at: int, width: int = 60) -> str:
    return text[max(0, at - width) : at]


def prefixed(text: str, start: int, stem: str) -> int:
    """Where the designator starts: institutions and "forslag til" belong to it."""
    before = left(text, start, 80)
    pattern = (
        INSTITUTIONS
        if stem in EUROPEAN
        else PROPOSAL
        if stem == "lov"
        else TREATY_ADJECTIVE
        if stem == "konvention"
        else None
    )
    match = pattern.search(before) if pattern else None
    return start - len(match[0]) if match else start


def read_numbered(
    text: str, noun: re.Match[str], stem: str, titles: Container[str] | None
) -> tuple[Act, ...]:
    """ "lov nr. 548 af 7. maj 2019 om ...", "forordning (EF) nr. 883/2004 om ..."."""
    at = noun.end() + (1 if text.startswith(".", noun.end()) and noun["stem"].lower() in UNTOLD_KIND else 0)
    kind = stem if not noun["prefix"] or stem in EUROPEAN else noun["prefix"].lower() + stem
    found = read_european(text, at, stem) if stem in EUROPEAN else None
    found = found or read_danish(text, at, kind)
    if found is None or (noun["definite"] and stem == "lov" and noun["prefix"]):
        return ()
    start = prefixed(text, noun.start(), stem)
    if stem == "afgørelse" and start == noun.start() and not found.document.number:
        return ()
    first = with_title(
        text, Act(Span(start, found.end), Naming.NAME, stem, document=found.document), noun, titles
    )
    return first, *read_series(text, first, kind)


def with_title(text: str, act: Act, noun: re.Match[str], titles: Container[str] | None) -> Act:
    """The numbered document with the title that follows."""
    end, document = act.span.end, act.document
    if document and not document.signed and (dated := OF_DATE.match(text, end)):
        signed = read_date(dated)
        end, document = dated.end(), replace(document, signed=signed)
    found = read_title(text, end, noun, act.stem, titles, numbered=True)
    if not found:
        return finished(text, replace(act, span=Span(act.span.start, end), document=document))
    return finished(text, replace(act, span=Span(act.span.start, found[1]), name=found[0], document=document))


def read_title(
    text: str, at: int, noun: re.Match[str], stem: str, titles: Container[str] | None, *, numbered: bool
) -> tuple[str, int] | None:
    """The canonical name and the end of a title that starts at `at` with its "om"."""
    about = ABOUT.match(text, at)
    if not about or not opens_title(text, about.end(), stem):
        return None
    word = ABOUT_WORD.match(text, about.end())
    words = word.end() if word else about.end()
    repealed = bool(re.search(r"ophæves[ \t](?:\w+[ \t]){0,2}$", left(text, noun.start(), 40)))
    framed = not numbered and bool(FRAMES.search(left(text, noun.start(), 30)))
    amends = text.startswith(("ændring af", "ændring og", "lov om ændring"), words)
    about_title = Title(
        words, stem, stem in ORDERS, numbered=numbered, repealed=repealed, framed=framed, amends=amends
    )
    end = title_end(text, about_title, titles)
    if end <= words:
        return None
    name = canonical(noun["prefix"].lower() + stem, text[at:end])
    stripped = genitive_end(text, words, end)
    return (name[:-1] if stripped else name), end


def opens_title(text: str, at: int, stem: str) -> bool:
    """Titles begin with "om"; some with "for" and a name, EU acts also with "vedrørende"."""
    if text.startswith("for", at):
        return bool(FOR_TITLE.match(text, at))
    return text.startswith("om ", at) or stem in EUROPEAN


def genitive_end(text: str, words: int, end: int) -> bool:
    """ "lov om Det Faglige Råds § 3": the s belongs to the reference, not to the title."""
    return text[end - 1 : end] == "s" and text[end : end + 2] == " §" and end - words > 4


def read_series(text: str, first: Act, kind: str) -> tuple[Act, ...]:
    """ ", nr. 103 af 19. marts 1984 og nr. 145 af 16. marts 1988": more documents of the same kind."""
    acts: list[Act] = []
    end = first.span.end
    while link := SERIES.match(text, end):
        found = (
            read_european(text, link.end(), kind)
            if first.stem in EUROPEAN
            else read_danish(text, link.end(), kind)
        )
        if not found:
            break
        acts.append(Act(Span(link.end(), found.end), Naming.NAME, first.stem, document=found.document))
        end = found.end
    return tuple(acts)


def read_titled(text: str, noun: re.Match[str], stem: str, titles: Container[str] | None) -> tuple[Act, ...]:
    """ "lov om X", "bekendtgørelsen om X"."""
    if not may_be_titled(text, noun, stem):
        return ()
    found = read_title(text, noun.end(), noun, stem, titles, numbered=False)
    if not found:
        return ()
    start = prefixed(text, noun.start(), stem)
    proposal = stem == "lov" and start < noun.start()
    name, kind = ("forslag til " + found[0], "lovforslag") if proposal else (found[0], stem)
    document = NumberedDocument(kind) if kind not in {"lov", "bekendtgørelse", "lovbekendtgørelse"} else None
    act = Act(
        Span(start, found[1]), Naming.NAME, stem, name, document, genitive_end(text, noun.end() + 4, found[1])
    )
    return (finished(text, act),)


def may_be_titled(text: str, noun: re.Match[str], stem: str) -> bool:
    if (
        noun["genitive"]
        or (noun["definite"] == "erne" and stem != "konvention")
        or (noun["prefix"] and stem in {"lov", "anordning", "afgørelse"})
    ):
        return False
    if stem in {"afgørelse", "anordning", "lovbekendtgørelse"}:
        return False
    if stem == "vejledning":  # a service, unless an authority issued it
        return not noun["prefix"] and bool(AUTHORITY.search(left(text, noun.start())))
    if stem == "konvention" or stem == "traktat":
        named = noun["prefix"] or noun["definite"] or noun[0][0].isupper()
        return bool(named) or prefixed(text, noun.start(), "konvention") < noun.start()
    return not (OWN.search(left(text, noun.start(), 14)) or SAME.search(left(text, noun.start(), 20)))


def finished(text: str, act: Act) -> Act:
    """With what may follow a name: its date, its number in the official gazette, a name for the rest of the text."""
    if act.document is None or not act.numbered:
        act = with_number(text, act)
    return replace(act, alias=definite(name)) if (name := alias(text, act.span.end)) else act


def definite(stem: str) -> str:
    return stem + {"direktiv": "et", "bekendtgørelse": "n"}.get(stem, "en")


def with_number(text: str, act: Act) -> Act:
    """ ", jf. lovbekendtgørelse nr. 1177 af 9. oktober 2015" directly behind a name."""
    link = CONSOLIDATED.match(text, act.span.end)
    at, kind = (link.end(), link["kind"].lower().replace("-", "")) if link else (act.span.end, act.stem)
    kind = "lovbekendtgørelse" if kind.startswith(("lbk", "lovbek")) else kind
    found: Numbered | None = read_danish(text, at, kind)
    if not found or (link and kind == "lov" and (text.startswith(" om ", found.end) or act.stem != "lov")):
        return act
    if not link and not found.document.number and act.stem not in {"konvention", "traktat", "lov"}:
        return act
    return replace(act, span=Span(act.span.start, found.end), document=found.document)


def read_word(text: str, noun: re.Match[str], stem: str) -> tuple[Act, ...]:
    """ "loven", "denne lov", "samme lov", "sygedagpengelovens", "barnets lov"."""
    span, genitive = Span(noun.start(), noun.end()), bool(noun["genitive"])
    if noun["prefix"]:
        return read_compound(text, noun, stem)
    before = left(text, span.start, 24)
    if pointer := OWN.search(before):
        return (
            (Act(Span(span.start - len(pointer[0]), span.end), Naming.OWN, stem, genitive=genitive),)
            if owns(noun, stem)
            else ()
        )
    if pointer := SAME.search(before):
        return (
            (Act(Span(span.start - len(pointer[0]), span.end), Naming.SAME, stem, genitive=genitive),)
            if owns(noun, stem)
            else ()
        )
    if stem == "lov" and not noun["definite"]:
        return read_phrase(text, noun, before)
    if (
        stem in {"vejledning", "afgørelse", "cirkulæreskrivelse"}
        or not noun["definite"]
        or noun["definite"] == "erne"
        and stem != "anordning"
    ):
        return ()
    if text.startswith(":", span.end):
        return ()  # a term that is being defined
    name = noun[0].lower().removesuffix("s") if genitive else noun[0].lower()
    return (finished(text, Act(span, Naming.BARE, stem, name, genitive=genitive)),)


def owns(noun: re.Match[str], stem: str) -> bool:
    return not noun["definite"] and stem not in {"afgørelse", "vejledning", "forordning"}


def read_phrase(text: str, noun: re.Match[str], before: str) -> tuple[Act, ...]:
    phrase = CHILD.search(before) or CONSTITUTION.search(before)
    if not phrase:
        return ()
    start = noun.start() - len(phrase[0])
    name = short(text[start : noun.end()], genitive=bool(noun["genitive"]))
    return (
        finished(
            text, Act(Span(start, noun.end()), Naming.NAME, "lov", name, genitive=bool(noun["genitive"]))
        ),
    )


def read_compound(text: str, noun: re.Match[str], stem: str) -> tuple[Act, ...]:
    word, genitive = noun[0].lower(), bool(noun["genitive"])
    if stem == "lov" and not noun["definite"]:
        told = FORMER.search(left(text, noun.start(), 20)) or (genitive and text.startswith(" §", noun.end()))
        if not told or NOT_ACTS.search(noun["prefix"].lower() + "lov"):
            return ()
        name = short(word, genitive=genitive) + "en"
        return (
            finished(text, Act(Span(noun.start(), noun.end()), Naming.NAME, stem, name, genitive=genitive)),
        )
    if not is_name(noun, stem):
        return ()
    start = prefixed(text, noun.start(), stem)
    act = Act(Span(start, noun.end()), Naming.NAME, stem, short(word, genitive=genitive), genitive=genitive)
    if stem == "vejledning":
        act = with_place(text, replace(act, document=NumberedDocument("vejledning")))
    return (finished(text, act),)


def is_name(noun: re.Match[str], stem: str) -> bool:
    if stem == "vejledning":
        return noun[0].lower() in NAMED_GUIDANCE
    if stem in {"anordning", "afgørelse", "cirkulæreskrivelse"}:
        return False
    if stem == "lov":
        return noun["definite"] == "en" and not NOT_ACTS.search((noun["prefix"] + "lov").lower())
    return bool(noun["definite"])


def with_place(text: str, act: Act) -> Act:
    """ "kapitaliseringsvejledningen for Grønland"."""
    if match := re.compile(r"[ \t]for[ \t](?:Grønland|Færøerne)").match(text, act.span.end):
        name = f"{act.name}{match[0].lower()}"
        return replace(act, span=Span(act.span.start, match.end()), name=name)
    return act
