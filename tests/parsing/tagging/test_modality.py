"""What a statement does, and who must act: all sentences invented."""

from __future__ import annotations

import pytest

from parsing.tagging.tagger import DutyTagger, load


@pytest.fixture(scope="module")
def tagger() -> DutyTagger:
    return load()


MODALITY = [
    ("Kommunen skal åbne havnen.", "obligation"),
    ("Kommunen åbner havnen.", "obligation"),  # the law commands in the indicative
    ("Skipperen er forpligtet til at åbne døren.", "obligation"),
    ("Det påhviler skipperen at åbne døren.", "obligation"),
    ("Anmeldelsen må indgives senest den 1. maj.", "obligation"),  # an old "must"
    ("Hvis havnen er lukket, skal kommunen åbne den.", "obligation"),
    ("Har skipperen betalt, åbner kommunen havnen.", "obligation"),
    ("Skipperen må ikke sejle.", "prohibition"),
    ("Skipperen må kun sejle om dagen.", "prohibition"),
    ("Havnen kan ikke kræve betaling.", "prohibition"),
    ("Skipperen kan sejle.", "permission"),
    ("Skipperen har ret til en plads.", "permission"),
    ("Ministeren kan fastsætte regler om både.", "empowerment"),
    ("Ministeren fastsætter nærmere regler om både.", "empowerment"),
    ("Loven gælder for både.", "none"),
    ("Tilskuddet beregnes for et år.", "none"),
    ("Tilskuddet kan ikke udgøre mere end 100 kr.", "none"),
    ("Tilskuddet kan tidligst ydes fra den 1. maj.", "none"),
    ("Bekendtgørelse nr. 12 af 3. maj 2030 ophæves.", "none"),
    ("Skipperen skal ikke betale.", "none"),
    ("Forlængelsen kan højst svare til to måneder.", "none"),
    ("Staten dækker udgiften.", "obligation"),
    ("Forsikringen dækker udgiften.", "none"),
    ("Der kan indgås en aftale om, at perioden er længere, dog højst 4 år.", "permission"),
    ("Ejeren kan afvise båden, hvis den er læk, og skal da underrette havnen.", "permission"),
    ("Der skal være indberettet 100 løntimer.", "none"),
    ("Skipperen har ikke ret til en plads.", "none"),
    ("Det er en betingelse, at båden er ny.", "none"),
    ("Ministeren har givet tilladelse til, at kommunen prøver ordningen.", "permission"),
    ("Skipperen har krav på en plads.", "permission"),
    ("Havnen har udpantningsret for gebyret.", "permission"),
    ("Havnen har til enhver tid uden retskendelse adgang til båden.", "permission"),
    ("Skipperen vil kunne udeblive.", "permission"),
    ("Her må unge under 18 år uden vest ikke sejle.", "prohibition"),
    ("Virksomheden skal opfylde kravene.", "obligation"),
    ("Medlemmet skal opfylde kravene.", "none"),
    ("I loven er der fastsat krav om både.", "none"),
    ("Tilskuddet kan maksimalt udgøre 100 kr.", "none"),
    ("Støtten kan omfatte en båd.", "none"),
    ("Stiger skal være faste.", "obligation"),  # a noun that looks like a verb
    ("Skipperen har tavshedspligt.", "obligation"),
    ("Medlemmet betaler gebyret.", "obligation"),
    ("Gulvet skal opfylde kravene.", "obligation"),
    ("Havnen vil ikke kunne kræve gebyret.", "prohibition"),
    ("Det er et krav til båden.", "none"),
]

BEARER = [
    ("Kommunen skal høre rådet.", "municipality"),
    ("Jobcenteret skal høre rådet.", "municipality"),
    ("A-kassen vejleder medlemmet.", "unemployment_fund"),
    ("Udbetaling Danmark træffer afgørelse.", "state_authority"),
    ("Havnestyrelsen skal underrette kommunen.", "state_authority"),
    ("Bestyrelsen for Udbetaling Danmark skal afgive en beretning.", "state_authority"),
    ("Ministeren skal høre rådet.", "minister"),
    ("Den ledige skal møde op.", "citizen"),
    ("Den pågældende kommune skal høre rådet.", "municipality"),
    ("Arbejdsgiveren skal underrette den ansatte.", "employer"),
    ("Lægen skal underskrive attesten.", "private_body"),
    ("Tilskudsmodtageren skal indsende et regnskab.", "other"),
    # the subject behind the verb
    ("Inden sejladsen skal arbejdsgiveren underrette havnen.", "employer"),
    ("Hvis medlemmet er sygt, underretter a-kassen kommunen.", "unemployment_fund"),
    ("For ledige, der er syge, skal kommunen udarbejde en plan.", "municipality"),
    ("Hvis medlemmet er sygt, skal den pågældende straks give kommunen besked.", "citizen"),
    ("Når Havnekommissionen har talt bådene, udarbejder den en rapport.", "state_authority"),
    ("Den, der ejer en båd med ansatte, indsender listen.", "other"),
    # a passive: the agent, or whom the words imply
    ("Sagen vurderes af kommunen.", "municipality"),
    ("Ansøgning om plads indgives til havnen.", "citizen"),
    ("De ansatte skal instrueres i brugen.", "employer"),
    ("I protokollen redegøres for revisionen.", "private_body"),
    ("Listen skal ligge i virksomheden.", "employer"),
    ("Båden skal anmeldes til en af ministeriet udpeget lods.", "other"),
    ("Sagen skal være afsluttet senest den 1. maj.", "other"),
    ("Som svar på det, der er spurgt om, skal styrelsen tie.", "state_authority"),
    ("Ansøgninger behandles efter tur.", "other"),  # whoever decides, not who applied
    # owners
    ("Alle medlemmerne af bestyrelsen skal underskrive planen.", "state_authority"),
    ("Havnens revision skal underskrive regnskabet.", "private_body"),
    ("Arbejdstilsynets medarbejdere skal underrette skipperen.", "state_authority"),
    ("A-kassens system skal være åbent.", "unemployment_fund"),
    ("Direktøren for Arbejdstilsynet skal underrette skipperen.", "state_authority"),
    # a clause before the main one
    ("Indtil borgeren har solgt båden, skal opfølgning finde sted.", "municipality"),
    # what is required of somebody
    ("Det er et krav, at borgeren har solgt båden.", "citizen"),
    # a passive that tells who is acted upon
    ("Borgere kan optages som skippere.", "citizen"),
    ("Der etableres tiltag til beskyttelse af de ansatte.", "other"),
    ("Pension skal tilbagebetales til kommunen.", "citizen"),
    ("Der kan indgås en aftale mellem arbejdsgiveren og skipperen.", "employer"),
    ("Brug af redningsvest skal ske forsvarligt.", "employer"),
    ("Der kan fastsættes regler om både.", "minister"),
    ("Det er revisors ansvar, at båden flyder.", "private_body"),
    ("Som led i eftersynet underretter styrelsen ejeren.", "state_authority"),
    ("I den enkelte kommune skal listen ligge fremme.", "municipality"),
    ("Tallene skal ligge i kommunens systemer.", "municipality"),
    ("Pligten til at melde båden påhviler arbejdsgiveren.", "employer"),
    # nobody
    ("Loven gælder for kommunen.", "none"),
]


@pytest.mark.parametrize(("text", "modality"), MODALITY)
def test_modality(tagger: DutyTagger, text: str, modality: str) -> None:
    (norm,) = tagger.tag([text])
    assert norm.modality == modality


@pytest.mark.parametrize(("text", "bearer"), BEARER)
def test_bearer(tagger: DutyTagger, text: str, bearer: str) -> None:
    (norm,) = tagger.tag([text])
    assert norm.bearer == bearer


def test_the_sentence_that_demands_tells_bearer_and_modality(tagger: DutyTagger) -> None:
    (norm,) = tagger.tag(["Skipperen kan klage. Kommunen skal underrette havnen."])
    assert (norm.modality, norm.bearer) == ("obligation", "municipality")
