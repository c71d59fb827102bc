"""The words by which the law tells a group without its name or its number: `en person, der er jobparat`."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from graph.law import Law
from parsing.model import ProvisionId
from reports.timeline.definitions import Definitions

RECEIVER = "modtagere"
PROGRAMME = re.compile(r"^personer i (?P<name>\w+)$")  # personer i [havneforløb]
SOME = r"\s(?:[\wæøå-]+,?\s){0,5}?"  # modtager [eller har ansøgt om] kontanthjælp
GETS = (  # modtager, har ansøgt om, får udbetalt, ret til
    r"(?<!ikke\s)\b(?:modtager?|modtaget|modtog|får|fået|udbetalt|udbetales|ret(?:ten)?\stil|ansøg(?:er|t)\som)"
)
OF_ANOTHER = r"(?!\s(?:efter|ved)\s)"  # dagpenge [efter] lov om sygedagpenge, [ved] barsel
OF_ACT = re.compile(r"\blov\som\s$")  # [lov om ]ret til orlov og dagpenge
ALSO_CALLED = re.compile(
    r",?\s(?:som|der)\smodtager\s(?P<benefit>[\wæøå]+)\b"
)  # omfattet af § 6, nr. 9, [som modtager flidspenge]
OFTEN = 3  # times that the law must add a benefit to a number before the benefit alone tells the group


@dataclass(frozen=True, slots=True)
class Naming:
    """Words, folded, with the groups they may mean."""

    adjectives: Mapping[str, frozenset[str]]  # jobparat
    benefits: Mapping[str, frozenset[str]]  # kontanthjælp
    mixed: Mapping[str, frozenset[str]]  # dagpenge: also short for sygedagpenge
    programmes: Mapping[str, str]  # havneforløb
    schemes: Mapping[str, str] = field(default_factory=dict)  # havneløn: a benefit with documents of its own

    @classmethod
    def of(cls, definitions: Definitions, law: Law) -> Naming:
        parts = [(*parts_of(name), name) for name in definitions.groups]
        benefits = gathered((benefit, name) for _, benefit, name in parts if benefit)
        learned = also_called(definitions, law)
        return cls(
            gathered((stem(adjective), name) for adjective, _, name in parts if adjective),
            learned | {word: names for word, names in benefits.items() if not ends_another(word, benefits)},
            {word: names for word, names in benefits.items() if ends_another(word, benefits)},
            {found["name"]: name for _, _, name in parts if (found := PROGRAMME.match(name))},
        )

    def sure(self, words: str) -> frozenset[str]:
        """The groups that the words mean: by an adjective, a programme, or a benefit that only one group receives."""
        received, folded = self.received(words), words.lower()
        found = {
            name
            for adjective, names in self.adjectives.items()
            if adjective in folded and re.search(rf"(?<!ikke\s)\b{adjective}e?\b", words, re.IGNORECASE)
            for name in names & received or names
        }
        found |= {name for programme, name in self.programmes.items() if within(programme, words)}
        if len(received) == 1:
            found = found or set(received)
        return frozenset(found | self.in_schemes(words))

    def received(self, words: str) -> frozenset[str]:
        """The groups that receive a benefit which the words say somebody receives, is paid or asks for."""
        return frozenset(
            name for benefit, names in self.benefits.items() if gets(benefit, words) for name in names
        )

    def in_schemes(self, words: str) -> frozenset[str]:
        """As `received`, of the benefits that have documents of their own."""
        return frozenset(name for benefit, name in self.schemes.items() if gets(benefit, words))

    def asked(self, words: str) -> frozenset[str]:
        """As `received`, with the benefits that may be short for another, where no act or cause is named behind them."""
        return self.received(words) | frozenset(
            name
            for benefit, names in self.mixed.items()
            if gets(benefit, words, OF_ANOTHER)
            for name in names
        )

    def short(self, group: str) -> bool:
        """Is its benefit called by a word that may be short for another?"""
        return parts_of(group)[1] in self.mixed

    def tells(self, word: str, group: str) -> bool:
        """Is it a benefit of the group, or made of the name of its programme: havneforløbsydelse?"""
        programmes = (programme for programme, name in self.programmes.items() if name == group)
        return group in self.benefits.get(word, ()) or any(word.startswith(one) for one in programmes)


def gets(benefit: str, words: str, behind: str = "") -> bool:
    """Do the words say that somebody receives the benefit? The title of an act says it of nobody.

    >>> gets("gangydelse", "den, der modtager løn eller gangydelse"), gets("gangydelse", "lov om ret til gangydelse")
    (True, False)
    """
    if benefit not in words.lower():
        return False
    found = re.finditer(rf"{GETS}{SOME}{benefit}\b{behind}", words, re.IGNORECASE)
    return any(OF_ACT.search(words, 0, match.start()) is None for match in found)


def stem(adjective: str) -> str:
    """`jobparate` as in the singular: jobparat."""
    return adjective.removesuffix("e")


def parts_of(group: str) -> tuple[str, str]:
    """The adjective and the benefit of a name; "" where it has none.

    >>> parts_of("hurtige gangydelsesmodtagere"), parts_of("flidspengemodtagere"), parts_of("unge")
    (('hurtige', 'gangydelse'), ('', 'flidspenge'), ('', ''))
    """
    adjective, _, noun = group.rpartition(" ")
    if not noun.endswith(RECEIVER):
        return "", ""
    return adjective, noun.removesuffix(RECEIVER).removesuffix("s")


def within(programme: str, words: str) -> bool:
    """`havneforløbet`, `i et havneforløb`: somebody's; the bare word may be one of several ways out."""
    if programme not in words.lower():
        return False
    return re.search(rf"\b(?:{programme}ets?|i\s(?:et\s)?{programme})\b", words, re.IGNORECASE) is not None


def gathered(pairs: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    held: dict[str, set[str]] = defaultdict(set)
    for word, name in pairs:
        held[word].add(name)
    return {word: frozenset(names) for word, names in held.items()}


def ends_another(word: str, words: Iterable[str]) -> bool:
    """`penge` beside `flidspenge` may be short for it."""
    return any(other != word and other.endswith(word) for other in words)


def also_called(definitions: Definitions, law: Law) -> dict[str, frozenset[str]]:
    """The benefits that the law adds again and again to the number of one group and of no other."""
    counts = Counter(additions(definitions, law))
    groups = gathered(counts)
    return {
        benefit: names
        for benefit, names in groups.items()
        if len(names) == 1 and counts[benefit, next(iter(names))] >= OFTEN
    }


def additions(definitions: Definitions, law: Law) -> Iterator[tuple[str, str]]:
    """Each benefit with the group it is added to: `personer omfattet af § 6, nr. 9, som modtager flidspenge`."""
    cited: dict[tuple[ProvisionId, int], set[str]] = defaultdict(set)
    for edge in law.edges:
        if "item_" in edge.target.path:
            cited[edge.source.section, edge.span.end] |= definitions.at(edge.target)
    for (where, end), names in cited.items():
        section = law.provisions.get(where)
        if section and len(names) == 1 and (found := ALSO_CALLED.match(section.body, end)):
            yield found["benefit"].lower(), next(iter(names))
