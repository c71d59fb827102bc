"""Crafted text that would make a careless expression try the same words over and over."""

import time

import pytest

from parsing.commencement.sentence import Sentence
from parsing.references.model import Place

HOSTILE = [
    "Loven træder " * 800,
    "træder " * 2000 + "i kraft",
    "Loven træder i kraft " + "den " * 4000,
    "Loven finder " + "alene " * 3000 + "anvendelse på",
    "Bestemmelserne i " * 1500 + "træder i kraft den 1. juli 2021",
    "Reglerne om " + "vagt " * 3000 + "træder i kraft den 1. juli 2021",
    "Ministeren fastsætter tidspunktet for " * 400 + "lovens ikrafttræden",
    "Tidspunktet for " + "brolovens § 3, 1. og 3. pkt., " * 200 + "fastsættes af ministeren",
    "som ændret ved " * 1500 + "denne lovs § 1, nr. 3, træder i kraft den 1. juli 2021",
    "§ 1, nr. 1, " * 300 + "ophæves",
    "forslag om revision " * 1000,
    "forsøg til den " * 1500 + "1. juli 2021",
    "har virkning fra " * 1500,
    "gælder til " * 2000,
    "ophæves, når " * 1500,
]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_sentence_is_slow(text: str) -> None:
    begin = time.process_time()
    list(Sentence(text, Place("4", "1")).read())
    assert time.process_time() - begin < 2
