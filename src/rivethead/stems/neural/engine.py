"""What every engine with a model does: find the models that play, and play each kind of piece with its own."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from rivethead.media.wav import read_wav, write_wav
from rivethead.models.manifest import Model
from rivethead.schema.brief import Recipe
from rivethead.schema.score import Piece, Score
from rivethead.schema.sound import SAMPLE_RATE_HZ, Take
from rivethead.stems.neural import devices, performing, weights
from rivethead.stems.neural.devices import Device, Footprint, Plan
from rivethead.stems.neural.resident import Opened, Resident, probe
from rivethead.stems.neural.rows import Sampling, Settings
from rivethead.stems.neural.taking import UNWATCHED, Casting, FreeTake, Watch


@dataclass(frozen=True, slots=True)
class NeuralEngine:
    """A music engine with a model. Its makers give what differs; instances are made without arguments elsewhere.

    Attributes:
        name: of the engine.
        loader: of the models that it plays, as the manifest calls it.
        player: "module:Class" that plays them, imported only by the model's own process.
        stem_model: id of the model for stems and songs.
        transition_model: id of the model for transitions.
        footprint: what a model needs, from its folder and its settings.
        sampling: how freely a style is played, from the style and the model.
        find_devices: what there is to compute on.
    """

    name: str
    loader: str
    player: str
    stem_model: str
    transition_model: str
    footprint: Callable[[Path, Settings], Footprint]
    sampling: Callable[[str, Model], Sampling]
    find_devices: Callable[[], tuple[Device, ...]] = probe

    def model_for(self, kind: str, casting: Casting) -> Model:
        """Return the entry of the model that plays a kind of piece.

        Raises:
            InputError: there is none of that name, or another engine plays it.
        """
        asked = casting.transition_model if kind == "transition" else casting.stem_model
        own = self.transition_model if kind == "transition" else self.stem_model
        return weights.named(asked or own, self.loader)

    def identity(self, kind: str, casting: Casting) -> str:
        """Return what plays a kind of piece; see FreeEngine."""
        model = self.model_for(kind, casting)
        return f"{weights.identity(model)} {model.defaults}"

    def perform_all(
        self, score: Score, pieces: Sequence[Piece], folder: Path, recipe: Recipe, casting: Casting, watch: Watch
    ) -> Iterator[FreeTake]:
        """Play pieces, one model after the other; see FreeEngine. The recipe is in the prompt already."""
        del recipe
        chosen = {piece.name: self.model_for(piece.kind, casting) for piece in pieces}
        kinds = {model.id: weights.verified(model) for model in chosen.values()}
        device = devices.choose(self.find_devices(), casting.device)
        for model_id, found in kinds.items():
            own = [piece for piece in pieces if chosen[piece.name].id == model_id]
            kind = self._kind(found, score.style)
            yield from performing.play(score, own, folder, kind, device, watch)

    def perform(self, score: Score, piece: Piece, folder: Path, recipe: Recipe) -> Take:
        """Play one piece in its own time, cut to its length: nobody here can hear where its beats lie."""
        free = next(self.perform_all(score, [piece], folder, recipe, Casting(), UNWATCHED))
        sound, _ = read_wav(folder / free.sound)
        write_wav(folder / free.take.file, sound[:, : free.take.samples], SAMPLE_RATE_HZ)
        (folder / free.sound).unlink()
        return free.take

    def _kind(self, found: weights.Weights, style: str) -> performing.Kind:
        settings = settings_of(found.model)
        return performing.Kind(
            engine=self.name,
            weights=found,
            footprint=self.footprint(found.folder, settings),
            sampling=self.sampling(style, found.model),
            open_model=partial(open_resident, self.player, found, settings),
            lead_in_s=settings.lead_in_s,
        )


def settings_of(model: Model) -> Settings:
    """Return what a player has to know of a model beside its files."""
    own, sound, given = Settings(), model.sound, model.defaults
    window_s = own.window_s if sound is None else sound.window_s
    stride_s = window_s if sound is None or sound.stride_s is None else sound.stride_s
    return Settings(
        window_s=window_s,
        stride_s=stride_s,
        lead_in_s=window_s - stride_s if sound is not None and sound.continues else 0.0,
        steps=own.steps if given.steps is None else given.steps,
        shift=own.shift if given.shift is None else given.shift,
    )


def open_resident(player: str, found: weights.Weights, settings: Settings, plan: Plan) -> Opened:
    """Open a model in a process of its own."""
    return Resident(player, found.model.id, found.folder, settings, plan)
