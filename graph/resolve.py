"""Resolve: from the words of a reference to the place they name, or to the reason why there is none.

Each rule has a name, and the edge carries it:

own_document       "§ 6, stk. 2" of the document itself
reprinted_act      a section reprinted from an amending act speaks of that act
number             a document cited by number and year
title, short_name  an act cited by name: the version in force when the citing text was signed
title_later        the same, but only a later version is held
preamble, definition, order_title, only_act    what "loven" is in an order
act_named_before   a bare § that the document does not have, after another act was named in the same section
later_version      a place that a later version is the first to have: the words were ahead of the consolidation
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph.edges import Cause, Dangling, Edge
from graph.library import Entry, Library, signed
from graph.place import Citation, Meant, locate
from parsing.model import ProvisionId
from parsing.references.model import THIS, Reference, Relation, Target

OWNERS = ("loven", "anordningen")  # in an order these are another document


def resolve_document(
    citations: Iterable[Citation], entry: Entry, library: Library
) -> Iterator[Edge | Dangling]:
    """Resolve all citations of one document, in the order of print."""
    held = list(citations)
    basis = legal_basis(held, entry, library) if entry.type.is_order else Meant(entry, "own_document")
    reprinted: dict[str, Meant] = {}
    before: dict[ProvisionId, Meant] = {}
    for citation in held:
        own = reprinted_from(citation, entry, library, reprinted)
        meant = which(citation, own, basis, library, entry)
        if meant.entry is None or meant.entry.eli != entry.eli:
            before[citation.section] = meant
        yield locate(citation, meant, before.get(citation.section), library)


def which(citation: Citation, own: Meant, basis: Meant, library: Library, entry: Entry) -> Meant:
    """The document a citation is about."""
    target = citation.target
    if target.act == THIS:
        return own
    if target.document is not None and (numbered := by_number(target, library)) is not None:
        return numbered
    if target.act is None:
        return Meant(None, cause=Cause.OUTSIDE_CORPUS if target.document else Cause.UNNAMED)
    if target.act in OWNERS:
        return basis
    return by_name(target.act, entry, library)


def by_number(target: Target, library: Library) -> Meant | None:
    cited = target.document
    if cited is None or not cited.number or cited.year is None:
        return None
    if (found := library.by_number.get((cited.year, cited.number))) is not None and not european(cited.type):
        return Meant(found, "number")
    return Meant(
        None, cause=Cause.OUTSIDE_CORPUS, candidates=(f"{cited.type} {cited.number}/{cited.year}".strip(),)
    )


def european(kind: str) -> bool:
    return kind in {"forordning", "direktiv", "traktat", "konvention", "afgørelse", "rammeafgørelse"}


def by_name(name: str, entry: Entry, library: Library) -> Meant:
    """The version in force when the citing text was signed."""
    titles = library.titles(name)
    if not titles:
        return Meant(None, cause=Cause.OUTSIDE_CORPUS, candidates=(name,))
    if len(titles) > 1:
        alive = [title for title in titles if library.version(title, signed(entry))[1]]
        titles = tuple(alive) or titles
    if len(titles) > 1:
        return Meant(None, cause=Cause.AMBIGUOUS, candidates=titles)
    found, in_time = library.version(titles[0], signed(entry))
    rule = "title" if name.lower() not in library.titles_of else "short_name"
    return Meant(found, rule if in_time else "title_later")


def legal_basis(citations: list[Citation], entry: Entry, library: Library) -> Meant:
    """What "loven" means in an order: by its preamble, by "(loven)" after a name, by its title, by the only act it names."""
    acts = [citation for citation in citations if citation.target.act not in {None, THIS, *OWNERS}]
    for rule, chosen in (
        (
            "preamble",
            [c for c in acts if c.section.path.startswith("preamble") and c.relation is Relation.LEGAL_BASIS],
        ),
        (
            "definition",
            [c for c in acts if c.after.lstrip().lower().startswith(("(loven)", "(herefter loven)"))],
        ),
        ("order_title", [c for c in acts if c.target.act and c.target.act in entry.title.lower()]),
        ("only_act", acts),
    ):
        names = {c.target.act: c for c in chosen if c.target.act and "lov" in c.target.act}
        if len(names) == 1:
            meant = which(
                next(iter(names.values())), Meant(entry, "own_document"), Meant(None), library, entry
            )
            return Meant(meant.entry, rule, meant.cause, meant.candidates)
        if len(names) > 1:
            return Meant(None, cause=Cause.AMBIGUOUS, candidates=tuple(sorted(names)))
    return Meant(None, cause=Cause.UNNAMED, candidates=("loven",))


def reprinted_from(citation: Citation, entry: Entry, library: Library, known: dict[str, Meant]) -> Meant:
    """The act that `this` means: the document, or the amending act whose section is reprinted there."""
    root = citation.section.path.partition("__")[0]
    if "~" in root and root.startswith("sec_"):
        return Meant(
            None, cause=Cause.UNNAMED, candidates=("a section printed twice: perhaps of another act",)
        )
    if not root.startswith("com_"):
        return Meant(entry, "own_document")
    if root not in known:
        known[root] = Meant(None, cause=Cause.UNNAMED)
    if citation.section.path == root and citation.target.document and known[root].entry is None:
        numbered = by_number(citation.target, library)
        if numbered is not None:
            known[root] = Meant(numbered.entry, "reprinted_act", numbered.cause, numbered.candidates)
    return known[root]


def resolve(
    reference: Reference, source: ProvisionId, entry: Entry, library: Library, body: str
) -> list[Edge | Dangling]:
    """One reference standing alone, each of its targets."""
    citations = [
        Citation(source.section, source, reference.span, reference.relation, target, reference.span.of(body))
        for target in reference.targets
    ]
    return list(resolve_document(citations, entry, library))
