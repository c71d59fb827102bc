"""The rules, one file each. Adding one: write the file, add its line to `RULES`. Nothing else."""

from reports.rules.and_or import AndOr
from reports.rules.rule import Rule

RULES: tuple[type[Rule], ...] = (AndOr,)
