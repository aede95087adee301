"""The launcher's environment: made once, mended when broken, and nothing else touched."""

import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def environment() -> ModuleType:
    spec = importlib.util.spec_from_file_location("environment", ROOT / "scripts" / "environment.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def made(environment: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A real environment, from a lock that asks for nothing, so that no network is needed."""
    place = tmp_path_factory.mktemp("environment with a space")
    lock = place / "requirements.lock"
    lock.write_text("# nothing\n")
    assert environment.main([str(place / "venv"), str(lock)]) == 0
    return place / "venv", lock


def test_a_made_environment_is_ready_and_knows_the_package(environment: ModuleType, made: tuple[Path, Path]) -> None:
    folder, lock = made
    assert environment.is_ready(folder, lock)
    asked = [environment.python_of(folder), "-c", "import rivethead; print(rivethead.__file__)"]
    said = subprocess.run(asked, capture_output=True, text=True, check=True, cwd=folder.parent)
    assert Path(said.stdout.strip()).is_relative_to(ROOT)


def test_another_lock_makes_it_stale(environment: ModuleType, made: tuple[Path, Path], tmp_path: Path) -> None:
    folder, _ = made
    other = tmp_path / "requirements.lock"
    other.write_text("# something else\n")
    assert not environment.is_ready(folder, other)


def test_a_lost_package_is_noticed_and_mended(
    environment: ModuleType, made: tuple[Path, Path], capfd: pytest.CaptureFixture[str]
) -> None:
    folder, lock = made
    (environment.site_packages_of(folder) / "pip" / "__init__.py").unlink()
    assert not environment.is_ready(folder, lock)
    assert environment.main([str(folder), str(lock)]) == 0
    assert "Mending" in capfd.readouterr().err
    assert environment.is_ready(folder, lock)


def test_a_ready_environment_says_nothing(
    environment: ModuleType, made: tuple[Path, Path], capfd: pytest.CaptureFixture[str]
) -> None:
    assert environment.main([str(path) for path in made]) == 0
    assert capfd.readouterr() == ("", "")


def test_a_folder_of_other_things_is_refused_and_kept(
    environment: ModuleType, made: tuple[Path, Path], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "precious.txt").write_text("mine")
    assert environment.main([str(tmp_path), str(made[1])]) == 2
    assert "is not a virtual environment" in capfd.readouterr().err
    assert (tmp_path / "precious.txt").read_text() == "mine"


def test_what_a_person_adds_stays(environment: ModuleType, made: tuple[Path, Path]) -> None:
    folder, lock = made
    added = environment.site_packages_of(folder) / "added"
    added.mkdir()
    (added / "__init__.py").write_text("")
    assert environment.is_ready(folder, lock)


def test_an_environment_may_come_from_several_locks_and_each_makes_it_stale(
    environment: ModuleType, tmp_path: Path
) -> None:
    locks = [tmp_path / name for name in ("requirements-dev.lock", "requirements-neural-cpu.lock")]
    for lock in locks:
        lock.write_text("# nothing\n")
    assert environment.main([str(tmp_path / "venv"), *map(str, locks)]) == 0
    assert environment.is_ready(tmp_path / "venv", *locks)
    locks[1].write_text("# something else\n")
    assert not environment.is_ready(tmp_path / "venv", *locks)


def test_too_little_disk_is_said_before_anything_is_made(
    environment: ModuleType, tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment.shutil, "disk_usage", lambda _: SimpleNamespace(free=5e9))
    lock = tmp_path / "requirements-neural.lock"
    lock.write_text("# nothing\n")
    assert environment.main([str(tmp_path / "venv"), str(lock)]) == 2
    assert "needs 9 GB of disk while it is made, and 5.0 GB are free there" in capfd.readouterr().err
    assert not (tmp_path / "venv").exists()


def test_a_wrong_python_is_said_in_one_sentence_before_anything_is_made(
    environment: ModuleType, tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment, "OLDEST", (3, 99))
    lock = tmp_path / "requirements.lock"
    lock.write_text("")
    assert environment.main([str(tmp_path / "venv"), str(lock)]) == 2
    said = capfd.readouterr().err
    assert "does not fit" in said
    assert said.count("\n") == 1
    assert not (tmp_path / "venv").exists()


def test_missing_libraries_are_said_with_the_line_that_mends_them(
    environment: ModuleType, tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    if not sys.platform.startswith("linux"):
        pytest.skip("only Linux lacks them")
    monkeypatch.setattr(environment, "DRAWING_LIBRARIES", {"libNoSuchThing.so.1": "libnosuchthing1"})
    monkeypatch.setattr(environment.os, "geteuid", lambda: 1000)
    lock = tmp_path / "requirements.lock"
    lock.write_text("")
    assert environment.main([str(tmp_path / "venv"), str(lock)]) == 2
    assert "sudo apt-get install -y libnosuchthing1" in capfd.readouterr().err
    assert not (tmp_path / "venv").exists()
