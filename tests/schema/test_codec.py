"""Papers survive JSON, and a wrong field is named."""

import json
from dataclasses import dataclass, field
from typing import ClassVar, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rivethead.errors import DocumentError
from rivethead.schema import codec
from rivethead.schema.brief import MODES, PITCH_CLASSES, STYLES, Brief, Key, Recipe


@dataclass(frozen=True, slots=True)
class Point:
    x: float
    label: Literal["a", "b"] = "a"


@dataclass(frozen=True, slots=True)
class Sheet:
    SCHEMA: ClassVar[str] = "Sheet.1"
    name: str
    points: tuple[Point, ...]
    pair: tuple[int, str]
    table: dict[str, tuple[float, ...]] = field(default_factory=dict)
    maybe: float | None = None
    flag: bool = False


nice_floats = st.floats(-1e6, 1e6).map(lambda x: round(x, 9))
sheets = st.builds(
    Sheet,
    st.text(max_size=20),
    st.lists(st.builds(Point, nice_floats, st.sampled_from(["a", "b"])), max_size=4).map(tuple),
    st.tuples(st.integers(-(2**40), 2**40), st.text(max_size=5)),
    st.dictionaries(st.text(min_size=1, max_size=5), st.lists(nice_floats, max_size=3).map(tuple), max_size=3),
    st.none() | nice_floats,
    st.booleans(),
)
briefs = st.builds(
    Brief,
    st.text(max_size=30),
    st.just("A Set"),
    st.just("a-set"),
    st.sampled_from(STYLES),
    st.floats(40, 220).map(lambda x: round(x, 3)),
    st.builds(Key, st.sampled_from(PITCH_CLASSES), st.sampled_from(sorted(MODES))),
    st.integers(0, 2**63),
    recipe=st.builds(Recipe, st.none() | st.floats(0, 0.33).map(lambda x: round(x, 6))),
)


@given(sheets)
def test_what_is_written_is_read_back(sheet: Sheet) -> None:
    assert codec.loads(Sheet, codec.dumps(sheet), "x.json") == sheet


@given(briefs)
def test_briefs_survive_and_equal_papers_give_equal_text(brief: Brief) -> None:
    text = codec.dumps(brief)
    again = codec.loads(Brief, text, "brief.json")
    assert again == brief
    assert codec.dumps(again) == text


GOOD = {"schema": "Sheet.1", "name": "n", "points": [{"x": 1.0, "label": "a"}], "pair": [1, "one"]}


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"name": 3}, "name"),
        ({"points": [{"x": "far"}]}, "x"),
        ({"points": [{"x": 1.0, "label": "c"}]}, "label"),
        ({"pair": [1]}, "pair"),
        ({"flag": 1}, "flag"),
        ({"surplus": 1}, "surplus"),
        ({"table": {"a": ["b"]}}, "table"),
        ({"points": {}}, "points"),
    ],
)
def test_a_wrong_field_is_named_in_one_sentence(change: dict[str, object], named: str) -> None:
    with pytest.raises(DocumentError) as caught:
        codec.loads(Sheet, json.dumps({**GOOD, **change}), "some/sheet.json")
    said = str(caught.value)
    assert "some/sheet.json" in said
    assert named in said
    assert "\n" not in said


def test_a_missing_field_is_named() -> None:
    with pytest.raises(DocumentError, match="pair"):
        codec.loads(Sheet, json.dumps({k: v for k, v in GOOD.items() if k != "pair"}), "sheet.json")


@pytest.mark.parametrize("text", ["{", "[]", '{"schema": "Brief.1"}', "null", ""])
def test_what_is_not_this_paper_is_refused(text: str) -> None:
    with pytest.raises(DocumentError, match=r"sheet\.json"):
        codec.loads(Sheet, text, "sheet.json")


def test_an_impossible_brief_is_refused_with_its_reason() -> None:
    brief = Brief("t", "T", "t", "industrial", 120.0, Key("E", "phrygian"), 1)
    text = codec.dumps(brief).replace('"bpm": 120.0', '"bpm": 900.0').replace('"bpm": 120,', '"bpm": 900,')
    with pytest.raises(DocumentError, match="between 40 and 220"):
        codec.loads(Brief, text, "brief.json")
