"""Groups that the law defines: the items of a list that other provisions cite as "personer omfattet af § X, nr. Y"."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from corpus.eli import Eli
from graph.edges import Edge
from graph.law import Law
from parsing.model import Level, Provision, ProvisionId
from parsing.references.model import Relation

COVERED = re.compile(
    r"\bomfattet\saf\s(?:lovens\s|bekendtgørelsens\s)?$"
)  # personer omfattet af [§ 6, nr. 2]
LABEL = re.compile(r"^\d+\)\s")
PERSONS = r"(?:(?P<adjective>[\wæøå-]+)\s)?[Pp]erson(?:er)?"
RECEIVES = re.compile(  # Ledige personer, som er fyldt 30 år, [som modtager flidspenge]
    rf"^{PERSONS}\b[^:;]*?\bmodtager\s(?P<benefit>[\wæøå]+)", re.IGNORECASE
)
IN_PROGRAMME = re.compile(r"^Personer\s(?P<words>i\s[\wæøå]+forløb)\b")  # Personer i havneforløb
REFERRED = re.compile(
    r"^Personer,?\s(?:der|som)\ser\svisiteret\stil\s(?P<to>[\wæøå]+)"
)  # ... visiteret til fleksjob
NAMED = re.compile(r"^(?P<name>(?!Person)[A-ZÆØÅ][\wæøå]+(?:\sunder\s\d+\sår)?)(?=,|\s(?:der|som|med)\b|\.)")
BY = re.compile(r"\befter\s(?:bestemmelserne\si\s)?$")  # modtager flidspenge efter [lov om flid]
NOT_ABOUT = re.compile(r"\bikke\b|\bbortset\sfra\b")
JOINED_BY_S = ("hjælp", "løn", "pension", "støtte", "ydelse", "tilskud", "sikring")


@dataclass(frozen=True, slots=True)
class Definition:
    """`homes`: the acts, or chapters of its own, that the definition tells the group by, as family and path."""

    place: ProvisionId
    name: str
    homes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Definitions:
    """The groups by the places that define them, in any version of the document: (family, path)."""

    names: Mapping[tuple[str, str], str]
    homes: Mapping[tuple[str, str], frozenset[str]]  # groups by their home
    law: Law

    def family(self, eli: Eli) -> str:
        version = self.law.versions.get(eli)
        return version.family if version else str(eli)

    def at(self, place: ProvisionId) -> frozenset[str]:
        """The groups that a place defines: an item one, the section around the items all."""
        family, path = self.family(place.eli), place.path
        if name := self.names.get((family, path)):
            return frozenset({name})
        inside = f"{path}__"
        return frozenset(
            name for (own, item), name in self.names.items() if own == family and item.startswith(inside)
        )

    @property
    def groups(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self.names.values()))


def read_definitions(law: Law) -> Definitions:
    held = list(definitions(law))
    called = one_name(held)
    families = Definitions({}, {}, law)
    names = {(families.family(one.place.eli), one.place.path): called[one.name] for one in held}
    homes: dict[tuple[str, str], set[str]] = defaultdict(set)
    for one in held:
        for home in one.homes:
            homes[home].add(called[one.name])
    return Definitions(names, {home: frozenset(found) for home, found in homes.items()}, law)


def definitions(law: Law) -> Iterator[Definition]:
    """The items of cited lists that tell persons by what they receive or take part in, with the others beside them."""
    cited = {(edge.target.eli, list_of(edge.target)) for edge in law.edges if covers(edge, law)}
    lists: dict[tuple[Eli, str], list[Provision]] = defaultdict(list)
    for provision in law.at(Level.ITEM):
        if (where := (provision.id.eli, list_of(provision.id))) in cited:
            lists[where].append(provision)
    families = Definitions({}, {}, law)
    for items in lists.values():
        texts = {item.id: LABEL.sub("", item.text) for item in items}
        if sum(persons_of(text) != "" for text in texts.values()) < 2:  # a list of benefits or grounds
            continue
        for place, text in texts.items():
            if name := persons_of(text):
                yield Definition(place, name, tuple(homes_of(place, law, families)))
            elif found := NAMED.match(text):
                yield Definition(place, found["name"].lower())


def list_of(place: ProvisionId) -> str:
    """The unit whose list an item is in: without its last step; other places are their own."""
    head, _, last = place.path.rpartition("__")
    return head if last.startswith("item_") else place.path


def covers(edge: Edge, law: Law) -> bool:
    """Is it what "omfattet af" points to, an item?"""
    if "item_" not in edge.target.path or edge.relation is Relation.EXCEPTION:
        return False
    section = law.provisions.get(edge.source.section)
    return section is not None and COVERED.search(section.body, 0, edge.span.start) is not None


def persons_of(text: str) -> str:
    """What the persons of a definition are called for short; "" where it does not tell them by a benefit or programme.

    >>> persons_of("Hurtige personer over 90 år, som modtager gangydelse eller løn")
    'hurtige gangydelsesmodtagere'
    >>> persons_of("Personer i gåforløb efter § 2"), persons_of("Personer, der er visiteret til fodjob")
    ('personer i gåforløb', 'fodjobvisiterede')
    """
    if found := RECEIVES.match(text):
        adjective = (found["adjective"] or "").lower()
        return f"{adjective} {receivers_of(found['benefit'].lower())}".strip()
    if found := IN_PROGRAMME.match(text):
        return f"personer {found['words']}"
    found = REFERRED.match(text)
    return f"{found['to']}visiterede" if found else ""


def receivers_of(benefit: str) -> str:
    """Those who receive a benefit.

    >>> receivers_of("gangydelse"), receivers_of("flidspenge"), receivers_of("sen løn")
    ('gangydelsesmodtagere', 'flidspengemodtagere', 'modtagere af sen løn')
    """
    if " " in benefit:
        return f"modtagere af {benefit}"
    return f"{benefit}{'s' if benefit.endswith(JOINED_BY_S) else ''}modtagere"


def homes_of(place: ProvisionId, law: Law, families: Definitions) -> Iterator[tuple[str, str]]:
    """The acts and chapters that the item names behind "efter", before it says whom it is not about."""
    section, item = law.provisions.get(place.section), law.provisions.get(place)
    if section is None or item is None:
        return
    limit = NOT_ABOUT.search(section.body, item.span.start, item.span.end)
    end = limit.start() if limit else item.span.end
    for edge in sorted(law.edges_from.get(place.section, ()), key=lambda one: one.span.start):
        inside = item.span.start <= edge.span.start < end
        whole = not edge.target.path or edge.target.path.startswith("chp_")
        if inside and whole and BY.search(section.body, 0, edge.span.start):
            yield families.family(edge.target.eli), edge.target.path


def one_name(held: Iterable[Definition]) -> dict[str, str]:
    """One name for each group: where two differ by how a benefit is called and have one home, the shorter.

    An order may say `havnedagpenge` where its act says `dagpenge`.
    """
    counts = Counter(one.name for one in held)
    homes: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for one in held:
        homes[one.name].update(one.homes)
    called = {name: name for name in counts}
    for name in counts:
        for other in counts:
            if len(other) < len(name) and name.endswith(other) and homes[name] & homes[other]:
                called[name] = other
    return called
