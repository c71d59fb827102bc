from pathlib import Path

import pytest

from parsing.model import ProvisionId
from reports.render.evidence import judged, kept, reason
from reports.render.places import Places
from reports.render.site import Site
from reports.render.texts import Texts
from reports.sunset.model import Criterion, Ground, Judgement, Keep
from tests.reports.render.sample import ACT, small_report

REPORT = small_report()
SITES = {
    lang: Site(REPORT, Texts.load(lang), Places.of(REPORT.law, Texts.load(lang)), Path())
    for lang in ("da", "en")
}
HERE = ProvisionId(ACT, "sec_1")


@pytest.mark.parametrize(
    ("criterion", "evidence", "danish"),
    [
        (
            Criterion.REDUNDANT,
            "1 stk.; sec_1__subsec_2 = lta/2021/7#sec_2 (overlap)",
            "1 stk.; § 1, stk. 2 = Lov om vandløbsvagter, § 2 (overlapper)",
        ),
        (Criterion.DANGLING, "1/3: § 9", "1 af 3 henvisninger fører ingen steder hen: § 9"),
        (Criterion.DEMANDING, "3: deadline, written_form", "3 krav: frist, skriftlig form"),
        (Criterion.UNNEEDED, "0", "Andre paragraffer, der henviser hertil: 0"),
        (Criterion.SPENT, "OBS03: fristen udløb 1. juli 2014", "OBS03: fristen udløb 1. juli 2014"),
        (Criterion.DEMANDING, "siges på en anden måde", "siges på en anden måde"),
        (Criterion.REDUNDANT, "", ""),
    ],
)
def test_evidence_is_said_in_the_readers_language(criterion: Criterion, evidence: str, danish: str) -> None:
    assert judged(Judgement(criterion, 0.5, evidence), HERE, SITES["da"]) == danish


def test_evidence_is_said_in_english() -> None:
    assert (
        judged(Judgement(Criterion.DEMANDING, 0.5, "2: plan"), HERE, SITES["en"])
        == "2 demands: plan or agreement"
    )


@pytest.mark.parametrize(
    ("ground", "evidence", "danish"),
    [
        (Ground.REFERRED_TO, "14", "Andre paragraffer, der henviser hertil: 14"),
        (Ground.EU, "implements", "Gennemfører"),
        (Ground.EU, "direktiv 9/2031", "direktiv 9/2031"),
        (Ground.RIGHT, "har ret til vederlag", "har ret til vederlag"),
    ],
)
def test_grounds_for_keeping(ground: Ground, evidence: str, danish: str) -> None:
    assert kept(Keep(ground, evidence), SITES["da"]) == danish


@pytest.mark.parametrize(
    ("words", "danish"),
    [
        ("same words", "samme ord"),
        ("words differ: åmand / sluse", "andre ord: åmand / sluse"),
        ("one act through time, by its title", "én lov gennem tiden, efter titlen"),
        ("a reason of tomorrow: x", "a reason of tomorrow: x"),
    ],
)
def test_reasons_of_a_pair(words: str, danish: str) -> None:
    assert reason(words, SITES["da"]) == danish
