"""The file of the user's styles: what it gives, and how a mistake in it is named."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rivethead.brief import load_styles, read
from rivethead.brief.user_styles import FIELDS
from rivethead.errors import InputError
from rivethead.schema.brief import STYLES

DESK = Path(__file__).parents[2] / "workspace" / "industrial_styles.py"


def written(folder: Path, text: str) -> Path:
    path = folder / "industrial_styles.py"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_styles_of_the_desk_are_ten_and_distinct() -> None:
    entries = load_styles(DESK)
    assert list(entries) == [f"STYLE_{letter}" for letter in "ABCDEFGHIJ"]
    briefs = [read("industrial cartoon set #1", styles=entries, style=name) for name in entries]
    for facts in ({b.style for b in briefs}, {str(b.key) for b in briefs}, {b.bpm for b in briefs}):
        assert len(facts) >= 8
    for prompts in ({b.music_prompt for b in briefs}, {b.art_prompt for b in briefs}, {b.recipe for b in briefs}):
        assert len(prompts) == 10
    assert all(
        set(entry) >= {"about", "style", "bpm", "key", "music_prompt", "art_prompt"} for entry in entries.values()
    )
    assert {b.style for b in briefs} == set(STYLES)


def test_the_desk_explains_every_field() -> None:
    opening = DESK.read_text(encoding="utf-8").split('"""')[1]
    assert all(f"    {field} " in opening for field in FIELDS)


def test_a_missing_or_empty_file_has_no_styles(tmp_path: Path) -> None:
    assert load_styles(tmp_path / "none.py") == {}
    assert load_styles(written(tmp_path, "")) == {}
    assert load_styles(written(tmp_path, '"""Only words."""\n# and a comment\n')) == {}


def test_nothing_is_ever_run(tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    for line in (f"open({str(trace)!r}, 'w')", f"STYLE_A = {{'about': open({str(trace)!r}, 'w')}}", "import os"):
        with pytest.raises(InputError):
            load_styles(written(tmp_path, line))
    assert not trace.exists()


MISTAKES = [
    ('A = {"bpm": 300}', ("line 1", "A", "bpm", "300", "40 to 220")),
    ('\n\nA = {\n  "bpm": "fast",\n}', ("line 4", "A", "bpm", "number")),
    ('A = {"bpm": True}', ("A", "bpm", "number")),
    ('A = {"bpm": 1e999}', ("A", "bpm")),
    ('A = {"swing": 0.4}', ("swing", "0 to 0.33")),
    ('A = {"drive": 0.4}', ("drive", "0.5 to 2")),
    ('A = {"brightness_db": -7}', ("brightness_db", "-6 to 6")),
    ('A = {"density": 1.5}', ("density", "-1 to 1")),
    ('A = {"style": "polka"}', ("style", "polka", "synthwave")),
    ('A = {"style": ["ebm"]}', ("style", "synthwave")),
    ('A = {"key": "H minor"}', ("key", "H minor", "E phrygian")),
    ('A = {"key": 5}', ("key", "E phrygian")),
    ('A = {"words": "OBEY"}', ("words", "list")),
    ('A = {"words": ["A", "B", "C", "D", "E", "F", "G", "H", "I"]}', ("words", "9", "8")),
    ('A = {"words": ["!!"]}', ("words", "!!")),
    ('A = {"characters": ["clown"]}', ("characters", "clown", "welder")),
    ('A = {"places": ["beach"]}', ("places", "beach", "foundry")),
    ('A = {"about": 5}', ("about", "text")),
    ('A = {"tempo": 126}', ("tempo", "bpm")),
    ('A = {"bpm": 120, "bpm": 121}', ("bpm", "twice")),
    ('A = {5: 120}', ("A", "quotes")),
    ("A = {**B}", ("A",)),
    ('A = {"about": f"{1}"}', ("about", "plain")),
    ("A = 5", ("A", "braces")),
    ("A = {}\nA = {}", ("line 2", "A", "twice")),
    ("ambient = {}", ("ambient", "built-in")),
    ("A = B = {}", ("line 1", "code")),
    ("def a(): pass", ("line 1", "code")),
    ('A = {"bpm": 120', ("line 1", "brackets")),
    ("A = {\x00}", ("industrial_styles.py",)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "named"), MISTAKES, ids=[repr(text)[:40] for text, _ in MISTAKES])
def test_a_mistake_is_named_with_its_place_and_remedy(text: str, named: tuple[str, ...], tmp_path: Path) -> None:
    path = written(tmp_path, text)
    with pytest.raises(InputError) as refused:
        load_styles(path)
    said = str(refused.value)
    assert str(path) in said
    assert all(word in said for word in named), said
    assert "\n" not in said
    assert said.endswith(".")
    assert ";" in said


def test_what_cannot_be_read_is_named(tmp_path: Path) -> None:
    latin = tmp_path / "latin.py"
    latin.write_bytes(b'A = {"about": "\xfcber"}')
    with pytest.raises(InputError, match="UTF-8"):
        load_styles(latin)
    with pytest.raises(InputError, match="cannot be read"):
        load_styles(tmp_path)


@settings(max_examples=300, deadline=None)
@given(text=st.text(alphabet="AB={}[]()\"':,0123.e-#\n \\ fxlambda*", max_size=60))
def test_any_file_gives_entries_or_one_sentence(text: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = written(tmp_path_factory.getbasetemp(), text)
    try:
        entries = load_styles(path)
    except InputError as refused:
        said = str(refused)
        entries = {}
    else:
        said = "."
    assert said.endswith(".")
    assert "\n" not in said
    assert all(set(entry) <= set(FIELDS) for entry in entries.values())
