from parsing.references import Place, find_references
from parsing.references.record import to_record


def test_a_record_has_all_keys() -> None:
    text = "Efter § 5, stk. 2, i lov nr. 7 af 9. juni 2030."
    (reference,) = find_references(text, Place("1", "1"))
    assert to_record(text, reference) == {
        "start": 6,
        "end": 46,
        "text": "§ 5, stk. 2, i lov nr. 7 af 9. juni 2030",
        "relation": "refers",
        "targets": [
            {
                "act": None,
                "doc": {"type": "lov", "number": "7", "year": 2030, "date": "2030-06-09"},
                "para": "5",
                "stk": "2",
                "nr": None,
                "litra": None,
                "pkt": None,
                "kapitel": None,
                "bilag": None,
                "artikel": None,
                "afsnit": None,
            }
        ],
    }


def test_ends_of_ranges_and_roles_are_told() -> None:
    text = "Som ændret ved §§ 36-40 a."
    record = to_record(text, find_references(text)[0])
    assert record["role"] == "amended_by"
    assert [target["range"] for target in record["targets"]] == [True, True]  # type: ignore[attr-defined]
