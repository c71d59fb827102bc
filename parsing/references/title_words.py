"""Words that tell where a title ends. Source: read off the titles and sentences of published acts and orders."""

ABBREVIATIONS = frozenset(
    "m.v. mv. m.m. mm. m.fl. mfl. bl.a. f.eks. nr. pct. ca. o.l. o.lign. pr. inkl. st. skt. kgl. a.m.b.a. dr. h.c. evt. vedr. ang.".split()
)

# No title goes on with one of these: finite verbs, clause openers, sentence adverbs
STOPS = frozenset(
    """
    finder gælder træder følger fremgår omfatter indgår udgør skal kan må har er bliver var blev havde vil ville bør får fik kunne
    skulle fastsætter modtager kræver sker bortfalder ophører medfører tilkommer giver yder tager foretager udbetaler beregner
    anvender betaler afgør bestemmer opfylder søger træffer hører hviler påhviler lægger indebærer forudsætter nedsætter overstiger
    svarer ligger står skete fandt gjaldt betragtes anses foretages ophæves fastsættes finde gælde ansøger tilhører begrunder giver optjener bevarer mister virker tillader giver regulerer indeholder angiver beskriver
    ikke dog således herunder dvs hvis når hvor hvorefter hvorved hvornår hvortil hvori som der at medmindre uanset senest tidligst
    men mens idet fordi end jf jfr jævnfør nævnte anførte omhandlede omtalte nævnt anført også herom herefter heraf samtidig desuden
    endvidere senere fortsat altid aldrig allerede derefter efterfølgende derudover tillige heller imidlertid dermed derved
    tilsvarende alene hvad hvem hvilke hvilken hvilket samme denne dette disse nr
    """.split()
)

# What follows a finite verb in -es, never a genitive
AFTER_VERB = frozenset(
    """
    til med efter af i på ikke ved som den det de der for fra inden senest tidligst tilsvarende dog også at hvis når under over om
    uden mellem hos har er kun alene årligt månedligt forholdsmæssigt særskilt digitalt skriftligt endvidere herudover derfor
    straks løbende som således samtidig og eller en et særligt indtil første herefter
    """.split()
)

# A title never ends in one of these
LOOSE_ENDS = frozenset(
    """
    og eller samt i på til for af ved med efter om fra under hos mod mellem inden uden over henholdsvis en et den det de ud ind op
    henhold medfør hensyn via per pr herunder hver hvert alle disse sine sin sit deres
    """.split()
)
