"""Provisions through versions: two successive versions of an act or order, provision by provision.

What is compared: the stk. of the numbered rules (a § without stk. as one), annexes, preambles and reprinted
commencement clauses left out. What is not change: labels, blanks, case, invisible signs and punctuation at the edge of
words, and the numbers in references where they follow their renumbered places (§ and stk.; items are not followed).
Places that hold no more than `(Ophævet)` are no provisions, and not counted; nor are footnotes that the flat form prints in
the text. A provision that it ran into the one before is known by its label there. Ids of the XML are not used: they are
kept over consolidations from 2015 on only, and there the number is nearly always kept, too.

Work: units with the same words in the same place are found by table, the rest by the word pairs they share; of these the
set that keeps the order of print and weighs most is taken in k log k steps for k pairs. What has no counterpart then is
looked for in the pairs: sentences that left a provision or joined one, and twins that one general rule took the place of.

Where the line lies. A provision elsewhere that is less than 0.6 alike is called rewritten, not moved. A repealed rule whose
subject went into a general one in other words is still called repealed: what is not said again is not found.
"""

from graph.alignment.align import align
from graph.alignment.flows import Flow, flow
from graph.alignment.model import Aligned, Kind, Link, Pair, Unit

__all__ = ["Aligned", "Flow", "Kind", "Link", "Pair", "Unit", "align", "flow"]
