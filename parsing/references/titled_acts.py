"""Acts by title and number: "lov om X", "lov nr. 548 af 7. maj 2019 om X", "forordning (EF) nr. 883/2004"."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import replace

from parsing.model import Span
from parsing.references.act import EUROPEAN, ORDERS, TREATIES, Act, Naming, Noun
from parsing.references.model import NumberedDocument
from parsing.references.names import canonical
from parsing.references.numbered import OF_DATE, read_danish, read_date, read_european
from parsing.references.parentheses import alias
from parsing.references.title_rules import Title
from parsing.references.titles import title_end

FRAMES = re.compile(r"(?:^|\n|\.[ \t]|\x00[ \t]?)I[ \t]$|\b[Hh]er(?:ved|med)[ \t]bekendtgøres[ \t]$")
IS_REPEALED = re.compile(r"ophæves[ \t](?:\w{1,30}[ \t]){0,2}$")
PROPOSAL = re.compile(r"\bforslag(?:et)?[ \t]til[ \t]$", re.IGNORECASE)
BASE_IN_S = re.compile(r"(?:sats|plads|proces|[aiouy]s|ss)$")  # "beskæftigelsesindsats" is no genitive
PARLIAMENT = r"Europa-?[Pp]arlamentets(?:[ \t]og[ \t]Rådets)?"
INSTITUTIONS = re.compile(
    rf"(?:{PARLIAMENT}|(?:EU-|Europa-)?Kommissionens|(?:EF-)?Rådets(?:[ \t]og[ \t]Kommissionens)?)[ \t]"
    r"(?:(?:delegerede|gennemførelses)[ \t])?$"
)
AUTHORITY = re.compile(r"[A-ZÆØÅ][\w-]{2,40}s[ \t]$")
TREATY_ADJECTIVE = re.compile(
    r"\b(?:[Nn]ordiske?|[Ee]uropæiske?|[Ii]nternationale?|De[ \t]Forenede[ \t]Nationers|FN's)[ \t]$"
)
POINTED = re.compile(r"(?:denne|dette|nærværende|samme|nævnte|omhandlede|pågældende)[ \t]$", re.IGNORECASE)
ABOUT = re.compile(
    r"[ \t](?:for[ \t](?:Grønland|Færøerne|\d{4})[ \t])?(?=(?P<word>om|for|vedrørende|angående)[ \t]\w)"
)
FOR_TITLE = re.compile(r"for[ \t](?:Grønland|Færøerne|universit|Det[ \t]|Den[ \t])")
AMENDING_TITLE = ("ændring af", "ændring og", "lov om ændring")
CONSOLIDATED = re.compile(
    r",?[ \t]{1,2}jf\.?[ \t]{1,2}(?:senest[ \t])?"
    r"(?P<kind>lov-?bekendtgørelse|bekendtgørelse|lovbek\.?|lbk\.?|lov|anordning)(?=[ \t]nr)",
    re.IGNORECASE,
)
IN_PARENTHESIS = re.compile(r"[ \t]\((?:jf\.[ \t])?(?:lov-?bekendtgørelse|lbk\.?)(?=[ \t]nr)", re.IGNORECASE)
SERIES = re.compile(r"(?:,|,?[ \t](?:og|samt|eller))[ \t]{1,2}(?=(?:\([A-ZØ]{2,7}\)[ \t]?)?nr\.?[ \t]?\d)")


def read_numbered(noun: Noun, titles: Container[str] | None) -> tuple[Act, ...]:
    """The document whose number follows the noun, and the rest of its series."""
    text, stem = noun.text, noun.stem
    at = noun.span.end + (noun.abbreviated and text.startswith(".", noun.span.end))
    kind = stem if not noun.prefix or stem in EUROPEAN else noun.prefix.lower() + stem
    found = read_european(text, at, stem) if stem in EUROPEAN else None
    found = found or read_danish(text, at, kind)
    if found is None or (noun.definite and stem == "lov" and noun.prefix):
        return ()
    start = designator_start(noun)
    if stem == "afgørelse" and start == noun.span.start and not found.document.number:
        return ()
    first = with_title(noun, Act(Span(start, found.end), Naming.NAME, stem, document=found.document), titles)
    return first, *read_series(text, first, kind)


def read_series(text: str, first: Act, kind: str) -> tuple[Act, ...]:
    """More documents of the same kind: ", nr. 103 af 19. marts 1984 og nr. 145 af 16. marts 1988"."""
    acts: list[Act] = []
    end = first.span.end
    while link := SERIES.match(text, end):
        read = read_european if first.stem in EUROPEAN else read_danish
        if not (found := read(text, link.end(), kind)):
            break
        acts.append(Act(Span(link.end(), found.end), Naming.NAME, first.stem, document=found.document))
        end = found.end
    return tuple(acts)


def with_title(noun: Noun, act: Act, titles: Container[str] | None) -> Act:
    """The numbered document with the date and title that follow."""
    end, document = act.span.end, act.document
    if document and not document.signed and (dated := OF_DATE.match(noun.text, end)):
        end, document = dated.end(), replace(document, signed=read_date(dated))
    name, end = read_title(noun, end, titles, numbered=True) or (None, end)
    return finished(noun.text, replace(act, span=Span(act.span.start, end), name=name, document=document))


def read_titled(noun: Noun, titles: Container[str] | None) -> tuple[Act, ...]:
    """The document whose title follows the noun: "lov om X", "bekendtgørelsen om X"."""
    found = read_title(noun, noun.span.end, titles) if may_be_titled(noun) else None
    if not found:
        return ()
    name, end = found
    start, kind = designator_start(noun), noun.stem
    if kind == "lov" and start < noun.span.start:
        name, kind = f"forslag til {name}", "lovforslag"
    told = kind in EUROPEAN or kind in TREATIES or kind in {"lovforslag", "cirkulære", "vejledning"}
    document = NumberedDocument(kind) if told else None
    owner = is_genitive(noun.text, noun.span.end + 4, end)
    return (finished(noun.text, Act(Span(start, end), Naming.NAME, noun.stem, name, document, owner)),)


def may_be_titled(noun: Noun) -> bool:
    """Whether "om X" behind the noun can be a title; "vejledning om X" is a service, unless an authority issued it."""
    if (
        noun.genitive
        or POINTED.search(noun.before(14))
        or noun.stem in {"afgørelse", "anordning", "lovbekendtgørelse"}
    ):
        return False
    if noun.stem in TREATIES:
        named = noun.prefix or noun.definite or noun.word[0].isupper()
        return bool(named) or designator_start(noun) < noun.span.start
    if noun.definite == "erne" or (noun.prefix and noun.stem in {"lov", "vejledning"}):
        return False
    return noun.stem != "vejledning" or bool(AUTHORITY.search(noun.before()))


def read_title(
    noun: Noun, at: int, titles: Container[str] | None, *, numbered: bool = False
) -> tuple[str, int] | None:
    """The canonical name and the end of a title that starts at `at` with its "om"."""
    text, about = noun.text, ABOUT.match(noun.text, at)
    if not about or not opens_title(text, about, noun.stem):
        return None
    words = about.end("word") + 1
    title = Title(
        words,
        noun.stem,
        noun.stem in ORDERS,
        numbered=numbered,
        repealed=bool(IS_REPEALED.search(noun.before())),
        framed=not numbered and bool(FRAMES.search(noun.before(30))),
        amends=text.startswith(AMENDING_TITLE, words),
    )
    if (end := title_end(text, title, titles)) <= words:
        return None
    name = canonical(noun.prefix.lower() + noun.stem, text[at:end])
    return (name[:-1] if is_genitive(text, words, end) else name), end


def opens_title(text: str, about: re.Match[str], stem: str) -> bool:
    """Titles begin with "om"; some with "for" and a name, EU acts also with "vedrørende"."""
    if about["word"] == "for":
        return bool(FOR_TITLE.match(text, about.end()))
    return about["word"] == "om" or stem in EUROPEAN


def is_genitive(text: str, words: int, end: int) -> bool:
    """Whether the s belongs to the reference, not to the title: "lov om Det Faglige Råds § 3"."""
    if text[end - 1 : end] != "s" or text[end : end + 2] != " §" or end - words <= 4:
        return False
    return not BASE_IN_S.search(text, words, end)


def designator_start(noun: Noun) -> int:
    """Where the designator starts: institutions and "forslag til" belong to it."""
    patterns = {"lov": PROPOSAL, "konvention": TREATY_ADJECTIVE}
    pattern = INSTITUTIONS if noun.stem in EUROPEAN else patterns.get(noun.stem)
    match = pattern.search(noun.before(80)) if pattern else None
    return noun.span.start - len(match[0]) if match else noun.span.start


def finished(text: str, act: Act) -> Act:
    """With what may follow a name: its number in the official gazette, and a name for the rest of the text."""
    if not act.numbered:
        act = with_number(text, act)
    return replace(act, alias=definite(name)) if (name := alias(text, act.span.end)) else act


def definite(stem: str) -> str:
    return stem + {"direktiv": "et", "bekendtgørelse": "n"}.get(stem, "en")


def with_number(text: str, act: Act) -> Act:
    """With ", jf. lovbekendtgørelse nr. 1177 af 9. oktober 2015" directly behind the name, or in parentheses there."""
    if inside := IN_PARENTHESIS.match(text, act.span.end):
        found = read_danish(text, inside.end(), "lovbekendtgørelse")
        if found and text.startswith(")", found.end):
            return replace(act, span=Span(act.span.start, found.end + 1), document=found.document)
    link = CONSOLIDATED.match(text, act.span.end)
    at, kind = (link.end(), link["kind"].lower().replace("-", "")) if link else (act.span.end, act.stem)
    kind = "lovbekendtgørelse" if kind.startswith(("lbk", "lovbek")) else kind
    found = read_danish(text, at, kind)
    if not found or (kind == "lov" and link and (text.startswith(" om ", found.end) or act.stem != "lov")):
        return act  # another act: "jf. lov nr. 5 af 3. maj 2011 om ændring af ..."
    if not link and not found.document.number and act.stem not in TREATIES | {"lov"}:
        return act
    return replace(act, span=Span(act.span.start, found.end), document=found.document)
