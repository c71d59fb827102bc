"""Is it in force on 1 January 2020? One row a rule."""

from dataclasses import replace
from datetime import date

import pytest

from corpus.eli import Eli
from graph.versions import Candidate, InForce, Repeal, Version, families, versions
from parsing.commencement import Clause, Kind, Moment, Timing
from parsing.commencement.model import WHOLE
from parsing.model import DocumentType, ProvisionId, Span

DAY = date(2020, 1, 1)


def clause(eli: Eli, on: date) -> Clause:
    moment = Moment(Timing.DAY, on)
    return Clause(Kind.COMMENCEMENT, ProvisionId(eli, "sec_9"), Span(0, 10), Span(0, 10), WHOLE, moment)


def document(
    eli: str, kind: DocumentType = DocumentType.ORDER, title: str = "Bekendtgørelse om fyr", **told: object
) -> Candidate:
    name = Eli.parse(eli)
    base = Candidate(name, kind, title, date(name.year, 3, 1), "", None, has_text=True, watched=True)
    return replace(base, **told)  # type: ignore[arg-type]


def states(*held: Candidate, repeals: tuple[Repeal, ...] = (), day: date = DAY) -> dict[str, Version]:
    return {str(version.eli): version for version in versions(held, repeals, (), day)}


OLD = document("2010:1")
NEW = document("2018:2")
ACT = document("2010:5", DocumentType.ACT, "Lov om fyr")
LBK = document("2018:6", DocumentType.CONSOLIDATED_ACT, "Bekendtgørelse af lov om fyr")
REPEAL = Repeal(NEW.eli, ProvisionId(NEW.eli, "sec_3"), Span(4, 20), OLD.eli)

ANSWERS = [
    ((OLD,), (), "lta/2010/1", InForce.YES, "newest"),
    ((OLD, NEW), (), "lta/2010/1", InForce.UNDETERMINED, "newer_beside"),
    ((OLD, NEW), (), "lta/2018/2", InForce.YES, "newest"),
    ((OLD, NEW), (REPEAL,), "lta/2010/1", InForce.NO, "repealed"),
    ((ACT, LBK), (), "lta/2010/5", InForce.NO, "consolidated"),
    ((ACT, LBK), (), "lta/2018/6", InForce.YES, "newest"),
    (
        (ACT, document("2018:7", DocumentType.ACT, "Lov om fyr")),
        (),
        "lta/2010/5",
        InForce.UNDETERMINED,
        "namesake",
    ),
    (
        (document("2018:8", title="Bekendtgørelse om gebyrer for broer i 2018"),),
        (),
        "lta/2018/8",
        InForce.UNDETERMINED,
        "year_over",
    ),
    (
        (document("2018:8", title="Bekendtgørelse om broer anmeldt fra 1. juli 2018"),),
        (),
        "lta/2018/8",
        InForce.YES,
        "newest",
    ),
    (
        (document("2018:8", title="Bekendtgørelse om et midlertidigt fyrtilskud"),),
        (),
        "lta/2018/8",
        InForce.UNDETERMINED,
        "temporary",
    ),
    (
        (document("2019:8", title="Bekendtgørelse om et midlertidigt fyrtilskud"),),
        (),
        "lta/2019/8",
        InForce.YES,
        "newest",
    ),
    (
        (document("2018:8", title="Bekendtgørelse om ophævelse af bekendtgørelse om fyr"),),
        (),
        "lta/2018/8",
        InForce.UNDETERMINED,
        "done",
    ),
    ((document("2021:7"),), (), "lta/2021/7", InForce.NO, "not_signed"),
    (
        (replace(OLD, commencement=clause(OLD.eli, date(2022, 1, 1))),),
        (),
        "lta/2010/1",
        InForce.NO,
        "not_yet",
    ),
    ((replace(OLD, historic_from=date(2015, 1, 1)),), (), "lta/2010/1", InForce.NO, "historic"),
    ((replace(OLD, expiry=clause(OLD.eli, date(2015, 1, 1))),), (), "lta/2010/1", InForce.NO, "expired"),
    ((replace(OLD, watched=False),), (), "lta/2010/1", InForce.UNDETERMINED, "unseen"),
    ((replace(OLD, has_text=False),), (), "lta/2010/1", InForce.UNDETERMINED, "record_only"),
    ((replace(OLD, type=DocumentType.AMENDING_ORDER),), (), "lta/2010/1", InForce.UNDETERMINED, "amending"),
]


@pytest.mark.parametrize(("held", "repeals", "eli", "in_force", "rule"), ANSWERS)
def test_in_force(
    held: tuple[Candidate, ...], repeals: tuple[Repeal, ...], eli: str, in_force: InForce, rule: str
) -> None:
    found = states(*held, repeals=repeals)[eli]
    assert (found.in_force, found.rule) == (in_force, rule)


def test_a_repeal_shows_its_words_and_its_day() -> None:
    found = states(OLD, NEW, repeals=(REPEAL,))["lta/2010/1"]
    assert (found.until, found.successor, found.shown_by, found.span) == (
        NEW.signed,
        NEW.eli,
        REPEAL.section,
        REPEAL.span,
    )


def test_a_repeal_that_has_not_taken_effect_ends_nothing() -> None:
    later = replace(NEW, commencement=clause(NEW.eli, date(2021, 1, 1)))
    assert states(OLD, later, repeals=(REPEAL,))["lta/2010/1"].in_force is InForce.YES


def test_what_is_superseded_later_is_in_force_until_then() -> None:
    assert states(ACT, LBK, day=date(2017, 1, 1))["lta/2010/5"].in_force is InForce.YES


def test_a_family_holds_the_versions_of_one_title_and_of_a_renamed_act() -> None:
    renamed = document("2019:8", DocumentType.CONSOLIDATED_ACT, "Bekendtgørelse af lov om fyr og bøjer")
    found = families([ACT, LBK, renamed, OLD], [(renamed.eli, LBK.eli)])
    assert found[ACT.eli] == found[LBK.eli] == found[renamed.eli] == "lov om fyr og bøjer"
    assert found[OLD.eli] == "bekendtgørelse om fyr"


def test_a_repeal_ends_every_earlier_version_of_an_act() -> None:
    other = document("2019:8", DocumentType.ACT, "Lov om bøjer")
    repeal = Repeal(other.eli, ProvisionId(other.eli, "sec_3"), Span(4, 20), ACT.eli)
    found = states(ACT, LBK, other, repeals=(repeal,))
    assert found["lta/2018/6"].rule == "repealed"
    assert found["lta/2019/8"].in_force is InForce.YES


def test_a_repeal_spares_the_act_that_follows_under_the_same_title() -> None:
    new = document("2019:9", DocumentType.ACT, "Lov om fyr")
    repeal = Repeal(new.eli, ProvisionId(new.eli, "sec_3"), Span(4, 20), LBK.eli)
    assert states(ACT, LBK, new, repeals=(repeal,))["lta/2019/9"].in_force is InForce.YES


def test_a_reprinted_repeal_spares_the_act_that_it_stands_in() -> None:
    """The new act of 2018 repealed the consolidation of 2015; the consolidation of 2019 prints that again."""
    old = document("2015:4", DocumentType.CONSOLIDATED_ACT, "Bekendtgørelse af lov om fyr")
    new = document("2018:7", DocumentType.ACT, "Lov om fyr")
    again = document("2019:8", DocumentType.CONSOLIDATED_ACT, "Bekendtgørelse af lov om fyr")
    repeal = Repeal(again.eli, ProvisionId(again.eli, "sec_3"), Span(4, 20), old.eli)
    found = states(old, new, again, repeals=(repeal,))
    assert found["lta/2015/4"].rule == "repealed"
    assert found["lta/2018/7"].rule == "consolidated"


def test_an_amending_act_that_two_consolidations_took_in_joins_no_families() -> None:
    taken = document("2017:1", DocumentType.AMENDING_ACT, "Lov om ændring af lov om fyr og lov om bøjer")
    buoys = document("2018:7", DocumentType.CONSOLIDATED_ACT, "Bekendtgørelse af lov om bøjer")
    found = families((LBK, buoys, taken), ((LBK.eli, taken.eli), (buoys.eli, taken.eli)))
    assert found[LBK.eli] != found[buoys.eli]


def test_an_order_may_fall_with_the_act_that_it_hangs_on() -> None:
    new = document("2019:9", DocumentType.ACT, "Lov om fyr")
    repeal = Repeal(new.eli, ProvisionId(new.eli, "sec_3"), Span(4, 20), ACT.eli)
    late = document("2019:10", title="Bekendtgørelse om lamper", signed=date(2019, 6, 1))
    hangs_on = {OLD.eli: ACT.eli, late.eli: new.eli}
    found = versions((OLD, late, ACT, new), (repeal,), (), DAY, hangs_on)
    states = {str(one.eli): (one.in_force, one.rule) for one in found}
    assert states["lta/2010/1"] == (InForce.UNDETERMINED, "basis_ended")
    assert states["lta/2019/10"] == (InForce.YES, "newest")
