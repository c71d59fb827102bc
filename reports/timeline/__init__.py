"""What a target group meets, on one line of weeks: the steps of acts and orders in force, from the event that starts them.

Groups come from the law: from the items of a section that others cite as "personer omfattet af § X, nr. Y"
(definitions.py), and from the names that statements use. A demand is about a group where its words name the group or cite
its definition, where its neighbours do, or where it stands in the act or chapter by which the definition tells the group
(members.py). A step is placed where the law tells the event and the distance from it (placing.py); nothing is placed by
guess.
"""

from reports.timeline.build import Timelines
from reports.timeline.model import Line, Mark, Step, Timeline, Via

__all__ = ["Line", "Mark", "Step", "Timeline", "Timelines", "Via"]
