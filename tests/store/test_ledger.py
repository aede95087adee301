"""A stage runs once for the same inputs, edits are kept, and what depends on them goes stale."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rivethead.errors import DocumentError, InputError
from rivethead.paths import write_text
from rivethead.store.ledger import Ledger, Stage, digest_of


class Kitchen:
    """Two stages: bread is made from dough."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.ran: list[str] = []
        self.flour = "rye"

    def bake(self) -> None:
        ledger = Ledger(self.root)
        ledger.run(Stage("dough", 1, {"flour": self.flour}), lambda: self._make("dough.txt", self.flour))
        ledger.run(Stage("bread", 1, {"dough": ledger.digest("dough.txt")}), lambda: self._make("bread.txt", "baked"))

    def _make(self, name: str, text: str) -> list[str]:
        self.ran.append(name)
        write_text(self.root / name, text)
        return [name]


@pytest.fixture
def kitchen(tmp_path: Path) -> Kitchen:
    return Kitchen(tmp_path)


def test_nothing_runs_twice(kitchen: Kitchen) -> None:
    kitchen.bake()
    kitchen.bake()
    assert kitchen.ran == ["dough.txt", "bread.txt"]


def test_an_edit_makes_only_what_depends_on_it_stale_and_is_kept(kitchen: Kitchen) -> None:
    kitchen.bake()
    (kitchen.root / "dough.txt").write_text("rye with my own seeds")
    kitchen.bake()
    assert kitchen.ran == ["dough.txt", "bread.txt", "bread.txt"]
    assert (kitchen.root / "dough.txt").read_text() == "rye with my own seeds"


def test_an_edit_of_a_stale_file_is_refused_not_overwritten(kitchen: Kitchen) -> None:
    kitchen.bake()
    (kitchen.root / "dough.txt").write_text("mine")
    kitchen.flour = "wheat"
    with pytest.raises(InputError, match=r"dough\.txt was edited"):
        kitchen.bake()
    assert (kitchen.root / "dough.txt").read_text() == "mine"


def test_a_deleted_file_is_made_again(kitchen: Kitchen) -> None:
    kitchen.bake()
    (kitchen.root / "bread.txt").unlink()
    kitchen.bake()
    assert kitchen.ran == ["dough.txt", "bread.txt", "bread.txt"]


def test_a_stage_that_fails_leaves_no_record(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)

    def fail() -> list[str]:
        raise InputError("no flour")

    with pytest.raises(InputError):
        ledger.run(Stage("dough", 1, {}), fail)
    assert ledger.record("dough") is None


def test_touching_a_file_is_not_editing_it(kitchen: Kitchen) -> None:
    kitchen.bake()
    (kitchen.root / "dough.txt").write_text("rye")
    kitchen.bake()
    assert kitchen.ran == ["dough.txt", "bread.txt"]


def test_reasons_name_what_changed(kitchen: Kitchen) -> None:
    kitchen.bake()
    ledger = Ledger(kitchen.root)
    assert ledger.reasons(Stage("dough", 1, {"flour": "wheat"})) == ("flour changed",)
    assert ledger.reasons(Stage("dough", 2, {"flour": "rye"})) == ("Rivethead makes it differently now",)
    assert ledger.reasons(Stage("dough", 1, {"flour": "rye"})) == ()
    assert ledger.reasons(Stage("soup", 1, {})) == ("it has not been made yet",)


def test_a_damaged_record_is_said(kitchen: Kitchen) -> None:
    kitchen.bake()
    (kitchen.root / ".rivethead/stages/dough.json").write_text("{")
    with pytest.raises(DocumentError, match=r"dough\.json is damaged"):
        kitchen.bake()


@given(st.dictionaries(st.text(), st.integers() | st.text() | st.lists(st.booleans()), max_size=6))
def test_a_digest_does_not_depend_on_the_order_of_keys(value: dict[str, object]) -> None:
    assert digest_of(value) == digest_of(dict(reversed(list(value.items()))))
