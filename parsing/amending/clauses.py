"""The grammar of an instruction: which rows of phrases make a clause. A letter stands for a phrase (see `phrases`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

WHERE = r"(?:(?P<where>[PU]),?)?"  # I § 4, stk. 2,
INNER = r"(?:(?P<inner>P),?)?"  # ændres i 2. pkt. ...
N = r"N?"  # to steder
OLD = r"(?P<old>Q(?:,Q)*+)"  # »a«, »b« og »c«
NEW = r"(?P<new>Q(?:(?:,Q)++(?![NTPcuf])|))"  # »d«; several only where no other clause begins with them
PAIR = rf"{N}{OLD}{N}T{NEW}{N}"  # to steder »a« til: »b«
STANDS_AT = r"(?P<at>E(?:,[EQ])*)"  # efter »a« og »b«
GONE = r"(?P<old>N?Q(?:(?:,N?Q)++(?![NTPcuf])|(?:,N?Q)*?(?=,N?Q[NTcu])|))"  # »a«, »b« og to steder »c«
AROUND = r"(?:[PUASE],?)*+"  # efter § 4 i kapitel 2, som nyt stykke
FROM_ANNEX = r"(?P<given>U?O|U,fSO|SO)"  # bilag 1 til denne lov
INSTEAD = rf"(?P<instead>,?Z,?[nf],?(?P<back>{AROUND})(?:(?P<new>Q)|{FROM_ANNEX})?)"  # og i stedet indsættes:


class Form(Enum):
    """What a clause does, by how it is built."""

    CHANGE = "change"
    INSERT_WORDS = "insert_words"
    DELETE = "delete"
    DELETE_AND_INSERT = "delete_and_insert"
    REPEAL_AND_INSERT = "repeal_and_insert"
    REPEAL = "repeal"
    REWRITE = "rewrite"
    RENUMBER = "renumber"
    INSERT = "insert"
    UNREAD = "unread"


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause: the phrases from `start` to `end`, and which of them play which part."""

    form: Form
    start: int
    end: int
    parts: re.Match[str] | None

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
        (
            Form.INSERT_WORDS,
            rf"{WHERE}{N}n,?{INNER}{N}{STANDS_AT},?{N}(?P<new>Q){N}",
        ),  # indsættes efter »a«: »b«
        (
            Form.INSERT_WORDS,
            rf"{WHERE}{N}{STANDS_AT},?{INNER}{N}n{N}(?P<new>Q){N}",
        ),  # efter »a« indsættes: »b«
        (Form.INSERT_WORDS, rf"{WHERE}{N}n,?{INNER}{N}{STANDS_AT}$"),  # indsættes efter »a«: and a carrier
        (Form.DELETE_AND_INSERT, rf"{WHERE}{N}u,?{INNER}{GONE},?Z,?n,?(?P<new>Q)"),
        (Form.DELETE, rf"{WHERE}{N}[uo],?{INNER}{GONE}{N}"),  # I § 4 udgår »a«
        (Form.DELETE, rf"{WHERE}(?P<old>N?Q(?:,N?Q)*){N}[uo]"),  # »a« udgår
        (
            Form.REPEAL_AND_INSERT,
            rf"{WHERE}(?P<what>U),?[uo]{INSTEAD}",
        ),  # § 4 ophæves, og i stedet indsættes:
        (Form.REPEAL, rf"{WHERE}(?P<what>U),?[uo]"),
        (Form.REPEAL, rf"(?P<where>P),?[uo](?P<what>U)"),  # I § 4 ophæves stk. 2
        (Form.REPEAL, r"(?P<what>P),?[uo]"),  # I § 4, stk. 2, ophæves
        (Form.REWRITE, rf"{WHERE}(?P<what>U),?f(?:{FROM_ANNEX}|,?(?P<new>Q)|S)?"),
        (Form.REWRITE, rf"(?P<where>P),?f(?P<what>U)(?:{FROM_ANNEX})?"),  # I § 4 affattes stk. 2 således:
        (Form.REWRITE, rf"(?P<what>P),?f(?:{FROM_ANNEX})?"),
        (
            Form.RENUMBER,
            r"(?P<what>U),?bT?(?P<to>U)(?:,?bT?(?P<last>U))?",
        ),  # stk. 3 bliver stk. 4, og stk. 6 bliver stk. 7
        (Form.INSERT, rf"(?P<front>{AROUND})n,?(?P<back>{AROUND})(?:{FROM_ANNEX}|(?P<new>Q))?"),
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
    at = 0
    last: Form | None = None
    while (at := SEPARATORS.match(kinds, at).end()) < len(kinds):  # type: ignore[union-attr]
        clause = read_clause(kinds, at, last)
        last = clause.form
        yield clause
        at = clause.end


def read_clause(kinds: str, at: int, last: Form | None) -> Clause:
    for form, pattern in FORMS:
        if (match := pattern.match(kinds, at)) and ends_well(kinds, match.end()):
            return Clause(form, at, match.end(), match)
    if last in ELLIPSES and (match := ELLIPSES[last].match(kinds, at)) and ends_well(kinds, match.end()):
        return Clause(last, at, match.end(), match)
    skipped = SKIPPED.match(kinds, at)
    return Clause(Form.UNREAD, at, skipped.end() if skipped else len(kinds), None)


def ends_well(kinds: str, end: int) -> bool:
    """Whether a clause may end there: at the end, at a separator."""
    return end == len(kinds) or kinds[end] == ","
