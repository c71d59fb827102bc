"""The rules, one file each. Adding one: write the file, add its line to `RULES`. Nothing else."""

from reports.rules.and_or import AndOr
from reports.rules.body_abolished import BodyAbolished
from reports.rules.circular_reference import CircularReference
from reports.rules.conflicting_deadlines import ConflictingDeadlines
from reports.rules.dead_reference import DeadReference
from reports.rules.defined_never_used import DefinedNeverUsed
from reports.rules.defined_twice import DefinedTwice
from reports.rules.dense_process import DenseProcess
from reports.rules.exception_chain import ExceptionChain
from reports.rules.expiry_passed import ExpiryPassed
from reports.rules.hard_to_read import HardToRead
from reports.rules.legal_basis_gone import LegalBasisGone
from reports.rules.long_provision import LongProvision
from reports.rules.never_commenced import NeverCommenced
from reports.rules.old_order_left import OldOrderLeft
from reports.rules.old_technology import OldTechnology
from reports.rules.order_repeats_act import OrderRepeatsAct
from reports.rules.outdated_reference import OutdatedReference
from reports.rules.paper_beside_digital import PaperBesideDigital
from reports.rules.parallel_groups import ParallelGroups
from reports.rules.power_never_used import PowerNeverUsed
from reports.rules.recurring_report import RecurringReport
from reports.rules.reference_tree import ReferenceTree
from reports.rules.repeated_phrase import RepeatedPhrase
from reports.rules.revision_overdue import RevisionOverdue
from reports.rules.rule import Rule
from reports.rules.same_data_twice import SameDataTwice
from reports.rules.same_elsewhere import SameElsewhere
from reports.rules.same_within import SameWithin
from reports.rules.spent_document import SpentDocument
from reports.rules.told_calculation import ToldCalculation
from reports.rules.transition_passed import TransitionPassed
from reports.rules.trial_ended import TrialEnded
from reports.rules.used_never_defined import UsedNeverDefined

RULES: tuple[type[Rule], ...] = (
    RecurringReport,
    SameDataTwice,
    PaperBesideDigital,
    DenseProcess,
    ConflictingDeadlines,
    AndOr,
    LongProvision,
    ReferenceTree,
    ExceptionChain,
    CircularReference,
    DefinedNeverUsed,
    DefinedTwice,
    HardToRead,
    RepeatedPhrase,
    ToldCalculation,
    UsedNeverDefined,
    OrderRepeatsAct,
    SameElsewhere,
    SameWithin,
    OldOrderLeft,
    ParallelGroups,
    DeadReference,
    OutdatedReference,
    TransitionPassed,
    RevisionOverdue,
    ExpiryPassed,
    TrialEnded,
    BodyAbolished,
    PowerNeverUsed,
    LegalBasisGone,
    OldTechnology,
    NeverCommenced,
    SpentDocument,
)
