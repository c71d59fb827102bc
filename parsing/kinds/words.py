"""Parts of patterns that several kinds share."""

from __future__ import annotations

# Where a sentence or list element begins: "... i kraft. Loven ...", "1) Loven ...", but not "jf. § 4".
START = r"(?:^|(?<=[.:;)] )(?<!jf\. )(?<!stk\. )(?<!nr\. ))"
# A clause that is no relative one: "..., kan påklages", not "..., der påklages".
MAIN = r"(?:^|[.,;:)] )(?!(?:og |eller |men )?(?:som|der|hvis|når|at|hvorefter)\b)[^.,;:]{0,300}?"
ON = r"(?:(?!\. [A-ZÆØÅ§]).)"  # any sign of the same sentence: "§ 1, nr. 3," goes on, "nr. 3. Loven" does not
ITSELF = (  # the document, said by itself: Loven, denne bekendtgørelse
    r"(?:[Ll]oven|[Bb]ekendtgørelsen|[Aa]nordningen|[Cc]irkulæret|"
    r"[Dd]enne (?:lov|bekendtgørelse|anordning)|[Dd]ette cirkulære)\b"
)
ITS = r"(?:[Ll]ovens|[Bb]ekendtgørelsens|[Aa]nordningens|[Dd]enne (?:lovs|bekendtgørelses|anordnings))\b"
PLACE = r"(?:§§? ?\d|[Ss]tk\. \d|[Nn]r\. \d|[Kk]apitel \d|[Aa]fsnit [IVX\d]|[Bb]ilag \d)"  # § 4, stk. 2
OWN_PART = rf"(?:{ITSELF}|{ITS}|{PLACE})"  # Loven, Lovens § 4, § 4
MONTH = r"(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)"
DAY = rf"\d{{1,2}}\.? {MONTH} \d{{4}}"  # 1. juli 2013
INSTRUMENT = (  # what is repealed: lov nr. 5, bekendtgørelse om kanaler
    r"\b(?:[Ll]ov|[Ll]ovbekendtgørelse|[Bb]ekendtgørelse|[Aa]nordning|[Cc]irkulære|[Vv]ejledning|[Rr]egulativ)"
    r"(?:n|r|rne|erne|et)? (?:nr\.|om|af|for)"
)
