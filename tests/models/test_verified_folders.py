"""What lies in model-cache/ is loaded only when it is what the manifest says."""

import os
from pathlib import Path

import pytest
from hub import REVISION, Hub
from small_model import pinned, unpinned

from rivethead.errors import DiskError, EngineUnavailableError, InputError
from rivethead.models import local
from rivethead.models.download import download
from rivethead.models.hub import Hub as Client
from rivethead.models.manifest import Model, ModelFile

BIG = "model.safetensors"


@pytest.fixture
def place(hub: Hub, model: Model, tmp_path: Path) -> Path:
    """The folder of the model, fetched."""
    return download(model, tmp_path, Client(hub.url), lambda _: None)


def flip(path: Path, *, keep_mtime: bool) -> None:
    """Change the last byte of a file in its place."""
    before = path.stat()
    with path.open("r+b") as file:
        file.seek(-1, os.SEEK_END)
        byte = file.read(1)[0]
        file.seek(-1, os.SEEK_END)
        file.write(bytes([byte ^ 1]))
    if keep_mtime:
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def test_what_is_not_pinned_or_not_here_says_what_to_run(model: Model, tmp_path: Path) -> None:
    with pytest.raises(EngineUnavailableError, match="download tiny --pin"):
        local.folder(unpinned(), tmp_path)
    with pytest.raises(EngineUnavailableError, match="rivethead models download tiny"):
        local.folder(model, tmp_path)
    assert local.state(model, tmp_path) == local.state(unpinned(), tmp_path) == "not here"


def test_loading_again_reads_no_file(
    place: Path, model: Model, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(local, "fault_in", lambda *_: pytest.fail("a file was read"))
    assert local.folder(model, tmp_path) == place


@pytest.mark.parametrize("keep_mtime", [False, True])
def test_an_edited_file_is_not_loaded_and_a_download_mends_it(
    place: Path, model: Model, tmp_path: Path, hub: Hub, keep_mtime: bool
) -> None:
    flip(place / BIG, keep_mtime=keep_mtime)
    assert local.state(model, tmp_path) == "not verified"
    with pytest.raises(InputError) as refused:
        local.folder(model, tmp_path)
    assert BIG in str(refused.value)
    assert "rivethead models download tiny" in str(refused.value)
    hub.asked.clear()
    download(model, tmp_path, Client(hub.url), lambda _: None)
    assert local.folder(model, tmp_path) == place
    assert [one.path.rpartition("/")[2] for one in hub.asked] == [BIG]


def test_rot_that_no_time_shows_is_found_by_verify_and_not_loaded_afterwards(
    place: Path, model: Model, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flip(place / BIG, keep_mtime=True)
    with monkeypatch.context() as rotten:
        rotten.setattr(local, "is_as_seen", lambda *_: True)  # a disk that rots changes no time
        assert local.folder(model, tmp_path) == place
        assert [fault.path.name for fault in local.verify(model, tmp_path)] == [BIG]
        with pytest.raises(InputError):
            local.folder(model, tmp_path)


def test_a_truncated_file_is_not_loaded(place: Path, model: Model, tmp_path: Path) -> None:
    with (place / BIG).open("r+b") as file:
        file.truncate(1_000)
    with pytest.raises(InputError, match="has 1000 bytes"):
        local.folder(model, tmp_path)


def test_a_file_that_does_not_belong_there_is_not_loaded(place: Path, model: Model, tmp_path: Path) -> None:
    (place / "unet" / "added_tokens.json").write_text("{}")
    with pytest.raises(InputError, match=r"added_tokens\.json does not belong to the model.*move it away"):
        local.folder(model, tmp_path)
    (place / "unet" / "added_tokens.json").rename(place / ".DS_Store")
    assert local.folder(model, tmp_path) == place


def test_files_that_were_copied_here_are_read_once_and_loaded(
    hub: Hub, model: Model, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "tiny" / REVISION
    for file in model.files:
        (place / file.path).parent.mkdir(parents=True, exist_ok=True)
        (place / file.path).write_bytes(hub.content[file.path])
    assert local.state(model, tmp_path) == "not verified"
    assert local.folder(model, tmp_path) == place
    assert local.state(model, tmp_path) == "here"
    monkeypatch.setattr(local, "fault_in", lambda *_: pytest.fail("a file was read"))
    local.folder(model, tmp_path)


@pytest.mark.parametrize("damage", ["", "{", '{"schema": "ModelStamp.1", "files": 3}', "\ud83d"])
def test_a_damaged_stamp_vouches_for_nothing(place: Path, model: Model, tmp_path: Path, damage: str) -> None:
    flip(place / BIG, keep_mtime=True)
    (place / ".verified.json").write_bytes(damage.encode(errors="surrogatepass"))
    with pytest.raises(InputError):
        local.folder(model, tmp_path)


def test_another_manifest_is_not_vouched_for(place: Path, model: Model, tmp_path: Path, hub: Hub) -> None:
    other = pinned({**hub.content, BIG: hub.content[BIG][:-1] + b"!"})
    with pytest.raises(InputError):
        local.folder(other, tmp_path)


def test_a_cache_that_cannot_be_written_is_verified_and_loaded(
    place: Path, model: Model, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_only(*_: object) -> None:
        raise DiskError("read-only")

    (place / ".verified.json").unlink()
    monkeypatch.setattr(local, "write_text", read_only)
    monkeypatch.setattr(local, "locked", read_only)
    assert local.folder(model, tmp_path) == place
    assert local.verify(model, tmp_path) == []


def test_remove_frees_everything_of_one_model_only(place: Path, model: Model, tmp_path: Path, hub: Hub) -> None:
    (tmp_path / "other").mkdir()
    expected = sum(path.stat().st_size for path in (tmp_path / "tiny").rglob("*") if path.is_file())
    assert local.remove(model, tmp_path) == expected > 300_000
    assert [path.name for path in tmp_path.iterdir()] == ["other"]
    assert local.remove(model, tmp_path) == 0


@pytest.mark.parametrize(
    "path", ["../x.json", "/x.json", "a/../x.json", "a//x.json", "a\\x.json", "C:x.json", ".x.json", "", "x.json/"]
)
def test_no_path_of_a_manifest_leads_elsewhere(path: str) -> None:
    with pytest.raises(ValueError, match="no plain path"):
        ModelFile(path)


@pytest.mark.parametrize("path", ["m.bin", "m.pt", "m.ckpt", "m.pkl", "m.py", "m", "m.safetensors.exe"])
def test_no_file_that_may_run_code_is_in_a_manifest(path: str) -> None:
    with pytest.raises(ValueError, match="may run code"):
        ModelFile(path)
