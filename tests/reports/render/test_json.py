import json
import re
from pathlib import Path

from reports.render import json as report_json
from tests.reports.render.sample import DEMAND, HARM, small_law, small_report


def test_the_file_holds_what_the_schema_says(tmp_path: Path) -> None:
    held = json.loads(report_json.write_json(small_report(), tmp_path).read_text("utf-8"))
    documented = re.findall(r"^([a-z]+)  ", report_json.__doc__ or "", flags=re.MULTILINE)
    assert list(held) == documented
    assert held["schema"] == report_json.SCHEMA


def test_offsets_count_in_the_section(tmp_path: Path) -> None:
    held = json.loads(report_json.write_json(small_report(), tmp_path).read_text("utf-8"))
    (duty,) = held["duties"]
    body = next(one.body for one in small_law().provisions.values() if str(one.id) == duty["provision"])
    assert body[duty["start"] : duty["end"]] == DEMAND
    assert [body[shown["start"] : shown["end"]] for shown in duty["evidence"]] == [
        "Åmanden",
        "underretter",
        "senest 4 uger",
    ]


def test_a_duty_is_one_demand_with_its_parts(tmp_path: Path) -> None:
    held = json.loads(report_json.write_json(small_report(), tmp_path).read_text("utf-8"))
    (duty,) = held["duties"]
    body = next(one.body for one in small_law().provisions.values() if str(one.id) == duty["provision"])
    assert (duty["number"], body[duty["own_start"] : duty["own_end"]]) == (1, DEMAND)
    told = {shown["part"]: body[shown["start"] : shown["end"]] for shown in duty["parts"]}
    assert told["counterparty"] == "lodsejeren"


def test_every_part_is_there(tmp_path: Path) -> None:
    held = json.loads(report_json.write_json(small_report(), tmp_path).read_text("utf-8"))
    assert [finding["message"] for finding in held["findings"]] == [HARM, "en regel uden forklaring"]
    assert held["references"]["by_cause"] == {"repealed": 1}
    assert held["coverage"]["total"]["by_year"][0] == {"year": None, "documents": 1, "with_text": 0}
    assert held["ranking"][1]["keep"] == []
    assert held["documents"][0]["shown_by"] == "lta/2021/7#sec_2"
