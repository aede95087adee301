"""The art library: what is kept is found again, and plays in another set just as it was drawn."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from rivethead import art, brief
from rivethead.errors import InputError
from rivethead.production.folder import SetFolder
from rivethead.production.library import Library, cast_of, member
from rivethead.production.make import make_set
from rivethead.production.options import Options
from rivethead.production.progress import Ended
from rivethead.schema import codec
from rivethead.schema.art import Art, Puppet
from rivethead.store.ledger import Ledger, Stage

ASKED = brief.read("two robots and a crow in a foundry", cast_size=3, seed=5)
DRAWING = Options(until="art", processes=1)


@pytest.fixture(scope="module")
def drawn() -> Art:
    return replace(art.draw(ASKED), backdrops=art.draw(ASKED).backdrops[:1])


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory, drawn: Art) -> Library:
    kept = Library(tmp_path_factory.mktemp("assets"))
    kept.keep(drawn)
    return kept


def test_what_is_kept_is_what_was_drawn(library: Library, drawn: Art) -> None:
    assert {e.name for e in library.entries()} == {p.name for p in (*drawn.cast, *drawn.backdrops)}
    for puppet in drawn.cast:
        kept = library.puppet(puppet.name)
        assert kept is not None
        assert codec.dumps(kept) == codec.dumps(puppet)
    for entry in library.entries():
        assert list(entry.folder.glob("*.png")), entry.name


def test_every_word_has_to_fit(library: Library) -> None:
    robots = library.search(["ROBOT", "guitar"])
    assert robots
    assert all(e.thing.kind == "robot" for e in robots)
    assert [e.thing.kind for e in library.search(["crow", "apache"])] == ["crow"]
    assert len(library.search(["foundry"])) == 1
    assert len(library.search(["two", "robots"])) == len(library.entries())
    assert library.search(["submarine"]) == ()


def test_keeping_twice_keeps_once_and_another_drawing_gets_a_number(tmp_path: Path, drawn: Art) -> None:
    library, first = Library(tmp_path), drawn.cast[0]
    small = Art(drawn.cast[:1], ())
    assert [e.name for e in library.keep(small)] == [e.name for e in library.keep(small)] == [first.name]
    other = replace(first, palette={**first.palette, "glow": "#123456"})
    again = [library.keep(Art((other,), ()))[0].name for _ in range(2)]
    assert again == [f"{first.name}-2"] * 2
    renamed = library.puppet(f"{first.name}-2")
    assert renamed is not None
    assert codec.dumps(replace(renamed, name=first.name)) == codec.dumps(other)


def test_a_kept_character_is_the_same_in_every_set_of_a_series(tmp_path: Path, library: Library, drawn: Art) -> None:
    """Part by part: what it wears in the film is what lies in the library."""
    hero = drawn.cast[0]
    for number in (1, 2):
        cast, whole = cast_of([hero.name], library, tmp_path)
        assert not whole
        asked = brief.read(f"a series, part {number}", cast_size=2, kept=[member(p) for p in cast])
        SetFolder(tmp_path / str(number)).save_art(Art(art.draw(asked, kept=cast).cast, ()))
    papers = [tmp_path / str(n) / "art" / "cast" / hero.name / "puppet.json" for n in (1, 2)]
    kept = library.root / "cast" / hero.name / "puppet.json"
    assert kept.read_bytes() == papers[0].read_bytes() == papers[1].read_bytes()
    others = [{p.name for p in (tmp_path / str(n) / "art" / "cast").iterdir()} - {hero.name} for n in (1, 2)]
    assert len(others[0]) == len(others[1]) == 1


def test_a_whole_cast_goes_over_in_its_order(tmp_path: Path, library: Library) -> None:
    first = tmp_path / "sets" / "first"
    own = art.draw(ASKED).cast
    SetFolder(first).save_art(Art(own, ()))
    Ledger(first).publish(Stage("art", 1, {}), [f"art/cast/{p.name}/puppet.json" for p in own], 0.0)
    for reference in ("first", str(first)):
        cast, whole = cast_of([reference], library, tmp_path / "sets")
        assert whole
        assert [codec.dumps(p) for p in cast] == [codec.dumps(p) for p in own]
    asked = brief.read("the next", cast_size=3, kept=[member(p) for p in own])
    SetFolder(tmp_path / "next").save_art(Art(art.draw(asked, kept=own).cast, ()))
    same = [
        (root / "art" / "cast" / p.name / "puppet.json").read_bytes()
        for p in own
        for root in (first, tmp_path / "next")
    ]
    assert same[0::2] == same[1::2]


def test_a_set_that_has_its_copies_needs_the_library_no_more(tmp_path: Path, drawn: Art) -> None:
    kept = drawn.cast[:2]
    asked = brief.read("alone", cast_size=2, kept=[member(p) for p in kept])
    ran: list[str] = []
    listen: Callable[[object], None] = lambda e: ran.append(e.step) if isinstance(e, Ended) and e.made else None  # noqa: E731
    make_set(tmp_path / "set", asked, replace(DRAWING, kept=kept), listen)
    ran.clear()
    make_set(tmp_path / "set", asked, DRAWING, listen)
    assert ran == []
    (tmp_path / "set" / ".rivethead" / "stages" / "art.json").unlink()
    make_set(tmp_path / "set", asked, DRAWING, listen)
    assert [p.name for p in SetFolder(tmp_path / "set").load_art(_papers(tmp_path / "set")).cast[:2]] == [
        p.name for p in kept
    ]


def _papers(root: Path) -> tuple[str, ...]:
    record = Ledger(root).record("art")
    assert record is not None
    return tuple(name for name in record.outputs if name.endswith(".json"))


def test_roles_are_shared_with_those_who_are_there(drawn: Art) -> None:
    drummer = next(p for p in art.draw(brief.read("a drummer", cast_size=3)).cast if p.role == "drums")
    cast = art.draw(brief.read("x", cast_size=5, kept=[member(drummer)]), kept=[drummer]).cast
    assert cast[0] == drummer
    assert [p.role for p in cast].count("drums") == 1
    assert [p.role for p in cast].count("voice") == 1
    assert len({p.name for p in cast}) == 5


def test_names_that_name_nobody_are_refused(tmp_path: Path, library: Library, drawn: Art) -> None:
    for reference in ("nobody", "..", "", "cast/../nobody"):
        with pytest.raises(InputError, match="neither a set"):
            cast_of([reference], library, tmp_path)
    name = drawn.cast[0].name
    with pytest.raises(InputError, match="twice"):
        cast_of([name, name], library, tmp_path)


def test_a_changed_character_is_not_taken_for_the_one_that_was_meant(tmp_path: Path, drawn: Art) -> None:
    hero: Puppet = drawn.cast[0]
    asked = brief.read("x", cast_size=2, kept=[member(hero)])
    other = replace(hero, palette={**hero.palette, "glow": "#123456"})
    with pytest.raises(InputError, match="--cast"):
        make_set(tmp_path / "set", asked, replace(DRAWING, kept=(other,)), lambda _: None)
