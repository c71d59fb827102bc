"""Which words of a statement stand in a main clause: the only ones that demand anything.

Danish prints a comma at both ends of most subordinate clauses, and its main clause has the finite verb in second
place: after a fronted clause ("Hvis ..., skal kommunen ...", "Har medlemmet ..., skal ...") the main clause is the
part that opens with a finite verb. That is nearly all that is used here.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from parsing.tagging.lexicon import MODALS, actor, Use, cue_groups, is_finite, is_verb, may_be_finite

SUBORDINATORS = frozenset(
    "som der hvis når såfremt medmindre at hvor hvorvidt hvad hvem hvilke hvilken hvilket hvordan hvorledes hvornår "
    "hvorfor fordi idet da mens indtil så inden før førend selv selvom uanset om ligesom hvorved hvorunder hvortil "
    "hvoraf hvori hvorfra eftersom end forudsat indtil siden jf".split()
)
FRONTED = frozenset("hvis når såfremt medmindre idet da mens hvor i forudsat selv".split())
CONDITIONAL = frozenset({"hvis", "når", "såfremt", "medmindre"})
INSIDE = frozenset(
    "hvis når såfremt medmindre hvor hvorvidt fordi hvilke hvilken hvilket hvornår hvordan".split()
)
COORDINATORS = frozenset({"og", "eller", "men", "samt"})
PREPOSITIONS = frozenset(
    "af for fra i med om på til ved under efter mod hos uden over mellem inden blandt gennem pr. via ad trods uanset "
    "vedrørende angående bortset omfattet".split()
)
# "sørge for, at ...": what is demanded stands in the clause
CARRIERS = frozenset(
    "sørge sørger sikre sikrer sikres påse påser ansvar ansvaret ansvarlig krav foranledige foranlediger tilsikre".split()
)
# "det er en betingelse, at der er ansøgt": a step may hide in the clause
CONDITIONS = frozenset("betinget betingelse forudsætning forudsætter forudsættes kræves".split())
BINDING = frozenset(
    "pligt forpligtet forpligtede pligtig pligtige pligtigt ansvarlig ansvar ansvaret sørge sørger".split()
)
# "..., som videresender klagen": a relative clause that tells the next step
CONTINUES = frozenset({"videresender", "oversender", "herefter", "derefter"})
ARTICLES = frozenset("en et den det de der".split())
STOPS = frozenset({",", ";", ":", "(", ")", "–"})


@dataclass(slots=True)
class Sentence:
    """Tokens of one sentence (or one list item that is a sentence of its own) in the main clause."""

    main: list[int] = field(default_factory=list)
    fronted: bool = False  # opened by a clause, so that the subject follows the verb
    carried: dict[int, bool] = field(default_factory=dict)  # token: True in a clause that a condition governs


@dataclass(slots=True)
class _Reader:
    words: list[str]  # lower case
    capital: list[bool]
    sentences: list[Sentence] = field(default_factory=lambda: [Sentence()])
    inside: bool = True  # in the main clause
    waiting: bool = False  # for the verb that opens the main clause
    finite: bool = False  # the main clause has its verb
    items: bool | None = None  # in a list: whether its introduction stood in the main clause
    carried: bool | None = None
    fronted_verb: bool = False  # the fronted clause has its own verb
    after: int = 0  # words of the main clause since its verb
    trailing: bool = False  # behind a condition that follows a whole main clause
    purpose: bool = False  # "For at sikre ... etablerer ministeren": an infinitive stands before the verb
    relative: bool = False  # within a relative clause of the fronted one

    def word(self, at: int) -> str:
        return self.words[at] if at < len(self.words) else ""


def is_item(words: list[str], at: int) -> bool:
    """`1)`, `12)`, `a)` where a segment opens."""
    if at + 1 >= len(words) or words[at + 1] != ")":
        return False
    return words[at].isdigit() or (len(words[at]) <= 2 and words[at].isalpha())


def read_clauses(words: list[str], capital: list[bool]) -> list[Sentence]:
    """The sentences of a statement with the tokens of their main clauses; blanks are empty words."""
    reader = _Reader(words, capital)
    opens, first = True, True
    at = 0
    while at < len(words):
        word = words[at]
        if is_item(words, at):
            _open_item(reader, at + 2)
            at += 2
            opens = first = False
            continue
        if word == "." and _ends_sentence(reader, at):
            opens = first = True
        elif word in STOPS:
            opens = True
            if word == "(":
                at = _skip_parenthesis(words, at)
        elif word:
            if first:
                _open_sentence(reader, at)
            elif opens:
                _open_segment(reader, at)
            elif reader.inside:
                _inside(reader, at)
            elif reader.purpose and (is_finite(word) or (may_be_finite(word) and actor(reader.word(at + 1)))):
                reader.inside, reader.purpose = True, False
            if reader.waiting and not reader.relative and may_be_finite(word):
                reader.fronted_verb = True
            _enter(reader, at)
            opens = first = False
        at += 1
    return reader.sentences


def _enter(reader: _Reader, at: int) -> None:
    if not reader.inside:
        return
    sentence = reader.sentences[-1]
    sentence.main.append(at)
    if reader.carried is not None:
        sentence.carried[at] = reader.carried
    elif is_finite(reader.words[at]):
        reader.finite = True
    reader.after += reader.finite


def _skip_parenthesis(words: list[str], at: int) -> int:
    """The place of the closing bracket; a bracket never closed is no bracket."""
    try:
        return words.index(")", at, at + 60)
    except ValueError:
        return at


def _ends_sentence(reader: _Reader, at: int) -> bool:
    return at + 1 < len(reader.words) and (reader.capital[at + 1] or not reader.word(at + 1))


def _open_sentence(reader: _Reader, at: int) -> None:
    if reader.items is False:
        reader.items = None
    if reader.sentences[-1].main or reader.sentences[-1].fronted:
        reader.sentences.append(Sentence())
    reader.items, reader.carried = None, None
    reader.finite = False
    fronted = _is_fronted(reader, at)
    reader.sentences[-1].fronted = fronted
    reader.waiting, reader.inside = fronted, not fronted
    reader.fronted_verb = reader.relative = reader.trailing = reader.purpose = False
    reader.after = 0


def _is_fronted(reader: _Reader, at: int) -> bool:
    word, then = reader.word(at), reader.word(at + 1)
    if word == "i":
        return then == "det" and reader.word(at + 2) == "omfang"
    if word == "selv":
        return then == "om"
    if word == "hvor":
        return _verb_opens_later(reader, at)
    if word in FRONTED or (word in {"efter", "uanset"} and then in {"at", "om", "hvornår"}):
        return True
    if word == "for" and then == "så":
        return True
    return _may_invert(word, then) and _verb_opens_later(reader, at)


def _may_invert(word: str, then: str) -> bool:
    """`Overstiger beløbet ...`: a verb first, then something definite."""
    if is_finite(word):
        return True
    definite = then in ARTICLES or actor(then) is not None or then.endswith(("en", "et", "ne"))
    return may_be_finite(word) and definite and actor(word) is None


def _verb_opens_later(reader: _Reader, at: int) -> bool:
    """`Har medlemmet ..., skal ...`: a finite verb opens a later part of the same sentence."""
    for place in range(at + 1, min(len(reader.words) - 1, at + 160)):
        if reader.words[place] == "." and _ends_sentence(reader, place):
            return False
        if reader.words[place] == "," and is_finite(reader.word(_next(reader, place))):
            return True
    return False


def _next(reader: _Reader, at: int) -> int:
    at += 1
    while at < len(reader.words) and not reader.words[at]:
        at += 1
    return at


def _open_item(reader: _Reader, at: int) -> None:
    """A list item: in the main clause where it opens with a verb and its introduction stood there."""
    if reader.items is None:
        reader.items = reader.inside
    reader.carried = None
    opening = [reader.word(place) for place in range(at, at + 3)]
    reader.inside = (
        bool(reader.items)
        and opening[0] not in SUBORDINATORS
        and any(use is Use.VERB for word in opening for _, use in cue_groups(word) if not word.endswith("t"))
    )


def _open_segment(reader: _Reader, at: int) -> None:
    word = reader.word(at)
    after = reader.word(at + 1)
    if reader.waiting:
        _wait(reader, at)
        return
    if word in COORDINATORS:
        _open_coordinated(reader, after)
    elif word == "at" and (governed := _governed(reader)) is not None:
        reader.inside, reader.carried = True, governed
    elif word in {"hvorefter", "herunder", "dog"}:
        reader.inside = reader.inside or reader.finite
    elif word in {"som", "der"} and after in CONTINUES and reader.finite:
        reader.inside = True
    elif _subordinates(word, after):
        reader.inside = False
        reader.trailing = reader.trailing or (word in CONDITIONAL and reader.after > 2)
    elif reader.trailing:
        reader.inside = is_finite(word)
    else:
        reader.inside = reader.items is not False and (reader.items is None or reader.inside)
        if reader.inside and is_finite(word):
            reader.carried = None


def _wait(reader: _Reader, at: int) -> None:
    """In a fronted clause: its own verb first, then the verb that opens the main clause."""
    word = reader.word(at)
    reader.relative = word in {"der", "som"}
    if word == "at":
        reader.fronted_verb = False
    if is_finite(word) or (may_be_finite(word) and actor(word) is None):
        reader.inside = reader.fronted_verb
        reader.waiting = not reader.inside
        reader.fronted_verb = True


def _open_coordinated(reader: _Reader, word: str) -> None:
    if word in SUBORDINATORS and word != "der":
        reader.inside = False
    elif reader.trailing:
        reader.inside = is_verb(word)
    elif not reader.inside:
        reader.inside = reader.finite and reader.items is None


def _subordinates(word: str, after: str) -> bool:
    if word in SUBORDINATORS or (word == "således" and after == "at"):
        return True
    if word == "i":
        return after == "det"
    if word == "for":
        return after in {"så", "at"}
    return word in PREPOSITIONS and (after.startswith("hv") or after in {"at", "om"})


def _governed(reader: _Reader) -> bool | None:
    """For `, at`: False behind a carrier, True behind a condition, None where neither governs it."""
    recent = [reader.words[place] for place in reader.sentences[-1].main[-7:]]
    if any(word in CARRIERS for word in recent):
        return False
    return True if any(word in CONDITIONS for word in recent) else None


def _inside(reader: _Reader, at: int) -> None:
    """A subordinate clause that opens without a comma."""
    word, before, after = reader.word(at), reader.word(at - 1), reader.word(at + 1)
    if word in INSIDE:
        reader.inside = False
        reader.trailing = reader.trailing or (word in CONDITIONAL and reader.after > 2)
    elif word == "indtil" and before in COORDINATORS:
        reader.inside = False
    elif word == "der":
        reader.inside = before in COORDINATORS or is_finite(before) or before in MODALS
    elif word == "som":
        reader.inside = not is_finite(after)
    elif word == "at" and before in PREPOSITIONS:
        recent = [reader.words[place] for place in reader.sentences[-1].main[-9:]]
        reader.inside = any(word in BINDING for word in recent)
        reader.purpose = not reader.inside and not reader.finite
