"""New numbers: "stk. 3 og 4, der bliver stk. 4 og 5", "stk. 6, nr. 2, der bliver stk. 5, nr. 2"."""

from __future__ import annotations

from dataclasses import replace

from parsing.amending import patterns as p
from parsing.amending.model import Place, Steps
from parsing.amending.units import Unit, read_more, read_number, read_unit
from parsing.model import Level
from parsing.references.chains import rank


def read_becomes(text: str, at: int, places: list[Place]) -> int | None:
    """Give the last of `places` the numbers at `at`; where they end, None where there are none."""
    level = places[-1].steps[-1][0]
    chains, end = read_new_numbers(text, at, level, len(waiting(places)))
    if not chains:
        return None
    for number, chain in enumerate(chains, len(places) - len(chains)):
        steps = places[number].becomes or places[number].steps
        places[number] = replace(places[number], becomes=(*p.beside(steps, chain[0][0]), *chain))
    return end


def waiting(places: list[Place]) -> list[Place]:
    """The last places that are of one level below one unit and have no new number yet."""
    above, level = places[-1].steps[:-1], places[-1].level
    found: list[Place] = []
    for place in reversed(places):
        renumbered = place.becomes and place.becomes[-1] != place.steps[-1]
        if place.steps[:-1] != above or place.level is not level or renumbered:
            break
        found.append(place)
    return found


def read_new_numbers(text: str, at: int, level: Level, most: int) -> tuple[list[Steps], int]:
    """Up to `most` new numbers of units of `level`, each as the steps that change: "stk. 3, nr. 8"."""
    chains: list[Steps] = []
    above: Steps = ()
    last: Unit | None = None
    end = at
    while len(chains) < most:
        connector = p.CONNECTOR.match(text, end) if last else None
        if last and connector is None:
            break
        unit = read_new(text, connector.end() if connector else end, level, last)
        if unit is None:
            break
        if last is None and rank(unit.level) > rank(level):
            break  # "stk. 4, der bliver 2. pkt.": not told where
        end, last = unit.end, unit
        if rank(unit.level) < rank(level):
            above = (*p.beside(above, unit.level), (unit.level, unit.numbers[-1].text))
            continue
        chains += [(*above, (unit.level, number.text)) for number in unit.numbers]
    if not chains and above:
        chains.append(above)  # the unit itself moves up: "nr. 8, der bliver stk. 3"
    return chains[:most], end


def read_new(text: str, at: int, level: Level, last: Unit | None) -> Unit | None:
    """The unit at `at`, where it can go on the new numbers."""
    unit = read_unit(text, at)
    if unit is None:
        return read_more(text, at, last) if last else read_number(text, at, level)
    return unit if last is None or unit.level is level or rank(unit.level) < rank(level) else None
