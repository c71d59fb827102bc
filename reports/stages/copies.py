"""The stages about near-copies: the pairs, and the clusters they make."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import pyarrow as pa
import pyarrow.compute as pc

from corpus.eli import Eli
from corpus.store.reading import Tables, among
from graph.register.model import Promise
from graph.register.tables import entries_of
from graph.similarity.cluster import Cluster
from graph.similarity.clusters import find_clusters
from graph.similarity.folding import Standing
from graph.similarity.model import Similarity, Text
from graph.similarity.similar import similar
from graph.similarity.tables import cluster_table
from graph.similarity.titles import Titles
from graph.similarity.weights import shipped
from graph.tables import similarities_of, similarity_table, versions_of
from graph.versions import Version
from parsing.model import Level, Provision, ProvisionId, Zone
from parsing.tables import provisions_of
from reports.rules.passages import SETTING, subsection_of
from reports.stages.stage import CorpusStage, Settings

# Rules of graph.force that leave open whether a document still holds and tell that it is spent: what it says twice is no
# longer anybody's burden. The register and the rules OBS tell it.
SPENT = frozenset({"year_over", "temporary", "done", "basis_ended"})
OF_PREAMBLE = 1_000  # what a preamble cites counts more than any reference in a rule


def find_copies(tables: Tables, _: Settings) -> Mapping[str, pa.Table]:
    """Near-copies among the stk. of the analysed documents."""
    texts, starts = unspent(tables)
    found = similar(tuple(texts.items()))
    in_bodies = (replace(one, verdict=one.verdict.shift(starts[one.a], starts[one.b])) for one in found)
    return {"similarities": similarity_table(in_bodies)}


def living(tables: Tables) -> tuple[dict[ProvisionId, Text], dict[ProvisionId, int]]:
    """`unspent` without trials that have ended."""
    ended = list(trials_ended(tables))
    texts, starts = unspent(tables)
    gone = {
        place
        for place, text in texts.items()
        if any(
            place.section == section
            and (begins is None or starts[place] <= begins < starts[place] + len(text.text))
            for section, begins in ended
        )
    }
    return {place: text for place, text in texts.items() if place not in gone}, starts


def unspent(tables: Tables) -> tuple[dict[ProvisionId, Text], dict[ProvisionId, int]]:
    """`subsections` without those of spent documents."""
    states = tables.read("versions", ["document", "rule"])
    spent = {row["document"] for row in states.to_pylist() if row["rule"] in SPENT}
    texts, starts = subsections(tables)
    return {place: text for place, text in texts.items() if str(place.eli) not in spent}, starts


def trials_ended(tables: Tables) -> Iterator[tuple[ProvisionId, int | None]]:
    """Where each trial past its end stands: a section, and where the words of its clause begin; None: all of it."""
    for entry in entries_of(tables.read("register")):
        if entry.promise is Promise.TRIAL and entry.reason == "stands":
            yield entry.section, entry.span.start
            yield from ((place.section, None) for place in entry.subjects if place.path)


def subsections(
    tables: Tables, *, all_versions: bool = False
) -> tuple[dict[ProvisionId, Text], dict[ProvisionId, int]]:
    """The stk. that analysed documents lay down, and where the words of each begin in the body of its section.

    `all_versions`: also those of documents of the scope that are out of force or that amend others.
    """
    states = tables.read("versions", ["document", "title", "type", "in_scope", "analysed"])
    chosen = "in_scope" if all_versions else "analysed"
    analysed = {row["document"]: row for row in states.to_pylist() if row[chosen]}
    own = among("document", analysed) & (pc.field("zone") == Zone.BODY.value)
    units = among("level", [Level.SECTION.value, Level.SUBSECTION.value])
    texts: dict[ProvisionId, Text] = {}
    starts: dict[ProvisionId, int] = {}
    for provision in provisions_of(tables.read("provisions", None, own & units)):
        if provision.level is Level.SUBSECTION and not SETTING.search(provision.text):  # a table, not words
            state = analysed[str(provision.id.eli)]
            words, starts[provision.id] = bare(provision)
            number = provision.id.section.path.removeprefix("sec_")
            is_order = "order" in state["type"]
            texts[provision.id] = Text(words, state["title"], state["document"], number, is_order)
    return texts, starts


def bare(provision: Provision) -> tuple[str, int]:
    """The words of a provision without its label, and where they begin in the body of its section."""
    words = provision.text.removeprefix(provision.label).lstrip()
    return words.rstrip(), provision.span.end - len(words)


def cluster(tables: Tables, _: Settings) -> Mapping[str, pa.Table]:
    """The clusters that near-copies make: which text could stay, and what the others would become."""
    texts, starts = living(tables)
    pairs = [one for one in similarities_of(tables.read("similarities")) if {one.a, one.b} <= texts.keys()]
    found = clusters_among(texts, pairs, tables)
    return {"clusters": cluster_table(in_bodies(found, starts))}


def across_versions(tables: Tables) -> list[Cluster]:
    """The clusters among the stk. of all versions: what has been repeated through time, in force or not."""
    texts, starts = subsections(tables, all_versions=True)
    return list(in_bodies(clusters_among(texts, similar(tuple(texts.items())), tables), starts))


def clusters_among(
    texts: Mapping[ProvisionId, Text], similarities: Sequence[Similarity], tables: Tables
) -> list[Cluster]:
    """The clusters of some near-copies; spans count in the texts."""
    versions = {version.eli: version for version in versions_of(tables.read("versions"))}
    places = referred(tables)
    standing = Standing(
        {eli: version.signed for eli, version in versions.items() if version.signed},
        {eli: version.family for eli, version in versions.items()},
        mothers(tables, versions),
        places,
        texts,
        Titles.of(texts.values(), shipped()),
        pointing(tables, texts),
        known(places),
    )
    rows = tables.read("norms", ["provision", "procedural", "documentation"])
    return find_clusters(standing, similarities, demanding(rows))


def in_bodies(found: list[Cluster], starts: Mapping[ProvisionId, int]) -> Iterator[Cluster]:
    """Clusters with their spans counted in the bodies of sections."""
    for one in found:
        members = (
            replace(member, spans=tuple(span.shift(starts[member.place]) for span in member.spans))
            for member in one.members
        )
        yield replace(one, members=tuple(members))


def mothers(tables: Tables, versions: Mapping[Eli, Version]) -> dict[Eli, str]:
    """The family of the act that each order hangs on: by its preamble, else the act that its text names most."""
    cited: dict[Eli, Counter[str]] = defaultdict(Counter)
    orders = [str(eli) for eli, version in versions.items() if version.type.is_order]
    rows = tables.read("edges", ["document", "source", "target_document"], among("document", orders))
    held = {str(eli): version for eli, version in versions.items()}
    for document, source, target in zip(*(column.to_pylist() for column in rows.columns), strict=True):
        act = held.get(target)
        if act is not None and act.type.is_act:
            weight = OF_PREAMBLE if source.startswith(f"{document}#preamble") else 1
            cited[held[document].eli][act.family] += weight
    return {order: acts.most_common(1)[0][0] for order, acts in cited.items()}


def referred(tables: Tables) -> Mapping[ProvisionId, int]:
    """How many references point to each place."""
    targets = tables.read("edges", ["target"])["target"].drop_null()
    counts = targets.value_counts().to_pylist()
    return {ProvisionId.read(row["values"]): row["counts"] for row in counts}


def known(places: Mapping[ProvisionId, int]) -> Mapping[Eli, int]:
    """How many references point into each document."""
    counts = Counter[Eli]()
    for place, count in places.items():
        counts[place.eli] += count
    return counts


def pointing(
    tables: Tables, texts: Mapping[ProvisionId, Text]
) -> Mapping[ProvisionId, tuple[ProvisionId, ...]]:
    """The places that the words of each stk. point to, in their order; whole documents left out."""
    documents = sorted({str(place.eli) for place in texts})
    rows = tables.read("edges", ["source", "target", "start"], among("document", documents))
    found: dict[ProvisionId, list[tuple[int, ProvisionId]]] = defaultdict(list)
    for source, target, start in zip(*(column.to_pylist() for column in rows.columns), strict=True):
        if target and "#" in target:
            found[subsection_of(ProvisionId.read(source))].append((start, ProvisionId.read(target)))
    return {
        place: tuple(target for _, target in sorted(held, key=lambda one: one[0]))
        for place, held in found.items()
    }


def demanding(norms: pa.Table) -> frozenset[ProvisionId]:
    """The stk. whose statements demand a step or a record."""
    demands = norms.filter(pc.or_(norms["procedural"], norms["documentation"]))["provision"].unique()
    return frozenset(subsection_of(ProvisionId.read(place)) for place in demands.to_pylist())


COPIES_STAGE = CorpusStage("similarities", 5, ("versions", "provisions"), ("similarities",), find_copies)
CLUSTERS_STAGE = CorpusStage(
    "clusters",
    3,
    ("versions", "provisions", "norms", "edges", "register", "similarities"),
    ("clusters",),
    cluster,
)
