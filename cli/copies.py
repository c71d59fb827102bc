"""`solnedgang copies`: what the law says twice, and what could stay."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cli.console import several, write
from cli.options import DEFAULT_WORKSPACE, Act, WorkspaceOption, analysed, open_workspace
from cli.output import Format, Formats, Rows, command, put_rows

TABLE_FILES = Formats((Format.PARQUET, Format.CSV, Format.JSON, Format.XLSX))


def copies(
    kind: Annotated[
        str | None,
        typer.Option(
            help="within_act, old_and_new, repeat_in_order, sibling_acts, parallel_law, several_groups or boilerplate."
        ),
    ] = None,
    act: Act = None,
    top: Annotated[
        int, typer.Option("--top", "--limit", min=0, metavar="N", help="How many clusters are shown.")
    ] = 10,
    all_versions: Annotated[
        bool,
        typer.Option("--all-versions", help="Compare every version of the scope, in force or not (minutes)."),
    ] = False,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--output",
            metavar="FILE",
            help="Write the clusters as a table too: its name ends in .parquet, .csv, .json or .xlsx.",
        ),
    ] = None,
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
) -> None:
    """Rules that stand in several places: clusters by kind, the words that could go, the largest ones."""
    from graph import load
    from graph.address import read_address
    from graph.similarity.cluster import ClusterKind
    from graph.similarity.tables import cluster_table
    from graph.tables import versions_of
    from reports.repetitions import chosen, cluster_lines, compression_lines, counted
    from reports.stages.copies import across_versions

    form = TABLE_FILES.first(output)
    only = ClusterKind.named(kind) if kind else None
    with open_workspace(workspace) as held:
        tables = analysed(held)
        clusters = across_versions(tables) if all_versions else load.clusters(tables)
        versions = {version.eli: version for version in versions_of(tables.read("versions"))}
        found = chosen(clusters, only, read_address(act, versions)[0] if act else None)
        lines = [
            f"{one.kind}: {several(one.clusters, 'cluster')}, {several(one.places, 'place')}, "
            f"{several(one.saved, 'word')} could go"
            for one in counted(found)
        ]
        lines += [] if all_versions else compression_lines(tables)
        lines += ["", *cluster_lines(found[:top], tables)] if top else []
        write("\n".join(lines) + "\n")
        if output:
            options = {"--kind": kind, "--act": act}
            words = [word for name, value in options.items() if value for word in (name, value)]
            asked = command("copies", *words, *(["--all-versions"] if all_versions else []))
            source = f"{asked}, corpus sha256 {held.digest()}"
            put_rows(Rows("clusters", cluster_table(found), source), form, output)
