"""A close-up as plain text, for the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph.edges import Dangling, Edge
from graph.history import History
from graph.law import StatedNorm
from graph.similarity.cluster import Cluster, ClusterKind
from parsing.quantities import Quantity
from parsing.quantities.tables import quantity_row
from reports.close_up import CloseUp


def close_up_text(shown: CloseUp) -> str:
    """Text, norms, references out and in, near-copies, findings and versions; what is empty is left out."""
    provision, version = shown.provision, shown.version
    lines = [
        f"{provision.id}  {version.title}",
        *filter(None, [" > ".join(shown.headings)]),
        *filter(None, [", ".join(one.kind.value for one in shown.kinds)]),
        f"in force: {version.in_force} ({version.rule})"
        + (f", shown by {version.shown_by}" if version.shown_by else ""),
        "",
        provision.text,
    ]
    for heading, told in (
        ("Norms", map(norm_line, shown.norms)),
        ("Times and amounts", (quantity_line(one, provision.body) for one in shown.quantities)),
        ("References out", (edge_line(edge, provision.body) for edge in shown.out)),
        (
            "References in",
            (f"{edge.source}  {edge.relation} {edge.target.path} [{edge.rule}]" for edge in shown.into),
        ),
        ("Near-copies", copy_lines(shown)),
        ("Clusters", map(cluster_line, shown.clusters)),
        ("Findings", (f"{one.code}  {one.provision.path}: {one.message}" for one in shown.findings)),
        ("History", (line for history in shown.histories for line in history_lines(history))),
        (
            "Versions",
            (f"{one.eli}  {one.signed}  in force: {one.in_force} ({one.rule})" for one in shown.family),
        ),
    ):
        lines += section(heading, told)
    return "\n".join(lines) + "\n"


def history_lines(history: History) -> Iterator[str]:
    """What happened to a stk. through the versions of its act; the amending instruction, where it is known."""
    since = f"{'at least since' if history.at_least else 'since'} {history.since}"
    yield f"{history.place.path}: {since} ({history.first}), amended {history.times_amended} times"
    for step in history.steps:
        where = f"{step.old or ''} > {step.new or ''}".strip(" >") if step.old != step.new else str(step.new)
        names = ", names only" if step.names_only else ""
        by = f" by {', '.join(map(str, step.amended_by))}" if step.amended_by else ""
        yield f"  {step.day}  {step.kind} {where}  +{step.words_added} -{step.words_deleted} words{names}{by}"


def section(heading: str, told: Iterable[str]) -> list[str]:
    held = list(told)
    return ["", f"{heading} ({len(held)})", *(f"  {line}" for line in held)] if held else []


def norm_line(stated: StatedNorm) -> str:
    norm = stated.norm
    kinds = ", ".join(duty.value for duty in norm.duties) or "no demand"
    return f"{stated.id.path}  {norm.modality}, {norm.bearer}: {kinds}  \u201c{stated.quote}\u201d"


def quantity_line(quantity: Quantity, body: str) -> str:
    """The words, then the columns of the table `quantities` that hold something, the event last."""
    row = quantity_row(quantity)
    left_out = {"start", "end", "kind", "marks", "anchor", "anchor_start", "anchor_end"}
    told = [f"{name} {value}" for name, value in row.items() if name not in left_out and value is not None]
    event = [f"event: {row['anchor']}"] if row.get("anchor") else []
    words = quantity.span.of(body)
    return f"\u201c{words}\u201d  {row['kind']}: {', '.join([*told, *row['marks'], *event])}"


def edge_line(edge: Edge | Dangling, body: str) -> str:
    words = edge.span.of(body)
    if isinstance(edge, Edge):
        note = f"  ({edge.note})" if edge.note else ""
        return f"\u201c{words}\u201d  {edge.relation} {edge.target} [{edge.rule}]{note}"
    where = f" in {edge.document}" if edge.document else ""
    return f"\u201c{words}\u201d  {edge.relation}: leads nowhere{where}, {edge.cause}" + (
        f" ({'; '.join(edge.candidates)})" if edge.candidates else ""
    )


def cluster_line(cluster: Cluster) -> str:
    """`no. 12, sibling_acts: lta/2019/548#sec_3__subsec_1 could stay (newest); ... could become a reference`."""
    if cluster.kind is ClusterKind.BOILERPLATE:
        return f"no. {cluster.number}, boilerplate: {cluster.family}, {len(cluster.members)} places"
    if cluster.kind is ClusterKind.PARALLEL_LAW:
        return f"no. {cluster.number}, parallel_law: all stay: {', '.join(map(str, cluster.places))}"
    others = ", ".join(f"{member.place} ({member.becomes})" for member in cluster.others)
    part = "sentences of " if cluster.in_part else ""
    return (
        f"no. {cluster.number}, {cluster.kind}: {part}{cluster.kept.place} could stay ({cluster.choice}), "
        f"{cluster.saved} words could go: {others}"
    )


def copy_lines(shown: CloseUp) -> Iterator[str]:
    for copy in shown.copies:
        other = copy.b if copy.a.eli == shown.provision.id.eli else copy.a
        yield f"{other}  {copy.verdict.label} ({copy.verdict.score:.2f}), {copy.kind}: {'; '.join(copy.verdict.reasons)}"
