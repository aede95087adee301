"""Models and hubs for these tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hub import Hub, files
from small_model import pinned, unpinned, write_manifest

from rivethead.models import download
from rivethead.models.manifest import Model


@pytest.fixture(autouse=True)
def _quiet_world(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take away what the machine says about hubs, and the pause before a second try."""
    for name in ("HF_ENDPOINT", "HF_TOKEN", "HF_HUB_OFFLINE", "RIVETHEAD_MODEL_MIRROR", "http_proxy", "https_proxy"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    monkeypatch.setattr(download, "PAUSE_S", 0.0)


@pytest.fixture
def hub() -> Iterator[Hub]:
    """A hub with the model."""
    with Hub(files()) as one:
        yield one


@pytest.fixture
def model(hub: Hub) -> Model:
    """The model, pinned to what the hub has."""
    return pinned(hub.content)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A desk whose manifest holds the model, unpinned."""
    (tmp_path / "workspace").mkdir()
    write_manifest(tmp_path, unpinned())
    monkeypatch.setenv("RIVETHEAD_HOME", str(tmp_path))
    return tmp_path
