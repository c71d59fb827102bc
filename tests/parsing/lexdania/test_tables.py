"""Tables as rows, cells and the cells they span, from invented fragments."""

from __future__ import annotations

from parsing.cells import cell_table, cells_of, image_table, images_of
from parsing.model import Cell, Document
from tests.parsing.lexdania.fragments import block, by_path, heading, note, section


def cell(text: str = "", tag: str = "Td", **attributes: int) -> str:
    given = "".join(f' {name}="{number}"' for name, number in attributes.items())
    return f"<{tag}{given}>{block(text) if text else ''}</{tag}>"


def printed(*rows: tuple[str, ...]) -> str:
    lines = (f"<Tr>{''.join(row)}</Tr>" for row in rows)
    return f"<Exitus><Table>{''.join(lines)}</Table></Exitus>"


def grid(found: Document) -> list[tuple[int, int, str]]:
    body = by_path(found, "sec_1").body
    return [(one.row, one.column, one.span.of(body)) for one in found.cells]


def test_cells_have_a_place_in_the_grid_and_their_words() -> None:
    found = section(
        block("Satser:"), printed((cell("Slags"), cell("Sats")), (cell("Båd"), cell(), cell("7")))
    )
    assert by_path(found, "sec_1__subsec_1__table_1").text == "Slags\tSats\nBåd\t\t7"
    assert grid(found) == [(1, 1, "Slags"), (1, 2, "Sats"), (2, 1, "Båd"), (2, 2, ""), (2, 3, "7")]
    assert {one.table.path for one in found.cells} == {"sec_1__subsec_1__table_1"}


def test_cells_that_span_rows_and_columns() -> None:
    found = section(
        printed(
            (cell("A", rowspan=2), cell("B", "Th", colspan=2)),
            (cell("C"), cell("D")),
            (cell(), cell()),
            (cell("E"), cell(), cell()),
        )
    )
    assert grid(found) == [
        (1, 1, "A"),
        (1, 2, "B"),
        (2, 2, "C"),
        (2, 3, "D"),
        (3, 1, ""),
        (3, 2, ""),
        (4, 1, "E"),
        (4, 2, ""),
        (4, 3, ""),
    ]
    assert [(one.rows, one.columns, one.is_heading) for one in found.cells[:3]] == [
        (2, 1, False),
        (1, 2, True),
        (1, 1, False),
    ]
    body = by_path(found, "sec_1").body
    assert all(0 <= one.span.start <= one.span.end <= len(body) for one in found.cells)


def test_spans_that_say_nothing_are_one() -> None:
    odd = '<Td colspan="0">{0}</Td><Td colspan="x">{0}</Td><Td rowspan="99999999999">{0}</Td>'
    found = section(f"<Exitus><Table><Tr>{odd.format(block('A'))}</Tr></Table></Exitus>")
    assert [(one.column, one.rows, one.columns) for one in found.cells] == [(1, 1, 1), (2, 1, 1), (3, 1, 1)]


def test_a_table_with_a_heading_and_a_note_keeps_them_apart() -> None:
    noted = f"<Td><Exitus><Linea><Char>A</Char></Linea>{note('*)', 'I kroner.')}</Exitus></Td>"
    found = section(f"<Exitus><Table>{heading('Satser')}<Tr>{noted}</Tr></Table></Exitus>")
    assert by_path(found, "sec_1__subsec_1__table_1").heading == "Satser"
    assert grid(found) == [(1, 1, "A")]
    assert [one.text for one in found.notes] == ["I kroner."]


def test_cells_and_pictures_go_through_tables() -> None:
    found = section(
        printed((cell("A", "Th", colspan=2),), ('<Td><Exitus><Image src="x.png"/></Exitus></Td>',))
    )
    assert tuple(cells_of(cell_table([found]))) == found.cells != ()
    assert isinstance(found.cells[0], Cell)
    assert tuple(images_of(image_table([found]))) == found.images
    assert [(one.at.path, one.file) for one in found.images] == [("sec_1__subsec_1", "x.png")]
