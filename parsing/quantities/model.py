"""Hard data in the words of the law: days, time limits, frequencies, periods, ages, amounts.

Every quantity has its words as a `Span` of the text it was found in. What it means for a duty is not said here: "inden
1. april 1960" is a time limit by its words, whether it binds somebody or describes a group of people.
"""

from __future__ import annotations

from calendar import TUESDAY
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from parsing.model import Span


class Unit(StrEnum):
    """Units of time."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"  # dag, døgn, kalenderdag
    WORKDAY = "workday"  # arbejdsdag, hverdag, bankdag
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    YEAR = "year"


class Bound(StrEnum):
    """How the amount limits."""

    EXACT = "exact"
    AT_LEAST = "at_least"  # mindst, tidligst, eller mere
    AT_MOST = "at_most"  # højst, senest, indtil, op til
    OVER = "over"  # mere end, over
    UNDER = "under"  # mindre end, under


class Direction(StrEnum):
    """Where the limit lies, seen from the event."""

    AFTER = "after"  # 4 uger efter, 14 dage fra
    BEFORE = "before"  # 8 uger før, inden udløbet af
    WITHIN = "within"  # inden for 14 dage
    AT = "at"  # senest ved, senest samtidig med


class YearKind(StrEnum):
    CALENDAR = "calendar"
    PARLIAMENTARY = "parliamentary"  # folketingsår
    INCOME = "income"  # indkomstår
    FINANCIAL = "financial"  # finansår, regnskabsår, tilskudsår
    SCHOOL = "school"  # skoleår, studieår
    HOLIDAY = "holiday"  # ferieår, optjeningsår


@dataclass(frozen=True, slots=True)
class Length:
    """`4 uger`; half a unit is told as 0.5, `1 år og 6 måneder` as 18 months, `1 måned og 10 dage` with 10 days over."""

    amount: float
    unit: Unit
    days: float = 0  # beside months or years, which have no fixed number of days


@dataclass(frozen=True, slots=True)
class Anchor:
    """The event that a limit counts from."""

    span: Span
    words: str


@dataclass(frozen=True, slots=True)
class Day:
    """`1. juli 2013`, `udgangen af 2014`; without a year where the text names none (`senest den 1. maj`)."""

    span: Span
    year: int | None
    month: int
    day: int
    ends_period: bool = False  # the last day of a month or year that is named
    of_document: bool = False  # the day a cited document was signed: "lov nr. 5 af 1. maj 2013"

    @property
    def on(self) -> date | None:
        return date(self.year, self.month, self.day) if self.year else None


@dataclass(frozen=True, slots=True)
class NamedYear:
    """`folketingsåret 2019-20`, `indkomståret 2012`; of two years, `opens` is the first."""

    span: Span
    kind: YearKind
    opens: int

    @property
    def last(self) -> date | None:
        """Its last day, where that is the same for everybody.

        >>> NamedYear(Span(0, 22), YearKind.PARLIAMENTARY, 2019).last
        datetime.date(2020, 10, 6)
        """
        if (
            self.kind is YearKind.PARLIAMENTARY
        ):  # the next one opens the first Tuesday of October (grundloven § 36)
            first = date(self.opens + 1, 10, 1)
            return first + timedelta((TUESDAY - first.weekday()) % 7)
        return date(self.opens, 12, 31) if self.kind is YearKind.CALENDAR else None


@dataclass(frozen=True, slots=True)
class Deadline:
    """`senest 4 uger efter modtagelsen`: when something must be done or have happened, at the latest or earliest."""

    span: Span
    direction: Direction
    bound: Bound = Bound.AT_MOST
    length: Length | None = None
    anchor: Anchor | None = None
    day: Day | None = None  # senest den 1. maj
    prompt: bool = False  # straks, hurtigst muligt, uden ugrundet ophold
    notice: bool = False  # med 8 ugers varsel


@dataclass(frozen=True, slots=True)
class Frequency:
    """`mindst 4 gange årligt`: how often; `per` is None for `løbende` and for what follows an event (`hver gang`)."""

    span: Span
    count: int = 1
    per: Length | None = None
    bound: Bound = Bound.EXACT
    of: str = ""  # what is counted, where it is not times: "samtaler"
    opening: bool = False  # only the first period: "inden for de første 6 måneder"
    event: Anchor | None = None  # hver gang ...


@dataclass(frozen=True, slots=True)
class Window:
    """`inden for de seneste 18 måneder`: the stretch of time that is looked at; `back` from now, else any."""

    span: Span
    length: Length
    back: bool
    anchor: Anchor | None = None  # the event it is seen from: "før fødslen"


@dataclass(frozen=True, slots=True)
class Duration:
    """`i mindst 26 uger`, `225 timer`."""

    span: Span
    length: Length
    bound: Bound = Bound.EXACT


@dataclass(frozen=True, slots=True)
class Age:
    """`under 30 år`, `fyldt 18 år`, `mellem 18 og 29 år`: years of a person."""

    span: Span
    years: int
    bound: Bound
    until: int | None = None  # the upper end of a range, included


@dataclass(frozen=True, slots=True)
class Money:
    """`1.200 kr.`, `2,5 mio. kr.`"""

    span: Span
    amount: Decimal
    currency: str  # DKK, EUR
    bound: Bound = Bound.EXACT


@dataclass(frozen=True, slots=True)
class Percentage:
    """`50 pct.`, `2 procentpoint`, `1 promille` (0.1)."""

    span: Span
    value: Decimal
    bound: Bound = Bound.EXACT
    points: bool = False


@dataclass(frozen=True, slots=True)
class Count:
    """`mindst 10 ansatte`: a threshold on how many."""

    span: Span
    number: Decimal
    of: str
    bound: Bound


Quantity = Day | NamedYear | Deadline | Frequency | Window | Duration | Age | Money | Percentage | Count
