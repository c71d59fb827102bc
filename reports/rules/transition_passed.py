from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from graph.law import Law
from parsing.commencement.trial import RELATIVE, TRIAL
from parsing.model import Provision, Span
from parsing.quantities.days import DATE, date_of
from reports.finding import Finding
from reports.rules.amended_since import may_have_moved
from reports.rules.dates import danish
from reports.rules.passages import search, sentences, subsections
from reports.rules.rule import Precision, ReadBy, Rule, act, amending

UNTIL = re.compile(
    rf"\b(?:indtil|frem til|til og med|gælder til)(?: og med)?\s(?:den\s)?{DATE}", re.IGNORECASE
)
COHORT = re.compile(r"\bfødt\b|\bfødselsdato|\bfylder\b|\bårgang", re.IGNORECASE)  # people live on
SAVED = re.compile(  # rights and rules that are kept alive
    r"\bforbliver i kraft|\bbevarer? (?:\w+ ){0,3}ret|\bbevarer? (?:deres|sin)|\bgælder fortsat\b"
    r"|\bforbliver gyldig|\bfastholde[rs]?\b",
    re.IGNORECASE,
)
TOLD = re.compile(  # a day that describes something, not the end of the rule
    r"\b(?:tiden|perioder?|perioden|gældende|ydelser|optjent|indbetalt|vedrørende|erhvervet|indgået|stiftet"
    r"|medregnes|som|de|den|dag)\s*$",
    re.IGNORECASE,
)
COUNTED = re.compile(  # what was earned, built or counted in a past period still counts
    r"\boptjen\w*|\banciennitet|\bmedregne|\bindgår\b|\bopgørelse|\bberegne[st]?\b|\bopstillet\b|\bpåbegyndt\b|\bvisiteret\b",
    re.IGNORECASE,
)
DEFINING = re.compile(  # the period says what is counted, left out or meant; anses som indbetalt; første gang på grundlag af
    r"\banses (?:som|for)\b|\bopgøres\b|\bse[rs] (?:[\w-]+ ){0,4}bort fra\b|\b(?:første gang )?på grundlag af\b"
    r"|\bselv dokumentere\b|\budbetalt (?:i perioden|under|fra)\b|\bforetaget i perioden\b|\bopbruger\b"
    r"|\bmodtaget (?:mindst|en eller flere)\b|\w: Perioden fra\b|\bskal have arbejdet\b",
    re.IGNORECASE,
)
LIMITING = re.compile(  # the end of a right that another sentence gives: without it the right would last
    r"\bdog (?:\w+ ){0,6}?kun (?:\w+ ){0,3}?(?:give|giver|have|har|føre)\b|\bkun (?:give|giver) ret\b",
    re.IGNORECASE,
)
GOES_ON = re.compile(  # may still be paid after 31 July 2022, in special cases: the stk. has no last day
    rf"\b(?:efter|senere end)\s(?:den\s)?{DATE}", re.IGNORECASE
)
GUARDS = (COHORT, SAVED, COUNTED, DEFINING, LIMITING, TRIAL)  # sentences that are no transitions
IN_FORCE = re.compile(r"^\s*gældende\b", re.IGNORECASE)  # de indtil 4. maj 1979 gældende takster


@dataclass(frozen=True)
class TransitionPassed(Rule):
    """A transitional rule held until a day that has passed.

    Why it matters: it governs nothing any more, and whoever reads the act must work that out.
    Instead: strike it at the next amendment.
    Known gap: cases from before the day may still be pending; a day inside a condition is left alone, as are birth
    cohorts, periods that say what is counted or left out, trials (they have their own rule), clauses that keep
    rights or rules alive, limits without which a right would last, stk. that go on after their day in special cases,
    and stk. whose day a younger amending document may have moved: it prints the section anew, or its title says that
    it prolongs.
    Of 40 dated stk. of acts that it left alone, 4 were spent.
    """

    code = "OBS03"
    precision = Precision(11, 15, date(2026, 11, 22), ReadBy.INDEPENDENT)
    hits = (
        "For vagter, der er ansat tidligere, finder de hidtil gældende regler anvendelse indtil den 31. december 2014.",
        "Kommunen kan frem til den 1. juli 2016 udbetale vagtpenge efter de hidtil gældende satser.",
        "Fravigelsen gælder til og med den 1. august 2021.",
    )
    clean = (
        "For vagter finder de hidtil gældende regler anvendelse indtil den 31. december 2034.",
        "For vagter, der er født før den 1. juli 1954, gælder den hidtidige sats indtil den 31. december 2014.",
        "Vagter, der har gjort tjeneste indtil den 31. december 2014, har ret til en medalje.",
        "Gæld for broture efter de indtil den 4. maj 1979 gældende takster kan eftergives.",
        "Sager, der er begyndt før den 1. juli 2012, færdigbehandles efter de hidtil gældende regler.",
        "Vagten optjener anciennitet for tjeneste i perioden fra den 1. maj 1971 til og med den 31. august 1977.",
        "Tilladelser, der er givet indtil den 1. juli 2012, forbliver i kraft.",
        "Bropenge anses som betalt i perioden fra den 1. maj 2001 til og med den 1. juli 2003.",
        "Bidraget opkræves første gang på grundlag af løn i perioden fra den 1. maj 2011 til og med den 1. juni 2011.",
        "Ved vurderingen ses der helt eller delvis bort fra perioden fra den 1. maj 2011 til og med den 1. juni 2011.",
        "Nattevagter har ret til at sejle. Dog vil beviset kun give ret til at sejle båd frem til den 31. december 2018.",
        (
            act("Kommunen kan frem til den 1. juli 2016 udbetale vagtpenge efter de hidtil gældende satser."),
            amending("§ 1. Kommunen udbetaler vagtpenge.", signed=date(2021, 6, 1)),
        ),
        "Penge udbetales indtil den 31. juli 2022. Kommunen kan i særlige tilfælde udbetale dem efter den 31. juli 2022.",
        "Vagter, der opbruger deres ret i perioden fra den 1. maj 2011 til og med den 1. juni 2011, har ret til pause.",
    )  # fmt: skip

    def check(self, law: Law) -> Iterator[Finding]:
        for provision in subsections(law, reprinted=True):
            if search(UNTIL, provision):
                for finding in self.passed(provision, law.as_of):
                    if not may_have_moved(provision.id, law):
                        yield finding

    def passed(self, provision: Provision, as_of: date) -> Iterator[Finding]:
        held = list(sentences(provision))
        free = [one for one in held if not any(guard.search(one.of(provision.body)) for guard in GUARDS)]
        ends = {one: list(UNTIL.finditer(provision.body, one.start, one.end)) for one in free}
        days = [day for matches in ends.values() for match in matches if (day := date_of(match)) is not None]
        if not days or max(days) >= as_of or any(goes_on(one.of(provision.body), max(days)) for one in held):
            return
        for sentence, matches in ends.items():
            if match := ruling(provision.body, sentence, matches):
                yield Finding(
                    provision.id, self.code, f"overgangen sluttede {danish(max(days))}", Span(*match.span())
                )
                return


def goes_on(sentence: str, last: date) -> bool:
    """May something still be done after the last day, without another last day being told?"""
    after = map(date_of, GOES_ON.finditer(sentence))
    return UNTIL.search(sentence) is None and any(day is not None and day >= last for day in after)


def ruling(body: str, sentence: Span, ends: list[re.Match[str]]) -> re.Match[str] | None:
    """The first day that ends the rule itself, not something the rule speaks of."""
    for match in ends:
        before, after = body[sentence.start : match.start()], body[match.end() : sentence.end]
        if not (TOLD.search(before) or RELATIVE.search(before) or IN_FORCE.search(after)):
            return match
    return None
