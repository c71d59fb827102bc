"""Which steps and papers a statement demands: a hit and a near miss for each subtype, all sentences invented."""

from __future__ import annotations

import pytest

from parsing.tagging.model import Duty
from parsing.tagging.tagger import DutyTagger, load
from tests.parsing.tagging.rarer_words import RARER_HITS, RARER_MISSES


@pytest.fixture(scope="module")
def tagger() -> DutyTagger:
    return load()


HITS = [
    # deadline
    ("Gebyret skal betales senest den 1. maj.", "deadline"),
    ("Havnen skal svare inden for 14 dage.", "deadline"),
    ("Nævnet skal hurtigst muligt underrette skipperen.", "deadline notification"),
    ("Skipperen skal med 3 ugers varsel underrette havnen.", "deadline notification"),
    ("Der fastsættes en frist for indsendelsen.", "deadline"),
    ("Planen skal udarbejdes, inden arbejdet påbegyndes.", "deadline plan"),
    ("Båden skal flyttes inden 14 dage efter stormen.", "deadline"),
    # meeting
    ("Dette skal ske ved en personlig samtale med skipperen.", "meeting"),
    ("Kommunen afholder en samtale med borgeren.", "meeting"),
    ("Borgeren skal deltage i et møde om båden.", "meeting"),
    ("Borgeren indkaldes til et møde.", "meeting"),
    # hearing
    ("Havnen udarbejder en pladsplan, som godkendes af rådet.", "hearing plan"),
    ("Bådens sag skal behandles i rehabiliteringsteamet.", "hearing"),
    ("Styrelsen skal høre havneudvalget.", "hearing"),
    ("Arbejdsgiveren skal inddrage de ansatte.", "hearing"),
    ("Ministeren fordeler midlerne efter indstilling fra rådet.", "hearing"),
    ("Enhver ombygning kræver havnens godkendelse.", "hearing"),
    ("Kommunen indhenter en udtalelse fra lægen.", "hearing"),
    ("Båden må ikke sælges uden forudgående samtykke fra havnen.", "hearing"),
    ("Skipperen må ikke uden havnens tilladelse sælge båden.", "hearing"),
    # notification
    ("Styrelsen skal underrette ejeren.", "notification"),
    ("A-kassen vejleder medlemmet om reglerne.", "notification"),
    ("Kommunen skal give ejeren besked.", "notification"),
    ("Skipperen er forpligtet til at orientere havnen.", "notification"),
    ("Det påhviler skipperen at orientere havnen.", "notification"),
    # assessment
    ("Nævnet behandler klagen over bådpladsen.", "assessment"),
    ("Havnen udarbejder en status, hvor det skal vurderes, om båden flyder.", "assessment record"),
    ("Kommunen skal vurdere, om borgeren kan sejle.", "assessment"),
    ("Nævnet træffer afgørelse i sagen.", "assessment"),
    ("Styrelsen fører tilsyn med havnene.", "assessment"),
    ("Udvalget afgør, om båden er sødygtig.", "assessment"),
    # application
    ("Ansøgningen skal være modtaget i havnen senest den 1. maj.", "deadline application"),
    ("Ansøgning indgives til styrelsen.", "application"),
    ("Borgeren skal tilmelde sig i jobcenteret.", "application"),
    ("Skipperen skal søge om en plads.", "application"),
    ("Lønmodtageren skal anmode havnen om en plads.", "application"),  # an authority that asks does not apply
    ("Tilskuddet er betinget af, at der er ansøgt om det.", "application"),
    ("Klagen over havnen skal indbringes for nævnet.", "application"),
    # recurrence
    ("Styrelsen skal tælle bådene mindst 2 gange om året.", "recurrence"),
    ("Kommunen skal vurdere sagen hver 3. måned.", "assessment recurrence"),
    ("Havnen skal mindst én gang om året underrette ejeren.", "notification recurrence"),
    ("Styrelsen påser løbende, at havnen er åben.", "assessment recurrence"),
    # coordination
    ("Havnen sender sagen til nævnet.", "coordination"),
    ("Kommunen sender klagen til nævnet.", "coordination"),  # a person who sends one applies
    ("Kommunen skal oversende sagen til nævnet.", "coordination"),
    ("Havnen videresender klagen til nævnet.", "coordination"),
    ("Jobcenteret skal koordinere indsatsen.", "coordination"),
    # record
    ("Det skal fremgå af lønsedlen, hvor båden ligger.", "record"),
    ("Lodsens resultater skal opbevares i 5 år.", "record"),
    ("Kommunen registrerer sagen.", "record"),
    (
        "Tilmeldingen som modtager af tilskud registreres.",
        "record",
    ),  # a noun behind "som", no relative clause
    ("Havnen skal føre en fortegnelse over både.", "record"),
    ("Havnen skal opbevare bilagene.", "record"),
    ("Havnen skal foretage logning af alle opslag.", "record"),
    ("Dokumenterne må ikke slettes.", "record"),
    # report
    ("Kommunen skal indberette antallet af både.", "report"),
    ("Havnen indsender et regnskab til styrelsen.", "report"),
    ("Bestyrelsen skal afgive en beretning.", "report"),
    # plan
    ("Kommunen skal udarbejde en handlingsplan.", "plan"),
    ("Havnen indgår en kontrakt med skipperen.", "plan"),
    # written_form
    ("Indberetningen skal ske digitalt.", "report written_form"),
    ("Arbejdsgiveren skriver under på listen.", "written_form"),
    ("Afgørelsen skal meddeles skriftligt.", "notification written_form"),
    ("Skipperen skal underskrive aftalen.", "written_form"),
    # evidence
    ("Skipperen skal dokumentere sin alder.", "evidence"),
    ("Ansøgeren skal vedlægge en kopi af bådbeviset.", "evidence"),
    ("Skipperen skal give styrelsen oplysning om båden.", "evidence"),  # an authority would notify
    ("Skipperen skal kunne dokumentere sin alder.", "evidence"),
    ("Medlemmet afgiver en erklæring.", "evidence"),
    # publication
    ("Styrelsen offentliggør taksterne.", "publication"),
    ("Listen skal offentliggøres.", "publication"),
    # words and constructions met later in unmarked law
    ("Indkomne ansøgninger behandles efter tur.", "assessment"),
    ("Dokumentationen skal bestå af en kvittering.", "evidence"),
    ("Oplysningerne hentes fra registeret.", "evidence"),
    ("Havnen og styrelsen skal udveksle oplysninger.", "notification"),
    ("Skipperen skal bekræfte sin alder.", "evidence"),  # an authority that confirms notifies
    ("Styrelsen bekræfter modtagelsen.", "notification"),
    ("Lægen skal anmelde ulykken til havnen.", "notification report"),
    ("Skipperen skal anmelde fangsten.", "application"),
    ("Opgørelsen skal indeholde en klagevejledning.", "notification"),
    ("Havnen sender et brev til ejeren.", "notification written_form"),
    ("Bogføring af fangsten skal ske i havnen.", "record"),
    ("Af sagen skal fremgå, hvem der ejer båden.", "record"),
    ("Data leveres til styrelsen.", "report"),
    ("Bestyrelsen skal fastsætte en forretningsorden.", "plan"),
    ("Havnen skal angive en begrundelse.", "written_form"),
    ("Anmodningen skal udarbejdes på et skema.", "application written_form"),
    ("Havnen skal give revisor de oplysninger, som han spørger om.", "evidence"),
    ("Skipperen skal udpege en koordinator.", "coordination"),
    (
        "Tilskuddet udbetales efter ansøgning, og afgørelsen træffes efter ansøgning.",
        "assessment application",
    ),
    ("Skipperen skal underrette havnen, før båden sejler.", "deadline notification"),
    ("Skipperen skal underrette havnen før afrejsen.", "deadline notification"),
    ("Havnen skal holde mindst 3 samtaler med skipperen.", "meeting recurrence"),
    ("Kommunens tilsyn skal ske mindst hver 3. måned.", "assessment recurrence"),
    ("Styrelsen foretager kontrol med regelmæssige mellemrum.", "assessment recurrence"),
    (
        "Tilsynet skal finde sted 1) mindst hver 3. måned, hvis båden er ny, eller 2) senest den 1. maj.",
        "deadline assessment recurrence",
    ),
    (
        "Havnen skal kontrollere båden 1) hvert år, hvis den er ny, og 2) straks, hvis den synker.",
        "deadline assessment recurrence",
    ),
    ("Det er et krav, at skipperen 1) bor i havnen og 2) søger om en plads.", "application"),
    ("Skipperen skal sikre at ejeren underrettes.", "notification"),  # no comma before "at"
    ("Tilskuddet er betinget af, at båden flyder, og at der er ansøgt om det.", "application"),
    ("Det er havnen, der skal underrette ejeren.", "notification"),
    ("Hvis båden er solgt skal ejeren underrette havnen.", "notification"),  # no comma before the main clause
    ("Båden må ikke sælges, før ejeren har underskrevet aftalen.", "deadline written_form"),
    ("Ejeren kan afvise båden, hvis den er læk, og skal da underrette havnen.", "notification"),
    ("Skipperen har senest den 1. maj efter ansøgning hos havnen ret og pligt til at sejle.", "deadline"),
    # nouns that say the step, with the verbs that carry it out
    ("Kommunen skal gennemføre en kortlægning af kajerne.", "assessment"),
    ("Helbredsundersøgelse af lodsen skal finde sted.", "assessment"),
    ("Havnen følger op på aftalen.", "assessment"),
    ("Skipperen skal sikre sig, at båden flyder.", "assessment"),
    ("Skipperen skal sikre sig dokumentation for, at båden flyder.", "evidence"),
    ("Instruktion i brug af vesten skal foretages på ny.", "notification"),
    ("Havnen sender planen til rådet til orientering.", "notification"),
    ("Havnen skal sørge for underretning af ejeren.", "notification"),
    ("Arbejdsgiveren skal give de ansatte oplysninger om kajen.", "notification"),
    ("Skipperen skal give de ansatte i havnen oplysninger om båden.", "notification"),
    ("Ejeren skal give havnen en kopi af bådbrevet.", "evidence"),
    ("Ejeren skal give lodsen adgang til alle oplysninger om båden.", "evidence"),
    ("Kommunen skal anmode lodsen om en udtalelse.", "hearing"),
    ("Eftersynet skal udføres med deltagelse af ejeren.", "hearing"),
    ("Prisen aftales med havnen.", "hearing"),
    ("Borgeren skal rette henvendelse til havnen.", "application"),
    ("For både uden ejer påhviler anmeldelsespligten havnen.", "application"),
    ("Personer med båd henvises til anden aktør.", "coordination"),
    ("Havnen opretter et register over både.", "record"),
    ("Blanketten skal sendes til havnen.", "written_form"),  # the last consonant of a noun doubles
    ("Regnskabet skal have påtegning fra en registreret revisor.", "written_form"),
    ("Fordringerne skal være specificeret.", "record"),
    ("Fangsten skal fremgå af personsagen og være dokumenteret.", "record"),
    ("Havnen udarbejder en analyse af fangsten.", "report"),
    ("Rådet skal fastsætte retningslinjer for tilsynet.", "plan"),
    ("I annoncen skal havnens navn nævnes.", "publication"),
    ("Ejeren skal erklære på tro og love, at båden flyder.", "evidence"),
    (
        "Havnen skal give staten i jobcenteret besked.",
        "notification",
    ),  # what is given stands behind its receiver
    ("Lodsen skal sende en kopi af attesten til havnen.", "evidence"),
    ("Styrelsen sender en kopi af attesten til havnen.", "notification evidence"),
    ("Arbejdsgiveren skal sikre, at planen indeholder en tidsfrist.", "plan"),
    ("Vurderingen skal omfatte alle både.", "assessment"),
    ("Klagen sendes til rådet, der vurderer sagen på ny.", "assessment application"),
    ("Ejeren skal bruge tid på båden og anvende et ansøgningsskema.", "application written_form"),
    ("Aftalen skal indgives i underskrevet stand.", "written_form"),
    ("Havnen skal melde skipperen til politiet.", "notification"),
    ("Rådet skal være hørt om planen.", "hearing"),
    ("Der skal være ugentlig kontakt mellem lodsen og ejeren.", "meeting recurrence"),
    ("Frist for svar er 14 dage efter mødet.", "deadline"),
    ("Skipperen skal underrette havnen, så snart båden er læk.", "deadline notification"),
    ("Hvis skylden består, vil styrelsen overdrage inddrivelsen til havnen.", "coordination"),
    ("Udvalget udsøger de både, som er læk, og videregiver oplysninger om dem.", "notification"),
    ("Fangsten skal være dokumenteret.", "record"),
    ("Planerne skal gennemgås.", "assessment"),
    ("Lodsen udarbejder en begrundet indstilling.", "hearing"),
    ("Havnen skal melde oplysningerne til styrelsen.", "report"),
    ("Kommunen skal anmode lodsen om en attest.", "evidence"),
    ("Kravet overdrages til restanceinddrivelsesmyndigheden.", "coordination"),
    ("Fangsten skal være dokumenteret ved en attest.", "evidence"),
    ("Det skal fremgå af rykkerbrevet, at båden sælges.", "notification written_form"),
    ("Havnen skal med passende mellemrum underrette ejeren.", "notification recurrence"),
    # whose duty it is, told by a noun
    ("Det er lodsens opgave at underrette havnen.", "notification"),
    ("Havnen har til opgave at offentliggøre tallene.", "publication"),
    ("Pligten til at indberette fangst påhviler skipperen.", "report"),
    # limits
    ("Havnen skal fastsætte en ny plads med et varsel på 14 dage.", "deadline notification"),
    ("Gebyret skal betales straks.", "deadline"),
    ("Kommunen skal tælle bådene, inden havnen lukker.", "deadline"),
    ("Der skal sættes en ny 3-ugers frist.", "deadline"),
    (
        "Undersøgelsen skal ske, så vidt muligt inden arbejdet begynder og senest 1 uge efter.",
        "deadline assessment",
    ),
    ("Havnen skal indberette tal, når båden er ny, og herefter hver 3. måned.", "recurrence report"),
    ("Havnen skal, senest 3 måneder før en båd kan sejle, oplyse ejeren om vejret.", "deadline notification"),
    # clauses
    ("Når en ejer, hvis båd der er læk, modtager hjælp, skal ejeren underrette havnen.", "notification"),
    ("Hvis båden er læk, og ejeren efter høringen er kendt, skal havnen underrette ejeren.", "notification"),
    ("En ejer, som modtager hjælp har pligt til at underrette havnen.", "notification"),
    ("Ejeren skal sikre, at en lods, der sejler, gennemgår en undersøgelse.", "assessment"),
    (
        "Lodsen skal ved sager, der nævnes, efter hvert år tage stilling til fangsten.",
        "assessment recurrence",
    ),
    ("Nævnet skal vurdere, om ejeren er kendt, ikke blot om båden er det.", "assessment"),
    ("Havnen meddeler tallene efter § 2, stk. 2 og 3. Der vedlægges en kopi.", "notification evidence"),
    ("Er det ikke muligt at tælle, skal havnen underrette ejeren.", "notification"),
    # several
    ("Rådet skal anføre den dato, ejeren har oplyst, og meddele den til havnen.", "notification"),
    ("Havnen skal senest den 1. marts indberette og offentliggøre tallene.", "deadline report publication"),
    ("Kommunen skal 1) underrette ejeren, 2) notere svaret og 3) sejle.", "notification record"),
    ("Kommunen skal sørge for, at ejeren underrettes.", "notification"),
]

MISSES = [
    # possibilities, rights, empowerments
    "Kommunen kan indhente en udtalelse.",
    "Havnen har ret til at offentliggøre listen.",
    "Ministeren fastsætter regler om indberetning af både.",
    "Ministeren kan fastsætte nærmere regler om journaler.",
    "Styrelsen bemyndiges til at fastsætte regler om ansøgning.",
    # definitions, scope, commencement, reckoning
    "Ved ansøgning forstås en henvendelse til havnen.",
    "Loven gælder ikke for anmeldelse af både.",
    "Bekendtgørelsen træder i kraft den 1. juli 2031.",
    "Beløbet beregnes på grundlag af indberetninger om fangst.",
    "Retten ophører med udgangen af den måned, hvor båden sælges.",
    "Tilskuddet reguleres hvert år.",
    "Ved fast plads forstås en plads inden for de seneste 3 år.",
    "I lov nr. 12 af 3. maj 2030, som ændret senest ved lov nr. 7 af 1. maj 2031, foretages følgende ændringer:",
    # the words tell which cases or plans are meant
    "I sager, hvor det skal vurderes, om båden flyder, ydes tilskud.",
    "Havnen betaler for de planer, som godkendes af rådet.",
    # hours of work within a time, a form that lies ready
    "Skipperen skal sejle i 100 timer inden for 3 måneder.",
    "Skemaet forefindes i elektronisk form i havnens system.",
    # paid or done so many times a year
    "Havnen udbetaler tilskuddet én gang om året.",
    "Skipperen skal rense båden én gang om året.",
    # negated
    "Kommunen skal ikke underrette ejeren.",
    "Standarden offentliggøres ikke.",
    "Skipperen har ikke pligt til at anmelde fangsten.",
    # the words stand in a condition, a relative clause, a purpose, a reference
    "Hvis kommunen skal vurdere sagen, forlænges perioden.",
    "Skal ejeren underrettes, forlænges perioden.",
    "En skipper, der skal dokumentere sin alder, får tilskud.",
    "Tilskuddet gives for at dokumentere fangsten.",
    "Tilskuddet udbetales, når ejeren har indsendt dokumentation.",
    "Beløbet udbetales, hvis ejeren har søgt, anmeldt båden eller indsendt en plan.",
    # technical
    "Maskinen skal være forsynet med en nødbremse.",
    "Rækværket skal have en højde på mindst 1 meter.",
    "Motoren skal straks standse.",
    # substance of a right
    "Skipperen skal have boet i riget i 7 år.",
    "Skipperen skal opfylde betingelserne i planen.",
    "Der skal være indberettet mindst 100 løntimer.",
    # nouns that look like verbs
    "En ansøger får tilskud.",
    "Bestyrelsen skal benytte en kyndig rådgiver.",
    # a day told beside a noun, an amount within a time
    "Beløbet udgør prisen før fradrag af skat.",
    "Skipperens løbende udgifter skal dækkes.",
    "Der skal ses bort fra den årlige opgørelse.",
    # the words stand in a clause of time or of reason
    "Perioden forlænges, hver gang skipperen melder sig syg.",
    "Kan fangsten ikke tælles, fordi der ikke skal indberettes, skal perioden forlænges.",
    "Der er ikke krav om, at havnen udarbejder en plan.",
    # others are enrolled, not oneself
    "Kommunen afmelder skipperen.",
    # an answer to a task, a login
    "Opgaverne skal besvares på tre niveauer.",
    # drawn up by guidelines, not the guidelines themselves
    "Tallene opstilles efter retningslinjer fra rådet.",
    # a possibility, whatever it says must come after it
    "Skipperen kan inden 4 uger klage til nævnet.",
    "Havnen kan efter høring af rådet lukke døren.",
    # which suits may come before whom
    "Nævnet behandler klager over bådpladser.",
    # a vote, a rule that others make, a rule that is set aside
    "Rådets beslutninger træffes ved stemmeflertal.",
    "Gebyret betales efter regler fastsat efter høring af rådet.",
    "Forsøget indebærer en fravigelse af § 2, hvorefter samtaler skal holdes hver 3. måned.",
    "Reglen gælder både, der er læk, og som ikke må sælges, senest skal meldes.",
    # a right taken back, a form that is to be had
    "Pensionen inddrages fra den 1. maj.",
    "Blanketten fås i havnen.",
    # that another limit is told beside what must be so
    "Skipperen skal have boet i havnen før afrejsen.",
    # what the law is for
    "Bekendtgørelsen skal sikre, at kommunerne registrerer både.",
]


@pytest.mark.parametrize(("text", "duties"), HITS + RARER_HITS)
def test_finds_what_is_demanded(tagger: DutyTagger, text: str, duties: str) -> None:
    (norm,) = tagger.tag([text])
    assert " ".join(norm.duties) == duties


@pytest.mark.parametrize("text", MISSES + RARER_MISSES)
def test_stays_silent(tagger: DutyTagger, text: str) -> None:
    (norm,) = tagger.tag([text])
    assert norm.duties == ()
    assert not norm.demands


def test_every_subtype_has_a_hit() -> None:
    shown = {duty for _, duties in HITS for duty in duties.split()}
    assert shown == set(Duty)


def test_kinds_follow_from_the_subtypes(tagger: DutyTagger) -> None:
    both, procedural, documentation = tagger.tag(
        ["Havnen skal straks indberette fangsten.", "Havnen skal høre rådet.", "Havnen skal notere fangsten."]
    )
    assert (both.procedural, both.documentation) == (True, True)
    assert (procedural.procedural, procedural.documentation) == (True, False)
    assert (documentation.procedural, documentation.documentation) == (False, True)


def test_equal_statements_are_read_once(tagger: DutyTagger) -> None:
    first, other, again = tagger.tag(["Havnen skal høre rådet.", "Loven gælder.", "Havnen skal høre rådet."])
    assert first is again
    assert first != other


@pytest.mark.parametrize("text", ["", " ", ".", "§ 3", "1)", "(", "Skal", "1) 2) (a", "skal. Kan"])
def test_scraps_are_read_without_complaint(tagger: DutyTagger, text: str) -> None:
    (norm,) = tagger.tag([text])
    assert not norm.demands


def test_no_statements(tagger: DutyTagger) -> None:
    assert tagger.tag([]) == []
