from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from graph.law import Law
from parsing.model import Zone
from reports.finding import Finding
from reports.metrics.lix import Lix
from reports.rules.passages import is_tabular
from reports.rules.rule import READ, Precision, Rule

HARD = (
    "Kommunalbestyrelsen fastlægger vandløbsvagternes tjenestetidspunkter under hensyntagen til nedbørsforholdene, "
    "tidevandsforskydningerne, vandløbsregulativernes bestemmelser, overenskomstmæssige hviletidsbestemmelser, "
    "vejrmeldingernes forudsigelser, lodsejerorganisationernes indberetninger, redningsberedskabets erfaringer, "
    "arbejdsmiljøorganisationens anbefalinger, anlægsarbejdernes tilrettelæggelse, sluseanlæggenes "
    "vedligeholdelsestilstand, vandstandsmålernes registreringer, kloaksystemernes kapacitet, beredskabsplanernes "
    "forudsætninger, brokonstruktionernes bæreevne, trafikforholdenes udvikling, naturbeskyttelsesinteresserne, "
    "fiskeriforeningernes henvendelser og nabokommunernes tilsvarende dispositioner inden for oplandsområdernes "
    "afgrænsninger, medmindre særlige omstændigheder undtagelsesvis nødvendiggør umiddelbart gennemførte afvigelser."
)
EASY = (
    "Vagten går langs åen hver dag. Hun ser efter, om vandet er højt. Er det højt, ringer hun til byen. " * 3
)


@dataclass(frozen=True)
class HardToRead(Rule):
    """A section is far harder to read than law needs to be.

    Why it matters: those who must follow the rule cannot read it without help.
    Instead: shorter sentences, a list for conditions, everyday words for long compounds.
    Known gap: LIX counts letters and words only; names of authorities and schemes are long and cannot be avoided.
    """

    most: int = 90  # LIX, list-aware (reports/metrics/lix.py); above 55 is very difficult

    code = "CPX08"
    precision = Precision(29, 40, date(2026, 11, 22), READ)
    hits = (HARD,)
    clean = (EASY,)

    def check(self, law: Law) -> Iterator[Finding]:
        for place, value in Lix().measure(law).items():
            section = law.provisions[place]
            if value > self.most and section.zone is Zone.BODY and not is_tabular(section.text):
                yield Finding(place, self.code, f"lixtal {value:.0f}; over 55 er meget svært")
