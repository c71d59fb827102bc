"""`solnedgang search`: provisions by their words, by what they mean, or both."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from cli.console import line, several
from cli.encoder import EncoderOption, index_of, shelf_of, vectors_of
from cli.options import DEFAULT_WORKSPACE, Act, WorkspaceOption, analysed, open_workspace
from cli.output import Format, Formats, Output, command, format_option, put
from corpus.errors import BadInput


class Way(StrEnum):
    WORDS = "words"
    MEANING = "meaning"
    BOTH = "both"


FORMATS = Formats((Format.TEXT, Format.JSON))
FormatOption = Annotated[str | None, format_option(FORMATS, "text or json (schema 1).")]


def search(
    words: Annotated[
        list[str], typer.Argument(metavar="WORDS", help='What to look for; "words in quotes" stand together.')
    ],
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    top: Annotated[
        int, typer.Option("--top", "--limit", min=1, max=1000, metavar="N", help="No more than N.")
    ] = 10,
    way: Annotated[
        Way | None,
        typer.Option("--by", help="words, meaning or both; both if not given and an encoder is trained."),
    ] = None,
    act: Act = None,
    in_force: Annotated[
        bool, typer.Option("--in-force", help="Only what is surely in force; else also what is undetermined.")
    ] = False,
    everything: Annotated[
        bool, typer.Option("--all", help="Also what is out of force, and amending documents (by words).")
    ] = False,
    encoder: EncoderOption = None,
    form: FormatOption = None,
    output: Output = None,
) -> None:
    """Find the stk. of the law that is not out of force, the best first, with the words found in double brackets."""
    if in_force and everything:
        raise BadInput("--in-force and --all exclude each other")
    taken = FORMATS.chosen(form, output)
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
        options = {"--by": by, "--top": top, "--act": act, "--encoder": encoder}
        named = [word for name, value in options.items() if value is not None for word in (name, value)]
        switched = [*(["--in-force"] if in_force else []), *(["--all"] if everything else [])]
        source = f"{command('search', *words, *named, *switched)}, corpus sha256 {held.digest()}"
    if taken is Format.JSON:
        put(hits_json(hits, source), output)
        return
    lines = list(hit_lines(hits)) or [f"nothing found for {query!r}"]
    put("".join(f"{told}\n" for told in lines), output)
    line(f"{several(len(hits), 'hit')} {by_way(by.value)}; {told_reach(reach.value)}")


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
