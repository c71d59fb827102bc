"""The cues of demand (words/cues.txt): which words may show which subtype, and in which form."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from parsing.tagging.words import rows

ENDINGS = r"(?:e?n|e?t|e?r|erne|ene|r?ne|e)?"  # of a noun: besked, -en, -er, -erne; vurdering, -er, -erne


class Use(Enum):
    """How a word must stand to count."""

    VERB = auto()
    PARTICIPLE = auto()
    NOUN = auto()
    FREE_NOUN = auto()  # a noun that no preposition governs


@dataclass(frozen=True, slots=True)
class Cue:
    """All groups must stand in the demand. A group is a number: the words that fill it say so themselves."""

    name: str  # a Duty, or "disclosure"
    groups: tuple[int, ...]
    without: tuple[int, ...] = ()  # none of these may stand there
    barred: bool = False  # counts where the words are forbidden: "må ikke slettes"


@dataclass(frozen=True, slots=True)
class Lexicon:
    cues: tuple[Cue, ...]
    by_group: dict[int, list[Cue]]  # by the first of their groups
    forms: dict[str, tuple[tuple[int, Use], ...]]
    endings: tuple[tuple[re.Pattern[str], int, Use], ...]
    phrases: dict[str, tuple[int, ...]]

    def groups(self, word: str) -> tuple[tuple[int, Use], ...]:
        """The groups that a word in lower case fills, and how it must stand."""
        found = self.forms.get(word, ())
        return found + tuple((group, use) for pattern, group, use in self.endings if pattern.fullmatch(word))


def conjugate(infinitive: str) -> dict[str, Use]:
    """The forms of a regular verb, participles written both ways: one of the two is no word."""
    stem = infinitive.removesuffix("e")
    present = stem if stem.endswith("gør") else f"{infinitive}r"  # afgøre, afgør
    finite = dict.fromkeys((infinitive, present, f"{infinitive}s"), Use.VERB)
    return finite | dict.fromkeys((f"{stem}et", f"{stem}t"), Use.PARTICIPLE)


@cache
def lexicon() -> Lexicon:
    """The cues of words/cues.txt."""
    cues: list[Cue] = []
    forms: dict[str, list[tuple[int, Use]]] = {}
    endings: list[tuple[re.Pattern[str], int, Use]] = []
    phrases: dict[str, list[int]] = {}
    count = 0
    for name, rest in rows("cues.txt"):
        numbers: list[int] = []
        without: list[int] = []
        for group in rest.split(" & "):
            for term in group.removeprefix("not ").split(","):
                _enter(term.strip(), count, forms, endings, phrases)
            (without if group.startswith("not ") else numbers).append(count)
            count += 1
        cues.append(Cue(name.rstrip("!"), tuple(numbers), tuple(without), name.endswith("!")))
    by_group: dict[int, list[Cue]] = {}
    for cue in cues:
        by_group.setdefault(cue.groups[0], []).append(cue)
    return Lexicon(
        tuple(cues),
        by_group,
        {word: tuple(entries) for word, entries in forms.items()},
        tuple(endings),
        {phrase: tuple(entries) for phrase, entries in phrases.items()},
    )


def _enter(
    term: str,
    group: int,
    forms: dict[str, list[tuple[int, Use]]],
    endings: list[tuple[re.Pattern[str], int, Use]],
    phrases: dict[str, list[int]],
) -> None:
    use = Use.FREE_NOUN if term.startswith("^") else Use.NOUN
    word = term.lstrip("^")
    if " " in word:
        phrases.setdefault(word, []).append(group)
    elif word.endswith("/"):
        for form, kind in conjugate(word[:-1]).items():
            forms.setdefault(form, []).append((group, kind))
    elif word.endswith(">"):
        for form in list(conjugate(word[:-1]))[:2]:
            forms.setdefault(form, []).append((group, Use.VERB))
    elif word.endswith("%"):
        forms.setdefault(word[:-1], []).append((group, Use.PARTICIPLE))
    elif word.startswith("*") or word.endswith("~"):
        stem = re.escape(word.strip("*~"))
        before = r"[\w-]*" if word.startswith("*") else ""
        after = _endings(stem) + ("s?" if use is Use.NOUN else "") if word.endswith("~") else ""
        endings.append((re.compile(before + stem + after), group, use))
    else:
        forms.setdefault(word, []).append((group, use))


def _endings(stem: str) -> str:
    return (
        f"(?:{ENDINGS}|{stem[-1]}(?:en|et|er|erne|ene))"  # the last consonant may double: blanket, blanketten
    )


@cache
def cue_groups(word: str) -> tuple[tuple[int, Use], ...]:
    """`lexicon().groups`, remembered: a law has few different words."""
    return lexicon().groups(word)


@cache
def is_verb(word: str) -> bool:
    """A form of a verb of the cues."""
    return any(use is Use.VERB for _, use in cue_groups(word))
