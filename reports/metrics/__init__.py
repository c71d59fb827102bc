"""The metrics, one file each. Adding one: write the file, add its line to `METRICS`."""

from reports.metrics.compression import Compression
from reports.metrics.degree import InDegree, OutDegree
from reports.metrics.duties import Duties
from reports.metrics.lix import Lix
from reports.metrics.metric import Metric
from reports.metrics.page_rank import PageRank
from reports.metrics.reading_load import ReadingLoad
from reports.metrics.repeated_words import RepeatedWords
from reports.metrics.words import Words

METRICS: tuple[Metric, ...] = (
    Words(),
    Duties(),
    InDegree(),
    OutDegree(),
    PageRank(),
    ReadingLoad(),
    Lix(),
    RepeatedWords(),
    Compression(),
)
