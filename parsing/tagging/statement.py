"""One statement, token by token, to its norm: clauses, governing verbs, bearer, duties, evidence."""

from __future__ import annotations

from dataclasses import dataclass

from parsing.model import Span
from parsing.tagging.bearer import find_bearer
from parsing.tagging.clauses import ClauseReader
from parsing.tagging.duties import BINDS, find_duties
from parsing.tagging.governing import Governed, Mode, govern
from parsing.tagging.implied import implied
from parsing.tagging.modality import INSTITUTIONS, modality
from parsing.tagging.model import Bearer, Duty, Evidence, Modality, Norm
from parsing.tagging.timing import deadlines, frequencies
from parsing.tagging.tokens import Tokens
from parsing.tagging.words import word_set

NO_DEMAND = frozenset({Modality.EMPOWERMENT, Modality.PERMISSION})
STEPPING = INSTITUTIONS - {
    Bearer.EMPLOYER
}  # what an employer does so many times a year may be a machine's upkeep
ADMINISTERING = STEPPING - {Bearer.PRIVATE_BODY, Bearer.MINISTER}  # "straks" is said of no machine then
PAY = word_set("pay") | word_set("paying")
PAID_OUT = frozenset(
    {"udbetaler", "udbetale", "udbetales", "anvises", "anviser", "tilskrives", "yder", "ydes"}
)
# How likely the subtypes of a demand are all right, by its governing verb: of 1,150 statements drawn at random, labelled
# by readers who had not seen the rules and scored before the rules were mended by them, 120 of 168 under "skal" and 56
# of 78 in the indicative. The rest are too few to measure: a guess.
CONFIDENCE = {Mode.DUTY: 0.71, Mode.STATES: 0.72}
UNMEASURED = 0.6


@dataclass(frozen=True, slots=True)
class Reading:
    """What one sentence of a statement says."""

    governed: Governed
    modality: Modality
    bearer: Bearer
    duties: dict[Duty, Span]
    evidence: tuple[Evidence, ...] = ()


def read_norm(tokens: Tokens) -> Norm:
    """The norm of a statement: the union of what its sentences demand; modality and bearer of the first that
    demands something, else of the first.
    """
    sentences = ClauseReader(tokens).read()
    readings = [_read_sentence(tokens, govern(tokens.words, sentence)) for sentence in sentences]
    demanding = [reading for reading in readings if reading.duties]
    with_verb = [reading for reading in readings if reading.governed.verb >= 0]
    chosen = (demanding or with_verb or readings)[0]
    duties = {duty for reading in demanding for duty in reading.duties}
    return Norm(
        any(not duty.documents for duty in duties),
        any(duty.documents for duty in duties),
        tuple(duty for duty in Duty if duty in duties) if duties else (),
        chosen.modality,
        chosen.bearer,
        tuple(shown for reading in (demanding or [chosen]) for shown in reading.evidence),
        CONFIDENCE.get(chosen.governed.mode, UNMEASURED),
    )


def _read_sentence(tokens: Tokens, governed: Governed) -> Reading:
    found = find_bearer(tokens.words, governed)
    bearer = found[0] if found else implied(tokens.words, governed)
    kind = modality(tokens.words, governed, found[0] if found else None)
    duties: dict[Duty, Span] = {}
    parts: list[Evidence] = []
    if kind not in NO_DEMAND or (kind is Modality.PERMISSION and Mode.DUTY in governed.modes):
        duties, parts = _demands(tokens, governed, bearer, kind, named=found is not None)
    if duties and kind is Modality.NONE:
        kind = Modality.OBLIGATION
    if kind is Modality.NONE:
        return Reading(governed, kind, Bearer.NONE, {})
    if kind is Modality.EMPOWERMENT and not found:
        bearer = Bearer.MINISTER  # "der kan fastsættes regler": the act names the minister elsewhere
    shown = [Evidence(duty, span) for duty, span in duties.items()] + parts
    shown += _frame(tokens, governed, kind, found[1] if found else None)
    return Reading(governed, kind, bearer, duties, tuple(shown))


def _demands(
    tokens: Tokens, governed: Governed, bearer: Bearer, kind: Modality, *, named: bool
) -> tuple[dict[Duty, Span], list[Evidence]]:
    """The duties of a sentence, and the parts of them that stand in fixed words."""
    later = governed.mode is not Mode.DUTY and Mode.DUTY in governed.modes  # "kan tidligst ..., og skal ..."
    firm = kind is not Modality.NONE or later
    binds = (
        (Mode.DUTY,) if kind is Modality.PERMISSION else BINDS
    )  # "kan afvige herfra, og skal da begrunde det"
    shown = find_duties(tokens, governed, bearer, binds)
    duties = {duty: tokens.span(*place) for duty, place in shown.items()}
    binding = {at for at, mode in zip(governed.sentence.main, governed.modes, strict=True) if mode in binds}
    other = bool(duties) or (firm and bearer in ADMINISTERING)
    parts = [*deadlines(tokens, binding, firm=firm, other=other, paid=_pays(tokens.words, governed))]
    if parts:
        duties.setdefault(Duty.DEADLINE, parts[0].span)
    accounts = named and PAID_OUT.isdisjoint(governed.words(tokens.words))  # "styrelsen opkræver kvartalsvis"
    counted = firm and bearer in STEPPING and (accounts or not _pays(tokens.words, governed))
    often = [shown for shown, by_itself in frequencies(tokens, binding) if duties or (counted and by_itself)]
    if often:
        duties[Duty.RECURRENCE] = often[0].span
    parts += often
    if Duty.WRITTEN_FORM in duties:
        parts.append(Evidence("form", duties[Duty.WRITTEN_FORM]))
    if duties and governed.sentence.trigger:
        parts.append(Evidence("trigger", tokens.span(*governed.sentence.trigger)))
    return duties, parts


def _pays(words: list[str], governed: Governed) -> bool:
    return not PAY.isdisjoint(governed.words(words))


def _frame(tokens: Tokens, governed: Governed, kind: Modality, actor: int | None) -> list[Evidence]:
    """The governing verb and the one who acts."""
    shown = []
    if governed.verb >= 0:
        shown.append(Evidence(kind, tokens.span(governed.verb, governed.verb + 1)))
    if actor is not None:
        shown.append(Evidence("bearer", tokens.name(actor)))
    return shown
