"""A set's folder: the names of its files, and papers in and out of them."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from rivethead.errors import InputError
from rivethead.paths import write_text
from rivethead.schema import codec
from rivethead.schema.art import Art, Backdrop, Puppet

P = TypeVar("P")

BRIEF = "brief.json"
SCORE = "score.json"
MIDI = "score.mid"
PART_MIDIS = "midi"
MIX = "industrial_mix_full.wav"
PREMASTER = "industrial_mix_full.premaster.wav"
LAYERS = "layers/layers.json"
MIX_REPORT = "industrial_mix_full.report.json"
MIX_PICTURE = "industrial_mix_full.png"
MIX_PAPER = ".rivethead/mix.json"
BEATS = "industrial_mix_full.beats.json"
STORYBOARD = "storyboard.json"
OTIO = "storyboard.otio"
EDL = "storyboard.edl"
CAPTIONS = "film.vtt"
POSTER = "poster.png"
LICENCES = "LICENCES.md"
SHOTS = ".rivethead/shots"
SONG_BEATS = "song.beats.json"

WIDE = "16:9"
"""The shape that a storyboard is composed for; films of others have theirs in their names."""


def take_paper(piece: str) -> str:
    """Return where a take's paper lies."""
    return f".rivethead/takes/{piece}.json"


def account_paper(piece: str) -> str:
    """Return where it lies how a take of a neural engine came about."""
    return f".rivethead/takes/{piece}.account.json"


def conformed_paper(piece: str) -> str:
    """Return where it lies how a take of a neural engine was put onto the grid."""
    return f".rivethead/takes/{piece}.conformed.json"


def song_file(song: Path) -> str:
    """Return where a song that somebody brings along is kept."""
    return f"song{song.suffix.lower()}"


def film_file(draft: bool, aspect: str = WIDE) -> str:
    """Return the film's name; neither a draft nor another shape ever takes the place of a finished film."""
    return f"film{_marks(draft, aspect)}.mp4"


def film_paper(draft: bool, aspect: str = WIDE) -> str:
    """Return where it lies what the film was made from."""
    return f".rivethead/film{_marks(draft, aspect)}.json"


def certificate_file(draft: bool, aspect: str = WIDE) -> str:
    """Return the name of the film's certificate."""
    return f"sync{_marks(draft, aspect)}.json"


def storyboard_file(aspect: str) -> str:
    """Return the name of the storyboard that a film of this shape is drawn from."""
    return STORYBOARD if aspect == WIDE else f"storyboard{_marks(False, aspect)}.json"


def _marks(draft: bool, aspect: str) -> str:
    return ("" if aspect == WIDE else f".{aspect.replace(':', 'x')}") + (".draft" if draft else "")


@dataclass(frozen=True, slots=True)
class SetFolder:
    """One set on disk.

    Attributes:
        root: its folder.
    """

    root: Path

    def path(self, relative: str) -> Path:
        """Return the full path of one of its files."""
        return self.root / relative

    def save(self, relative: str, paper: Any) -> None:
        """Write a paper atomically."""
        write_text(self.path(relative), codec.dumps(paper))

    def load(self, kind: type[P], relative: str) -> P:
        """Read a paper.

        Raises:
            InputError: the file is not there.
            DocumentError: the file has a wrong field.
        """
        path = self.path(relative)
        try:
            text = path.read_text(encoding="utf-8")
        except FileNotFoundError as missing:
            raise InputError(f"{path} is missing; run rivethead make again to have it made.") from missing
        except UnicodeDecodeError as broken:
            raise InputError(f"{path} is not UTF-8 text; make it again or save it as UTF-8.") from broken
        except OSError as refused:
            raise InputError(f"{path} cannot be read ({refused.strerror}); make it a file you may read.") from refused
        return codec.loads(kind, text, str(path))

    def save_art(self, art: Art) -> list[str]:
        """Write every puppet and backdrop and return the paths of their papers."""
        written = []
        for puppet in art.cast:
            written.append(f"art/cast/{puppet.name}/puppet.json")
            self.save(written[-1], puppet)
        for backdrop in art.backdrops:
            written.append(f"art/backdrops/{backdrop.name}/backdrop.json")
            self.save(written[-1], backdrop)
        return written

    def load_art(self, papers: tuple[str, ...]) -> Art:
        """Read the art whose papers are named, in that order."""
        cast = tuple(self.load(Puppet, p) for p in papers if p.endswith("puppet.json"))
        backdrops = tuple(self.load(Backdrop, p) for p in papers if p.endswith("backdrop.json"))
        return Art(cast, backdrops)
