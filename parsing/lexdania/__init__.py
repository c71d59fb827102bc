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
"""

from parsing.lexdania.meta import read_meta
from parsing.lexdania.reader import read
from parsing.lexdania.tracing import trace

__all__ = ["read", "read_meta", "trace"]
