"""MusicGen itself, through transformers: prompts in, sound out. Imports torch: only for the model's own process.

Long takes are written in windows of 30 s. Each goes on from the last 12 s of the one before, in codes and not in sound,
and everything is decoded once at the end, so that no window has an audible seam. A transition goes on from sound in the
same way: its last seconds are encoded and stand where the codes of a window before would.
"""

import math
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import torch
from scipy.signal import resample_poly
from transformers import AutoTokenizer, MusicgenForConditionalGeneration
from transformers.modeling_outputs import BaseModelOutput

from rivethead.schema.sound import SAMPLE_RATE_HZ
from rivethead.stems.musicgen.choosing import chosen, draws, guided
from rivethead.stems.musicgen.delays import UNWRITTEN, frames_of, laid_out, steps_of
from rivethead.stems.neural.devices import Plan
from rivethead.stems.neural.rows import Played, Row, Settings, Signal

_TEXT_TOKENS = 128
"""Prompts are padded to one length whatever their neighbours are, so that a row alone is computed as in a batch."""

_LOOK_STEPS = 50
"""How often it is checked whether the scores are still numbers; each look waits for the device."""

Tick = Callable[[int, int], None]


class MusicGenPlayer:
    """A loaded model.

    Args:
        folder: with config.json, the tokenizer and safetensors.
        settings: windows and strides.
        plan: where and in which numbers; text encoder and codec stay in float32.
    """

    def __init__(self, folder: Path, settings: Settings, plan: Plan) -> None:
        self._device = torch.device(plan.device)
        self._beside = torch.device("cpu") if plan.offload else self._device
        half = getattr(torch, plan.dtype)
        self._tokens = AutoTokenizer.from_pretrained(folder, local_files_only=True)
        self._model = MusicgenForConditionalGeneration.from_pretrained(
            folder, dtype=torch.float32, local_files_only=True, use_safetensors=True
        ).eval()
        self._model.decoder.to(half)
        if hasattr(self._model, "enc_to_dec_proj"):  # only where text and decoder differ in width
            self._model.enc_to_dec_proj.to(half)
        self._model.to(self._device)
        self._model.text_encoder.to(self._beside)
        self._model.audio_encoder.to(self._beside)
        decoder, codec = self._model.config.decoder, self._model.config.audio_encoder
        self.channels: int = decoder.audio_channels
        self.rate_hz: int = codec.sampling_rate
        self._books: int = decoder.num_codebooks
        self._pad: int = decoder.pad_token_id
        self._frame_rate: int = codec.frame_rate
        self._window = round(settings.window_s * self._frame_rate)
        self._stride = round(settings.stride_s * self._frame_rate)

    def play(self, rows: Sequence[Row], tick: Tick) -> list[Played]:
        """Return the takes of a batch, each of its own length.

        Args:
            rows: of about the same length; a lead-in lasts at most a window less a stride, or its end counts.
            tick: hears (steps done, steps of the whole batch).
        """
        with torch.inference_mode():
            lead = [self._encoded(row.lead_in) for row in rows]
            if len({(codes.shape[-1], row.sampling.top_k) for codes, row in zip(lead, rows, strict=True)}) > 1:
                return [played for row in rows for played in self.play([row], tick)]
            known = torch.cat(lead)
            asked = max(math.ceil(row.seconds * self._frame_rate) for row in rows)
            codes, numbers = self._written(rows, known, known.shape[-1] + asked, tick)
            return [
                self._decoded(row, codes[i], known.shape[-1]) if numbers[i] else _not_numbers(self.rate_hz)
                for i, row in enumerate(rows)
            ]

    def _written(
        self, rows: Sequence[Row], known: torch.Tensor, total: int, tick: Tick
    ) -> tuple[torch.Tensor, list[bool]]:
        """Return codes, int64 (rows, books, total frames), and for each row whether its scores were numbers."""
        text, mask = self._read(rows)
        spans = windows(known.shape[-1], total, self._window, self._stride)
        all_steps = sum(self._steps(frames) - 1 - had for had, frames in spans)
        numbers = torch.ones(len(rows), dtype=torch.bool)
        done = 0
        for window, (had, frames) in enumerate(spans):
            begun = known[..., known.shape[-1] - had :]
            written, fine = self._window_of(
                rows, begun, frames, window, (text, mask), lambda n: tick(n, all_steps), done
            )
            done += self._steps(frames) - 1 - had
            known = torch.cat([known, written[..., had:]], -1)
            numbers &= fine
        return known, numbers.tolist()

    def _steps(self, frames: int) -> int:
        return steps_of(frames, self._books, self.channels)

    def _window_of(
        self,
        rows: Sequence[Row],
        begun: torch.Tensor,
        frames: int,
        window: int,
        told: tuple[torch.Tensor, torch.Tensor],
        tick: Callable[[int], None],
        done: int,
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Return one window's codes, int64 (rows, books, frames), with what it goes on from, and whose are numbers."""
        steps = laid_out(begun, frames, self.channels, self._pad).to(self._device)
        count, first = steps.shape[2], begun.shape[2] + 1
        chance = torch.stack([draws(row.seed, window, count - first, self._books) for row in rows]).to(self._device)
        guidance = torch.tensor([row.sampling.guidance for row in rows], device=self._device)
        heat = torch.tensor([row.sampling.temperature for row in rows], device=self._device)
        fine = torch.ones(len(rows), dtype=torch.bool, device=self._device)
        memory, fresh = None, steps[..., :first]
        for step in range(first, count):
            doubled = fresh.repeat(2, 1, 1).reshape(-1, fresh.shape[-1])
            out = self._model(
                encoder_outputs=BaseModelOutput(last_hidden_state=told[0]),
                attention_mask=told[1],
                decoder_input_ids=doubled,
                past_key_values=memory,
                use_cache=True,
            )
            memory = out.past_key_values
            scores = out.logits[:, -1].float().reshape(2 * len(rows), self._books, -1)
            scores = guided(scores, len(rows), guidance)
            fine &= scores.isfinite().all(-1).all(-1)
            scores = scores.nan_to_num(0.0, 0.0, 0.0)
            picked = chosen(scores, rows[0].sampling.top_k, heat, chance[:, step - first])
            free = steps[..., step] == UNWRITTEN
            steps[..., step] = torch.where(free, picked, steps[..., step])
            fresh = steps[..., step : step + 1]
            if (step - first) % _LOOK_STEPS == 0 and not fine.any().item():
                steps[steps == UNWRITTEN] = 0
                break
            tick(done + step - first + 1)
        return frames_of(steps.cpu(), self.channels), fine.cpu()

    def _read(self, rows: Sequence[Row]) -> tuple[torch.Tensor, torch.Tensor]:
        """Return the prompts as the text encoder reads them, and as many rows of nothing for guidance."""
        states, masks = [], []
        for row in rows:
            tokens = self._tokens(
                row.prompt, padding="max_length", max_length=_TEXT_TOKENS, truncation=True, return_tensors="pt"
            ).to(self._beside)
            states.append(self._model.text_encoder(**tokens).last_hidden_state)
            masks.append(tokens.attention_mask)
        text, mask = torch.cat(states).to(self._device, self._model.decoder.dtype), torch.cat(masks).to(self._device)
        return torch.cat([text, torch.zeros_like(text)]), torch.cat([mask, torch.ones_like(mask)])

    def _encoded(self, sound: Signal | None) -> torch.Tensor:
        """Return a lead-in as codes, int64 (1, books, frames); none of them where there is no lead-in."""
        if sound is None:
            return torch.zeros(1, self._books, 0, dtype=torch.int64)
        heard = resampled(sound if self.channels == 2 else sound.mean(axis=0, keepdims=True), self.rate_hz)
        hop = self.rate_hz // self._frame_rate
        frames = min(heard.shape[1] // hop, self._window - self._stride)
        tail = torch.from_numpy(heard[:, heard.shape[1] - frames * hop :]).to(self._beside)
        codec = self._model.audio_encoder
        sides = [codec.encode(side[None, None]).audio_codes[0] for side in tail]
        return torch.stack(sides, 2).flatten(1, 2).cpu()

    def _decoded(self, row: Row, codes: torch.Tensor, lead_frames: int) -> Played:
        """Return a row's sound; what it goes on from is decoded with it to warm the codec up, and cut off."""
        codec, hop = self._model.audio_encoder, self.rate_hz // self._frame_rate
        sides = [
            codec.decode(codes[None, None, side :: self.channels].to(self._beside), [None]).audio_values[0, 0]
            for side in range(self.channels)
        ]
        sound = torch.stack(sides).float().cpu().numpy()
        first = lead_frames * hop
        return Played(sound[:, first : first + round(row.seconds * self.rate_hz)], self.rate_hz)


def windows(begun: int, total: int, window: int, stride: int) -> list[tuple[int, int]]:
    """Return for every window (frames that it goes on from, frames in all).

    Args:
        begun: frames that are there already; at most a window less a stride of them count.
        total: frames that there shall be.
        window: frames of the longest window.
        stride: frames that a window adds when it goes on from another.
    """
    spans, have = [], begun
    while have < total:
        had = min(have, window - stride)
        frames = had + min(window - had, total - have)
        spans.append((had, frames))
        have += frames - had
    return spans


def resampled(sound: Signal, rate_hz: int) -> Signal:
    """Return sound at 48 kHz at another rate, by a polyphase filter."""
    common = math.gcd(rate_hz, SAMPLE_RATE_HZ)
    return np.asarray(resample_poly(sound, rate_hz // common, SAMPLE_RATE_HZ // common, axis=1), np.float32)


def _not_numbers(rate_hz: int) -> Played:
    return Played(np.zeros((1, 0), np.float32), rate_hz, "the model's scores were not numbers")
