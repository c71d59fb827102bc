"""Danish abbreviations that end in a full stop, by what a capital after them means.

Source: words with a full stop before a small letter or a number, counted over the acts and orders of
Lovtidende A 2001-2026, and their usual other spellings. Left out on purpose, since a sentence may well end in
them as whole words: "tom" (empty), "red" (rescued), "ing". In small letters, without the last full stop.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# A word must follow, so no sentence ends here: "jf. § 4", "Nr. Snede", "f.eks. Danmark", "10 mio. SDR".
NEVER_END = _words(
    """
    jf jfr jvf cf nr nrn stk §§ pr ca evt vedr ang hhv henh inkl incl indkl ekskl excl eksl
    f.eks fx feks f.ex bl.a bla dvs d.v.s d.s d.æ ex eks pga p.g.a mht m.h.t mhp m.h.p ift i.f.t iht i.h.t
    ifm i.f.m ifl iflg sml skt sct sdr ndr gl ll st kgl chr fr hr hrs frk dr prof adv cand stud
    tlf tlf.nr matr sagsnr j.nr jr.nr lov.nr kl mio mia mill maks max vha v.h.a t.o.m f.o.m
    alm div forts gns bd lovbek bek lbk cirk skr vejl bkg kgl.res resp opr
    """,
)

# Before a capital a sentence ends here, before a number not: "10 kr. Beløbet", "art. 5", "kap. II".
MAY_END = _words(
    """
    m.v mv m.m mm m.fl mfl m.fl.a osv o.s.v etc o.l ol o.lign o.lgn lign lgn el.lign el.l e.l og.lign
    kr pct pkt pkter sek kvm kbm ha tdr hl p.a p.t pt d.d a.m.b.a s.m.b.a i.v.s vol
    cpr-nr cpr.nr cvr-nr cvr.nr p-nr se-nr cas-nr ec-nr ef-nr un-nr id-nr løbenr reg.nr reg matr.nr ejd.nr
    kap kap.nr afsn art bil lit litr pos afd afs par anm tab fig kol regl prot dir dok kat pkt.nr
    jan feb mar apr jun jul aug sept sep okt nov dec
    cand.jur cand.polit cand.mag cand.scient cand.med
    """,
)

# A capital letter after one of these is the name of a place in the law, not an initial: "afsnit I. Den ..."
PLACE_WORDS = _words(
    "afsnit kapitel bilag litra gruppe del kategori klasse type tabel skema liste punkt niveau trin zone"
)

MONTHS = _words("januar februar marts april maj juni juli august september oktober november december")
