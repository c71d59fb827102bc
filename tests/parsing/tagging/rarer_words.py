"""Rows for test_duties: steps and papers asked for in rarer words, and clauses that hide them. All sentences are invented."""

from __future__ import annotations

RARER_HITS = [
    # notification
    ("Havneministeren udmelder hvert år en bådramme.", "notification recurrence"),
    ("Skipperen skal have adgang til oplysningerne om båden.", "notification"),
    ("Instruktionen skal gentages med fire ugers mellemrum.", "notification"),
    ("Oplæringen skal omfatte brugen af ankeret.", "notification"),
    ("Prøveresultater skal være tilgængelige for lodserne.", "notification"),
    ("Styrelsen sender en opkrævning til arbejdsgiveren.", "notification"),
    ("Styrelsen sender en liste over havnene til lønmodtageren.", "notification"),
    ("Virksomheden skal redegøre for vinden over for sine lønmodtagere.", "notification"),
    ("Arbejdsgiveren skal give de ansatte adgang til oplysningerne om båden.", "notification"),
    # meeting
    ("Kommunen skal have udtømt alle muligheder for at komme i kontakt med borgeren.", "meeting"),
    ("Lodsen skal deltage i rehabiliteringsteamet.", "meeting"),
    ("Der skal være kontakt mindst en gang om ugen.", "meeting recurrence"),
    # hearing
    ("Delen udarbejdes i samarbejde med borgeren.", "hearing"),
    ("Havnen skal anvende bistand fra en uafhængig lods.", "hearing"),
    ("Planen sendes til høring i havnen.", "hearing"),
    ("De ansatte skal deltage i planlægningen af sejladsen.", "hearing"),
    ("Bestyrelsen udarbejder en pladsplan, som skal godkendes af ministeren.", "hearing plan"),
    (
        "Lodserne udpeges således: 1) 3 efter indstilling fra havnen. 2) 1 efter indstilling fra rådet.",
        "hearing",
    ),
    # assessment
    ("Rådet behandler direktørens rapporter.", "assessment"),
    ("Styrelsen giver tilsagn om tilskud til både.", "assessment"),
    ("Arbejdsgiveren skal foretage målinger af støjen.", "assessment"),
    ("Årsagen til lækagen skal påvises.", "assessment"),
    ("Oplysningerne skal valideres digitalt.", "assessment"),
    ("Ansøgninger, der er indsendt på papir, afvises af kommunen.", "assessment"),
    ("Kommunen skal foretage en ny beregning af pladslejen.", "assessment"),
    (
        "Ved udarbejdelsen af arbejdspladsvurderingen skal arbejdsgiveren være opmærksom på bølgerne.",
        "assessment plan",
    ),
    ("Arbejde på dæk skal medtages i arbejdspladsvurderingen.", "assessment plan"),
    # application, coordination
    ("En arbejdsgiver skal registrere sig hos havnestyrelsen.", "application"),
    ("Skipperen skal lade sig overflytte til en anden havn.", "application"),
    ("En skipper, der ønsker plads, skal søge herom.", "application"),
    ("Anmeldelsen skal indeholde bådens navn.", "application evidence"),
    ("Nævnet skal indbringe sagen for domstolene.", "coordination"),
    # deadline
    (
        "Regnskabet skal sendes således, at det er havnen i hænde senest 3 uger efter sejladsen.",
        "deadline report",
    ),
    ("Lodsen afgiver beretning inden for den af havnen fastsatte frist.", "deadline report"),
    ("Styrelsen fastsætter en tidsfrist for svaret.", "deadline"),
    ("Styrelsen beregner bidraget i marts måned.", "deadline"),
    ("Forud for mødet forbereder lægen sin tale.", "deadline"),
    (
        "Sejladsen kan tidligst begynde i maj, og den skal være afsluttet inden for de første 9 måneder.",
        "deadline",
    ),
    # recurrence
    ("Bidraget opkræves kvartalsvis af styrelsen.", "recurrence"),
    ("Styrelsen opkræver bidraget fire gange årligt.", "recurrence"),
    ("Der skal holdes regelmæssige redningsøvelser.", "recurrence"),
    ("Vejledningerne skal løbende holdes opdaterede.", "recurrence"),
    # record, report
    ("Beskrivelserne skal indeholde bådens mål.", "record"),
    ("Konteringen skal følge havnens regler.", "record"),
    ("Bådens regnskab opstilles efter loven.", "record"),
    ("Journalen skal være let tilgængelig for lodserne.", "record"),
    ("Havnene skal have beskrivelser af deres kajer.", "record"),
    ("Ledelsesberetningen skal vise en oversigt over fangsten.", "report"),
    ("A-kassen skal udarbejde en balance for havnen.", "report"),
    # plan, evidence, publication
    ("Betingelsen skal indsættes i kontrakten.", "plan"),
    ("Det skal indgå i aftalen, at lodsen udarbejder en redegørelse.", "report plan"),
    ("Revisorerklæringen skal udarbejdes hvert år.", "recurrence evidence"),
    ("Havnen skal indhente to uafhængige tilbud.", "evidence"),
    ("Kommunen skal afhente dokumentation fra havnens løsning.", "evidence"),
    ("Det skal fremgå af opslaget, at kajen er våd.", "publication"),
    ("Skipperen skal medvirke til sagens oplysning.", "evidence"),
    ("A-kassen skal sende et brev til medlemmet.", "notification written_form"),
    ("Beredskabsplanen skal også omfatte kajen.", "plan"),
    ("Bidraget beregnes kvartalsvis af styrelsen.", "recurrence"),
    # what stands between "skal" and its infinitive, and clauses of time
    ("Skipperen skal for at ligge til kaj tilmelde sig i havnen.", "application"),
    ("Skipperen skal efter at have modtaget et påbud meddele havnen, hvad der er sket.", "notification"),
    ("Før båden kan sælges på grund af alder, skal kommunen foretage en vurdering.", "assessment"),
    ("Senest 3 uger før lodsen når alderen, orienterer styrelsen lodsen.", "deadline notification"),
    ("Klagen sendes til havnen, der straks videresender den.", "deadline application coordination"),
    ("Havnen er forpligtet til følgende: 1) At sejle. 2) At indsende dokumentation.", "evidence"),
    # items that go on behind a sentence within an item, and items that are clauses of their own
    (
        "Havnen skal: 1) Have et anker. Har havnen to kajer, gælder kravet begge. 2) Indsende dokumentation for båden.",
        "evidence",
    ),
    (
        "Havnen har pligt til: 1) At sejle: a) Mod nord. Er det tåget, ventes der. b) Mod øst. 2) At underrette ejeren.",
        "notification",
    ),
    ("Lodsens opgaver består i at: 1) Sejle. Båden er hvid. 2) Underrette havnen.", "notification"),
    ("For havnen gælder følgende krav: 1) Alle anløb skal registreres kronologisk.", "record"),
]
RARER_MISSES = [
    "Ansatte skal gennemgå et kursus i knob.",
    "Havnen skal indeholde tre kajer.",
    "Havnen skal rumme følgende: 1) Tre kajer. Kajerne er af træ. 2) Et skur, herunder en begrundelse for skuret.",
    "Støtten kan ydes, når følgende er opfyldt: 1) Båden skal være registreret.",
    "Udstyret skal være let tilgængeligt.",
    "Sagen skal ikke indbringes for domstolene.",
    "Der ydes et månedligt tillæg af kommunen.",
    "Beløbet udbetales kvartalsvis af kommunen.",
    "Tillægget tilskrives månedligt af styrelsen.",
    "Skipperen skal betale 20 kr., for hver gang havnen indberetter et beløb.",
    "Havneministeren fastsætter nævnets forretningsorden.",
]
