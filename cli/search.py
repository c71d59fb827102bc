"""`solnedgang search`: provisions by their words, by what they mean, or both."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from cli.console import line, say, write
from cli.encoder import EncoderOption, index_of, shelf_of, vectors_of
from cli.options import DEFAULT_WORKSPACE, WorkspaceOption, analysed, open_workspace
from corpus.errors import BadInput


class Way(StrEnum):
    WORDS = "words"
    MEANING = "meaning"
    BOTH = "both"


class Form(StrEnum):
    TEXT = "text"
    JSON = "json"


def search(
    words: Annotated[
        list[str], typer.Argument(metavar="WORDS", help='What to look for; "words in quotes" stand together.')
    ],
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    top: Annotated[int, typer.Option("--top", min=1, max=1000, help="No more hits than so many.")] = 10,
    way: Annotated[
        Way | None,
        typer.Option("--by", help="words, meaning or both; both if not given and an encoder is trained."),
    ] = None,
    act: Annotated[
        str | None, typer.Option("--act", metavar="ACT", help="Only this document: its address or title.")
    ] = None,
    in_force: Annotated[
        bool, typer.Option("--in-force", help="Only what is surely in force; else also what is undetermined.")
    ] = False,
    everything: Annotated[
        bool, typer.Option("--all", help="Also what is out of force, and amending documents (by words).")
    ] = False,
    encoder: EncoderOption = None,
    form: Annotated[Form, typer.Option("--format", help="text or json (schema 1).")] = Form.TEXT,
) -> None:
    """Find the stk. of the law that is not out of force, the best first, with the words found in [[brackets]]."""
    if in_force and everything:
        raise BadInput("--in-force and --all exclude each other")
    from graph.address import read_document
    from graph.search.find import By, Meaning, Reach, Wanted, find
    from graph.tables import versions_of
    from reports.render.hits import hit_lines, hits_json

    reach = Reach.IN_FORCE if in_force else Reach.ALL if everything else Reach.ALIVE
    with open_workspace(workspace) as held:
        tables = analysed(held)
        index, shelf = index_of(held, tables), shelf_of(held)
        by = By(way) if way else By.BOTH if encoder or shelf.cards() else By.WORDS
        document = None
        if act is not None:
            document = read_document(act, {one.eli: one for one in versions_of(tables.read("versions"))})
        meaning = None
        if by is not By.WORDS:
            card, vectors = vectors_of(shelf, index, encoder)
            meaning = Meaning(shelf.load(card), vectors)
        query = " ".join(words)
        hits = find(index, Wanted(query, by, top, document, reach), meaning)
        source = f"solnedgang search, by {by}, corpus sha256 {held.digest()}"
    if form is Form.JSON:
        write(hits_json(hits, source))
        return
    for told in hit_lines(hits):
        say(told)
    if not hits:
        say(f"nothing found for {query!r}")
    line(f"{len(hits)} hits {by_way(by.value)}; {told_reach(reach.value)}")


def by_way(by: str) -> str:
    ways = {
        "words": "by words ('solnedgang encoder train' adds search by meaning)",
        "meaning": "by meaning",
        "both": "by words and by meaning",
    }
    return ways[by]


def told_reach(reach: str) -> str:
    reaches = {
        "alive": "law not out of force; --all looks in all",
        "in_force": "law surely in force",
        "all": "all documents",
    }
    return reaches[reach]
