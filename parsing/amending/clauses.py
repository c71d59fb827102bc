"""The grammar of an instruction: which rows of phrases make a clause. A letter stands for a phrase (see `phrases`).

Every list is bounded, so that a row of thousands of quotations costs no more than its length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

N = r"N?"  # to steder
WHERE = r"(?:(?P<where>[PU])(?:,?(?P<spared>B))?,?)?"  # I § 4, stk. 2, / Overalt i loven bortset fra § 1
WITHIN = r"(?:(?P<where>P),?)?"  # I § 4 ... stk. 2 ophæves
INNER = r"(?:(?P<inner>P),?)?"  # ændres i 2. pkt. ...
OLD = r"(?P<old>Q(?:,Q){0,99}+)"  # »a«, »b« og »c«
NEW = r"(?P<new>Q(?:(?:,Q){1,99}+(?![NTPcuf])|))"  # »d«; several only where no other clause begins with them
STANDS_AT = r"(?P<at>E(?:,[EQ]){0,99})"  # efter »a« og »b«
GONE = (
    r"(?P<old>N?Q(?:(?:,N?Q){1,99}+(?![NTPcuf])|(?:,N?Q){0,99}?(?=,N?Q[NTcu])|))"  # »a«, »b« og to steder »c«
)
FROM_ANNEX = (
    r"(?P<given>U?O|U,?fSO|SO|fSO)"  # bilag 1 til denne lov; bilag 2, der affattes som bilag 1 til denne lov
)
AROUND = rf"(?:(?!{FROM_ANNEX.replace('?P<given>', '?:')})[PUAS],?){{0,40}}+"  # efter § 4 i kapitel 2, som nyt stykke
PAIR = rf"{N}{OLD}{N}c?,?T{NEW}{N}"  # to steder »a« til: »b«
INSTEAD = rf",?Z,?[nf],?(?P<back>{AROUND})(?:(?P<new>Q)|,?{FROM_ANNEX})?"  # og i stedet indsættes:


class Form(Enum):
    """What a clause does, by how it is built."""

    CHANGE = auto()
    INSERT_WORDS = auto()
    DELETE = auto()
    DELETE_AND_INSERT = auto()
    REPEAL_AND_INSERT = auto()
    REPEAL = auto()
    REWRITE = auto()
    RENUMBER = auto()
    INSERT = auto()
    UNREAD = auto()


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause: the phrases from `start` to `end`, and which of them play which part."""

    form: Form
    start: int
    end: int
    parts: re.Match[str] | None
    elliptic: bool = False  # its verb is that of the clause before

    def part(self, name: str) -> range:
        """The numbers of the phrases of a part."""
        if self.parts is None or name not in self.parts.re.groupindex:
            return range(0)
        start, end = self.parts.span(name)
        return range(start, end) if start >= 0 else range(0)


FORMS = tuple(
    (form, re.compile(pattern))
    for form, pattern in (
        (Form.CHANGE, rf"{WHERE}{N}c,?{INNER}{PAIR}"),  # I § 4 ændres »a« til: »b«
        (Form.CHANGE, rf"{WHERE}{N}{OLD}{N}c{N}T{NEW}{N}"),  # »a« ændres til: »b«
        (  # indsættes efter »a«: »b«
            Form.INSERT_WORDS,
            rf"{WHERE}{N}n,?{INNER}{N}{STANDS_AT},?{N}(?P<new>Q){N}",
        ),
        (  # efter »a« indsættes: »b«
            Form.INSERT_WORDS,
            rf"{WHERE}{N}{STANDS_AT},?{INNER}{N}n{N}(?P<new>Q){N}",
        ),
        (  # indsættes efter »a«: the words in the carrier
            Form.INSERT_WORDS,
            rf"{WHERE}{N}n,?{INNER}{N}{STANDS_AT}$",
        ),
        (  # udgår »a«, og i stedet indsættes: »b«
            Form.DELETE_AND_INSERT,
            rf"{WHERE}{N}u,?{INNER}{GONE},?Z,?n,?(?P<new>Q)",
        ),
        (Form.DELETE, rf"{WHERE}{N}[uo],?{INNER}{GONE}{N}"),  # I § 4 udgår »a«
        (Form.DELETE, rf"{WHERE}(?P<old>N?Q(?:,N?Q){{0,99}}){N}[uo]"),  # »a« udgår
        (  # § 4 ophæves, og i stedet indsættes:
            Form.REPEAL_AND_INSERT,
            rf"{WITHIN}(?P<what>U),?[uo]{INSTEAD}",
        ),
        (  # I § 4 ophæves nr. 2, og i stedet indsættes:
            Form.REPEAL_AND_INSERT,
            rf"(?P<where>P),?[uo](?P<what>U){INSTEAD}",
        ),
        (  # I § 4, stk. 2, ophæves, og i stedet indsættes:
            Form.REPEAL_AND_INSERT,
            rf"(?P<what>P),?[uo]{INSTEAD}",
        ),
        (Form.REPEAL, rf"{WITHIN}(?P<what>U),?[uo]"),  # § 4 ophæves
        (  # I § 4 ophæves stk. 2; ophæves stk. 2, og stk. 3 ophæves
            Form.REPEAL,
            r"(?P<where>P),?[uo](?P<what>U)o?",
        ),
        (Form.REPEAL, r"(?P<what>P),?[uo]"),  # I § 4, stk. 2, ophæves
        (Form.REWRITE, rf"{WITHIN}(?P<what>U),?f(?:,?{FROM_ANNEX}|,?(?P<new>Q)|S)?"),  # § 4 affattes således:
        (Form.REWRITE, rf"(?P<where>P),?f(?P<what>U)(?:{FROM_ANNEX})?"),  # I § 4 affattes stk. 2 således:
        (Form.REWRITE, rf"(?P<what>P),?f(?:{FROM_ANNEX})?"),  # I § 4, stk. 2, affattes således:
        (Form.REWRITE, r"(?P<what>[UP]),?(?:Q,?)?cT$"),  # Overskriften før § 4 ændres til:
        (Form.RENUMBER, r"(?P<what>U),?bT?(?P<to>U)(?:,?bT?(?P<last>U))?"),  # stk. 3 bliver stk. 4
        (Form.INSERT, rf"(?P<front>{AROUND})n,?(?P<back>{AROUND})(?:,?{FROM_ANNEX}|(?P<new>Q))?"),
    )
)
ELLIPSES = {  # the verb is that of the clause before: ", og i stk. 3 »a« til: »b«"
    Form.CHANGE: re.compile(rf"{WHERE}{PAIR}"),
    Form.INSERT_WORDS: re.compile(rf"{WHERE}{N}{STANDS_AT},?{N}(?P<new>Q){N}"),
    Form.DELETE: re.compile(rf"(?P<where>P),?{GONE}{N}(?![cTnuf])"),
}
SEPARATORS = re.compile(r",*")
SKIPPED = re.compile(r",?[^,]+")  # to the next separator


def read_clauses(kinds: str) -> Iterator[Clause]:
    """The clauses of a row of phrases, in order, with an unread one for each stretch that is none."""
    at = past_separators(kinds, 0)
    last: Form | None = None
    while at < len(kinds):
        clause = read_clause(kinds, at, last)
        last = clause.form
        yield clause
        at = past_separators(kinds, clause.end)


def past_separators(kinds: str, at: int) -> int:
    match = SEPARATORS.match(kinds, at)
    return match.end() if match else at


def read_clause(kinds: str, at: int, last: Form | None) -> Clause:
    for form, pattern in FORMS:
        if (match := pattern.match(kinds, at)) and ends_well(kinds, match.end()):
            return Clause(form, at, match.end(), match)
    if last in ELLIPSES and (match := ELLIPSES[last].match(kinds, at)) and ends_well(kinds, match.end()):
        return Clause(last, at, match.end(), match, elliptic=True)
    skipped = SKIPPED.match(kinds, at)
    return Clause(Form.UNREAD, at, skipped.end() if skipped else len(kinds), None)


def ends_well(kinds: str, end: int) -> bool:
    """Whether a clause may end there: at the end, at a separator."""
    return end == len(kinds) or kinds[end] == ","
