from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from graph.law import Law
from parsing.model import Provision, ProvisionId, Span, Zone
from reports.finding import Finding
from reports.metrics.lix import LISTED, Lix, count_sentences, lix, words_read
from reports.rules.in_use import InUse
from reports.rules.passages import is_tabular
from reports.rules.rule import Precision, ReadBy, Rule

EU_ACT = re.compile(  # direktiv 92/58/EØF af 24. juni 1992 om ..., to the end of the sentence
    r"\b\w*(?:direktiv|forordning)\w*\s(?:\([\w/, ]+\)\s)?(?:nr\.\s)?\d+/\d+(?:\.(?!\s[A-ZÆØÅ]|$)|[^.;])*"
)
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
NAMES = (
    "Vagten må afvige fra reglerne, når det er foreneligt med direktiv 91/17/EØF af 3. maj 1991 om minimumsforskrifter for "
    "vandløbsvagternes arbejdsforhold i forbindelse med oversvømmelser, brokonstruktioners vedligeholdelsestilstand og "
    "redningsberedskabets tilrettelæggelse (niende særdirektiv om sikkerhedsforanstaltninger, arbejdstidsbestemmelser og "
    "hviletidsbestemmelser for arbejdstagere ved sluseanlæg og kloaksystemer i oplandsområder)."
)


@dataclass(frozen=True)
class HardToRead(Rule):
    """A section is far harder to read than law needs to be.

    Why it matters: those who must follow the rule cannot read it without help.
    Instead: shorter sentences, a list for conditions, everyday words for long compounds.
    Known gap: LIX counts letters and words only; names of authorities and schemes are long and cannot be avoided. What
    names an act, an order or an EU act is not counted, and nothing is said where little else is left, nor of documents
    that are spent.
    """

    most: int = (
        90  # LIX, list-aware (reports/metrics/lix.py), without names of law; above 55 is very difficult
    )
    fewest_words: int = 40  # left when the names are taken out

    code = "CPX08"
    precision = Precision(12, 15, date(2026, 11, 22), ReadBy.FRESH)
    hits = (HARD,)
    clean = (EASY, NAMES)

    def check(self, law: Law) -> Iterator[Finding]:
        in_use = InUse.of(law)
        items: dict[ProvisionId, list[int]] = defaultdict(list)
        for item in law.at(*LISTED):
            items[item.id.section].append(item.span.start)
        for place, whole in Lix().measure(law).items():
            section = law.provisions[place]
            if whole <= self.most or section.zone is not Zone.BODY or is_tabular(section.text):
                continue
            words = words_read(without_names(section, law))
            if len(words) < self.fewest_words or not in_use.holds(place.eli):
                continue
            value = lix(words, count_sentences(section, items.get(place, ())))
            if value > self.most:
                yield Finding(
                    place, self.code, f"lixtal {value:.0f} uden navne på love; over 55 er meget svært"
                )


def without_names(section: Provision, law: Law) -> str:
    """The text of a section without the words that refer to law."""
    spans = [edge.span for edge in law.edges_from.get(section.id, ())]
    spans += [dangling.span for dangling in law.dangling_from.get(section.id, ())]
    spans += [Span(*match.span()) for match in EU_ACT.finditer(section.body)]
    text = section.body
    for span in spans:
        text = f"{text[: span.start]}{' ' * (span.end - span.start)}{text[span.end :]}"
    return section.span.of(text)
