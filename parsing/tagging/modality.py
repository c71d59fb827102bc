"""What a sentence does: it binds, bars, allows, empowers, or only states."""

from __future__ import annotations

from parsing.tagging.governing import Governed, Mode
from parsing.tagging.model import Bearer, Modality
from parsing.tagging.words import word_set

INSTITUTIONS = frozenset(Bearer) - {Bearer.CITIZEN, Bearer.OTHER, Bearer.NONE}

RULES = word_set("rules")
GIVES_RULES = word_set("gives_rules")
COUNTS = word_set("counts")
LIMITS = word_set("limit")
RECKONING = tuple(word_set("reckoning"))
FACTS = word_set("fact")
PAYING_ACTS = word_set("paying_act")
NEAR = 9  # words around "kan" in which "højst" is said of what may be done
AMENDING = frozenset({"følgende", "ændringer"})  # "foretages følgende ændringer"
CREDITED = frozenset({"indberettet", "løntimer"})  # "der skal være indberettet 100 løntimer": a condition
MET = word_set("met")
TERMS = word_set("terms")
DEMANDS = frozenset({"kravene", "krav"})
PAYING = frozenset(word for word in word_set("paying") if word.endswith("r"))
EFFECTS = frozenset({"omfatte", "medføre", "betyde", "indebære", "konsekvenser"})  # what may follow, no right
MOST = frozenset({"maksimalt", "maksimum"})
GRANTED = frozenset({"har", "givet", "tilladelse"})  # "ministeren har givet tilladelse til, at ..."
ONLY = frozenset({"kun", "alene", "først"})  # "kan kun udbetales, når": a condition


def modality(words: list[str], governed: Governed, actor: Bearer | None) -> Modality:
    """What the governing verb of one sentence does. `actor`: who acts, where the sentence names somebody."""
    main = governed.words(words)
    if _empowers(main, governed, actor):
        return Modality.EMPOWERMENT
    match governed.mode:
        case Mode.DUTY:
            return Modality.NONE if _substance(main, actor) else Modality.OBLIGATION
        case Mode.BAN:
            return Modality.NONE if words[governed.verb] == "kan" and main & COUNTS else Modality.PROHIBITION
        case Mode.MAY:
            follows = actor is None and main & EFFECTS
            return Modality.NONE if follows or _counted(words, governed, main) else Modality.PERMISSION
        case Mode.STATES:
            return Modality.PERMISSION if main >= GRANTED else _stated(words, governed, actor)
        case _:
            return Modality.NONE


def _counted(words: list[str], governed: Governed, main: set[str]) -> bool:
    """`kan højst udgøre`, `kan kun udbetales`: an amount or a condition."""
    near = {words[at] for at in governed.sentence.main if abs(at - governed.verb) <= NEAR}
    return bool(near & LIMITS or (main & (ONLY | MOST) and main & COUNTS))


def _empowers(main: set[str], governed: Governed, actor: Bearer | None) -> bool:
    """`kan fastsætte regler`, `fastsætter nærmere regler`."""
    if "bemyndiges" in main:
        return True
    if not main & GIVES_RULES or governed.mode in (Mode.DUTY, Mode.NOT, Mode.BAN):
        return False
    if main & RULES:
        return governed.mode is Mode.MAY or actor is not None
    return actor is Bearer.MINISTER and bool(main & {"fastsætter", "fastsætte", "udsteder"})


def _substance(main: set[str], actor: Bearer | None) -> bool:
    """`skal opfylde betingelserne`: a condition said with skal; a thing or a firm must meet demands."""
    if actor in INSTITUTIONS or not main & MET:
        return main >= CREDITED
    return bool(main & TERMS) and (actor is Bearer.CITIZEN or not main & DEMANDS)


def _stated(words: list[str], governed: Governed, actor: Bearer | None) -> Modality:
    """The indicative binds where somebody other than the citizen acts, and where things are handled; else it states."""
    if governed.verb < 0:
        return Modality.NONE
    verb = words[governed.verb]
    if actor in INSTITUTIONS and (verb.endswith("s") or verb in PAYING_ACTS):
        return Modality.OBLIGATION  # "opgøres af kommunen", "staten dækker udgiften"
    if verb in FACTS or _reckons(words, governed):
        return Modality.NONE
    if verb.endswith("s"):
        return Modality.OBLIGATION
    if actor is Bearer.CITIZEN and verb in PAYING:
        return Modality.OBLIGATION
    return Modality.NONE if actor in {None, Bearer.CITIZEN} else Modality.OBLIGATION


def _reckons(words: list[str], governed: Governed) -> bool:
    """`Beregningen sker ...`: how something is reckoned, no step."""
    if words[governed.verb] not in {"sker", "foretages"}:
        return False
    main = governed.sentence.main
    if governed.words(words) >= AMENDING:
        return True
    near = [words[at] for at in main if at < governed.verb][:1] + [
        words[at] for at in main if at > governed.verb
    ][:2]
    return any(word.startswith(RECKONING) for word in near)
