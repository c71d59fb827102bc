"""What became of each promise: kept, overdue, superseded, a reprinted transition, still to come, or undetermined.

The reasons, by kind; the first that applies decides:

amending      it stands in an act that amends another, and no consolidated version that prints it is held: undetermined
no_day        no day is told, somebody decides it: undetermined
later_day     a newer version promises the same for a later day (of a trial: one that began the same day): superseded
to_come       the newest version prints it, and its day is not yet: due
gone_before   a newer version, signed before the day, prints it no more: superseded
ended         the document is out of force, or of a part: the part is gone from the newest version: kept
by_itself     an expiry clause ended what is still printed: kept
replaced      a revision clause went with its act, which a new act replaced: kept
reprinted     an expiry printed after the act, of which nothing stands any more or nothing can be told: reprinted
changed       a revision's subject was changed after the promise and no later than a year after its day: undetermined
dropped       a newer version, signed after the day, prints it no more: undetermined
unknown_part  what should have ended cannot be told: undetermined
stands        none of these: the clause of a revision, or the trial itself, still stands: overdue
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from corpus.eli import Eli
from graph.register.model import Entry, History, Printed, Promise, State
from graph.versions import InForce, Version
from parsing.commencement import About, Clause, Kind
from parsing.quantities import YEAR, find_days

PROMISES = {
    Kind.EXPIRY: Promise.EXPIRY,
    Kind.REVISION: Promise.REVISION,
    Kind.TRIAL: Promise.TRIAL,
}
PASSED = YEAR  # a bill is put forward in the year, and passed in the next
LETTERS = re.compile(r"[^\W\d_]{2,}")
Outcome = tuple[State, str, Eli | None]


def settle(printed: Iterable[Printed], history: History) -> Iterator[Entry]:
    """One entry a promise, in the order of family and day. `printed`: the clauses of all versions."""
    told = grouped(printed, history.versions)
    carried = {key[1:] for key, group in told.items() if any(one.reprinted for one in group)}
    rivals = by_kind(told)
    for key, group in sorted(told.items(), key=lambda item: (item[0][0], item[0][2] or date.max)):
        family, promise, due, _ = key
        first, last = group[0], group[-1]
        is_amending = history.versions[last.eli].type.is_amending
        if is_amending and key[1:] in carried:
            continue  # the consolidated act prints it
        outcome = (
            (State.UNDETERMINED, "amending", None)
            if is_amending and not (due and due > history.as_of)
            else state(promise, due, first, last, rivals[family, promise], history)
        )
        yield Entry(
            promise,
            family,
            due,
            *outcome,
            first.eli,
            last.clause.section,
            last.clause.sentence,
            last.words,
            last.clause.subject.about,
            last.subjects,
            last.clause.moment.decided_by,
            last.reprinted,
        )


Key = tuple[str, Promise, date | None, str]


def grouped(printed: Iterable[Printed], versions: Mapping[Eli, Version]) -> dict[Key, list[Printed]]:
    """The prints of each promise, oldest first. The words tell promises of one day apart, their numbers do not."""
    found: dict[Key, list[Printed]] = defaultdict(list)
    for one in printed:
        version = versions[one.eli]
        key = version.family, PROMISES[one.clause.kind], due_day(one.clause), folded(one.words)
        found[key].append(one)
    for group in found.values():
        group.sort(key=lambda one: versions[one.eli].signed or date.min)
    return found


def due_day(clause: Clause) -> date | None:
    """The first day after: what ends "den 1. maj" is gone that day, a revision due on a day may come until it is over."""
    if clause.kind is Kind.REVISION:
        return clause.on + timedelta(1) if clause.on else None
    return clause.gone


def folded(words: str) -> str:
    return " ".join(LETTERS.findall(words.lower()))


def by_kind(told: Mapping[Key, Sequence[Printed]]) -> dict[tuple[str, Promise], list[tuple[date, Printed]]]:
    """The promises of each family by kind: the day, and the oldest print."""
    found: dict[tuple[str, Promise], list[tuple[date, Printed]]] = defaultdict(list)
    for (family, promise, due, _), group in told.items():
        if due is not None:
            found[family, promise].append((due, group[0]))
    return found


def state(
    promise: Promise,
    due: date | None,
    first: Printed,
    last: Printed,
    rivals: Sequence[tuple[date, Printed]],
    history: History,
) -> Outcome:
    """What became of one promise."""
    own = history.versions[last.eli]
    newest = history.newest.get(own.family, own)
    passed = due is not None and due <= history.as_of
    dropped = newest.eli != last.eli
    if due is None:
        return State.UNDETERMINED, "no_day", None
    later = [one for day, one in rivals if day > due and one.eli != last.eli and prolongs(promise, one, last)]
    if dropped and later:
        return State.SUPERSEDED, "later_day", later[0].eli
    if dropped and (newest.signed or date.min) < due:
        return State.SUPERSEDED, "gone_before", newest.eli
    if not passed:
        return State.DUE, "to_come", None
    if promise is Promise.REVISION:
        return revision(due, first, last, newest, history)
    return ending(promise, last, newest, history)


def prolongs(promise: Promise, newer: Printed, last: Printed) -> bool:
    """Does another promise of the family say the same? Trials that share an order are told apart by the day they began."""
    if promise is Promise.TRIAL and not (began(newer.words) & began(last.words)):
        return False
    return alike(folded(newer.words), folded(last.words))


def began(words: str) -> frozenset[date]:
    """The days named, the last left out."""
    days = sorted(day.on for day in find_days(words) if day.on)
    return frozenset(days[:-1])


def alike(a: str, b: str) -> bool:
    """Do two sentences share two thirds of their words?"""
    one, two = set(a.split()), set(b.split())
    return bool(one and two) and len(one & two) / len(one | two) >= 2 / 3


def revision(due: date, first: Printed, last: Printed, newest: Version, history: History) -> Outcome:
    if (out := ended(newest)) and newest.rule == "repealed":
        return State.KEPT, "replaced", out
    if out:
        return State.UNDETERMINED, "dropped", newest.eli
    since = history.versions[first.eli].signed or date.min
    for subject in last.subjects:
        for day, by in history.changes.get(subject, ()):
            if since < day <= due + PASSED:
                return State.UNDETERMINED, "changed", by
    if newest.eli != last.eli:
        return State.UNDETERMINED, "dropped", newest.eli
    return State.OVERDUE, "stands", None


def ending(promise: Promise, last: Printed, newest: Version, history: History) -> Outcome:
    if out := ended(newest):
        return State.KEPT, "ended", out
    whole = last.clause.subject.about is About.DOCUMENT and not last.reprinted
    subjects = [place for place in last.subjects if place.eli == newest.eli]
    if (whole and newest.eli == last.eli) or any(place in history.standing for place in subjects):
        return (
            (State.OVERDUE, "stands", None) if promise is Promise.TRIAL else (State.KEPT, "by_itself", None)
        )
    if last.reprinted and not subjects:
        return State.REPRINTED, "reprinted", None
    if whole:
        return State.UNDETERMINED, "dropped", newest.eli
    if subjects or newest.eli != last.eli:
        return State.KEPT, "ended", newest.eli
    return State.UNDETERMINED, "unknown_part", None


def ended(version: Version) -> Eli | None:
    """What ended the family, where it is over."""
    return version.successor or version.eli if version.in_force is InForce.NO else None
