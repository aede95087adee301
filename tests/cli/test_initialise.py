"""The desk that `rivethead init` lays out: the wheel's defaults, once, and never over what a person wrote."""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from rivethead.brief import load_styles
from rivethead.cli.initialise import DESK_FILES, initialise
from rivethead.errors import InputError, RivetheadError
from rivethead.models import manifest

ROOT = Path(__file__).parents[2]

_LAY_OUT = (
    "from rivethead.cli.initialise import initialise; from rivethead.paths import desk_folder;"
    "import rivethead; print(rivethead.__file__); initialise(desk_folder())"
)


def forced_into_the_wheel() -> dict[str, str]:
    """Return what pyproject adds to the wheel: path in the repository -> path in the wheel."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    forced: dict[str, str] = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    return forced


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of packages as an installed wheel leaves it: the package and what is forced in, no checkout around."""
    site = tmp_path_factory.mktemp("site")
    shutil.copytree(ROOT / "src" / "rivethead", site / "rivethead", ignore=shutil.ignore_patterns("__pycache__"))
    for source, target in forced_into_the_wheel().items():
        (site / target).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / source, site / target)
    return site


def lay_out(site: Path, here: Path, home: Path | None = None) -> subprocess.CompletedProcess[str]:
    environment = {k: v for k, v in os.environ.items() if k != "RIVETHEAD_HOME"}
    environment |= {"PYTHONPATH": str(site)} | ({"RIVETHEAD_HOME": str(home)} if home else {})
    return subprocess.run(
        [sys.executable, "-c", _LAY_OUT], capture_output=True, text=True, check=False, cwd=here, env=environment
    )


def test_the_wheel_carries_every_file_of_the_desk_and_the_repository_holds_each_once() -> None:
    carried = forced_into_the_wheel()
    for name in DESK_FILES:
        assert carried[f"workspace/{name}"] == f"rivethead/desk/{name}"
        assert not (ROOT / "src" / "rivethead" / "desk" / name).exists()


def test_an_installed_package_lays_out_its_desk_here(installed: Path, tmp_path: Path) -> None:
    said = lay_out(installed, tmp_path)
    assert said.returncode == 0, said.stderr
    where, *lines = said.stdout.splitlines()
    assert where.startswith(str(installed))
    assert lines == [f"written: {tmp_path / 'workspace' / name}" for name in DESK_FILES]
    for name in DESK_FILES:
        assert (tmp_path / "workspace" / name).read_bytes() == (ROOT / "workspace" / name).read_bytes()
    assert len(list(tmp_path.rglob("*"))) == 1 + len(DESK_FILES)


def test_an_installed_package_lays_out_its_desk_at_home(installed: Path, tmp_path: Path) -> None:
    here = tmp_path / "here"
    here.mkdir()
    said = lay_out(installed, here, home=tmp_path / "home of mine")
    assert said.returncode == 0, said.stderr
    assert list(here.iterdir()) == []
    assert (tmp_path / "home of mine" / "workspace" / DESK_FILES[0]).is_file()


def test_what_is_laid_out_can_be_read(tmp_path: Path) -> None:
    initialise(tmp_path)
    assert "STYLE_A" in load_styles(tmp_path / "workspace" / "industrial_styles.py")
    assert manifest.read(tmp_path / "workspace" / "models_manifest.json").models


def test_what_a_person_wrote_stays(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own, *others = (tmp_path / "workspace" / name for name in DESK_FILES)
    own.parent.mkdir()
    own.write_text("MINE = {}\n")
    assert initialise(tmp_path) == others
    assert capsys.readouterr().out.splitlines() == [
        f"left as it is: {own}",
        *(f"written: {other}" for other in others),
    ]
    assert own.read_text() == "MINE = {}\n"
    assert initialise(tmp_path) == []
    assert sorted(p.name for p in own.parent.iterdir()) == sorted(DESK_FILES)


@pytest.mark.parametrize("taken", ["", "workspace"])
def test_a_file_where_the_folder_should_be_is_one_sentence(taken: str, tmp_path: Path) -> None:
    folder = tmp_path / "desk"
    blocked = folder / taken if taken else folder
    blocked.parent.mkdir(exist_ok=True)
    blocked.write_text("not a folder")
    with pytest.raises(InputError, match="is not a folder; move it away"):
        initialise(folder)
    assert blocked.read_text() == "not a folder"


def test_an_installation_without_defaults_says_so(installed: Path, tmp_path: Path) -> None:
    bare = tmp_path / "site"
    shutil.copytree(installed / "rivethead", bare / "rivethead", ignore=shutil.ignore_patterns("desk"))
    here = tmp_path / "here"
    here.mkdir()
    said = lay_out(bare, here)
    assert f"{RivetheadError.__name__}: " in said.stderr
    assert "--force-reinstall rivethead" in said.stderr
    assert list(here.iterdir()) == []
