"""What stands below a section of its life."""

from datetime import date

import pytest

from graph.history import SectionLife
from reports.render.apparatus import life_html
from reports.render.texts import Texts


@pytest.mark.parametrize(
    ("life", "words"),
    [
        (
            SectionLife(date(2014, 3, 1), False, 0, None),
            "In the act or order since 1 March 2014; its words were not changed since.",
        ),
        (
            SectionLife(date(2009, 3, 1), True, 2, date(2015, 7, 1)),
            "At least since 1 March 2009, the oldest version in the corpus; changed in 2 versions, last on 1 July 2015.",
        ),
        (
            SectionLife(date(2014, 3, 1), False, 1, date(2015, 7, 1)),
            "In the act or order since 1 March 2014; changed in 1 version, last on 1 July 2015.",
        ),
    ],
)
def test_tells_since_when_and_how_often(life: SectionLife, words: str) -> None:
    assert life_html(life, Texts.load("en")) == f"<p>{words}</p>"


def test_tells_nothing_where_nothing_is_known() -> None:
    assert life_html(None, Texts.load("da")) == ""
