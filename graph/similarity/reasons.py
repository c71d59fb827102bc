"""Why a pair was judged as it was, in words a lawyer can check against the two texts."""

from __future__ import annotations

from collections.abc import Iterator

from graph.similarity.align import Alignment, Match, differing_words
from graph.similarity.features import FEWEST_WORDS, KEPT
from graph.similarity.model import Likeness, SharedSentence
from graph.similarity.reading import Reading
from graph.similarity.subjects import GROUPS, SCHEMES
from graph.similarity.titles import successors
from graph.similarity.words import LABEL, folded

LONGEST_QUOTE = 80  # characters
MOST_WORDS = 4  # named as standing in one text only
NOTHING = "–"


def reasons(a: Reading, b: Reading, alignment: Alignment, label: Likeness) -> tuple[str, ...]:
    """What speaks for the label first, then what a reader should know beside it."""
    if not set(a.stems) & set(b.stems):
        return ("no words in common",)
    alike, apart = tuple(likenesses(a, b, alignment, label)), tuple(differences(a, b, label))
    return alike + apart if label.redundant else apart + alike


def shared(alignment: Alignment) -> tuple[SharedSentence, ...]:
    """The sentences that stand in both, word for word or nearly."""
    return tuple(
        SharedSentence(match.a.span, match.b.span, round(match.similarity, 3)) for match in kept(alignment)
    )


def kept(alignment: Alignment) -> Iterator[Match]:
    return (match for match in alignment.shared if match.similarity >= KEPT and match.words >= FEWEST_WORDS)


def likenesses(a: Reading, b: Reading, alignment: Alignment, label: Likeness) -> Iterator[str]:
    if folded(a.text.text) == folded(b.text.text):
        yield "same words"
    elif a.stems == b.stems:
        yield "same words apart from references and names"
    elif label is not Likeness.UNRELATED:
        yield from sentences(a, b, alignment)
    if label.redundant and a.document != b.document and successors(a.title, b.title):
        yield "one act through time, by its title"


def sentences(a: Reading, b: Reading, alignment: Alignment) -> Iterator[str]:
    """Which sentence of the one text is which of the other, where they have more than one."""
    several = max(len(a.sentences), len(b.sentences)) > 1
    for match in kept(alignment):
        which = f" ({match.number_a}. / {match.number_b}.)" if several else ""
        words = match.a.span.of(a.text.text)
        if match.same:
            yield f"same sentence{which}: {quote(words)}"
        elif several:
            yield f"nearly the same sentence{which}: {exchange_of_words(words, match.b.span.of(b.text.text))}"


def exchange_of_words(a: str, b: str) -> str:
    """The words in which two sentences differ, those of each side: `betales hver måned / forfalder / hvert år`."""
    only_a, only_b = differing_words(a, b)
    mine, theirs = (
        "; ".join(span.of(text) for span in spans[:MOST_WORDS]) for text, spans in ((a, only_a), (b, only_b))
    )
    return f"{mine or NOTHING} / {theirs or NOTHING}"


def differences(a: Reading, b: Reading, label: Likeness) -> Iterator[str]:
    if a.family is not None and a.family == b.family:
        yield f"boilerplate: {a.family}"
    yield from exchanged("another benefit", a.subjects & SCHEMES, b.subjects & SCHEMES)
    yield from exchanged("year differs", a.years, b.years)
    yield from exchanged("amount differs", a.rates | a.lengths, b.rates | b.lengths)
    if label is Likeness.PARALLEL:
        yield from exchanged("another subject", a.subjects & GROUPS, b.subjects & GROUPS)
    if a.document and a.document == b.document and a.references != b.references:
        yield f"other references: {', '.join(a.references) or 'none'} / {', '.join(b.references) or 'none'}"
    if a.stems != b.stems and label is not Likeness.UNRELATED:
        yield from exchanged("words differ", telling(a, b), telling(b, a))


def exchanged(what: str, a: frozenset[str], b: frozenset[str]) -> Iterator[str]:
    """Each text has one that the other does not have."""
    if (mine := a - b) and (theirs := b - a):
        yield f"{what}: {', '.join(sorted(mine))} / {', '.join(sorted(theirs))}"


def telling(a: Reading, b: Reading) -> frozenset[str]:
    """The words that only `a` has and that tell most, as they stand in it."""
    alone = [word for word in a.bag.weight if word not in b.bag.weight]
    alone.sort(key=lambda word: (-a.bag.weight[word], word))
    printed = dict(zip(reversed(a.stems), reversed(a.words), strict=True))
    return frozenset(printed[word] for word in alone[:MOST_WORDS])


def quote(text: str) -> str:
    text = LABEL.sub("", text)
    return text if len(text) <= LONGEST_QUOTE else text[: LONGEST_QUOTE - 1].rsplit(" ", 1)[0] + "…"
