"""The event at, before or after which an act takes place, where no word says at the latest."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from parsing.demands.reading import Clause
from parsing.model import Span
from parsing.quantities import Bound, Deadline, Direction, Length, Unit
from parsing.quantities.anchors import anchor, read_anchor
from parsing.quantities.clauses import clause_verb, fronted_clause
from parsing.quantities.days import MONTHS
from parsing.quantities.finite import is_finite
from parsing.quantities.lengths import LENGTH, read_length

BEFORE = re.compile(r"\b(?:før|forud for|inden(?!\sfor\b))(?=\s\w)", re.IGNORECASE)  # før mødets afholdelse
SINCE = re.compile(  # efter 2½ år i ordningen, efter 4 måneder
    rf"\befter\s{LENGTH}(?!\s?(?:efter|fra|før|forud|inden)\b)(?P<of>\s(?:i|med|på)(?=\s\w))?", re.IGNORECASE
)
AT_EVENT = re.compile(  # samtidig med udbetalingen, samme dag, som sagen afgøres, dagen efter, at
    r"\b(?:samtidig(?:t)?\smed|på\stidspunktet\sfor|i\s(?:umiddelbar\s)?forlængelse\saf|(?P<day>(?:samme\s)?dag(?:en)?)(?:,?\ssom|(?P<after>\sefter)(?=,?\sat\b)))"
    r"(?=,?\s\w)",
    re.IGNORECASE,
)
IN_TIME = re.compile(  # ved årets udgang, på første sygedag, i januar måned, i løbet af året
    r"\bved\s(?P<end>(?:årets|kvartalets|månedens|regnskabsårets|kalenderårets)\s(?:udgang|udløb|slutning|afslutning))\b"
    r"|\bpå\s(?P<day>(?:den\s)?(?:første|anden|samme)\s\w*dag)\b"
    rf"|\b(?:i|inden\sfor)\s(?P<month>(?:{'|'.join(MONTHS)})(?:\småned)?(?:\s\d{{4}})?)(?!\w)"
    r"|\bi\sløbet\saf\s(?P<year>(?:året|kalenderåret|regnskabsåret|ferieåret|måneden|kvartalet))\b",
    re.IGNORECASE,
)
OF_NOUN = re.compile(r"\b(?:til|i|om|af|på|med)\s\w+(?:en|et|erne)\s$")  # til [arbejdet] før sygdommen
FOLLOWED_UP = re.compile(r"\bføl(?:ges?|ger)\sop\b|\bopfølgning\b", re.IGNORECASE)  # op på, om ... efter 2 år


def before_event(clause: Clause, proof: Sequence[Span] = ()) -> Deadline | None:
    """`skal før mødets afholdelse give besked`: in the main clause, or where the tagger shows a limit."""
    main = set(clause.main)
    for match in BEFORE.finditer(clause.text):
        told = any(span.start <= match.start() < span.end for span in proof)
        opens = clause.sentence.trigger is not None and clause.sentence.trigger[0] == clause.at(match.start())
        if not (told or opens) and (
            clause.at(match.start()) not in main or OF_NOUN.search(clause.text, 0, match.start())
        ):
            continue
        event = fronted_clause(match) or read_anchor(clause.text, match.end(), clause=clause_verb(match))
        if event:
            return Deadline(Span(match.start(), event.span.end), Direction.BEFORE, anchor=event)
    return None


def at_event(clause: Clause) -> Deadline | None:
    """`samtidig med udbetalingen`, `efter 2½ år i ordningen`, `i januar måned`: when the act itself takes place."""
    places = {at for at in clause.main if at > clause.governed.verb}
    return beside(clause, places) or since(clause, places) or in_time(clause, places)


def beside(clause: Clause, places: Container[int]) -> Deadline | None:
    """At another event, on its day or the day after it."""
    for match in AT_EVENT.finditer(clause.text):
        whole = is_finite if match["day"] else None
        event = read_anchor(clause.text, match.end(), clause=whole)
        if event is None or clause.at(match.start()) not in places:
            continue
        span = Span(match.start(), event.span.end)
        if not match["day"]:
            return Deadline(span, Direction.AT, anchor=event)
        days = 1 if match["after"] else 0
        side = Direction.AFTER if days else Direction.AT
        return Deadline(span, side, length=Length(days, Unit.DAY), anchor=event)
    return None


def since(clause: Clause, places: Container[int]) -> Deadline | None:
    """So long after an event, where no word says at the latest: that is when, no limit."""
    text = clause.text
    for match in SINCE.finditer(text):
        if clause.at(match.start()) in places or FOLLOWED_UP.search(text, 0, match.start()):
            event = read_anchor(text, match.end()) if match["of"] else None
            end = event.span.end if event else match.start("of") if match["of"] else match.end()
            return Deadline(Span(match.start(), end), Direction.AFTER, Bound.EXACT, read_length(match), event)
    return None


def in_time(clause: Clause, places: Container[int]) -> Deadline | None:
    """On a day, in a month or year, or at its end, which may open the sentence."""
    for match in IN_TIME.finditer(clause.text):
        at, name = clause.at(match.start()), match.lastgroup
        if name and (at in places or (name == "end" and at in clause.held)):
            event = anchor(clause.text, *match.span(name))
            direction = Direction.AT if name in {"end", "day"} else Direction.WITHIN
            return Deadline(Span(*match.span()), direction, anchor=event)
    return None
