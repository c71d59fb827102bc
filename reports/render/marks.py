"""Text with marked words as HTML. The only place where words of law become markup: all of them are escaped here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup, escape

from parsing.model import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """Words to be marked: `css` is the class, `title` what the reader is told about them."""

    span: Span
    css: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere."""

    span: Span
    href: str
    title: str = ""


def marked(text: str, span: Span, marks: Sequence[Mark], links: Sequence[Link] = ()) -> str:
    """The words of `span`, escaped, with the parts of marks and links that lie in it.

    >>> marked("a < b", Span(0, 5), [Mark(Span(4, 5), "duty")])
    'a &lt; <mark class="duty">b</mark>'
    """
    parts: list[str] = []
    at = span.start
    for link in apart(links, span):
        start, end = max(link.span.start, span.start), min(link.span.end, span.end)
        parts.append(segments(text, at, start, marks))
        title = f' title="{escape(link.title)}"' if link.title else ""
        parts.append(f'<a href="{escape(link.href)}"{title}>{segments(text, start, end, marks)}</a>')
        at = end
    parts.append(segments(text, at, span.end, marks))
    return "".join(parts)


def apart(links: Sequence[Link], span: Span) -> list[Link]:
    """The links in a span that do not overlap: the first of each crowd."""
    found: list[Link] = []
    end = span.start
    for link in sorted(links, key=lambda one: (one.span.start, -one.span.end)):
        if link.span.start >= end and link.span.start < min(link.span.end, span.end):
            found.append(link)
            end = link.span.end
    return found


def segments(text: str, start: int, end: int, marks: Sequence[Mark]) -> str:
    """A stretch of text cut where marks begin and end; overlapping marks share one element."""
    if start >= end:
        return ""
    inside = [mark for mark in marks if mark.span.start < end and mark.span.end > start]
    if not inside:
        return str(escape(text[start:end]))
    cuts = {start, end}
    for mark in inside:
        cuts.update(at for at in (mark.span.start, mark.span.end) if start < at < end)
    edges = sorted(cuts)
    return "".join(one_segment(text, low, high, inside) for low, high in pairwise(edges))


def one_segment(text: str, low: int, high: int, marks: Sequence[Mark]) -> str:
    words = escape(text[low:high])
    over = [mark for mark in marks if mark.span.start <= low and mark.span.end >= high]
    if not over:
        return str(words)
    css = " ".join(dict.fromkeys(mark.css for mark in over))
    told = "; ".join(dict.fromkeys(mark.title for mark in over if mark.title))
    title = f' title="{escape(told)}"' if told else ""
    return f'<mark class="{css}"{title}>{words}</mark>'


def safe(html: str) -> Markup:
    """Markup made by the functions of this package, for a template."""
    return Markup(html)  # noqa: S704
