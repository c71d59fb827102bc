"""Instructions by their words, and operations as short strings."""

from __future__ import annotations

from corpus.eli import Eli
from parsing.amending import Operation, Place, read_operations
from parsing.model import Amendment, ProvisionId

HERE = ProvisionId(Eli.parse("lta/2012/7"), "sec_1__item_1")


def instruction(words: str, new_text: str = "", number: str = "1") -> Amendment:
    place = ProvisionId(HERE.eli, f"sec_1__item_{number}")
    return Amendment(
        place, "", words, new_text, "lov om kanaler, jf. lovbekendtgørelse nr. 900 af 1. maj 2011"
    )


def read(words: str, new_text: str = "") -> tuple[Operation, ...]:
    return read_operations(instruction(words, new_text))


def told(place: Place) -> str:
    """`sec=4 subsec=2`, with its facet, new number, end of range, count and words where it has them."""
    steps = " ".join(f"{level.value}={number}" for level, number in place.steps)
    facet = "" if place.facet == "text" else f"{place.facet.value} of "
    becomes = (
        " -> " + " ".join(f"{level.value}={number}" for level, number in place.becomes)
        if place.becomes
        else ""
    )
    until = f" to {place.until}" if place.until else ""
    times = "" if place.times == 1 else f" x{place.times}"
    words = f" ({place.words})" if place.words else ""
    return " ".join(f"{facet}{steps}{until}{becomes}{times}{words}".split())
