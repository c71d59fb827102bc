"""Hard data in invented sentences: one row a sentence."""

import itertools
import time
from datetime import date
from decimal import Decimal

import pytest

from parsing.quantities import (
    Age,
    Bound,
    Count,
    Day,
    Deadline,
    Direction,
    Duration,
    Frequency,
    Length,
    Money,
    NamedYear,
    Percentage,
    Quantity,
    Unit,
    Window,
    YearKind,
    find_days,
    find_quantities,
)


def length(found: Length | None) -> str:
    return f"{found.amount:g} {found.unit.value}" if found else ""


def told(quantity: Quantity) -> str:
    """Its parts in one line."""
    match quantity:
        case Deadline():
            day = f"{quantity.day.year or ''}-{quantity.day.month}-{quantity.day.day}" if quantity.day else ""
            marks = "prompt" * quantity.prompt + "notice" * quantity.notice
            anchor = f"<{quantity.anchor.words}>" if quantity.anchor else ""
            parts = (
                quantity.bound.value,
                length(quantity.length),
                quantity.direction.value,
                day,
                anchor,
                marks,
            )
            return " ".join(filter(None, ("by", *parts)))
        case Frequency():
            event = f"<{quantity.event.words}>" if quantity.event else ""
            parts = (
                quantity.bound.value,
                str(quantity.count),
                quantity.of,
                "per",
                length(quantity.per),
                event,
            )
            return " ".join(filter(None, parts)) + " first" * quantity.opening
        case Window():
            return f"window {length(quantity.length)}" + " back" * quantity.back
        case Duration():
            return f"{quantity.bound.value} {length(quantity.length)}"
        case _:
            return type(quantity).__name__


LIMITS = [
    ("Vagten skal senest 4 uger efter mødet med havnen sende svar.", ["by at_most 4 week after <mødet med havnen>"]),
    ("Svaret skal senest være havnen i hænde 6 dage efter mødet.", ["by at_most 6 day after <mødet>"]),
    ("Vagten svarer senest 3 dage efter, at båden er set.", ["by at_most 3 day after <at båden er set>"]),
    ("Vagten svarer senest 2 dage efter den dag, hvor båden er set.", ["by at_most 2 day after <den dag, hvor båden er set>"]),
    ("Vagten svarer senest dagen efter, at båden er set.", ["by at_most 1 day after <at båden er set>"]),
    ("Planen sendes senest den 1. maj 2024.", ["by at_most before 2024-5-1"]),
    ("Planen sendes senest den 1. maj efter sæsonens udløb.", ["by at_most before -5-1 <sæsonens udløb>"]),
    ("Planen sendes senest den 15. i den følgende måned.", ["by at_most at <15. i den følgende måned>"]),
    ("Planen sendes inden udgangen af juni 2014.", ["by at_most before 2014-6-30"]),
    ("Planen sendes senest i februar måned.", ["by at_most before -2-28"]),
    ("Planen sendes senest ved sæsonens start.", ["by at_most at <sæsonens start>"]),
    ("Vagten hviler senest efter 3 timers uafbrudt arbejde.", ["by at_most 3 hour after <uafbrudt arbejde>"]),
    ("Båden meldes tidligst 8 uger før rejsen.", ["by at_least 8 week before <rejsen>"]),
    ("Båden meldes mindst 8 dage før rejsen.", ["by at_least 8 day before <rejsen>"]),
    ("Vagten klager inden 14 dage fra mødet.", ["by at_most 14 day after <mødet>"]),
    ("Vagten klager inden fjorten dage.", ["by at_most 14 day within"]),
    ("Vagten klager inden for en frist på en måned fra mødet.", ["by at_most 1 month after <mødet>"]),
    ("Vagten øver inden for de første 6 måneder.", ["by at_most 6 month within"]),
    ("Vagten øver inden for de første 5 hverdage i januar.", ["by at_most 5 workday within <januar>"]),
    ("Fyret tændes, inden sejladsen begynder.", ["by at_most before <sejladsen begynder>"]),
    ("Fyret tændes inden mørkets indtræden.", ["by at_most before <mørkets indtræden>"]),
    ("Aftalen opsiges med 8 ugers varsel.", ["by exact 8 week before notice"]),
    ("Aftalen opsiges med et varsel på mindst 1 måned.", ["by at_least 1 month before notice"]),
    ("Vagten melder straks efter mødet, og ellers hurtigst muligt.", ["by at_most after <mødet> prompt", "by at_most after prompt"]),
    ("De senest målte dybder gælder.", []),
    ("Vagten får løn i 14 uger efter § 4.", ["exact 14 week"]),
    ("Vagten får løn i 14 uger efter bestemmelserne i kapitlet.", ["exact 14 week"]),
    ("Vagter inden for fyrvæsenet hilser.", []),
    ("Vagter, der i 9 måneder inden for de seneste 18 måneder har sejlet.", ["exact 9 month", "window 18 month back"]),
    ("Hvile gives inden for hver periode på 7 døgn.", ["window 7 day"]),
    ("Vagten har i de seneste 3 uger før mødet sovet.", ["window 3 week back"]),
    ("Inden fyret tændes, skal vagten sove.", ["by at_most before <fyret tændes>"]),
    ("Inden udgangen af maj 2020 skal vagten, hvis det er tåget, sove.", ["by at_most before 2020-5-31"]),
    ("Inden mødet skal vagten, der er træt, sove.", ["by at_most before <mødet>"]),
    ("Vagter, der inden mødet har sovet, fløjter.", ["by at_most before <mødet>"]),
    ("Vagten skal vækkes inden fyret er tændt.", ["by at_most before <fyret er tændt>"]),
    ("Vagten skal inden mødet vækkes af mesteren.", ["by at_most before <mødet>"]),
    ("Vagten svarer inden for en af havnen fastsat frist.", ["by at_most within <en af havnen fastsat frist>"]),
    ("Vagten svarer inden for den frist, der står på tavlen.", ["by at_most within <den frist, der står på tavlen>"]),
    ("Vagten svarer inden en nærmere angivet frist.", ["by at_most before <en nærmere angivet frist>"]),
    ("Vagten svarer inden udløbet af den i stk. 2 nævnte frist.", ["by at_most before <udløbet af den i stk. 2 nævnte frist>"]),
    ("Vagten svarer inden for rimelig tid.", ["by at_most within <rimelig tid>"]),
    ("Planen sendes senest den sidste hverdag i måneden.", ["by at_most at <sidste hverdag i måneden>"]),
    ("Planen sendes senest medio november 2020.", ["by at_most at <medio november 2020>"]),
    ("Planen sendes senest 2 år og 3 måneder efter mødet.", ["by at_most 27 month after <mødet>"]),
    ("Planen sendes senest 2 uger derefter.", ["by at_most 2 week after"]),
    ("Planen skal senest vises efter 6 måneder.", ["by at_most 6 month after"]),
    ("Planen sendes tidligst 3 uger før og senest 6 uger efter mødet.", ["by at_least 3 week before <mødet>", "by at_most 6 week after <mødet>"]),
    ("Planen sendes senest 4 uger efter, at mesteren, jf. stk. 2, har set den.", ["by at_most 4 week after <at mesteren, jf. stk. 2, har set den>"]),
    ("Mesteren skal senest 3 uger efter at have set planen underrette havnen.", ["by at_most 3 week after <at have set planen>"]),
    ("Mesteren svarer senest 2 uger efter vagtens tilmelding som ledig.", ["by at_most 2 week after <vagtens tilmelding som ledig>"]),
    ("Hvis vagten senest 3 uger efter søger om orlov.", ["by at_most 3 week after"]),
    ("Mesteren skal senest 3 uger efter underrette havnen.", ["by at_most 3 week after"]),
    ("Der holdes møde, senest inden vagten har sejlet i 6 måneder.", ["by at_most before <vagten har sejlet i 6 måneder>"]),
    ("Mesteren svarer inden yderligere 6 uger.", ["by at_most 6 week within"]),
    ("Inden fyret eller dele heraf samt tårnet m.v. ændres, skal vagten sove.", ["by at_most before <fyret eller dele heraf samt tårnet m.v. ændres>"]),
    ("Planen vises senest på det møde, hvor vagten vælges.", ["by at_most at <det møde, hvor vagten vælges>"]),
]  # fmt: skip
FREQUENCIES = [
    ("Fyret pudses hver 3. måned.", ["exact 1 per 3 month"]),
    ("Fyret pudses hvert andet år.", ["exact 1 per 2 year"]),
    ("Fyret pudses mindst hvert halve år.", ["at_least 1 per 0.5 year"]),
    ("Fyret pudses mindst én gang årligt.", ["at_least 1 per 1 year"]),
    ("Fyret pudses 2 gange om ugen.", ["exact 2 per 1 week"]),
    ("Fyret pudses mindst én gang hver 14. dag.", ["at_least 1 per 14 day"]),
    ("Der holdes fire samtaler inden for de første 6 måneder.", ["exact 4 samtaler per 6 month first"]),
    ("Fyret pudses kvartalsvis.", ["exact 1 per 1 quarter"]),
    ("Vagten sender en årlig beretning.", ["exact 1 beretning per 1 year"]),
    ("Fyret pudses, hver gang båden har været ude.", ["exact 1 per <båden har været ude>"]),
    ("Lønnen stiger for hvert år, vagten bliver.", []),
    ("Vagten får 500 kr. årligt.", ["Money"]),
    ("Vagten får et årligt tillæg.", []),
    ("Havnen holder et årligt møde.", ["exact 1 møde per 1 year"]),
    ("Vagten skal løbende føre bog.", ["exact 1 per"]),
    ("Vagten skal løbende tage stilling.", ["exact 1 per"]),
    ("Havnen fører løbende tilsyn.", ["exact 1 tilsyn per"]),
    ("Havnen yder en løbende ydelse og løbende hjælp.", []),
    ("For hvert kalenderår skriver vagten en liste.", ["exact 1 per 1 year"]),
    ("Planen vises ved udgangen af hvert kvartal.", ["exact 1 per 1 quarter"]),
    ("I hver hele måned skriver vagten en liste.", ["exact 1 per 1 month"]),
]
AMOUNTS: list[tuple[str, Quantity | None]] = [
    ("i højst 52 uger", Duration),
    ("mindst 225 timer", Duration),
    ("en 3-årig ordning", Duration),
    ("fyldt 18 år", Age),
    ("personer under 30 år", Age),
    ("mellem 18 og 29 år", Age),
    ("1.200 kr.", Money),
    ("50 pct.", Percentage),
    ("mindst 10 fyrvagter", Count),
    ("folketingsåret 2019-20", NamedYear),
    ("den 1/7 2013", Day),
]  # type: ignore[list-item]


@pytest.mark.parametrize(("text", "expected"), LIMITS + FREQUENCIES)
def test_limits_and_frequencies(text: str, expected: list[str]) -> None:
    assert [told(quantity) for quantity in find_quantities(text)] == expected


@pytest.mark.parametrize(("text", "kind"), AMOUNTS)
def test_one_of_its_kind(text: str, kind: type) -> None:
    (found,) = find_quantities(text)
    assert type(found) is kind


def test_amounts_have_their_values() -> None:
    assert find_quantities("højst 2,5 mio. kr.")[0] == Money(
        find_quantities("højst 2,5 mio. kr.")[0].span, Decimal(2500000), "DKK", Bound.AT_MOST
    )
    found = [find_quantities(text)[0] for text in ("over 2 promille", "18-24-årige", "10 uger eller derover")]
    assert isinstance(found[0], Percentage)
    assert (found[0].value, found[0].bound) == (Decimal("0.2"), Bound.OVER)
    assert isinstance(found[1], Age)
    assert (found[1].years, found[1].until) == (18, 24)
    assert isinstance(found[-1], Duration)
    assert (found[-1].length, found[-1].bound) == (Length(10, Unit.WEEK), Bound.AT_LEAST)


@pytest.mark.parametrize(
    "text",
    [
        "1. juli 2013",
        "1.juli 2013",
        "1 juli 2013",
        "1. juli. 2013",
        "1. jul. 2013",
        "1/7 2013",
        "1/7-2013",
        "01.07.2013",
        "01-07-2013",
        "2013-07-01",
    ],
)
def test_one_day_in_all_spellings(text: str) -> None:
    assert [day.on for day in find_days(f"Det skete den {text} om natten.")] == [date(2013, 7, 1)]


def test_days_that_no_calendar_has_are_none() -> None:
    assert list(find_days("den 31. februar 2013 og den 12/13 2013")) == []


def test_the_date_of_a_cited_document_is_marked() -> None:
    cited, other = find_days("lov nr. 5 af 1. maj 2013 gælder fra den 2. maj 2013")
    assert (cited.of_document, other.of_document) == (True, False)


def test_a_named_year_knows_its_last_day() -> None:
    (year,) = find_quantities("senere end folketingsåret 2019-20")
    assert isinstance(year, NamedYear)
    assert (year.kind, year.opens, year.last) == (YearKind.PARLIAMENTARY, 2019, date(2020, 10, 6))


def test_spans_are_in_order_and_apart() -> None:
    text = "Senest 4 uger efter mødet og derefter hver 3. måned betales højst 500 kr. i mindst 2 år, dog 10 pct. den 1. maj."
    found = find_quantities(text)
    assert all(one.span.end <= then.span.start for one, then in itertools.pairwise(found))
    assert found[0].span.of(text) == "Senest 4 uger efter mødet"
    assert isinstance(found[0], Deadline)
    assert found[0].direction is Direction.AFTER
    assert found[0].anchor is not None
    assert found[0].anchor.span.of(text) == "mødet"


@pytest.mark.parametrize(
    "text",
    [
        "senest " * 3000,
        "inden for en " * 3000,
        "1 " * 8000,
        "hver gang " * 3000,
        "mindst 4 uger efter " * 2000,
        "efter modtagelsen af " * 2000,
        "inden " + "a" * 20000,
        "1." * 10000,
        "folketingsåret " * 2000,
        "inden for en af " + "nævnet " * 4000,
        "inden den i stk. 1, " * 2000,
        "efter, at klageren, jf. stk. 2, " * 1500,
        "Inden mødet, jf. § 4, " * 2000,
        "og 3 måneder " * 3000,
        "senest den sidste dag i " * 1500,
        "en årlig god " * 3000,
        "løbende " * 5000,
        "inden " * 6000,
        "skal senest være " * 2500,
    ],
)
def test_no_text_is_slow(text: str) -> None:
    begin = time.process_time()
    find_quantities(text)
    assert time.process_time() - begin < 2
