"""The commands `rivethead models ...`, on a desk of their own with a hub on the loopback."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hub import REVISION, Hub, files
from small_model import pinned, read_json, unpinned, write_manifest
from typer.testing import CliRunner, Result

from rivethead.cli.models import app
from rivethead.errors import InputError, RivetheadError
from rivethead.models import manifest


@pytest.fixture(autouse=True)
def _asks_the_hub(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the commands ask the hub of these tests."""
    monkeypatch.setenv("HF_ENDPOINT", hub.url)


def models(*words: str) -> Result:
    """Run a command that has to work."""
    result = CliRunner().invoke(app, words)
    assert result.exception is None, (result.output, result.exception)
    return result


def refusal(*words: str) -> str:
    """Run a command that has to refuse and return its sentence."""
    result = CliRunner().invoke(app, words)
    assert isinstance(result.exception, RivetheadError), result.output
    assert result.exception.exit_code == 2
    assert "\n" not in str(result.exception)
    return str(result.exception)


def states() -> dict[str, str]:
    return {row["id"]: row["state"] for row in json.loads(models("list", "--json").stdout)}


def test_from_a_name_to_a_verified_folder_and_away_again(desk: Path, hub: Hub) -> None:
    assert states() == {"tiny": "not here"}
    assert "download tiny --pin" in refusal("download", "tiny")
    assert "pinned to " + REVISION in models("pin", "tiny").output
    assert manifest.read_desk().named("tiny") == pinned(hub.content)
    assert "fetched and verified" in models("download", "tiny").output
    assert states() == {"tiny": "here"}
    assert "every file is what the manifest says" in models("verify").output
    assert "was here already" in models("download", "tiny").output
    assert "freed" in models("remove", "tiny").output
    assert "nothing of it" in models("remove", "tiny").output
    assert states() == {"tiny": "not here"}
    assert "No model is in" in models("verify").output


def test_one_command_pins_and_fetches(desk: Path, hub: Hub) -> None:
    models("download", "tiny", "--pin")
    assert (desk / "model-cache" / "tiny" / REVISION / "model.safetensors").is_file()
    hub.asked.clear()
    models("download", "tiny", "--pin")
    assert hub.asked == []


def test_events_are_one_json_object_a_line(desk: Path, hub: Hub) -> None:
    models("pin", "tiny")
    hub.faults.cuts["model.safetensors"] = [100_000]
    events = [json.loads(line) for line in models("download", "tiny", "--json").stdout.splitlines()]
    kinds = [event["event"] for event in events]
    assert kinds[0] == "planned"
    assert kinds[-1] == "ready"
    assert kinds.count("fetched") == 4
    assert kinds.count("retried") == 1
    sizes = [e["done_bytes"] for e in events if e["event"] == "advanced" and e["path"] == "model.safetensors"]
    assert sizes == sorted(sizes)
    assert sizes[-1] == len(hub.content["model.safetensors"])
    judged = json.loads(models("verify", "--json").stdout.splitlines()[-1])
    assert judged == {"event": "judged", "model": "tiny", "faults": []}


def test_quiet_says_nothing(desk: Path) -> None:
    models("pin", "tiny")
    assert models("download", "tiny", "--quiet").output == ""
    assert models("verify", "--quiet").output == ""


def test_verify_names_what_is_damaged_and_a_download_mends_it(desk: Path, hub: Hub) -> None:
    models("download", "tiny", "--pin")
    weights = desk / "model-cache" / "tiny" / REVISION / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:-1] + b"!")
    said = refusal("verify")
    assert str(weights) in said
    assert "rivethead models download tiny" in said
    models("download", "tiny")
    models("verify", "tiny")


def test_a_mirror_needs_no_hub(desk: Path, hub: Hub, tmp_path: Path) -> None:
    models("pin", "tiny")
    for path, data in hub.content.items():
        target = tmp_path / "carried" / "anvil" / "tiny" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    hub.asked.clear()
    models("download", "tiny", "--mirror", str(tmp_path / "carried"))
    assert hub.asked == []
    assert states() == {"tiny": "here"}


def test_the_base_of_a_model_comes_first(desk: Path, hub: Hub) -> None:
    write_manifest(desk, unpinned(), _on_tiny())
    said = models("download", "onto", "--pin").output
    assert said.index("tiny: fetched") < said.index("onto: fetched")


def _on_tiny() -> manifest.Model:
    return replace(unpinned(), id="onto", base="tiny", wanted=("unet/*.safetensors",))


def test_pin_writes_the_manifest_so_that_it_can_be_read_again(desk: Path) -> None:
    other = _on_tiny()
    write_manifest(desk, unpinned(), other)
    models("pin", "tiny")
    found = read_json(desk / "workspace" / "models_manifest.json")
    assert [(m["id"], m["status"]) for m in found["models"]] == [("tiny", "pinned"), ("onto", "unverified")]
    assert manifest.read_desk().named("onto") == other


def test_a_failed_pin_leaves_the_manifest_as_it_was(desk: Path, hub: Hub) -> None:
    path = desk / "workspace" / "models_manifest.json"
    before = path.read_bytes()
    del hub.content["model.safetensors"], hub.content["unet/part.safetensors"]
    assert "only as pytorch_model.bin" in refusal("pin", "tiny")
    assert path.read_bytes() == before


def test_the_default_manifest_is_never_written_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, hub: Hub) -> None:
    monkeypatch.setenv("RIVETHEAD_HOME", str(tmp_path))
    default = manifest.desk_file(manifest.MANIFEST)
    before = default.read_bytes()
    written = manifest.write_desk(manifest.read_desk())
    assert written == tmp_path / "workspace" / "models_manifest.json"
    assert default.read_bytes() == before == written.read_bytes()


def test_list_and_show_say_what_one_needs_to_choose(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RIVETHEAD_HOME", str(tmp_path))
    listed = models("list").output
    for model in manifest.read_desk().models:
        row = next(line for line in listed.splitlines() if line.startswith(model.id + " "))
        assert ("yes" if model.licence.commercial else "no") in row.split()
        assert row.rstrip().endswith("not here")
        shown = models("show", model.id).output
        assert model.licence.url in shown
    assert "~2.36 GB" in listed


def test_what_does_not_exist_is_refused(desk: Path) -> None:
    for command in ("show", "download", "verify", "pin", "remove"):
        assert "no model 'huge'" in refusal(command, "huge")
    assert "no folder" in refusal("download", "tiny", "--mirror", str(desk / "nowhere"))


def test_two_damaged_models_are_one_sentence(desk: Path, hub: Hub) -> None:
    write_manifest(desk, unpinned(), _on_tiny())
    models("download", "onto", "--pin")
    for path in (desk / "model-cache").rglob("*.safetensors"):
        path.write_bytes(b"")
    assert refusal("verify").count("rivethead models download") == 2


def test_a_gated_model_is_said_to_be_gated(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Hub(files(), gated="key") as gated:
        monkeypatch.setenv("HF_ENDPOINT", gated.url)
        assert "set HF_TOKEN" in refusal("pin", "tiny")
        monkeypatch.setenv("HF_TOKEN", "key")
        assert "is gated on the hub" in models("download", "tiny", "--pin").output


def test_a_damaged_manifest_is_refused(desk: Path) -> None:
    (desk / "workspace" / "models_manifest.json").write_text('{"schema": "ModelsManifest.1", "models": []}')
    with pytest.raises(InputError, match=r"ModelsManifest\.2"):
        CliRunner().invoke(app, ["list"], catch_exceptions=False)
