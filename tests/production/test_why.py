"""Why: a moment of a film is told with its beat, section, shot and the rule behind it."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parents[1] / "storyboard"))

from stand_ins import art, brief, track

from rivethead import storyboard
from rivethead.errors import InputError
from rivethead.production import folder
from rivethead.production.folder import SetFolder
from rivethead.production.why import clock_of, reasons, seconds_of
from rivethead.schema.analysis import Syllable
from rivethead.schema.film import Film, Limited
from rivethead.schema.storyboard import Storyboard


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    files = SetFolder(tmp_path_factory.mktemp("set"))
    song = replace(track(), syllables=(Syllable(70.0, "D"), Syllable(72.0, "X")))
    files.save(folder.BRIEF, brief())
    files.save(folder.BEATS, song)
    files.save(folder.STORYBOARD, storyboard.plan(brief(), song, art()))
    return files.root


def told(root: Path, time_s: float) -> dict[str, str]:
    return {line.about: line.text for line in reversed(reasons(root, time_s))}


def test_every_shot_has_a_reason_and_every_moment_its_shot(made: Path) -> None:
    board = SetFolder(made).load(Storyboard, folder.STORYBOARD)
    assert all(shot.reason for shot in board.shots)
    for shot in board.shots:
        middle_s = 0.5 * (shot.start_beat + shot.end_beat) * 0.5  # 120 beats a minute, the first at 0
        said = told(made, middle_s)
        assert said["shot"].startswith(f"{shot.name}, {shot.size}")
        assert said["because"] == shot.reason
        assert said["section"].startswith(shot.section)
        assert "seed" in said


def test_words_are_a_reason(made: Path) -> None:
    reasons_given = [told(made, s / 4)["because"] for s in range(278, 288)]
    assert any("whoever sings is shown" in reason for reason in reasons_given)


def test_what_the_film_leaves_out_is_not_told(made: Path, tmp_path: Path) -> None:
    files = SetFolder(tmp_path)
    for name in (folder.BRIEF, folder.BEATS, folder.STORYBOARD):
        (tmp_path / name).write_bytes((made / name).read_bytes())
    gone = files.load(Storyboard, folder.STORYBOARD).shots[3]
    film = Film("film.mp4", 1, 30, 1920, 1080, 1, (), limited=(Limited(gone.name, "cut"),))
    files.save(folder.film_paper(False), film)
    middle_s = 0.25 * (gone.start_beat + gone.end_beat)
    assert gone.name in told(made, middle_s)["shot"]
    assert gone.name not in told(tmp_path, middle_s)["shot"]


@given(st.floats(0, 35_999))
def test_clocks_are_read_as_they_are_written(seconds: float) -> None:
    if seconds < 59_999:
        assert seconds_of(clock_of(seconds)) == pytest.approx(seconds, abs=0.0006)


@pytest.mark.parametrize(("clock", "seconds"), [("83.4", 83.4), ("1:23.4", 83.4), ("01:02:03", 3723), (" 7 ", 7)])
def test_clocks(clock: str, seconds: float) -> None:
    assert seconds_of(clock) == seconds


def test_no_time_and_no_film_are_refused(made: Path, tmp_path: Path) -> None:
    for clock in ("", "noon", "1:2:3:4", "-5"):
        with pytest.raises(InputError, match="is not a time"):
            seconds_of(clock)
    with pytest.raises(InputError, match="before its end"):
        reasons(made, 9999.0)
    with pytest.raises(InputError, match=r"brief\.json is missing"):
        reasons(tmp_path, 1.0)
