"""Lists: what counts as an item, and to which introduction it goes back when sentences stand between the items."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Sentence:
    """One sentence of a statement: the tokens that stand in its main clause."""

    main: list[int] = field(default_factory=list)
    fronted: bool = False  # opened by a clause, so that the subject follows the verb
    trigger: tuple[int, int] | None = (
        None  # tokens of the condition that it hangs on: first, and behind the last
    )
    carried: dict[int, bool] = field(
        default_factory=dict
    )  # in ", at ..." behind "sikre" (False), a condition (True)


@dataclass(slots=True)
class Listing:
    """A list whose items hang on one introduction."""

    sentence: Sentence  # of the introduction
    inside: bool  # the introduction stood in the main clause
    carried: bool | None  # in what it was carried there
    last: str  # the label of the last item
    broken: bool = False  # a sentence stood within an item: what opens with a noun then only names a thing


def is_item(word: str) -> bool:
    """What stands before the bracket of `1)`, `12)`, `a)`."""
    return word.isdigit() or (len(word) <= 2 and word.isalpha())


def follows(label: str, last: str) -> bool:
    """`2)` behind `1)`, `b)` behind `a)`."""
    if label.isdecimal() and last.isdecimal():
        return int(label) == int(last) + 1
    return len(label) == len(last) == 1 and ord(label) == ord(last) + 1


def reopened(listings: list[Listing], label: str) -> Listing | None:
    """The innermost list that this item goes on with; the lists within it are taken off."""
    for place in reversed(range(len(listings))):
        if follows(label, listings[place].last):
            del listings[place + 1 :]
            listings[place].last = label
            return listings[place]
    return None
