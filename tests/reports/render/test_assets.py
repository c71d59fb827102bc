from pathlib import Path

import pytest

from reports.render.assets import BundleUnknown, plain_script, write_assets


def test_datatables_becomes_a_plain_script(tmp_path: Path) -> None:
    write_assets(tmp_path)
    script = (tmp_path / "datatables.js").read_text("utf-8")
    assert script.startswith('(function () {"use strict";')
    assert "window.DataTable = " in script[-200:]
    assert "export{" not in script[-2000:]
    assert (tmp_path / "datatables.css").stat().st_size > 10_000


@pytest.mark.parametrize("module", ["var a = 1;", "export{a as b};", ""])
def test_a_bundle_of_another_shape_is_refused(module: str) -> None:
    with pytest.raises(BundleUnknown, match="default export"):
        plain_script(module)
