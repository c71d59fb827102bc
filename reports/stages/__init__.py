"""The stages, in the order of the way of the data. `analyse`, a notebook and a worker run the same list."""

from reports.stages.alignment import ALIGNMENTS_STAGE
from reports.stages.compression import COMPRESSION_STAGE
from reports.stages.copies import CLUSTERS_STAGE, COPIES_STAGE
from reports.stages.demands import DEMANDS_STAGE
from reports.stages.documents import CLAUSES_STAGE, NORMS_STAGE, READ, REFERENCES_STAGE
from reports.stages.growth import GROWTH_STAGE
from reports.stages.kinds import KINDS_STAGE
from reports.stages.operations import OPERATIONS_STAGE
from reports.stages.quantities import QUANTITIES_STAGE
from reports.stages.register import REGISTER_STAGE
from reports.stages.sizes import SIZES_STAGE
from reports.stages.stage import CorpusStage, DocumentStage, ReadStage, Settings, Stage
from reports.stages.whole import EDGES_STAGE, JUDGE_STAGE, METRICS_STAGE, VERSIONS_STAGE

STAGES: tuple[Stage, ...] = (
    READ,
    REFERENCES_STAGE,
    OPERATIONS_STAGE,
    CLAUSES_STAGE,
    QUANTITIES_STAGE,
    NORMS_STAGE,
    DEMANDS_STAGE,
    KINDS_STAGE,
    SIZES_STAGE,
    EDGES_STAGE,
    VERSIONS_STAGE,
    COPIES_STAGE,  # the longest way to the last stages goes first
    ALIGNMENTS_STAGE,
    REGISTER_STAGE,
    CLUSTERS_STAGE,
    GROWTH_STAGE,
    COMPRESSION_STAGE,
    METRICS_STAGE,
    JUDGE_STAGE,
)

__all__ = ["STAGES", "CorpusStage", "DocumentStage", "ReadStage", "Settings", "Stage"]
