"""A real client against a hub on the loopback: every fault ends in the right files or in one sentence."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hub import REVISION, Hub, files, safetensors
from small_model import pinned

from rivethead.errors import DiskError, EngineUnavailableError, InputError, RivetheadError
from rivethead.models import download as downloading
from rivethead.models import local
from rivethead.models.download import Advanced, Event, Ready, Retried, download
from rivethead.models.hub import Hub as Client
from rivethead.models.locks import locked
from rivethead.models.manifest import Model
from rivethead.models.sources import Mirror, chosen_mirror

BIG = "model.safetensors"


def silent(event: Event) -> None:
    """Listen to nothing."""


def fetch(model: Model, cache: Path, hub: Hub) -> Path:
    return download(model, cache, Client(hub.url, timeout_s=5), silent)


def second_tries(model: Model, cache: Path, hub: Hub) -> list[str]:
    """Fetch a model, make sure that it is whole, and return why files were asked for a second time."""
    heard: list[Event] = []
    assert is_whole(download(model, cache, Client(hub.url, timeout_s=5), heard.append), hub, model)
    for event in heard:
        assert not isinstance(event, Advanced) or event.done_bytes <= event.total_bytes
    return [event.why for event in heard if isinstance(event, Retried)]


def is_whole(place: Path, hub: Hub, model: Model) -> bool:
    """Whether a folder holds exactly the model's files."""
    there = {str(path.relative_to(place)) for path in place.rglob("*") if path.is_file()} - {".verified.json"}
    right = all((place / file.path).read_bytes() == hub.content[file.path] for file in model.files)
    return right and there == {file.path for file in model.files}


def one_sentence(refused: pytest.ExceptionInfo[RivetheadError]) -> str:
    said = str(refused.value)
    assert "\n" not in said
    assert said[-1] in ".}" or "rivethead models" in said
    assert refused.value.exit_code == 2
    return said


def part_of(cache: Path, path: str = BIG) -> Path:
    return cache / "tiny" / REVISION / ".partial" / path


# ---------------------------------------------------------------- as it should be


def test_files_arrive_and_are_never_asked_for_again(hub: Hub, model: Model, tmp_path: Path) -> None:
    heard: list[Event] = []
    place = download(model, tmp_path, Client(hub.url), heard.append)
    assert is_whole(place, hub, model)
    assert place == local.folder(model, tmp_path) == tmp_path / "tiny" / REVISION
    assert local.state(model, tmp_path) == "here"
    assert isinstance(heard[-1], Ready)
    assert heard[-1].fetched == 4
    last = {event.path: event for event in heard if isinstance(event, Advanced)}
    assert {path: (event.done_bytes, event.total_bytes) for path, event in last.items()} == {
        file.path: (file.size, file.size) for file in model.files
    }
    hub.asked.clear()
    assert fetch(model, tmp_path, hub) == place
    assert hub.asked == []


def test_only_what_the_manifest_names_is_asked_for(hub: Hub, model: Model, tmp_path: Path) -> None:
    fetch(model, tmp_path, hub)
    assert {one.path.split(f"/resolve/{REVISION}/")[1] for one in hub.asked} == {file.path for file in model.files}


def test_the_token_stays_with_the_hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_TOKEN", "secret")
    content = files()
    with Hub(content) as cdn, Hub(content, gated="secret", cdn=cdn.url) as hub:
        model = pinned(content)
        assert is_whole(fetch(model, tmp_path, hub), hub, model)
        assert {one.token for one in hub.asked} == {"Bearer secret"}
        assert {one.token for one in cdn.asked} == {""}
        assert len(cdn.asked) == 2


# ---------------------------------------------------------------- lines that break


@pytest.mark.parametrize("after", [0, 1, 100_000, 300_000])
def test_a_cut_connection_is_gone_on_with(hub: Hub, model: Model, tmp_path: Path, after: int) -> None:
    hub.faults.cuts[BIG] = [after]
    heard: list[Event] = []
    place = download(model, tmp_path, Client(hub.url), heard.append)
    assert is_whole(place, hub, model)
    ranges = [one.range for one in hub.asked if one.path.endswith(BIG)]
    assert ranges == ["", f"bytes={after}-" if after else ""]
    assert [event.path for event in heard if isinstance(event, Retried)] == [BIG]


def test_a_connection_cut_twice_ends_in_a_sentence_and_the_next_run_goes_on(
    hub: Hub, model: Model, tmp_path: Path
) -> None:
    hub.faults.cuts[BIG] = [90_000, 200_000]
    with pytest.raises(InputError) as refused:
        fetch(model, tmp_path, hub)
    assert f"cut after 200000 of {len(hub.content[BIG])} bytes" in one_sentence(refused)
    assert local.state(model, tmp_path) == "partly here"
    hub.asked.clear()
    assert is_whole(fetch(model, tmp_path, hub), hub, model)
    assert [one.range for one in hub.asked if one.path.endswith(BIG)] == ["bytes=200000-"]


def test_a_file_through_a_redirect_is_gone_on_with(tmp_path: Path) -> None:
    content = files()
    with Hub(content) as cdn, Hub(content, cdn=cdn.url) as hub:
        cdn.faults.cuts[BIG] = [70_000]
        model = pinned(content)
        assert is_whole(fetch(model, tmp_path, hub), hub, model)
        assert [one.range for one in cdn.asked if one.path.endswith(BIG)] == ["", "bytes=70000-"]


def test_a_file_that_changed_on_the_hub_is_begun_again(hub: Hub, model: Model, tmp_path: Path) -> None:
    hub.faults.tags[BIG] = '"older"'
    hub.faults.cuts[BIG] = [90_000, 90_000]
    with pytest.raises(InputError):
        fetch(model, tmp_path, hub)
    part_of(tmp_path).write_bytes(b"\0" * 90_000)  # what was begun was another file
    hub.faults.tags[BIG] = '"newer"'
    assert second_tries(model, tmp_path, hub) == []


@pytest.mark.parametrize(
    ("kind", "tries"),
    [("without_ranges", []), ("sloppy_ranges", ["the hub went on with other bytes than were asked for"])],
)
def test_a_hub_with_its_own_idea_of_ranges_still_gives_the_right_file(
    hub: Hub, model: Model, tmp_path: Path, kind: str, tries: list[str]
) -> None:
    hub.faults.tags[BIG] = '"older"'
    hub.faults.cuts[BIG] = [90_000, 95_000]
    with pytest.raises(InputError):
        fetch(model, tmp_path, hub)
    hub.faults.tags[BIG] = '"newer"'
    setattr(hub.faults, kind, True)
    assert second_tries(model, tmp_path, hub) == tries


def test_a_beginning_that_is_longer_than_the_file_is_begun_again(hub: Hub, model: Model, tmp_path: Path) -> None:
    part_of(tmp_path).parent.mkdir(parents=True)
    part_of(tmp_path).write_bytes(b"\0" * 400_000)
    assert second_tries(model, tmp_path, hub) == []


def test_a_beginning_that_is_whole_is_not_asked_for(hub: Hub, model: Model, tmp_path: Path) -> None:
    part_of(tmp_path).parent.mkdir(parents=True)
    part_of(tmp_path).write_bytes(hub.content[BIG])
    assert is_whole(fetch(model, tmp_path, hub), hub, model)
    assert not [one for one in hub.asked if one.path.endswith(BIG)]


def test_a_busy_hub_is_asked_once_more(hub: Hub, model: Model, tmp_path: Path) -> None:
    hub.faults.busy = 1
    assert is_whole(fetch(model, tmp_path, hub), hub, model)
    hub.faults.busy = 2
    with pytest.raises(InputError, match="HTTP 503"):
        fetch(pinned({**hub.content, "config.json": b"{}"}), tmp_path, hub)


def test_a_silent_line_ends_in_a_sentence(hub: Hub, model: Model, tmp_path: Path) -> None:
    hub.faults.slow[BIG] = 2.0
    with pytest.raises(InputError) as refused:
        download(model, tmp_path, Client(hub.url, timeout_s=0.2), silent)
    assert "cut (" in one_sentence(refused)


def test_a_hub_that_is_down_ends_in_a_sentence(model: Model, tmp_path: Path) -> None:
    with Hub({}) as gone:
        address = gone.url
    began = time.monotonic()
    with pytest.raises(InputError) as refused:
        download(model, tmp_path, Client(address), silent)
    assert "Connection refused" in one_sentence(refused)
    assert time.monotonic() - began < 5


_CHILD = """
import sys
from pathlib import Path
sys.path.insert(0, {tests!r})
from small_model import pinned
from hub import files
from rivethead.models.download import download
from rivethead.models.hub import Hub
download(pinned(files({weights})), Path(sys.argv[2]), Hub(sys.argv[1]), lambda event: None)
"""


def test_a_killed_process_is_gone_on_with_by_the_next(tmp_path: Path) -> None:
    weights = 3_000_000
    with Hub(files(weights)) as hub:
        hub.faults.slow[BIG] = 0.02
        code = _CHILD.format(tests=str(Path(__file__).parent), weights=weights)
        with subprocess.Popen([sys.executable, "-c", code, hub.url, str(tmp_path)]) as child:
            deadline = time.monotonic() + 20
            while not part_of(tmp_path).is_file() or part_of(tmp_path).stat().st_size < 500_000:
                assert child.poll() is None
                assert time.monotonic() < deadline
                time.sleep(0.01)
            child.send_signal(signal.SIGKILL)
        hub.faults.slow.clear()
        here = part_of(tmp_path).stat().st_size
        assert 500_000 <= here < weights
        hub.asked.clear()
        model = pinned(hub.content)
        assert is_whole(fetch(model, tmp_path, hub), hub, model)
        assert [one.range for one in hub.asked if one.path.endswith(BIG)] == [f"bytes={here}-"]


# ---------------------------------------------------------------- content that is wrong


def test_a_byte_flipped_on_the_way_is_fetched_again(hub: Hub, model: Model, tmp_path: Path) -> None:
    hub.faults.flips[BIG] = 1
    assert is_whole(fetch(model, tmp_path, hub), hub, model)
    assert len([one for one in hub.asked if one.path.endswith(BIG)]) == 2


def test_a_byte_flipped_always_ends_in_a_sentence_and_nothing_is_loaded(hub: Hub, model: Model, tmp_path: Path) -> None:
    hub.faults.flips[BIG] = 9
    with pytest.raises(InputError) as refused:
        fetch(model, tmp_path, hub)
    assert "not the manifest's" in one_sentence(refused)
    assert len([one for one in hub.asked if one.path.endswith(BIG)]) == 2
    assert not list(tmp_path.rglob(BIG))
    with pytest.raises(EngineUnavailableError):
        local.folder(model, tmp_path)


def test_a_file_that_is_truncated_on_the_hub_ends_in_a_sentence(hub: Hub, model: Model, tmp_path: Path) -> None:
    hub.faults.truncated[BIG] = 1_000
    with pytest.raises(InputError) as refused:
        fetch(model, tmp_path, hub)
    one_sentence(refused)
    assert not (tmp_path / "tiny" / REVISION / BIG).exists()


def test_a_file_that_is_longer_on_the_hub_is_thrown_away(hub: Hub, model: Model, tmp_path: Path) -> None:
    hub.content[BIG] += b"more" * 500_000
    heard: list[Event] = []
    with pytest.raises(InputError, match="longer than the manifest's"):
        download(model, tmp_path, Client(hub.url), heard.append)
    assert all(event.done_bytes <= event.total_bytes for event in heard if isinstance(event, Advanced))
    assert not list(tmp_path.rglob(BIG))


def test_a_pickle_under_a_safe_name_is_refused_though_its_digest_is_right(tmp_path: Path) -> None:
    content = {**files(), BIG: b"PK\x03\x04" + b"\0" * 500}
    with Hub(content) as hub, pytest.raises(InputError) as refused:
        fetch(pinned(content), tmp_path, hub)
    assert "is no safetensors file" in one_sentence(refused)


def test_a_table_of_tensors_that_does_not_fit_is_refused(tmp_path: Path) -> None:
    content = {**files(), BIG: safetensors(1_000)[:-1]}
    with Hub(content) as hub, pytest.raises(InputError, match="more or fewer bytes"):
        fetch(pinned(content), tmp_path, hub)


# ---------------------------------------------------------------- what the hub refuses


def test_a_wrong_revision_ends_in_a_sentence(hub: Hub, model: Model, tmp_path: Path) -> None:
    hub.revision = "f" * 40
    with pytest.raises(InputError) as refused:
        fetch(model, tmp_path, hub)
    assert f"no revision {REVISION}" in one_sentence(refused)
    assert "pin tiny --again" in str(refused.value)
    assert len(hub.asked) == 1


def test_a_file_that_is_gone_ends_in_a_sentence(hub: Hub, model: Model, tmp_path: Path) -> None:
    del hub.content["config.json"]
    with pytest.raises(InputError, match=r"has no file config\.json"):
        fetch(model, tmp_path, hub)


@pytest.mark.parametrize(("token", "said"), [(None, "set HF_TOKEN"), ("wrong", "may not read"), ("right", "")])
def test_a_gated_repository_says_what_to_accept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, token: str | None, said: str
) -> None:
    if token:
        monkeypatch.setenv("HF_TOKEN", token)
    with Hub(files(), gated="right") as hub:
        model = pinned(hub.content)
        if not said:
            assert is_whole(fetch(model, tmp_path, hub), hub, model)
            return
        with pytest.raises(InputError) as refused:
            fetch(model, tmp_path, hub)
        assert said in one_sentence(refused)
        assert f"{hub.url}/anvil/tiny" in str(refused.value)
        assert token is None or token not in str(refused.value)


def test_offline_asks_nobody(hub: Hub, model: Model, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    with pytest.raises(InputError) as refused:
        fetch(model, tmp_path, hub)
    assert "HF_HUB_OFFLINE" in one_sentence(refused)
    assert hub.asked == []
    monkeypatch.delenv("HF_HUB_OFFLINE")
    fetch(model, tmp_path, hub)
    hub.asked.clear()
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    assert is_whole(fetch(model, tmp_path, hub), hub, model)
    assert hub.asked == []


def test_the_endpoint_is_taken_from_the_environment(
    hub: Hub, model: Model, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_ENDPOINT", hub.url + "/")
    assert is_whole(download(model, tmp_path, Client(), silent), hub, model)
    monkeypatch.setenv("HF_ENDPOINT", "ftp://example.org")
    with pytest.raises(InputError, match="no address"):
        Client()


# ---------------------------------------------------------------- disks


def test_too_little_room_is_said_before_anything_is_asked(
    hub: Hub, model: Model, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = type("Usage", (), {"free": 1_000_000_000})
    monkeypatch.setattr("shutil.disk_usage", lambda _: usage)
    with pytest.raises(DiskError) as refused:
        fetch(model, tmp_path, hub)
    assert "GB free" in one_sentence(refused)
    assert hub.asked == []


def test_a_disk_that_runs_full_ends_in_a_sentence_and_room_lets_it_go_on(
    hub: Hub, model: Model, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = tmp_path / "small"
    small.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(small)]
    if os.name != "posix" or os.geteuid() != 0 or subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("a disk of its own can be mounted by root only")
    try:
        usage = type("Usage", (), {"free": 9_000_000_000})  # others fill the disk after the look at its room
        monkeypatch.setattr("shutil.disk_usage", lambda _: usage)
        with pytest.raises(DiskError) as refused:
            fetch(model, small, hub)
        assert "No space left" in one_sentence(refused)
        assert local.state(model, small) == "partly here"
        subprocess.run(["mount", "-o", "remount,size=2m", str(small)], check=True)
        hub.asked.clear()
        assert is_whole(fetch(model, small, hub), hub, model)
        assert next(one.range for one in hub.asked if one.path.endswith(BIG)) != ""
    finally:
        subprocess.run(["umount", str(small)], check=True)


def test_two_at_once_are_refused(hub: Hub, model: Model, tmp_path: Path) -> None:
    with locked(tmp_path / "tiny"), pytest.raises(InputError) as refused:
        fetch(model, tmp_path, hub)
    assert "Another process" in one_sentence(refused)
    fetch(model, tmp_path, hub)


# ---------------------------------------------------------------- mirrors


@pytest.mark.parametrize("layout", [f"tiny/{REVISION}", "anvil/tiny"])
def test_a_mirror_serves_without_any_hub(hub: Hub, model: Model, tmp_path: Path, layout: str) -> None:
    for path, data in hub.content.items():
        target = tmp_path / "mirror" / layout / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    mirror = chosen_mirror(tmp_path / "mirror")
    assert mirror is not None
    place = download(model, tmp_path / "cache", mirror, silent)
    assert is_whole(place, hub, model)
    assert hub.asked == []


def test_a_cache_is_a_mirror_for_others(
    hub: Hub, model: Model, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fetch(model, tmp_path / "one", hub)
    monkeypatch.setenv("RIVETHEAD_MODEL_MIRROR", str(tmp_path / "one"))
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    mirror = chosen_mirror(None)
    assert mirror is not None
    assert is_whole(download(model, tmp_path / "two", mirror, silent), hub, model)


def test_a_copy_begun_from_a_mirror_is_gone_on_with(hub: Hub, model: Model, tmp_path: Path) -> None:
    place = fetch(model, tmp_path / "mirror", hub)
    now = (place / BIG).stat()
    part = part_of(tmp_path / "cache")
    part.parent.mkdir(parents=True)
    part.write_bytes(hub.content[BIG][:1_000])
    part.with_name(part.name + ".tag").write_text(f"{now.st_size}-{now.st_mtime_ns}", encoding="utf-8")
    heard: list[Event] = []
    download(model, tmp_path / "cache", Mirror(tmp_path / "mirror"), heard.append)
    assert is_whole(tmp_path / "cache" / "tiny" / REVISION, hub, model)
    assert next(e for e in heard if isinstance(e, downloading.Planned)).here_bytes == 1_000


def test_a_copy_begun_from_another_mirror_is_begun_again(hub: Hub, model: Model, tmp_path: Path) -> None:
    fetch(model, tmp_path / "mirror", hub)
    part = part_of(tmp_path / "cache")
    part.parent.mkdir(parents=True)
    part.write_bytes(b"\0" * 1_000)
    part.with_name(part.name + ".tag").write_text("308000-1", encoding="utf-8")
    heard: list[Event] = []
    download(model, tmp_path / "cache", Mirror(tmp_path / "mirror"), heard.append)
    assert not [event for event in heard if isinstance(event, Retried)]


def test_a_mirror_with_a_wrong_file_ends_in_a_sentence(hub: Hub, model: Model, tmp_path: Path) -> None:
    place = fetch(model, tmp_path / "mirror", hub)
    data = bytearray((place / BIG).read_bytes())
    data[-1] ^= 1
    (place / BIG).write_bytes(data)
    with pytest.raises(InputError) as refused:
        download(model, tmp_path / "cache", Mirror(tmp_path / "mirror"), silent)
    assert "not the manifest's" in one_sentence(refused)
    (place / BIG).unlink()
    with pytest.raises(InputError) as refused:
        download(model, tmp_path / "cache", Mirror(tmp_path / "mirror"), silent)
    assert "has no model.safetensors" in one_sentence(refused)
    with pytest.raises(InputError, match="which is no folder"):
        chosen_mirror(tmp_path / "nowhere")
