"""What a user installs: the wheel holds the data, the types and the command, and nothing of the workshop."""

from __future__ import annotations

import re
import zipfile
from importlib.metadata import entry_points, version
from pathlib import Path

import pytest

import quoth
from helpers_packaging import checkout

DATA = {"ontology": ("quoth/ontology", 1), "queries": ("quoth/queries", 1), "examples": ("quoth/examples", 16)}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    builders = pytest.importorskip("hatchling.builders.wheel", reason="hatchling comes with the dev extra")
    builder = builders.WheelBuilder(str(checkout()))
    path = next(builder.build(directory=str(tmp_path_factory.mktemp("wheel")), versions=["standard"]))
    return zipfile.ZipFile(path)


def _held(folder: Path) -> set[str]:
    return {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file() and "__pycache__" not in p.parts}


@pytest.mark.parametrize("name", sorted(DATA))
def test_wheel_holds_each_data_file(wheel: zipfile.ZipFile, name: str):
    inside, at_least = DATA[name]
    expected = {f"{inside}/{file}" for file in _held(checkout() / name)}
    assert len(expected) >= at_least
    assert expected <= set(wheel.namelist())


def test_wheel_holds_the_whole_package(wheel: zipfile.ZipFile):
    expected = {f"quoth/{file}" for file in _held(checkout() / "graph" / "quoth")}
    assert len(expected) > 30
    assert "quoth/py.typed" in expected
    assert any(re.fullmatch(r"quoth/schemas/.+\.json", file) for file in expected)
    assert expected <= set(wheel.namelist())


def test_wheel_holds_nothing_else(wheel: zipfile.ZipFile):
    tops = {file.partition("/")[0] for file in wheel.namelist()}
    assert tops == {"quoth", f"quoth-{quoth.__version__}.dist-info"}


def test_wheel_names_license_and_command(wheel: zipfile.ZipFile):
    about = f"quoth-{quoth.__version__}.dist-info"
    assert f"{about}/licenses/LICENSE" in wheel.namelist()
    assert "quoth = quoth.cli:main" in wheel.read(f"{about}/entry_points.txt").decode()
    metadata = wheel.read(f"{about}/METADATA").decode()
    assert f"Version: {quoth.__version__}" in metadata
    assert "Requires-Python: >=3.11" in metadata
    assert "Provides-Extra: notebook" in metadata


def test_installed_version_is_the_package_s():
    assert version("quoth") == quoth.__version__


def test_one_command_is_installed():
    assert [e.value for e in entry_points(group="console_scripts") if e.name == "quoth"] == ["quoth.cli:main"]


def test_changelog_speaks_of_this_version():
    text = (checkout() / "CHANGELOG.md").read_text(encoding="utf8")
    assert re.search(rf"^## \[?{re.escape(quoth.__version__)}\b", text, re.MULTILINE)
