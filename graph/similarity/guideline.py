"""Where the meaning of the labels (`Likeness`) leaves no doubt, whatever the model weighs: the guideline."""

from __future__ import annotations

from graph.similarity.align import Alignment
from graph.similarity.features import parts, whole_mass
from graph.similarity.model import Likeness
from graph.similarity.reading import Reading
from graph.similarity.subjects import SCHEMES, exchange
from graph.similarity.titles import successors

SAME_WORDS = 0.99  # for two texts of the same words
NOT_REDUNDANT = 0.3  # at most, for two texts that the guideline calls parallel
ONE_FORM = 0.8  # cosine of two texts of one form


def same_words(a: Reading, b: Reading) -> bool:
    """The same words apart from references and names, and none of the rules below keeps them apart."""
    if not a.stems or a.stems != b.stems:
        return False
    return not (needed_by_each(a, b) or told_apart_by_reference(a, b))


def hold_to_guideline(
    a: Reading, b: Reading, alignment: Alignment, score: float, label: Likeness
) -> tuple[float, Likeness]:
    """Score and label of the model, corrected where one of the rules below applies."""
    if needed_by_each(a, b) or told_apart_by_reference(a, b) or names_another(a, b, alignment):
        return min(score, NOT_REDUNDANT), Likeness.PARALLEL if label.redundant else label
    return score, label


def needed_by_each(a: Reading, b: Reading) -> bool:
    """Boilerplate of one family in two acts that are not one act through time."""
    same_act = same_document(a, b) or successors(a.title, b.title)
    return a.family is not None and a.family == b.family and not same_act


def told_apart_by_reference(a: Reading, b: Reading) -> bool:
    """The same words twice in one document: the references are what each is about."""
    return same_document(a, b) and a.stems == b.stems and a.references != b.references


def names_another(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """One form that names another benefit, year or rate, and no sentence that stands in both."""
    named = ((a.subjects & SCHEMES, b.subjects & SCHEMES), (a.years, b.years), (a.rates, b.rates))
    if not any(exchange(mine, theirs) for mine, theirs in named) or a.bag.cosine(b.bag) < ONE_FORM:
        return False
    return whole_mass(parts(alignment)[0]) == 0


def same_document(a: Reading, b: Reading) -> bool:
    return bool(a.document) and a.document == b.document
