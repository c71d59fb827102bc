"""The files a report's pages share: style, script, and DataTables as itables ships it, made to load from disk.

The bundle is an ES module. A browser refuses `<script type="module" src>` on file://, so the copy here is the same
code as a plain script: its `export {...}` at the end becomes an assignment, in a function of its own.
"""

from __future__ import annotations

import re
import shutil
from importlib.util import find_spec
from pathlib import Path

from corpus.errors import SolnedgangError

OWN = Path(__file__).with_name("assets")
EXPORT = re.compile(  # the module's last
    r"export\s*\{(?P<names>[^{}]*)\}\s*;?\s*(?=(?://[^\n]*|/\*.*?\*/|\s)*$)", re.DOTALL
)
DEFAULT = re.compile(r"(?P<name>[\w$]+)\s+as\s+default\b")  # "vh as default"


class BundleUnknown(SolnedgangError):
    """The installed itables does not hold DataTables in the form that is known."""


def write_assets(folder: Path) -> None:
    """Style and scripts into `folder`; raises `BundleUnknown` where itables has changed."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("report.css", "report.js"):
        shutil.copyfile(OWN / name, folder / name)
    bundle = itables_folder()
    shutil.copyfile(bundle / "dt_bundle.css", folder / "datatables.css")
    script = plain_script((bundle / "dt_bundle.js").read_text("utf-8"))
    (folder / "datatables.js").write_text(script, "utf-8")


def itables_folder() -> Path:
    """Where itables keeps DataTables; found without importing it, which would import pandas."""
    spec = find_spec("itables")
    if spec is None or not spec.submodule_search_locations:
        raise BundleUnknown("itables is not installed: pip install itables")
    return Path(spec.submodule_search_locations[0]) / "html"


def plain_script(module: str) -> str:
    r"""A module that imports nothing, as a script that sets `window.DataTable` to its default export.

    >>> plain_script("class A {} export{A as default,A as B};")
    '(function () {"use strict";class A {} window.DataTable = A;\n})();\n'
    """
    found = EXPORT.search(module)
    default = DEFAULT.search(found["names"]) if found else None
    if found is None or default is None:
        raise BundleUnknown("dt_bundle.js of itables has no default export at its end; itables>=2.5,<3 has")
    code = module[: found.start()]
    return f'(function () {{"use strict";{code}window.DataTable = {default["name"]};\n}})();\n'
