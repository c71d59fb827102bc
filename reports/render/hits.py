"""What a search found, as text for the terminal or as JSON of schema 1."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from graph.search.candidates import Candidate
from graph.search.find import Hit
from graph.search.like import Like
from graph.search.passages import Passage
from parsing.model import Span
from reports.rules.naming import cite

WIDTH = 320  # characters of a text that are shown


def hit_lines(hits: Sequence[Hit]) -> Iterator[str]:
    """Three lines a hit: where it stands, under what, and its words with those searched for in [[brackets]]."""
    for place, hit in enumerate(hits, 1):
        yield f"{place}. {named(hit.passage)}"
        yield f"   {under(hit.passage, hit.others)}; {ranks(hit)}"
        yield f"   {excerpt(hit.wording, hit.marks)}"


def like_lines(found: Sequence[Like]) -> Iterator[str]:
    for place, one in enumerate(found, 1):
        copy = "a near-copy" if one.near_copy else "not among the near-copies"
        yield f"  {place}. {named(one.passage)}"
        yield f"     {one.cosine:.2f}, {one.distance}, {copy}; {under(one.passage, one.others)}"
        yield f"     {excerpt(one.wording, ())}"


def candidate_lines(found: Sequence[Candidate]) -> Iterator[str]:
    for place, pair in enumerate(found, 1):
        yield f"{place}. {pair.cosine:.2f} by meaning, {pair.shared:.2f} of their words shared"
        for passage, wording in zip((pair.one, pair.other), pair.wordings, strict=True):
            yield f"   {named(passage)}"
            yield f"     {excerpt(wording, ())}"


def hits_json(hits: Sequence[Hit], source: str) -> str:
    """Schema 1. Spans count characters of `text`, the end exclusive."""
    rows = [
        {
            "provision": str(hit.passage.provision),
            "title": hit.passage.title,
            "headings": hit.passage.headings,
            "in_force": hit.passage.in_force.value,
            "text": hit.wording,
            "marks": [[mark.start, mark.end] for mark in hit.marks],
            "others": hit.others,
            "score": round(hit.score, 5),
            "by_words": hit.by_words,
            "by_meaning": hit.by_meaning,
        }
        for hit in hits
    ]
    return json.dumps({"schema": 1, "source": source, "hits": rows}, ensure_ascii=False, indent=1) + "\n"


def named(passage: Passage) -> str:
    return f"{passage.provision}  {cite(passage.provision)}, {passage.title}"


def under(passage: Passage, others: int) -> str:
    same = f", the same in {others} other place{'s' if others > 1 else ''}" if others else ""
    headings = f"{passage.headings}; " if passage.headings else ""
    return f"{headings}in force: {passage.in_force}{same}"


def ranks(hit: Hit) -> str:
    told = [("words", hit.by_words), ("meaning", hit.by_meaning)]
    return ", ".join(f"{name} {rank}" for name, rank in told if rank is not None)


def excerpt(wording: str, marks: Sequence[Span]) -> str:
    """A text on one line, from a little before its first mark."""
    start = 0
    if marks and marks[0].start > WIDTH // 2 and len(wording) > WIDTH:
        start = wording.rfind(" ", 0, marks[0].start - WIDTH // 4) + 1
    end = len(wording) if len(wording) - start <= WIDTH else wording.rfind(" ", start, start + WIDTH)
    end = end if end > start else start + WIDTH
    shown, at = "", start
    for mark in marks:
        if start <= mark.start and mark.end <= end:
            shown += f"{wording[at : mark.start]}[[{mark.of(wording)}]]"
            at = mark.end
    shown += wording[at:end]
    return f"{'… ' if start else ''}{' '.join(shown.split())}{' …' if end < len(wording) else ''}"
