from itertools import combinations

from reports.figures.names import Box, Disc, Name, leader, placed

FRAME = Box(-10, -10, 10, 10)


def test_a_name_stands_right_of_its_disc_where_there_is_room() -> None:
    ((_, box, away),) = placed([Name(0, 4, 1)], [Disc(0, 0, 1)], FRAME, 0.1)
    assert (box.left, box.bottom, away) == (1.25, -0.5, False)


def test_names_cover_neither_discs_nor_each_other() -> None:
    discs = [Disc(x * 1.6, y * 1.6, 0.5) for x in range(-3, 4) for y in range(-3, 4)]
    found = list(placed([Name(n, 3, 0.4) for n in range(0, 49, 5)], discs, FRAME, 0.02))
    boxes = [box for _, box, _ in found]
    assert found
    assert not any(one.overlaps(other) for one, other in combinations(boxes, 2))
    assert not any(box.overlaps(disc.box) for box in boxes for disc in discs)


def test_a_name_without_room_is_left_out() -> None:
    assert list(placed([Name(0, 40, 1)], [Disc(0, 0, 1)], FRAME, 0.1)) == []


def test_a_line_leads_to_the_edge_of_the_disc() -> None:
    assert leader(Box(3, -1, 6, 1), Disc(0, 0, 1)) == ((3, 0), (1, 0))
