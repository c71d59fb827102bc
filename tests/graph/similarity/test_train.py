from __future__ import annotations

import json
from pathlib import Path

import pytest

from corpus.errors import BadInput
from graph.similarity import detector, train, weights
from graph.similarity.detector import Detector
from graph.similarity.features import NAMES
from graph.similarity.judge import Judge
from graph.similarity.model import Likeness

WORDS = (
    "haven",
    "hegnet",
    "lejen",
    "vandet",
    "porten",
    "stien",
    "bedet",
    "hækken",
    "huset",
    "lodden",
    "jorden",
    "spaden",
    "kosten",
    "bænken",
    "bordet",
    "skuret",
)


def invented(path: Path) -> Path:
    """Twenty pairs: the same rule, or another rule."""
    rows = []
    for n in range(20):
        a = f"Lejeren skal passe {WORDS[n % 16]} og melde mangler til bestyrelsen inden {n + 2} dage."
        b = a if n % 2 else f"Foreningen kan male {WORDS[(n + 5) % 16]} uden at spørge kommunen først."
        label = "identical" if n % 2 else ("unrelated" if n % 4 else "parallel")
        extra = {1: "equivalent", 3: "overlap"}.get(n, label)
        rows.append(json.dumps({"id": n, "a": {"text": a}, "b": {"text": b}, "label": extra}))
    path.write_text("\n".join(rows), encoding="utf-8")
    return path


def test_the_same_pairs_give_the_same_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source, out = invented(tmp_path / "pairs.jsonl"), tmp_path / "out.json"
    written = []
    for _ in range(2):
        monkeypatch.setattr("sys.argv", ["train", str(source), "-o", str(out)])
        train.main()
        written.append(out.read_bytes())
    assert written[0] == written[1]
    pairs, labels = train.read_pairs(source)
    found = Judge(Detector.read(out)).judge_all(pairs)
    assert [one.label.redundant for one in found] == [label.redundant for label in labels]


def test_a_model_of_other_features_is_refused(tmp_path: Path) -> None:
    data = json.loads(detector.SHIPPED.read_text(encoding="utf-8"))
    data["features"] = [*NAMES[1:], "mood"]
    path = tmp_path / "old.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(BadInput, match="train it anew"):
        Detector.read(path)


def test_what_ships_is_small_and_holds_words_only() -> None:
    lines = weights.SHIPPED.read_text(encoding="utf-8").splitlines()
    assert weights.SHIPPED.stat().st_size < 1_000_000
    assert len(lines) > 10_000
    assert all(len(line.split("\t")) == 2 and " " not in line for line in lines[1:])
    assert detector.SHIPPED.stat().st_size < 20_000


def test_rare_words_weigh_more() -> None:
    shipped = weights.shipped()
    assert shipped.of("og") < shipped.of("lønmodtag") < shipped.of("xylofonspiller")


def test_counts_distinct_texts(tmp_path: Path) -> None:
    total, stems = weights.count(["Haven vandes.", "Stk. 2. Haven vandes.", "Hegnet vandes."])
    assert (total, stems["vand"]) == (2, 2)
    weights.write(tmp_path / "words.tsv", total, stems)
    assert weights.Weights.read(tmp_path / "words.tsv").of("vand") == 0


def test_likeness_order_is_the_models() -> None:
    assert json.loads(detector.SHIPPED.read_text(encoding="utf-8"))["labels"] == [
        str(one) for one in Likeness
    ]
