"""The words of a unit as two versions are compared: what stands in it, and which places it refers to."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from graph.similarity.words import NAMES, REFERENCE, REFERENCE_HINT, folded
from parsing.words import WORD

EDGES = re.compile(r"^[^\w§]+|[^\w%-]+$")  # what stands around a word: "(lejen," is "lejen"
MARK = "\ue000"  # of a reference: a sign that no text has
LISTED = re.compile(r"(?:\d{1,3}\s?[a-zæøå]?|[a-zæøå]{1,2})\)")  # 1), 2 a), c): the label of an item
ITEM = "1)"  # of every item, whatever its number
MINISTER = (  # social- og havebrugsministeren, ministeren for by bolig og landdistrikter
    r"(?:\b[a-zæøå]+- )*(?:\b[a-zæøå]+- og )?\b[a-zæøå]*minister(?:en|iet)s?\b"
    r"(?: for [a-zæøå]+(?: [a-zæøå]+){0,2} og [a-zæøå]+)?"
)
# renamed when ministries change, by no instruction of an amending act
NAME = re.compile(rf"{MINISTER}|{NAMES['styrelsen']}|{NAMES['erhvervssikringen']}")

Numbers = NDArray[np.int64]

NUMBER = r"\d+(?:\s?[a-zæøå]\b)?"
AND = r"(?:\s?[-–,]\s?|,?\s(?:og|eller|samt)\s)"
PLACES = re.compile(rf"(?P<unit>§{{1,2}}|stk\.)\s?(?P<numbers>{NUMBER}(?:{AND}{NUMBER})*)")  # §§ 3, 4 og 6-8
ONE = re.compile(NUMBER)


@dataclass(frozen=True, slots=True)
class Wording:
    """A text, folded; each reference is one token."""

    tokens: tuple[str, ...]  # words, and MARK for a reference
    references: tuple[str, ...]  # in the order of the marks
    lengths: tuple[int, ...]  # words of each reference
    pairs: Numbers  # of neighbouring tokens, each pair once, as hashes that hold in this process only,
    places: Numbers  # and where each first stands

    @property
    def words(self) -> int:
        return len(self.tokens) - len(self.references) + sum(self.lengths)


@dataclass(frozen=True, slots=True)
class Renumbering:
    """Where the sections and stk. of the old version stand in the new one; those that kept their number are left out."""

    sections: Mapping[str, str]
    subsections: Mapping[tuple[str, str], str]  # (old section, old stk.) to the new stk.

    def __bool__(self) -> bool:
        return bool(self.sections or self.subsections)

    def of(self, reference: str, section: str) -> str:
        """A reference of the old version as the new one would print it; it stands in `section`.

        >>> Renumbering({"4": "5"}, {("4", "2"): "3"}).of("§ 4, stk. 2", "9")
        '§ 5, stk. 3'
        """
        here = section

        def renumber(match: re.Match[str]) -> str:
            nonlocal here
            numbers, unit = match["numbers"], match["unit"]
            if unit == "stk.":
                new = ONE.sub(lambda one: self.subsections.get((here, tight(one[0])), one[0]), numbers)
            else:
                here = tight(ONE.findall(numbers)[-1])
                new = ONE.sub(lambda one: self.sections.get(tight(one[0]), one[0]), numbers)
            return match[0].replace(numbers, new)

        return PLACES.sub(renumber, reference)


def tight(number: str) -> str:
    """`53a` for `53 a`, as numbers are compared."""
    return number.replace(" ", "").lower()


@lru_cache(maxsize=1 << 15)
def wording(text: str) -> Wording:
    r"""The wording of a text, without its label.

    >>> wording("Lejen betales efter § 3, stk. 1, hver måned.").tokens
    ('lejen', 'betales', 'efter', '\ue000', 'hver', 'måned')
    """
    plain = folded(text)
    references: list[str] = []
    if REFERENCE_HINT.search(plain):
        references = [match[0] for match in REFERENCE.finditer(plain)]
        plain = REFERENCE.sub(f" {MARK} ", plain)
    tokens = tuple(filter(None, map(bare, plain.split())))
    return Wording(tokens, tuple(references), tuple(map(count, references)), *pairs(tokens))


def pairs(tokens: Sequence[str]) -> tuple[Numbers, Numbers]:
    hashes = np.fromiter(map(hash, pairwise(tokens)), np.int64, max(0, len(tokens) - 1))
    return np.unique(hashes, return_index=True)


@lru_cache(maxsize=1 << 16)
def bare(word: str) -> str:
    """A word without what stands around it; "" for a bare sign."""
    if word == MARK:
        return word
    if LISTED.fullmatch(word):
        return ITEM
    return EDGES.sub("", word) if WORD.match(word) else ""


def count(text: str) -> int:
    return len(WORD.findall(text))


def only_names_differ(old: Sequence[str], new: Sequence[str]) -> bool:
    """Are the words the same but for the names of ministers, ministries and agencies?

    >>> only_names_differ(["havebrugsministeren", "svarer"], ["social-", "og", "jordbrugsministeren", "svarer"])
    True
    """
    return NAME.sub("minister", " ".join(old)) == NAME.sub("minister", " ".join(new))
