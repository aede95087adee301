"""MusicGen's real loading and playing, on checkpoints of the same classes and file layout that are a megabyte small."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("transformers")
torch.set_num_threads(1)

import tiny_musicgen  # noqa: E402

from rivethead.stems.musicgen.choosing import chosen, draws, guided  # noqa: E402
from rivethead.stems.musicgen.delays import UNWRITTEN, frames_of, laid_out, steps_of  # noqa: E402
from rivethead.stems.musicgen.engine import footprint  # noqa: E402
from rivethead.stems.musicgen.player import MusicGenPlayer, resampled, windows  # noqa: E402
from rivethead.stems.neural import guards  # noqa: E402
from rivethead.stems.neural.devices import Plan  # noqa: E402
from rivethead.stems.neural.rows import Played, Row, Sampling, Settings, Signal  # noqa: E402

pytestmark = pytest.mark.filterwarnings("ignore")

SHORT = Settings(window_s=0.8, stride_s=0.5, lead_in_s=0.3)
RATE = 32_000


@pytest.fixture(scope="module")
def checkpoints(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("musicgen")
    tiny_musicgen.save(root / "mono")
    tiny_musicgen.save(root / "stereo", stereo=True)
    tiny_musicgen.save(root / "silent", silent=True)
    return root


@pytest.fixture(scope="module")
def player(checkpoints: Path) -> Callable[..., MusicGenPlayer]:
    @cache
    def load(name: str = "mono", settings: Settings = SHORT, dtype: str = "float32") -> MusicGenPlayer:
        return MusicGenPlayer(checkpoints / name, settings, Plan("cpu", "CPU", dtype, 2))

    return load


def row(prompt: str, seconds: float, seed: int, lead_in: Signal | None = None, **freely: float) -> Row:
    return Row("take", prompt, seconds, seed, Sampling(**freely), lead_in, 126.0, "D minor", ())


def ignore(done: int, total: int) -> None:
    """Hear nothing."""


def play(player: MusicGenPlayer, *rows: Row) -> list[Played]:
    return player.play(rows, ignore)


def noise(seconds: float) -> Signal:
    return np.random.default_rng(3).normal(0, 0.1, (2, round(seconds * 48_000))).astype(np.float32)


@pytest.mark.parametrize("seconds", [0.1, 0.5, 0.8, 0.81, 1.234, 2.0])
def test_lengths_are_exact_to_the_sample(player: Callable[..., MusicGenPlayer], seconds: float) -> None:
    (alone,) = play(player(), row("industrial", seconds, 1))
    assert alone.sound.shape == (1, round(seconds * RATE))
    assert alone.rate_hz == RATE
    (led,) = play(player(), row("industrial", seconds, 1, noise(0.2)))
    assert led.sound.shape == (1, round(seconds * RATE))


def test_the_same_seed_gives_the_same_bytes_and_another_does_not(player: Callable[..., MusicGenPlayer]) -> None:
    first, again, other = (play(player(), row("metal drums", 1.0, seed))[0].sound for seed in (5, 5, 6))
    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)


def test_a_row_alone_is_the_row_in_a_batch_whoever_its_neighbours_are(player: Callable[..., MusicGenPlayer]) -> None:
    mine = row("metal drums", 2.0, 12)
    (alone,) = play(player(), mine)
    for neighbour in (row("industrial", 2.0, 11), row("dark, very loud noise in a factory", 1.3, 13)):
        assert np.array_equal(play(player(), neighbour, mine)[1].sound, alone.sound)
        assert np.array_equal(play(player(), mine, neighbour)[0].sound, alone.sound)


def test_without_chance_it_is_the_librarys_own_music_bit_for_bit(player: Callable[..., MusicGenPlayer]) -> None:
    whole = player(settings=Settings())
    mine = play(whole, row("industrial drums", 1.0, 1, top_k=1))[0].sound
    told = whole._tokens(["industrial drums"], return_tensors="pt")
    theirs = whole._model.generate(**told, do_sample=False, guidance_scale=3.0, max_new_tokens=53)[0].numpy()
    assert np.array_equal(mine, theirs)


def test_going_on_from_sound_is_the_librarys_own_continuation(player: Callable[..., MusicGenPlayer]) -> None:
    whole, lead = player(settings=Settings()), noise(1.0)
    mine = play(whole, row("industrial drums", 1.0, 1, lead, top_k=1))[0].sound
    told = whole._tokens(["industrial drums"], return_tensors="pt")
    given = torch.from_numpy(resampled(lead.mean(axis=0, keepdims=True), RATE))[None]
    theirs = whole._model.generate(**told, input_values=given, do_sample=False, guidance_scale=3.0, max_new_tokens=53)[
        0
    ].numpy()
    assert np.array_equal(mine, theirs[:, RATE:])


def test_a_transition_depends_on_what_it_goes_on_from(player: Callable[..., MusicGenPlayer]) -> None:
    lead = noise(0.3)
    first, again = (play(player(), row("drums", 0.6, 3, lead))[0].sound for _ in range(2))
    other = play(player(), row("drums", 0.6, 3, 0.5 * lead[:, ::-1].copy()))[0].sound
    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)


def test_only_the_last_seconds_of_a_long_lead_in_count(player: Callable[..., MusicGenPlayer]) -> None:
    lead = noise(0.3)
    longer = np.concatenate([noise(1.0), lead], axis=1)
    codes = [player()._encoded(sound).shape[-1] for sound in (lead, longer)]
    assert codes == [15, 15]


def test_stereo_models_play_and_go_on_in_stereo(player: Callable[..., MusicGenPlayer]) -> None:
    (alone,) = play(player("stereo"), row("industrial", 1.2, 1))
    assert alone.sound.shape == (2, round(1.2 * RATE))
    assert not np.array_equal(alone.sound[0], alone.sound[1])
    (led,) = play(player("stereo"), row("industrial", 0.6, 1, noise(0.3)))
    assert led.sound.shape == (2, round(0.6 * RATE))


@pytest.mark.parametrize("dtype", ["bfloat16", "float16"])
def test_halves_are_only_for_the_decoder_and_stay_numbers(player: Callable[..., MusicGenPlayer], dtype: str) -> None:
    halved = player(dtype=dtype)
    assert halved._model.decoder.dtype == getattr(torch, dtype)
    assert halved._model.text_encoder.dtype == halved._model.audio_encoder.dtype == torch.float32
    (played,) = play(halved, row("industrial", 0.5, 1))
    assert not played.refusal
    assert np.isfinite(played.sound).all()


def test_what_is_longer_than_a_window_takes_more_of_them_and_every_step_is_heard(checkpoints: Path) -> None:
    assert windows(0, 3275, 1500, 900) == [(0, 1500), (600, 1500), (600, 1475)]
    assert windows(600, 2200, 1500, 900) == [(600, 1500), (600, 1300)]
    whole = MusicGenPlayer(checkpoints / "mono", Settings(), Plan("cpu", "CPU", "float32", 2))
    heard: list[tuple[int, int]] = []
    played = whole.play([row("industrial", 32.0, 1), row("drums", 32.0, 2)], lambda *step: heard.append(step))
    assert [take.sound.shape for take in played] == [(1, 32 * RATE)] * 2
    assert [done for done, _ in heard] == list(range(1, heard[-1][1] + 1))


def test_what_hears_of_a_step_can_end_it(player: Callable[..., MusicGenPlayer]) -> None:
    class CancelledError(Exception):
        """By the test."""

    def cancel(done: int, total: int) -> None:
        if done == 7:
            raise CancelledError

    with pytest.raises(CancelledError):
        player().play([row("industrial", 1.0, 1)], cancel)


def test_scores_that_are_no_numbers_refuse_their_row_alone(checkpoints: Path) -> None:
    poisoned = MusicGenPlayer(checkpoints / "mono", SHORT, Plan("cpu", "CPU", "float32", 2))
    fine = play(poisoned, row("drums", 1.0, 2))[0].sound
    read = poisoned._read

    def broken(rows: list[Row]) -> tuple[torch.Tensor, torch.Tensor]:
        text, mask = read(rows)
        for number, each in enumerate(rows):
            if each.prompt == "poison":
                text[number] = float("nan")
        return text, mask

    poisoned._read = broken
    bad, good = play(poisoned, row("poison", 1.0, 1), row("drums", 1.0, 2))
    assert "not numbers" in bad.refusal
    assert not good.refusal
    assert np.array_equal(good.sound, fine)
    with torch.no_grad():
        poisoned._model.decoder.lm_heads[0].weight.fill_(float("nan"))
    assert all("not numbers" in take.refusal for take in play(poisoned, row("a", 1.0, 1), row("b", 1.0, 2)))


def test_a_silent_codec_is_caught_by_the_guards(player: Callable[..., MusicGenPlayer]) -> None:
    (played,) = play(player("silent"), row("industrial", 1.0, 1))
    assert guards.inspect(played.sound, played.rate_hz).refusal == "it is silent"


def test_what_it_needs_is_counted_from_the_files(checkpoints: Path, player: Callable[..., MusicGenPlayer]) -> None:
    counted = footprint(checkpoints / "mono", Settings())
    model = player()._model
    assert counted.half_parameters == sum(p.numel() for p in model.decoder.parameters()) + sum(
        p.numel() for p in model.enc_to_dec_proj.parameters()
    )
    codec = sum(p.numel() for p in model.audio_encoder.parameters())
    assert counted.full_parameters >= sum(p.numel() for p in model.text_encoder.parameters()) + codec
    assert counted.row_numbers == 2 * 2 * 2 * 16 * 1628


@pytest.mark.parametrize(("books", "channels"), [(4, 1), (8, 2)])
@pytest.mark.parametrize("have", [0, 1, 5, 9])
def test_codes_come_out_of_the_delay_pattern_as_they_went_in(books: int, channels: int, have: int) -> None:
    codes = torch.randint(0, 32, (3, books, 9))
    steps = laid_out(codes[..., :have], 9, channels, pad=32)
    assert steps.shape[-1] == steps_of(9, books, channels) == 1 + 9 + 3
    assert (steps[..., 0] == 32).all()
    assert ((steps == UNWRITTEN).sum((1, 2)) == books * (9 - have)).all()
    assert torch.equal(frames_of(steps, channels)[..., :have], codes[..., :have])
    assert torch.equal(frames_of(laid_out(codes, 9, channels, pad=32), channels), codes)


def test_codes_are_drawn_as_often_as_they_are_likely() -> None:
    scores = torch.tensor([0.1, 0.2, 0.4, 0.3]).log().expand(4000, 1, 4)
    chance = draws(1, 0, 4000, 1)
    picked = chosen(scores, 0, torch.ones(4000), chance)[:, 0]
    assert torch.bincount(picked, minlength=4) / 4000 == pytest.approx([0.1, 0.2, 0.4, 0.3], abs=0.03)
    two = chosen(scores, 2, torch.ones(4000), chance)[:, 0]
    assert set(two.tolist()) == {2, 3}
    assert set(chosen(scores, 1, torch.ones(4000), chance)[:, 0].tolist()) == {2}
    assert set(chosen(scores, 0, torch.full((4000,), 1e-3), chance)[:, 0].tolist()) == {2}


def test_guidance_of_one_is_none() -> None:
    scores = torch.randn(4, 3, 5)
    assert guided(scores, 2, torch.ones(2)).numpy() == pytest.approx(scores[:2].numpy(), abs=1e-6)
    assert guided(scores, 2, torch.zeros(2)).numpy() == pytest.approx(scores[2:].numpy(), abs=1e-6)
