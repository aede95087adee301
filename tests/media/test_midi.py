from pathlib import Path

import mido
import pytest

from rivethead.media.midi import DRUM_CHANNEL, DRUM_KEYS, FX_KEYS, TICKS_PER_BEAT, write_midi, write_part_midis
from rivethead.schema.brief import Key
from rivethead.schema.score import Gesture, Hit, Note, Piece, Score, Section, Shout

BPM = 126.0


def piece(name: str, bars: int, shift: float, leads_to: str) -> Piece:
    notes = (
        Note("bass", "bass", 0.0, 0.25, (28,), 0.9),
        Note("bass", "bass", 0.25, 0.25, (28,), 0.8),
        Note("bass", "drone", 0.0, 8.0, (28,), 0.5),
        Note("guitar", "guitar", 1.0 + shift, 1.5, (40, 47, 52), 0.7),
        Note("lead", "arp", 2.5, 1 / 3, (64,), 0.6),
        Note("pads", "pad", 0.0, 7.999, (48, 52, 55), 0.4),
    )
    hits = tuple(Hit(drum, i / 4 + shift, 0.5 + i / 40) for i, drum in enumerate(DRUM_KEYS))
    return Piece(
        name, "stem", Key("E", "phrygian"), bars, bars * 240 / BPM + 1, leads_to, "",
        (Section("verse", 0, 1, 0.7), Section("drop", 1, bars - 1, 1.0)), notes, hits,
        (Gesture("riser", 4.0, 4.0, 0.8),), (Shout("STAHL & ÖL", 4.0 + shift, 40, 0.9),), (),
    )  # fmt: skip


@pytest.fixture
def score() -> Score:
    return Score(
        "Title", "industrial", BPM, 1, 0.0, (piece("stem-01", 3, 0.0, "stem-02"), piece("stem-02", 2, 0.05, ""))
    )


@pytest.fixture
def read(score: Score, tmp_path: Path) -> mido.MidiFile:
    write_midi(tmp_path / "score.mid", score)
    return mido.MidiFile(tmp_path / "score.mid", charset="utf-8")


def timed(track: mido.MidiTrack) -> list[tuple[int, mido.Message]]:
    now, found = 0, []
    for message in track:
        now += message.time
        found.append((now, message))
    return found


def tones(track: mido.MidiTrack) -> list[tuple[int, int, int, int]]:
    """Return (start, channel, key, length) in ticks."""
    sounding, found = {}, []
    for now, message in timed(track):
        if message.type == "note_on":
            assert (message.channel, message.note) not in sounding
            sounding[message.channel, message.note] = now
        if message.type == "note_off":
            start = sounding.pop((message.channel, message.note))
            found.append((start, message.channel, message.note, now - start))
    assert not sounding
    return sorted(found)


def test_it_is_format_1_with_tempo_and_metre(read: mido.MidiFile) -> None:
    assert read.type == 1
    assert read.ticks_per_beat == TICKS_PER_BEAT
    first = read.tracks[0]
    assert [round(mido.tempo2bpm(m.tempo), 3) for m in first if m.type == "set_tempo"] == [BPM]
    assert [(m.numerator, m.denominator) for m in first if m.type == "time_signature"] == [(4, 4)]
    assert [t.name for t in read.tracks[1:]] == ["drums", "bass", "guitar", "lead", "pads", "fx", "voice"]


def test_markers_stand_at_the_joints_of_the_mix(read: mido.MidiFile) -> None:
    markers = [(now / TICKS_PER_BEAT, m.text) for now, m in timed(read.tracks[0]) if m.type == "marker"]
    assert markers == [
        (0, "stem-01"), (0, "stem-01 verse"), (4, "stem-01 drop"),
        (12, "stem-02"), (12, "stem-02 verse"), (16, "stem-02 drop"),
    ]  # fmt: skip


def test_the_same_notes_come_back(read: mido.MidiFile, score: Score) -> None:
    for part in ("bass", "guitar", "lead", "pads"):
        track = next(t for t in read.tracks if t.name == part)
        wanted = sorted(
            (round((n.beat + start) * TICKS_PER_BEAT), pitch, round(n.length_beats * TICKS_PER_BEAT))
            for p, start in zip(score.pieces, (0, 12), strict=True)
            for n in p.notes
            if n.part == part
            for pitch in n.pitches
        )
        found = sorted((start, key, length) for start, _, key, length in tones(track))
        assert len(found) == len(wanted)
        for a, b in zip(found, wanted, strict=True):
            assert a[:2] == b[:2]
            assert abs(a[2] - b[2]) <= 1


def test_voices_of_a_part_have_channels_and_programs_of_their_own(read: mido.MidiFile) -> None:
    bass = next(t for t in read.tracks if t.name == "bass")
    programs = {m.channel: m.program for m in bass if m.type == "program_change"}
    assert len(programs) == 2
    assert {channel for _, channel, _, _ in tones(bass)} == set(programs)
    channels = [m.channel for t in read.tracks for m in t if m.type == "program_change"]
    assert len(channels) == len(set(channels))
    assert DRUM_CHANNEL not in channels


def test_drums_are_on_channel_ten(read: mido.MidiFile, score: Score) -> None:
    drums = tones(next(t for t in read.tracks if t.name == "drums"))
    wanted = sorted(
        (round((h.beat + start) * TICKS_PER_BEAT), DRUM_CHANNEL, DRUM_KEYS[h.drum])
        for p, start in zip(score.pieces, (0, 12), strict=True)
        for h in p.hits
    )
    assert [tone[:3] for tone in drums] == wanted
    assert len(set(DRUM_KEYS.values())) == len(DRUM_KEYS)


def test_words_are_lyrics(read: mido.MidiFile) -> None:
    voice = next(t for t in read.tracks if t.name == "voice")
    lyrics = [(now, m.text) for now, m in timed(voice) if m.type == "lyrics"]
    assert lyrics == [(4 * 480, "STAHL & ÖL"), (round(16.05 * 480), "STAHL & ÖL")]


def test_two_tones_on_one_key_do_not_cut_each_other_short(tmp_path: Path, score: Score) -> None:
    notes = (Note("lead", "lead", 0.0, 2.0, (60,), 0.9), Note("lead", "lead", 1.0, 2.0, (60,), 0.9))
    one = Score("t", "ebm", BPM, 1, 0.0, (Piece(**{**vars_of(score.pieces[0]), "notes": notes, "leads_to": ""}),))
    write_midi(tmp_path / "a.mid", one)
    lead = next(t for t in mido.MidiFile(tmp_path / "a.mid").tracks if t.name == "lead")
    assert [(start, length) for start, _, _, length in tones(lead)] == [(0, 480), (480, 960)]


def vars_of(piece: Piece) -> dict:
    return {name: getattr(piece, name) for name in piece.__slots__}


def test_the_same_score_gives_the_same_bytes(tmp_path: Path, score: Score) -> None:
    for name in ("a.mid", "b.mid"):
        write_midi(tmp_path / name, score)
    assert (tmp_path / "a.mid").read_bytes() == (tmp_path / "b.mid").read_bytes()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.mid", "b.mid"]


def test_a_whole_set_can_be_written(tmp_path: Path) -> None:
    from rivethead.schema.brief import Brief
    from rivethead.score import compose

    asked = Brief("x", "Set", "set", "industrial", BPM, Key("E", "phrygian"), 5)
    whole = compose(asked)
    write_midi(tmp_path / "set.mid", whole)
    read = mido.MidiFile(tmp_path / "set.mid")
    bars = sum(p.bars for p in whole.pieces)
    assert read.length >= bars * 240 / BPM - 0.01
    kicks = [t for t in tones(next(t for t in read.tracks if t.name == "drums")) if t[2] == DRUM_KEYS["kick"]]
    assert len(kicks) == sum(h.drum == "kick" for p in whole.pieces for h in p.hits)


def test_every_part_has_a_file_with_the_same_notes_and_tempo_map(score: Score, tmp_path: Path) -> None:
    write_midi(tmp_path / "score.mid", score)
    whole = mido.MidiFile(tmp_path / "score.mid", charset="utf-8")
    files = write_part_midis(tmp_path / "midi", score)
    assert list(files) == ["tempo", "drums", "bass", "guitar", "lead", "pads", "fx", "voice"]
    assert sorted(p.name for p in (tmp_path / "midi").iterdir()) == sorted(files.values())
    for part, name in files.items():
        alone = mido.MidiFile(tmp_path / "midi" / name, charset="utf-8")
        assert list(alone.tracks[0]) == list(whole.tracks[0])
        if part == "tempo":
            assert len(alone.tracks) == 1
        else:
            (track,) = alone.tracks[1:]
            assert list(track) == list(next(t for t in whole.tracks if t.name == part))
    found = tones(mido.MidiFile(tmp_path / "midi" / "fx.mid").tracks[1])
    assert [(start, key) for start, _, key, _ in found] == [(4 * 480, FX_KEYS["riser"]), (16 * 480, FX_KEYS["riser"])]


def test_a_silent_part_has_no_file(tmp_path: Path, score: Score) -> None:
    bare = Piece(**{**vars_of(score.pieces[0]), "notes": (), "gestures": (), "shouts": (), "leads_to": ""})
    assert list(write_part_midis(tmp_path, Score("t", "ebm", BPM, 1, 0.0, (bare,)))) == ["tempo", "drums"]


def test_every_drum_and_effect_of_the_synth_has_a_key() -> None:
    from rivethead.schema.brief import STYLES
    from rivethead.stems.synth import gestures
    from rivethead.stems.synth.styles import sound_of

    assert set(gestures.KINDS) <= set(FX_KEYS)
    assert {drum for style in STYLES for drum in sound_of(style).kit.places} <= set(DRUM_KEYS)
