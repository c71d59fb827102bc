"""Resolve: from the words of a reference to the place they name, or to the reason why there is none.

Each rule has a name, and the edge carries it:

own_document       "§ 6, stk. 2" of the document itself; "dette kapitel"
reprinted_act      a section reprinted from an amending act speaks of that act
number             a document cited by number and year
title, short_name  an act cited by name: the version in force when the citing text was signed
title_later        the same, but only a later version is held
preamble, definition, order_title, fits, only_act    what "loven" is in an order (graph.basis)
act_named_before, act_named_after    a bare § that the document does not have, in a sentence that names another act
section_named_before    "§ 75, stk. 5, jf. dog stk. 4" where the own section has no stk. 4
later_version      a place that the next version is the first to have: the words were ahead of the consolidation
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from graph.basis import OWNERS, Basis
from graph.edges import Cause, Dangling, Edge
from graph.library import Entry, Library, signed
from graph.missing import why
from graph.named import by_number, cited
from graph.place import NEAR, Around, Citation, Meant, above, dangle, edge, elsewhere, find
from parsing.model import DocumentType, ProvisionId
from parsing.references.model import THIS, Reference, Relation


def resolve_document(
    citations: Iterable[Citation], entry: Entry, library: Library
) -> Iterator[Edge | Dangling]:
    """Resolve all citations of one document, in the order of print."""
    held = list(citations)
    basis = Basis(held, entry, library)
    reprinted: dict[str, Meant] = {}
    meant = [which(citation, reprinted_from(citation, entry, library, reprinted), basis) for citation in held]
    for at, citation in enumerate(held):
        yield locate(citation, Around(held, meant, at), library)


def locate(citation: Citation, around: Around, library: Library) -> Edge | Dangling:
    """The place; one level up, with a note, where a list or sentence cannot be told apart."""
    meant = around.meant[around.at]
    entry, steps = meant.entry, citation.target.steps
    if entry is None:
        return dangle(citation, meant.cause, candidates=meant.candidates)
    if steps and (not entry.places or (meant.rule == "title_later" and signed(entry) - meant.on > NEAR)):
        return dangle(citation, Cause.VERSION_MISSING, entry)
    if (path := find(citation, entry)) is not None:
        return edge(citation, entry, path, meant.rule)
    found = elsewhere(citation, meant, around, library) or above(citation, meant)
    return found or why(citation, meant, around, library)


def which(citation: Citation, own: Meant, basis: Basis) -> Meant:
    """The document a citation is about."""
    target = citation.target
    if target.act == THIS:
        return own
    if target.act in OWNERS:
        return basis.of(target.act)
    meant = cited(target, own.on, basis.library)
    if citation.relation is Relation.REPEALS and meant.entry is basis.entry and meant.rule != "number":
        return predecessor(meant, basis.library)
    return meant


def predecessor(meant: Meant, library: Library) -> Meant:
    """A lov om X that ends "lov om X" means the one before it; a consolidation repeats what its first act said."""
    entry = meant.entry
    if entry is None or entry.type is DocumentType.CONSOLIDATED_ACT:
        return Meant(None, cause=Cause.VERSION_MISSING, on=meant.on)
    before = [one for one in library.by_title.get(entry.key, ()) if signed(one) < signed(entry)]
    return (
        replace(meant, entry=before[-1]) if before else Meant(None, cause=Cause.VERSION_MISSING, on=meant.on)
    )


def reprinted_from(citation: Citation, entry: Entry, library: Library, known: dict[str, Meant]) -> Meant:
    """The act that `this` means: the document, or the amending act whose section is reprinted there."""
    root = citation.section.path.partition("__")[0]
    if "~" in root and root.startswith("sec_"):
        twice = ("a section printed twice: perhaps of another act",)
        return Meant(None, candidates=twice, on=signed(entry))
    if not root.startswith("com_"):
        return Meant(entry, "own_document", on=signed(entry))
    if root not in known:
        known[root] = Meant(None, on=signed(entry))
    if citation.section.path == root and citation.target.document and known[root].entry is None:
        found = by_number(citation.target, signed(entry), library)
        if found is not None:
            on = signed(found.entry) if found.entry else citation.target.document.signed or signed(entry)
            known[root] = Meant(found.entry, "reprinted_act", found.cause, found.candidates, on)
    return known[root]


def resolve(
    reference: Reference, source: ProvisionId, entry: Entry, library: Library, body: str
) -> list[Edge | Dangling]:
    """One reference standing alone, each of its targets."""
    citations = [
        Citation(
            source.section, source, reference.span, reference.relation, target, reference.span.of(body), body
        )
        for target in reference.targets
    ]
    return list(resolve_document(citations, entry, library))
