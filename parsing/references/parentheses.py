"""Parentheses behind and within titles: a short name, a subtitle, a name for the rest of the text, or no part of it."""

from __future__ import annotations

import re

PARENTHESIS = re.compile(
    r"[ \t]{0,2}\((?P<inside>[^()\x00\n]{1,600}(?:\([^()]{1,200}\)[^()\x00\n]{0,400}){0,3})\)"
)
CALLED = r"(?:(?:herefter|i det følgende|i denne bekendtgørelse)[ \t]?(?:kaldet|benævnt|betegnet)?[ \t]?)?"
ALIAS = re.compile(
    rf"{CALLED}\x00*(?P<name>lov|bekendtgørelse|anordning|forordning|direktiv|konvention|traktat)(?:en|et|n)\x00*"
)
NOT_TITLE = re.compile(r"(?:jf|se|stk|dvs|herefter|i det følgende|f\.eks|bortset|herunder|undtagen|kap)\b|§")
SUBTITLE = re.compile(r"[A-ZÆØÅ][^()]{12,}|.*lov(?:en)?\b|.*,.*\bog\b|for\b|[Oo]m\b")
GOES_ON = re.compile(r"[ \t]{1,3}-?\w")


def alias(text: str, end: int) -> str:
    """The kind of document that "(loven)" behind a title names, or nothing."""
    parenthesis = PARENTHESIS.match(text, end)
    match = ALIAS.fullmatch(parenthesis["inside"]) if parenthesis else None
    return match["name"] if match else ""


def belongs(inside: str) -> bool:
    """Whether it can be part of a title: "(loven)" gives a name for this text, "(jf. § 3)" is a reference."""
    return not ALIAS.fullmatch(inside) and not NOT_TITLE.match(inside)


def closes(inside: str) -> bool:
    """Whether nothing of a title comes after it: a short name or a subtitle, not an abbreviation."""
    return bool(SUBTITLE.match(inside))


def goes_through(text: str, parenthesis: re.Match[str]) -> bool:
    """Whether it stands inside a title, or ends one as a name or an abbreviation."""
    inside = parenthesis["inside"]
    if not belongs(inside):
        return False
    return closes(inside) or inside.isupper() or bool(GOES_ON.match(text, parenthesis.end()))


def with_parenthesis(text: str, end: int) -> int:
    """The end of a title with the short name or subtitle that follows it."""
    parenthesis = PARENTHESIS.match(text, end)
    if parenthesis and belongs(parenthesis["inside"]) and closes(parenthesis["inside"]):
        return parenthesis.end()
    return end
