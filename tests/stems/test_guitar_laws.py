"""What makes a guitar a guitar: mutes, touch, tuning, silence between strokes, and four takes that are no copies."""

from itertools import pairwise

import numpy as np
import pytest

from rivethead.stems.synth import string_noise
from rivethead.stems.synth.bass_guitar import BassGuitar
from rivethead.stems.synth.cabinet import response
from rivethead.stems.synth.guitar import Guitar
from rivethead.stems.synth.playing import PlayedNote, Playing, hz

RATE = 48_000
CHORD = (40, 47, 52)
RIG = Guitar()


def note(start_s: float, length_s: float, how: str = "", velocity: float = 0.9, **changes: object) -> PlayedNote:
    given = {"pitches": CHORD, "openness": 0.9, **changes}
    start = round(start_s * RATE)
    return PlayedNote(start, start + round(length_s * RATE), velocity=velocity, articulation=how, **given)


def played(*notes: PlayedNote, seconds: float = 1.0, rig: Guitar | BassGuitar = RIG, seed: int = 3) -> np.ndarray:
    return rig.play(notes, Playing(round(seconds * RATE), 120.0, seed, "stem-01"))


def level_db(x: np.ndarray) -> float:
    return float(10 * np.log10((x.astype(np.float64) ** 2).mean() + 1e-20))


def power(x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    return np.fft.rfftfreq(x.shape[-1], 1 / RATE), np.abs(np.fft.rfft(x * np.hanning(x.shape[-1]))) ** 2


def centroid_hz(x: np.ndarray) -> float:
    at, lines = power(x[0])
    return float((at * lines).sum() / lines.sum())


def above(x: np.ndarray, cutoff_hz: float) -> np.ndarray:
    lines = np.fft.rfft(x)
    lines[..., np.fft.rfftfreq(x.shape[-1], 1 / RATE) < cutoff_hz] = 0
    return np.fft.irfft(lines, x.shape[-1])


def test_a_palm_mute_is_shorter_and_darker_than_an_open_chord() -> None:
    muted, opened = played(note(0.0, 0.5, "mute")), played(note(0.0, 0.5))
    late = slice(int(0.25 * RATE), int(0.4 * RATE))
    assert level_db(muted[:, late]) < level_db(opened[:, late]) - 15
    early = slice(int(0.03 * RATE), int(0.15 * RATE))
    assert centroid_hz(muted[:, early]) < 0.9 * centroid_hz(opened[:, early])


def test_a_palm_mute_thumps() -> None:
    """Of its energy, a mute has more below 200 Hz than an open chord."""
    shares = []
    for how in ("mute", ""):
        at, lines = power(played(note(0.0, 0.25, how))[0])
        shares.append(lines[(at > 60) & (at < 200)].sum() / lines.sum())
    assert shares[0] > 1.3 * shares[1]


@pytest.mark.parametrize("how", ["", "mute"])
def test_a_harder_stroke_is_louder_and_brighter(how: str) -> None:
    takes = [played(note(0.0, 0.3, how, velocity), seconds=0.4) for velocity in (0.4, 0.65, 0.95)]
    for softer, harder in pairwise(takes):
        assert level_db(harder) > level_db(softer) + 2
        assert centroid_hz(harder) > centroid_hz(softer)


def test_the_sides_are_no_copies_and_mono_keeps_them() -> None:
    left, right = played(*(note(0.5 * i, 0.5) for i in range(4)), seconds=2.0)
    assert abs(np.corrcoef(above(left, 300.0), above(right, 300.0))[0, 1]) < 0.5
    assert abs(level_db(left) - level_db(right)) < 1.5
    both = 0.5 * (level_db(left) + level_db(right))
    assert level_db(0.5 * (left + right)) > both - 3.8  # strangers lose 3 dB, and nothing else is lost


def test_four_takes_are_four_takes() -> None:
    """Each take alone: the two of a side differ as much as those of opposite sides do."""
    playing = Playing(RATE, 120.0, 3, "stem-01")
    takes = [above(RIG._take([note(0.0, 1.0)], playing, number), 300.0) for number in range(4)]
    for i, one in enumerate(takes):
        for other in takes[i + 1 :]:
            assert abs(np.corrcoef(one, other)[0, 1]) < 0.9


@pytest.mark.parametrize("root", [33, 40, 45, 52])
def test_power_chords_are_in_tune(root: int) -> None:
    """The root's own partials, from four takes, lie within five cents in the mean."""
    x = played(note(0.0, 2.0, pitches=(root, root + 7, root + 12)), seconds=2.0).mean(0)
    heard = np.zeros(RATE * 8)
    part = x[int(0.3 * RATE) : int(1.7 * RATE)]
    heard[: len(part)] = part * np.hanning(len(part))
    at, lines = np.fft.rfftfreq(len(heard), 1 / RATE), np.abs(np.fft.rfft(heard)) ** 2
    cents = []
    for partial in (2, 3, 4):
        wanted = partial * hz(root)
        near = (at > wanted * 2 ** (-25 / 1200)) & (at < wanted * 2 ** (25 / 1200))
        cents.append(1200 * np.log2((at[near] * lines[near]).sum() / lines[near].sum() / wanted))
    assert abs(np.mean(cents)) < 5


def test_it_is_silent_between_strokes() -> None:
    x = played(note(0.0, 0.15, "mute"), note(0.5, 0.15, "mute"), note(0.9, 0.1))
    assert not x[:, int(0.3 * RATE) : int(0.49 * RATE)].any()
    assert np.abs(x[:, int(0.5 * RATE) : int(0.6 * RATE)]).max() > 0.05


def test_an_open_gate_lets_the_amplifier_be_heard() -> None:
    """Long after a weak muted stroke, while the hand still holds it, there is hiss and hum, far below the stroke."""
    x = played(note(0.0, 2.0, velocity=0.5, pitches=(40,)), seconds=2.0)
    clean = played(note(0.0, 2.0, velocity=0.5, pitches=(40,)), seconds=2.0, rig=Guitar(dirt=0.0))
    assert level_db(x) < level_db(clean) + 6
    assert np.abs(x - clean).max() > 1e-3


def test_strokes_come_when_they_are_written() -> None:
    for late_s in (0.0, 0.37, 0.8):
        x = played(note(late_s, 0.2), seconds=1.2)
        first = np.flatnonzero(np.abs(x).max(0) > 0.1 * np.abs(x).max())[0] / RATE
        assert -0.012 < first - late_s < 0.015


def test_a_slide_starts_below_its_chord_and_arrives() -> None:
    x = played(note(0.0, 1.0, "glide"), rig=Guitar(takes=2, dirt=0.0))
    straight = played(note(0.0, 1.0), rig=Guitar(takes=2, dirt=0.0))
    early, late = slice(int(0.02 * RATE), int(0.06 * RATE)), slice(int(0.5 * RATE), int(0.9 * RATE))
    assert abs(np.corrcoef(x[0, early], straight[0, early])[0, 1]) < 0.6
    at, lines = power(x[0, late])
    _, wanted = power(straight[0, late])
    low = (at > 70) & (at < 700)
    assert np.corrcoef(lines[low] ** 0.25, wanted[low] ** 0.25)[0, 1] > 0.7


def test_a_scrape_falls_and_has_no_pitch() -> None:
    drawn = string_noise.scrape(RATE, 5)[None]
    assert centroid_hz(drawn[:, : RATE // 4]) > 2 * centroid_hz(drawn[:, -RATE // 4 :])
    x = played(note(0.0, 1.0, "glide", pitches=(40,)))
    at, lines = power(x[0])
    middle = (at > 500) & (at < 3000)
    assert lines[middle].max() < 0.05 * lines[middle].sum()


def test_a_long_chord_ends_in_feedback() -> None:
    quiet, howling = (played(note(0.0, 5.0), seconds=5.0, rig=Guitar(howl=h)) for h in (0.0, 1.0))
    end = slice(int(4.0 * RATE), int(4.9 * RATE))
    assert level_db(howling[:, end]) > level_db(quiet[:, end]) + 0.5
    assert np.array_equal(quiet[:, : int(1.5 * RATE)], howling[:, : int(1.5 * RATE)])


def test_a_closed_sound_is_farther_away() -> None:
    near, far = (played(note(0.0, 0.5, openness=o)) for o in (0.9, 0.15))
    assert centroid_hz(far) < 0.6 * centroid_hz(near)


@pytest.mark.parametrize("cabinet", ["closed", "oversized", "open"])
def test_cabinets_are_loudspeakers(cabinet: str) -> None:
    """A low resonance, a dip above it, presence, and little above six kilohertz."""
    lines = 20 * np.log10(np.abs(np.fft.rfft(response(cabinet, 0), RATE)))

    def mean_db(low_hz: int, high_hz: int) -> float:
        return float(lines[low_hz:high_hz].mean())

    assert mean_db(90, 150) > mean_db(400, 700) + 2
    assert mean_db(2500, 3500) > mean_db(400, 700) + 6
    assert mean_db(8000, 10_000) < mean_db(2500, 3500) - 20
    assert mean_db(20, 40) < mean_db(90, 150) - 10


def test_the_same_bytes_twice_and_others_for_another_seed() -> None:
    notes = [note(0.1 * i, 0.1, "mute" if i % 3 else "accent") for i in range(8)]
    once, again, other = (played(*notes, seed=s) for s in (3, 3, 4))
    assert once.dtype == np.float32
    assert once.tobytes() == again.tobytes()
    assert once.tobytes() != other.tobytes()


def test_nothing_played_is_nothing_heard() -> None:
    assert not played().any()


def test_a_bass_follows_the_hand() -> None:
    rig = BassGuitar()
    soft, hard = (played(note(0.0, 0.5, velocity=v, pitches=(28,)), rig=rig) for v in (0.4, 0.95))
    assert level_db(hard) > level_db(soft) + 3
    assert centroid_hz(hard) > centroid_hz(soft)
    muted, held = (played(note(0.0, 0.8, how, pitches=(28,)), rig=rig) for how in ("mute", ""))
    late = slice(int(0.5 * RATE), int(0.7 * RATE))
    assert level_db(muted[:, late]) < level_db(held[:, late]) - 6
