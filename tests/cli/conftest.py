"""What the tests of the commands share: a workspace with the demonstration corpus, analysed once."""

import pytest
from typer.testing import CliRunner

from cli.main import app
from corpus import demonstration


@pytest.fixture(scope="session")
def analysed(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The folder of a workspace that no test may change."""
    folder = str(tmp_path_factory.mktemp("demonstration") / "workspace")
    for command in (["corpus", "add", str(demonstration.FOLDER)], ["analyse", "--jobs", "1"]):
        CliRunner().invoke(app, [*command, "--workspace", folder], catch_exceptions=False)
    return folder
