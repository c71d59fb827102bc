"""The timeline of a target group: a row a step, weeks from the event to the right, colours for who must act."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from textwrap import shorten

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.ticker import MaxNLocator

from parsing.demands import Part
from parsing.model import ProvisionId
from parsing.tagging.model import Bearer
from reports.figures.chart import BLUE, GREY, INK, LINE, MUTED, ORANGE, SAND, STYLE, TEAL, canvas, to_svg
from reports.render.texts import Texts
from reports.timeline.model import Line, Mark, Spot, Step, Timeline, Via

WIDTH = 10.0  # inches
ROW = 0.36  # inches a step
ABOVE, BELOW = 0.5, 0.6  # inches, for the axis and the legend
LABELS = 0.46  # share of the width that the words take
NARROWEST, WIDEST = 8.0, 60.0  # weeks shown; what lies farther is told at the edge
STEM = 6  # letters of a verb that its noun must begin with
TOLD = 0.33  # share of the axis that the words behind the last dot take
EDGE = 0.03  # share of the weeks shown that stays free before the first dot
FEW = 3  # weeks up to which days are told, where they are not whole
SLIP = 0.01  # of a week: what counts as whole
WHOLE = 10  # weeks from which no decimals are told
LONGEST = 68  # characters of a label
SMALL = 88  # of the line below it
PALE = frozenset({Via.HOME, Via.GENERAL})  # known by the act it stands in, not by its words
COLOURS = {
    Bearer.MUNICIPALITY: BLUE,
    Bearer.CITIZEN: ORANGE,
    Bearer.UNEMPLOYMENT_FUND: TEAL,
    Bearer.EMPLOYER: SAND,
}

ARTICLE = re.compile(r"^(?:en|et)\s")
HAPPENS = frozenset({"ske", "foreligge", "være", "indeholde", "fremgå"})  # the thing is the subject

Namer = Callable[[ProvisionId], str]


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the picture: a title, or a step. A line with one step has no title of its own."""

    line: Line | None  # None: the title above the lines with one step
    step: Step | None  # None: a title

    @property
    def alone(self) -> bool:
        return self.line is not None and len(self.line.steps) == 1


def rows_of(told: Timeline) -> Iterator[Row]:
    """Each line's title, then its steps; then those that are alone on theirs, under one title."""
    for line in told.lines:
        if len(line.steps) > 1:
            yield Row(line, None)
            yield from (Row(line, step) for step in line.steps)
    alone = [Row(line, line.steps[0]) for line in told.lines if len(line.steps) == 1]
    if alone:
        yield Row(None, None)
        yield from alone


def draw(told: Timeline, texts: Texts, cite: Namer, href: Namer | None = None) -> str:
    """As SVG. `cite` names a provision with its document; `href` gives the address its words lead to."""
    rows = list(rows_of(told))
    figure, axes = canvas(WIDTH, ROW * max(len(rows), 1) + ABOVE + BELOW, placed=True)
    first, last = extent(told)
    with mpl.rc_context(STYLE):
        for at, row in enumerate(rows):
            if row.step is None:
                title(axes, at, row.line, texts)
            else:
                label(axes, at, row, texts, cite, href)
                spot(axes, at, row.step, (first, last), texts)
        frame(axes, len(rows), first, last, texts)
        settle(figure, axes)
        legend(figure, [row.step for row in rows if row.step], texts)
    return to_svg(figure, f"forloeb-{told.group}")


def extent(told: Timeline) -> tuple[float, float]:
    """The weeks shown: all, but no more than a bit over a year after the event and half a year before it."""
    spots = [step.spot for line in told.lines for step in line.steps if step.spot]
    ends = [end for one in spots for end in (one.first, one.last) if end is not None]
    last = min(max([*ends, NARROWEST]), WIDEST)
    first = max(min([*ends, 0.0]), -WIDEST / 2)
    return min(first - EDGE * last, -2 * EDGE * last), last


def title(axes: Axes, at: int, line: Line | None, texts: Texts) -> None:
    words = texts("timeline.from", event=line.event.words) if line else texts("timeline.from_others")
    axes.annotate(shorten(words, 120, placeholder=" …"), (0, at), (-offset(), 0), xycoords=("axes fraction", "data"),
                  textcoords="offset points", fontweight="bold", va="center", annotation_clip=False)  # fmt: skip


def offset() -> float:
    """Points from the left edge of the axes to that of the labels."""
    return WIDTH * LABELS * 72


def label(axes: Axes, at: int, row: Row, texts: Texts, cite: Namer, href: Namer | None) -> None:
    """Who must do what, and below it where that stands; before that the event, of a step that is alone on its line."""
    step, where = row.step, ("axes fraction", "data")
    if step is None:
        return
    address = href(step.duty.place) if href else None
    place = cite(step.duty.place)
    if row.alone and row.line:
        told = texts("timeline.from", event=shorten(row.line.event.words, LONGEST // 2, placeholder=" …"))
        place = f"{told} · {middle_cut(place, SMALL - len(told))}"
    else:
        place = middle_cut(place, SMALL)
    for words, lift, size, colour in ((what(step, texts), 5, 9, INK), (place, -6, 7, MUTED)):
        text = axes.annotate(words, (0, at), (-offset() + 8, lift), xycoords=where, textcoords="offset points",
                             fontsize=size, color=colour, va="center", annotation_clip=False)  # fmt: skip
        if address:
            text.set_url(address)


def middle_cut(words: str, longest: int) -> str:
    """Cut in the document's name, not in the paragraph behind it.

    >>> middle_cut("Bekendtgørelse om en lang gåtur ved havet, § 5, stk. 2", 40)
    'Bekendtgørelse om en lang …, § 5, stk. 2'
    """
    title, comma, place = words.partition(", §")
    if len(words) <= longest or not comma:
        return shorten(words, longest, placeholder=" …")
    short = shorten(title, max(longest - len(comma + place), 12), placeholder=" …")
    return short.replace("… …", "…") + comma + place


def what(step: Step, texts: Texts) -> str:
    """`Kommunen: afholde den første opfølgningssamtale`."""
    return shorten(f"{who(step, texts)}: {act(step) or step.duty.quote}", LONGEST, placeholder=" …")


def who(step: Step, texts: Texts) -> str:
    """As the law calls the one who must act, else as the class is called."""
    duty = step.duty
    named = duty.bearer_words if len(duty.bearer_words) <= LONGEST // 2 else ""
    return named[:1].upper() + named[1:] or texts(f"bearer.{duty.bearer}")


def act(step: Step) -> str:
    """The verbs and what they handle; "anmeldelsen skal ske" where the verb says only that it happens."""
    duty, frequency = step.duty, step.duty.demand.frequency
    thing = duty.part(Part.OBJECT) or (frequency.of if frequency else "")
    thing = thing[:1].lower() + thing[1:] if thing[1:2].islower() else thing
    verbs = " og ".join(duty.demand.verbs[:2]) or duty.part(Part.ACTION)
    if verbs in HAPPENS and thing:
        return f"{thing} må ikke {verbs}" if duty.barred else f"{thing} skal {verbs}"
    barred = "ikke " if duty.barred else ""
    return f"{barred}{verbs} {unsaid(verbs.rpartition(' ')[2], thing)}".strip() if verbs else thing


def unsaid(verb: str, thing: str) -> str:
    """The thing without what the verb has said: a part of the verb, or its noun.

    >>> unsaid("afgørelse", "en afgørelse om sagen"), unsaid("anmelde", "anmeldelsen"), unsaid("anmelde", "sygdom")
    ('om sagen', '', 'sygdom')
    """
    first, _, rest = ARTICLE.sub("", thing).partition(" ")
    said = first == verb or (len(verb) >= STEM and first.startswith(verb[:-1]))
    return rest if said else thing


def spot(axes: Axes, at: int, step: Step, shown: tuple[float, float], texts: Texts) -> None:
    """The stretch, its end as a dot, and the weeks in figures."""
    place, colour = step.spot, COLOURS.get(step.duty.bearer, GREY)
    if place is None:
        return
    low, high = shown
    start = low if place.first is None else max(place.first, low)
    end = (high if start >= 0 else 0.0) if place.last is None else min(place.last, high)
    face = "white" if step.via in PALE else colour
    during = place.mark is Mark.DURING
    axes.plot([start, end], [at, at], color=colour, linewidth=7 if during else 2, alpha=0.4 if during else 1,
              solid_capstyle="butt", linestyle=":" if place.first is None else "-")  # fmt: skip
    for week in dots(place, start, end):
        axes.plot(
            [week], [at], marker="o", markersize=5.5, color=colour, markerfacecolor=face, linestyle="none"
        )
    beyond = place.last > high if place.last is not None else start >= 0
    if beyond:
        axes.plot(
            [high], [at], marker=">", markersize=6, color=colour, markerfacecolor=face, linestyle="none"
        )
    axes.annotate(told_weeks(place, texts), (end, at), (7, 0), textcoords="offset points", va="center",
                  fontsize=8, color=INK, annotation_clip=False)  # fmt: skip


def dots(place: Spot, start: float, end: float) -> Iterator[float]:
    """Where something must have happened."""
    if place.mark is Mark.FROM:
        yield start
    elif place.mark is Mark.EVERY and place.every:
        yield from (start + place.every * n for n in range(1, int((end - start) / place.every + 1e-6) + 1))
    elif place.last is not None and place.last <= end:
        yield end


def told_weeks(place: Spot, texts: Texts) -> str:
    """`uge 8`, `mindst 4 gange til uge 26`, `hver 2. uge til uge 13`, `fra 13 uger før`, `før hændelsen`."""
    if place.mark is Mark.FROM or (place.last == 0 and place.first):
        return texts("timeline.from_week", week=week(place.first or 0, texts))
    if place.last is None:
        return ""
    if place.last == 0 and place.first is None:
        return texts("timeline.before_event")
    return told_until(place, week(place.last, texts), texts)


def told_until(place: Spot, last: str, texts: Texts) -> str:
    if place.mark is Mark.EVERY and place.every:
        return texts("timeline.every", every=number(place.every, texts), week=last)
    if place.times:
        key = "timeline.at_least_times" if place.at_least else "timeline.times"
        return texts.count(key, place.times, week=last)
    return last


def week(weeks: float, texts: Texts) -> str:
    """`uge 8`, `dag 3` where that is nearer, `2 uger før`, `ved hændelsen`."""
    if not weeks:
        return texts("timeline.at_event")
    far = abs(weeks)
    if far < FEW and abs(far - round(far)) > SLIP:
        days = ceil(far * 7 - SLIP)
        return texts.count("timeline.days_before", days) if weeks < 0 else texts("timeline.by_day", day=days)
    told = number(far, texts)
    if weeks < 0:
        return texts.count("timeline.weeks_before", 1 if told == "1" else 2, week=told)
    return texts("timeline.by_week", week=told)


def number(weeks: float, texts: Texts) -> str:
    """Weeks with one decimal where they are few and not whole.

    >>> number(26.089, Texts.load("da")), number(4.35, Texts.load("da"))
    ('26', '4,3')
    """
    return texts.number(weeks, 0 if weeks >= WHOLE or abs(weeks - round(weeks)) < 0.05 else 1)


def frame(axes: Axes, rows: int, first: float, last: float, texts: Texts) -> None:
    axes.set_xlim(first, (last - TOLD * first) / (1 - TOLD))
    axes.set_ylim(rows - 0.4, -0.6)
    axes.set_yticks([])
    axes.xaxis.set_major_locator(MaxNLocator(8, integer=True))
    axes.xaxis.tick_top()
    axes.xaxis.set_label_position("top")
    axes.set_xlabel(texts("timeline.axis"))
    axes.grid(axis="x", color=LINE, linewidth=0.6)
    axes.set_axisbelow(True)
    axes.axvline(0, color=MUTED, linewidth=1)


def settle(figure: Figure, axes: Axes) -> None:
    """Words to the left, the same inches above and below however many rows there are."""
    height = figure.get_figheight()
    axes.set_position((LABELS, BELOW / height, 1 - LABELS - 0.01, 1 - (ABOVE + BELOW) / height))


def legend(figure: Figure, steps: Sequence[Step], texts: Texts) -> None:
    """What colours and open dots mean; only those that are in the picture."""
    held = {step.duty.bearer for step in steps}
    named = [(texts(f"bearer.{bearer}"), colour) for bearer, colour in COLOURS.items() if bearer in held]
    if held - set(COLOURS):
        named.append((texts("timeline.others"), GREY))
    keys = [Line2D([], [], marker="o", color=colour, label=name) for name, colour in named]
    if any(step.via in PALE for step in steps):
        keys.append(
            Line2D([], [], marker="o", color=MUTED, markerfacecolor="white", label=texts("timeline.pale"))
        )
    figure.legend(handles=keys, loc="lower left", ncols=3, frameon=False, fontsize=8)
