"""`solnedgang copies`: what the law says twice, and what could stay."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cli.console import write
from cli.options import DEFAULT_WORKSPACE, WorkspaceOption, analysed, open_workspace


def copies(
    kind: Annotated[
        str | None,
        typer.Option(
            help="within_act, old_and_new, repeat_in_order, sibling_acts, parallel_law, several_groups or boilerplate."
        ),
    ] = None,
    act: Annotated[str | None, typer.Option(help="Clusters with a place in this act or order.")] = None,
    top: Annotated[int, typer.Option(help="How many clusters are shown.")] = 10,
    all_versions: Annotated[
        bool,
        typer.Option("--all-versions", help="Compare every version of the scope, in force or not (minutes)."),
    ] = False,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="FILE.parquet", help="Write the clusters as a table."),
    ] = None,
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
) -> None:
    """Rules that stand in several places: clusters by kind, the words that could go, the largest ones."""
    from graph import load
    from graph.address import read_address
    from graph.similarity.cluster import ClusterKind
    from graph.similarity.tables import write_clusters
    from graph.tables import versions_of
    from reports.repetitions import chosen, cluster_lines, compression_lines, counted
    from reports.stages.copies import across_versions

    only = ClusterKind.named(kind) if kind else None
    with open_workspace(workspace) as held:
        tables = analysed(held)
        clusters = across_versions(tables) if all_versions else load.clusters(tables)
        versions = {version.eli: version for version in versions_of(tables.read("versions"))}
        found = chosen(clusters, only, read_address(act, versions)[0] if act else None)
        lines = [
            f"{one.kind}: {one.clusters:,} clusters, {one.places:,} places, {one.saved:,} words could go"
            for one in counted(found)
        ]
        lines += [] if all_versions else compression_lines(tables)
        lines += ["", *cluster_lines(found[:top], tables)] if top else []
        write("\n".join(lines) + "\n")
        if output:
            write_clusters(found, output)
