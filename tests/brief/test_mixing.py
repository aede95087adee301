"""Mixtures of styles: entries that a person can keep, edit and name in a brief."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rivethead.brief import load_styles, mix_styles, read
from rivethead.brief.mixing import random_ingredients
from rivethead.errors import InputError
from rivethead.schema.brief import FRAGMENTS, STYLES, VARIANTS, Source

sources = st.builds(Source, st.sampled_from(STYLES), st.sampled_from(VARIANTS))


def kept(folder: Path, text: str) -> dict[str, dict[str, object]]:
    path = folder / "industrial_styles.py"
    path.write_text(text, encoding="utf-8")
    return load_styles(path)


@given(st.lists(sources, min_size=2, max_size=4, unique=True), st.integers(0, 1000))
def test_a_mixture_is_an_entry_that_a_brief_can_name(parts: list[Source], seed: int) -> None:
    import tempfile

    name, text = mix_styles("+".join(map(str, parts)), {}, seed=seed)
    with tempfile.TemporaryDirectory() as folder:
        entries = kept(Path(folder), text)
    brief = read(f"{name} set", styles=entries)
    asked = set(map(str, parts))
    assert {str(Source.named(fragment.source)) for fragment in brief.recipe.fragments} == asked
    assert f"{brief.style}/{brief.recipe.variant}" in asked
    assert {fragment.part for fragment in brief.recipe.fragments} == set(FRAGMENTS)
    assert len(brief.words) == 6


def test_the_same_seed_gives_the_same_entry_and_another_seed_another() -> None:
    assert mix_styles("industrial+ebm", {}, seed=4) == mix_styles("industrial+ebm", {}, seed=4)
    texts = {mix_styles("industrial+ebm", {}, seed=seed)[1].partition("=")[2] for seed in range(20)}
    assert len(texts) == 20


def test_without_a_seed_every_mixture_is_a_new_one() -> None:
    entries: dict[str, dict[str, object]] = {}
    for number in (1, 2, 3):
        name, _ = mix_styles("industrial+ebm", entries)
        assert name == f"MIX_INDUSTRIAL_EBM_{number}"
        entries[name] = {}
    assert mix_styles(None, {"RANDOM_1": {}})[0] == "RANDOM_2"


def test_an_entry_of_the_users_gives_its_tempo_words_and_prompts() -> None:
    mine = {"NIGHT": {"style": "ebm", "variant": "C", "bpm": 100, "words": ["ZINC"], "music_prompt": "clanking"}}
    _, text = mix_styles("NIGHT+ebm/A", mine, seed=1)
    assert "ZINC" in text
    assert "clanking" in text
    assert '"ebm/C"' in text


def test_tempos_far_apart_meet_at_half_or_double() -> None:
    for seed in range(12):
        _, text = mix_styles("ambient+drum-and-bass", {}, seed=seed)
        bpm = int(text.split('"bpm": ')[1].split(",")[0])
        assert 60 <= bpm <= 95 or 115 <= bpm <= 180


def test_random_mixtures_reach_every_style_and_variant() -> None:
    drawn = [part.source for seed in range(200) for part in random_ingredients(seed)]
    assert {source.style for source in drawn} == set(STYLES)
    assert {source.variant for source in drawn} == set(VARIANTS)
    assert all(len({p.source.style for p in random_ingredients(seed)}) >= 2 for seed in range(50))


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        ("ebm", None, "join two to four styles"),
        ("ebm+", None, "join two to four styles"),
        ("ebm+polka", None, "polka is not known"),
        ("ebm/D+industrial", None, "variant that no style has"),
        ("ebm/A+ebm/A", None, "twice"),
        ("ebm+industrial", "STYLE_A", "already there"),
        ("ebm+industrial", "two words", "cannot name a style"),
        ("ebm+industrial", "class", "cannot name a style"),
    ],
)
def test_what_cannot_be_mixed_is_refused(text: str, name: str | None, said: str) -> None:
    with pytest.raises(InputError, match=said):
        mix_styles(text, {"STYLE_A": {}}, seed=1, name=name)
