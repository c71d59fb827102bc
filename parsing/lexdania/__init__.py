"""Documents in LexDania 2.1, the publisher's XML.

What the form leaves open is decided here:

- A § without a number is § 0 (`sec_0`, `sec_0~2`); a `Stk` without a label goes on with the one before.
- Chapters and parts are numbered through an act, as §§ are: their ids are not nested, `chapter` names what holds them.
- Several headings of one unit are joined with " - "; a heading after which no § comes is a note without a label.
- A list element is POINT, ITEM or INDENT by its printed label, but always at least one level below its holder.
- The royal formula (`Hymne`) stands in the preamble. The seal and the title (which Meta has) are left out.
- A note hangs on the subsection, list element or heading that holds it; one that is itself new text is new text.
- A clause that renumbers (`Rykningsklausul`) is an instruction of its own, with the id of the number it stands in.
- "§ 2 and 3 end, and instead is inserted" counts as `rewrite`: it does what a rewriting does.
- Sentences of one `Linea` are told apart by `parsing.sentences` where it may hold more than one.
- Articles of a treaty printed as an annex, and §§ of an agreement, are `ARTICLE` of the annex (`annexes`).

Every element of the form, and where it ends up (a test holds the list to the measured schema):

    Dokument DokumentIndhold TitelGruppe UnderskriftGruppe BilagIndhold TekstGruppe   hold others, say nothing
    Meta                                        Document.meta
    DocumentType Year Number                    Meta.type, Meta.eli
    DocumentTitle PopularTitle                  Meta.title, Meta.popular_title
    DiesSigni DiesEdicti DateOfHistoricMark     Meta.signed, published, historic_from
    AccessionNumber DocumentId Status           Meta.accession, document_id, status
    Ministry AdministrativeAuthority            Meta.ministry, authority
    EuReferences Subject JournalNumber          Meta.eu_references, subjects, journal
    PlaceOfSignature Signature                  Meta.signed_at, signers
    Change Concerns Ref_Accn Ref_Af Ref_Text    Meta.changed_by, concerns (paired by REFid)
    AendresAf KortNavn                          Meta.later
    Rank AnnouncedIn Republished Overskrift     left out: the same for every document of a type
    UniqueDocumentId DokumentKortNavn           left out: said by document_id and eli
    DateOfSubmit StartDate EndDate Sign Sub-Sign   left out: stamps of the database, empty anchors
    Titel UnderTitel                            the title, as Meta has it; new text where it stands in an AendringNyTekst
    Segl UnderskriftStedDato Underskriver       left out: the seal's formula; the others are empty
    Hymne Indledning Praeambel                  the body of the preamble
    Bog Afsnit Kapitel                          a unit where it has a label or heading, else nothing
    ParagrafGruppe                              nothing; its Rubrica is the heading of the § that follows
    Rubrica                                     Provision.heading; a sentence in the text of an annex
    Paragraf IkraftCentreretParagraf AendringCentreretParagraf   a section with a body
    Stk Indentatio                              a subsection; an item, point or indent
    Index Exitus Linea Char                     a list, blocks, sentences and runs of the body
    Explicatus                                  Provision.label, Note.label
    Nota                                        Document.notes
    Table Tr Td Th                              a unit TABLE of the body, Document.cells
    Image                                       Document.images
    Ikraft                                      a commencement part with a body; its §§ have bodies of their own
    Bilag                                       an annex with a body
    AendringsNummer Aendring AendringDefinition Rykningsklausul   the body, Document.amendments
    AendringAktion AendringNyTekst              Amendment.new_text
"""

from parsing.lexdania.meta import read_meta
from parsing.lexdania.reader import read
from parsing.lexdania.tracing import trace

__all__ = ["read", "read_meta", "trace"]
