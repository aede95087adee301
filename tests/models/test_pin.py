"""Pinning writes down what the hub has, checked, and takes nothing that may run code."""

from dataclasses import replace
from pathlib import Path

import pytest
from hub import REVISION, Hub, files
from hypothesis import given
from hypothesis import strategies as st
from small_model import TAKEN, pinned, unpinned

from rivethead.errors import InputError
from rivethead.models.download import download
from rivethead.models.hub import Hub as Client
from rivethead.models.pin import pin, wants


def test_pin_knows_what_is_known_by_construction(hub: Hub) -> None:
    found = pin(unpinned(), Client(hub.url))
    assert found.model == pinned(hub.content)
    assert found.notes == ()


def test_only_small_files_are_fetched_for_it(hub: Hub) -> None:
    pin(unpinned(), Client(hub.url))
    assert [one.path.split(f"{REVISION}/")[1] for one in hub.fetched()] == ["config.json", "tokenizer/vocab.txt"]


def test_what_was_pinned_can_be_fetched(hub: Hub, tmp_path: Path) -> None:
    model = pin(unpinned(), Client(hub.url)).model
    download(model, tmp_path, Client(hub.url), lambda _: None)


def test_a_proposal_of_a_repository_can_be_pinned(hub: Hub) -> None:
    model = replace(unpinned(), ref="refs/pr/10")
    assert pin(model, Client(hub.url)).model.revision == REVISION
    assert hub.asked[0].path == "/api/models/anvil/tiny/revision/refs/pr/10"


def test_a_repository_of_pickles_is_refused() -> None:
    content = {"config.json": b"{}", "pytorch_model.bin": b"\x80\x02pickle"}
    with Hub(content) as hub, pytest.raises(InputError) as refused:
        pin(unpinned(), Client(hub.url))
    assert "only as pytorch_model.bin, which may run code" in str(refused.value)
    assert refused.value.exit_code == 2


@pytest.mark.parametrize("pattern", ["*.bin", "*", "pytorch_model.*"])
def test_a_wish_for_pickles_is_refused(hub: Hub, pattern: str) -> None:
    with pytest.raises(InputError, match="may run code"):
        pin(replace(unpinned(), wanted=(pattern,)), Client(hub.url))


def test_what_is_wanted_and_not_there_is_said(hub: Hub) -> None:
    model = replace(unpinned(), wanted=(*unpinned().wanted, "spiece.model"))
    found = pin(model, Client(hub.url))
    assert [file.path for file in found.model.files] == sorted(TAKEN)
    assert found.notes == ("anvil/tiny has nothing that matches 'spiece.model'.",)


def test_a_cut_connection_is_asked_again(hub: Hub) -> None:
    hub.faults.cuts["config.json"] = [5]
    hub.faults.flips["tokenizer/vocab.txt"] = 1
    with pytest.raises(InputError, match="arrived otherwise"):
        pin(unpinned(), Client(hub.url))
    hub.faults.cuts["config.json"] = [5]
    assert pin(unpinned(), Client(hub.url)).model == pinned(hub.content)
    hub.faults.busy = 1
    assert pin(unpinned(), Client(hub.url)).model == pinned(hub.content)


def test_a_small_file_that_arrives_wrong_is_not_pinned(hub: Hub) -> None:
    hub.faults.flips["config.json"] = 2
    with pytest.raises(InputError, match=r"config\.json arrived otherwise"):
        pin(unpinned(), Client(hub.url))


def test_a_pinned_model_moves_only_when_asked(hub: Hub) -> None:
    old = replace(pinned(hub.content), revision="a" * 40)
    with pytest.raises(InputError, match="pin tiny --again"):
        pin(old, Client(hub.url))
    assert pin(old, Client(hub.url), again=True).model.revision == REVISION
    assert pin(pinned(hub.content), Client(hub.url)).model == pinned(hub.content)


def test_other_terms_on_the_hub_are_said() -> None:
    with Hub(files(), licence="cc-by-nc-4.0", gated="key") as hub:
        notes = pin(unpinned(), Client(hub.url, token="key")).notes
    assert len(notes) == 2
    assert "'cc-by-nc-4.0'" in notes[0]
    assert "is gated" in notes[1]


@pytest.mark.parametrize(
    ("ref", "repo", "said"),
    [("nowhere", "anvil/tiny", "no revision nowhere"), ("main", "anvil/huge", "no repository anvil/huge")],
)
def test_what_the_hub_has_not_ends_in_a_sentence(hub: Hub, ref: str, repo: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        pin(replace(unpinned(), ref=ref, repo=repo), Client(hub.url))


@pytest.mark.parametrize("token", ["a b\n\x00c", "schlüssel"])
def test_a_token_that_is_none_is_refused_without_being_shown(token: str) -> None:
    with pytest.raises(InputError, match="HF_TOKEN") as refused:
        Client("http://127.0.0.1:1", token=token)
    assert token not in str(refused.value)


def test_a_model_without_a_repository_cannot_be_pinned(hub: Hub) -> None:
    with pytest.raises(InputError, match="no repository for tiny"):
        pin(replace(unpinned(), repo=None), Client(hub.url))
    assert hub.asked == []


def test_another_server_than_a_hub_ends_in_a_sentence(hub: Hub) -> None:
    hub.revision = "no revision"
    with pytest.raises(InputError, match="does not answer like a hub"):
        pin(unpinned(), Client(hub.url))


@given(st.lists(st.text("ab.", min_size=1, max_size=6), min_size=1, max_size=3))
def test_a_pattern_of_stars_picks_every_path_of_its_depth(parts: list[str]) -> None:
    path = "/".join(parts)
    assert wants("/".join("*" for _ in parts), path)
    assert wants(path, path)
    assert not wants("/".join("*" for _ in range(len(parts) + 1)), path)
