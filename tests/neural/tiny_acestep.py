"""An ACE-Step of random weights, about a megabyte, in the classes and the file layout of the real ones."""

from pathlib import Path

import torch
from diffusers import AceStepPipeline, AutoencoderOobleck, FlowMatchEulerDiscreteScheduler
from diffusers.models.transformers.ace_step_transformer import AceStepTransformer1DModel
from diffusers.pipelines.ace_step.modeling_ace_step import AceStepConditionEncoder
from tokenizers import pre_tokenizers
from transformers import Qwen2Tokenizer, Qwen3Config, Qwen3Model

WIDTH = 32
CODEC_WIDTH = 8


def save(folder: Path, seed: int = 0) -> Path:
    """Write a checkpoint and return its folder."""
    torch.manual_seed(seed)
    letters = [*sorted(pre_tokenizers.ByteLevel.alphabet()), "<|endoftext|>"]
    tokens = Qwen2Tokenizer(vocab={letter: i for i, letter in enumerate(letters)}, merges=[], model_max_length=512)
    text = Qwen3Model(
        Qwen3Config(
            hidden_size=WIDTH,
            intermediate_size=WIDTH,
            num_hidden_layers=1,
            num_attention_heads=2,
            num_key_value_heads=2,
            head_dim=16,
            vocab_size=len(tokens) + 8,
            max_position_embeddings=4096,
        )
    )
    shape = {
        "hidden_size": WIDTH,
        "intermediate_size": WIDTH,
        "num_attention_heads": 2,
        "num_key_value_heads": 1,
        "head_dim": 16,
        "sliding_window": 16,
    }
    transformer = AceStepTransformer1DModel(
        num_hidden_layers=2,
        in_channels=3 * CODEC_WIDTH,
        audio_acoustic_hidden_dim=CODEC_WIDTH,
        is_turbo=True,
        model_version="turbo",
        **shape,
    )
    condition = AceStepConditionEncoder(
        text_hidden_dim=WIDTH,
        timbre_hidden_dim=CODEC_WIDTH,
        num_lyric_encoder_hidden_layers=1,
        num_timbre_encoder_hidden_layers=1,
        **shape,
    )
    codec = AutoencoderOobleck(
        encoder_hidden_size=8,
        downsampling_ratios=[2, 4, 4, 6, 10],
        channel_multiples=[1, 1, 1, 1, 1],
        decoder_channels=8,
        decoder_input_channels=CODEC_WIDTH,
        audio_channels=2,
        sampling_rate=48_000,
    )
    with torch.no_grad():
        last = codec.decoder.conv2.weight_v
        last -= last.mean(dim=-1, keepdim=True)  # so that noise lies around zero, as music does
    AceStepPipeline(
        vae=codec,
        text_encoder=text,
        tokenizer=tokens,
        transformer=transformer,
        condition_encoder=condition,
        scheduler=FlowMatchEulerDiscreteScheduler(num_train_timesteps=1, shift=1.0),
    ).save_pretrained(folder)
    return folder
