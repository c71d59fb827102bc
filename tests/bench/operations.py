"""Reads all instructions of the LexDania zip as operations: how many are read fully, by form, and how fast.

    python -m tests.bench.operations

An instruction is one AendringDefinition; the renumbering clauses beside them (Rykningsklausul) are counted apart, and so
are the few definitions within quoted new text. The form is told by the words alone, not by what was read. The last lines
look up every place and every old word in the text that was changed, for the consolidations whose base and amending acts
are in the zip; another act in between may have changed the place first, so not all can be found.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections import Counter
from collections.abc import Iterator
from zipfile import ZipFile

from corpus.xml import parse_xml
from parsing.amending import EVERYWHERE, Facet, Kind, Operation, Place, read_all, read_operations
from parsing.amending.read import NOWHERE, spoken_of
from parsing.lexdania import read
from parsing.model import Amendment, Document, Level, Zone, eid_number
from tests.parsing.lexdania.real import acts
from tests.shared import ACTS, GOLD, needed

CASES = GOLD / "consolidation" / "dev.jsonl"
QUOTED = re.compile(r"»[^«]*«?")
FORMS = (  # by the words without what is quoted; the first that fits
    ("no instruction", re.compile(r"^\W*(?:Udelades\W*)?$")),
    ("everywhere", re.compile(r"^Overalt")),
    ("title of the act", re.compile(r"^I? ?[Ll]ovens titel")),
    ("footnote", re.compile(r"^(?:Som |I |Lovens )?(?:lovens )?[Ff]odnote")),
    ("annex", re.compile(r"[Bb]ilag \d")),
    ("heading", re.compile(r"^(?:I |Før )?[Oo]verskrift|som (?:ny )?overskrift")),
    ("repeal and insert", re.compile(r"i stedet (?:indsættes|affattes)")),
    ("chapter or part", re.compile(r"^(?:Efter |I )?(?:[Kk]apitel|[Aa]fsnit) |indsættes (?:i|før) (?:kapitel|afsnit)")),
    ("several verbs", re.compile(r"(?:ændres|udgår|indsættes|ophæves|affattes)\b.*\b(?:ændres|udgår|indsættes|ophæves|affattes)\b")),
    ("replace words", re.compile(r"\bændres\b")),
    ("rewrite", re.compile(r"\baffattes\b")),
    ("delete words", re.compile(r"\budgår\b.*Q|Q.*udgår")),
    ("repeal", re.compile(r"\b(?:ophæves|udgår)\b")),
    ("insert words", re.compile(r"\b(?:efter|før):? Q")),
    ("insert section", re.compile(r"^(?:Efter|Før) §")),
    ("insert subsection", re.compile(r"(?:som|efter|før) stk\.|stykke")),
    ("insert sentence", re.compile(r"\d\. pkt|punktum")),
    ("insert item", re.compile(r"nr\. \d|litra [a-z]|nummer|numre")),
    ("renumber", re.compile(r"\bbliver\b")),
)  # fmt: skip


def form_of(words: str) -> str:
    told = QUOTED.sub("Q", words)
    return next((form for form, pattern in FORMS if pattern.search(told)), "other")


def main() -> None:
    argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    ).parse_args()
    needed(ACTS)
    needed(CASES)
    forms: Counter[str] = Counter()
    whole: Counter[str] = Counter()
    kinds: Counter[str] = Counter()
    clauses = seconds = 0.0
    for _, data in acts(1):
        document = read(data)
        began = time.process_time()
        instructions = tuple(by_instruction(document.amendments))
        seconds += time.process_time() - began
        for (amendment, operations), clause in zip(instructions, renumbering_clauses(data), strict=True):
            form = "renumbering clause" if clause else form_of(amendment.words)
            clauses += clause
            forms[form] += 1
            whole[form] += all(operation.kind is not Kind.UNREAD for operation in operations)
            kinds.update(operation.kind.value for operation in operations)
    table(forms, whole)
    print(
        f"{forms.total() - clauses:,.0f} instructions and {clauses:,.0f} renumbering clauses in {seconds:.1f} CPU s"
    )
    print(", ".join(f"{kind} {count:,}" for kind, count in kinds.most_common()))
    look_up()


def by_instruction(amendments: tuple[Amendment, ...]) -> Iterator[tuple[Amendment, tuple[Operation, ...]]]:
    """As `read_all`, with the instruction that the operations are of."""
    number, context = None, NOWHERE
    for amendment in amendments:
        operations = read_operations(amendment, context if amendment.id == number else NOWHERE)
        yield amendment, operations
        number, context = amendment.id, spoken_of(operations)


def renumbering_clauses(data: bytes) -> Iterator[bool]:
    """For each instruction in the order of print, whether it is a renumbering clause."""
    for number in parse_xml(data).iter("AendringsNummer"):
        if next(number.iterancestors("AendringNyTekst"), None) is None:
            yield from (
                child.tag != "Aendring" for child in number if child.tag in {"Aendring", "Rykningsklausul"}
            )


def table(forms: Counter[str], whole: Counter[str]) -> None:
    for form, count in forms.most_common():
        print(f"{form:20} {count:7,} {whole[form]:7,} {whole[form] / count:8.2%}")
    own = [form for form in forms if form != "renumbering clause"]
    count, read_whole = sum(forms[form] for form in own), sum(whole[form] for form in own)
    print(f"{'all instructions':20} {count:7,} {read_whole:7,} {read_whole / count:8.2%}")
    print(f"{'with clauses':20} {forms.total():7,} {whole.total():7,} {whole.total() / forms.total():8.2%}")


def look_up() -> None:
    """Places and old words in the base of consolidations."""
    found: Counter[str] = Counter()
    with ZipFile(ACTS) as archive, CASES.open(encoding="utf-8") as lines:
        for case in map(json.loads, lines):
            if not case["clean_but_names"]:
                continue
            texts = texts_of(read(archive.read(case["old"])))
            for amending in case["amending"]:
                document = read(archive.read(amending["file"]))
                for section in amending["sections"]:
                    if not section["items"]:
                        found.update(looked_up(document, f"sec_{eid_number(section['section'])}", texts))
    for name, count in sorted(found.items()):
        print(f"{name:20} {count:7,}")


def texts_of(document: Document) -> dict[str, str]:
    texts: dict[str, str] = {}
    for provision in document.provisions:
        if provision.zone in {Zone.BODY, Zone.ANNEX}:
            texts.setdefault(provision.id.path, provision.text)
    return texts


def looked_up(document: Document, section: str, texts: dict[str, str]) -> Iterator[str]:
    amendments = [one for one in document.amendments if one.id.path.split("__")[0] == section]
    for operation in read_all(amendments):
        of_words = operation.kind in {Kind.REPLACE_WORDS, Kind.DELETE_WORDS, Kind.INSERT_WORDS}
        if not of_words and operation.kind not in {Kind.REPEAL, Kind.REWRITE, Kind.REPEAL_AND_INSERT}:
            continue
        for place in operation.targets:
            if place.facet is not Facet.TEXT or not place.steps:
                continue
            text = texts.get(path_of(place, texts))
            yield "place missing" if text is None else "place found"
            if text is not None and of_words:
                yield from (hits(old, place, text) for old in operation.old)


def path_of(place: Place, texts: dict[str, str]) -> str:
    """A section with one subsection is cited without it."""
    steps = [f"{level.value}_{eid_number(number)}" for level, number in place.steps]
    if "__".join(steps) not in texts and place.steps[0][0] is Level.SECTION:
        steps.insert(1, "subsec_1")
    return "__".join(steps)


def hits(old: str, place: Place, text: str) -> str:
    words = old.strip()
    count = len(re.findall(rf"(?<!\w){re.escape(words)}(?!\w)", text)) or int(words in text)
    if not count:
        return "words missing"
    return "words found" if place.times in {count, EVERYWHERE} else "words: other count"


if __name__ == "__main__":
    main()
