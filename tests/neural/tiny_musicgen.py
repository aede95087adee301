"""A MusicGen of random weights, under a megabyte, in the class and the file layout of the real ones."""

from pathlib import Path

import torch
from transformers import (
    EncodecConfig,
    EncodecFeatureExtractor,
    GenerationConfig,
    MusicgenConfig,
    MusicgenDecoderConfig,
    MusicgenForConditionalGeneration,
    MusicgenProcessor,
    T5Config,
    T5Tokenizer,
)

CODES = 32
BOOKS = 4
FRAME_RATE_HZ = 50
BITS = 5


def save(folder: Path, *, stereo: bool = False, silent: bool = False, seed: int = 0) -> Path:
    """Write a checkpoint and return its folder; a silent one has nothing in its codebooks, as a codec is born."""
    torch.manual_seed(seed)
    tokens = tokenizer()
    channels = 2 if stereo else 1
    text = T5Config(vocab_size=len(tokens), d_model=12, d_kv=6, d_ff=24, num_layers=2, num_heads=2)
    codec = EncodecConfig(
        target_bandwidths=[BOOKS * FRAME_RATE_HZ * BITS / 1000],  # so that it has four books, as the real one
        sampling_rate=32_000,
        audio_channels=1,
        normalize=False,
        chunk_length_s=None,
        overlap=None,
        hidden_size=16,
        num_filters=4,
        num_residual_layers=1,
        upsampling_ratios=[8, 5, 4, 4],
        use_causal_conv=False,
        codebook_size=CODES,
        codebook_dim=16,
        use_conv_shortcut=False,
        num_lstm_layers=1,
    )
    decoder = MusicgenDecoderConfig(
        vocab_size=CODES,
        max_position_embeddings=2048,
        num_hidden_layers=2,
        ffn_dim=32,
        num_attention_heads=2,
        hidden_size=16,
        num_codebooks=BOOKS * channels,
        audio_channels=channels,
        pad_token_id=CODES,
        bos_token_id=CODES,
        dropout=0.0,
    )
    config = MusicgenConfig(text_encoder=text.to_dict(), audio_encoder=codec.to_dict(), decoder=decoder.to_dict())
    model = MusicgenForConditionalGeneration(config)
    with torch.no_grad():
        for layer in model.audio_encoder.quantizer.layers:
            embed = layer.codebook.embed
            embed.copy_(torch.zeros_like(embed) if silent else torch.randn_like(embed))
        for name, parameter in model.audio_encoder.named_parameters():
            if "bias" in name:
                parameter.zero_()  # so that codes of nothing sound like nothing
        model.audio_encoder.encoder.layers[-1].conv.parametrizations.weight.original0.mul_(500)  # so that it hears
        last = model.audio_encoder.decoder.layers[-1].conv.parametrizations.weight.original1
        last -= last.mean(dim=-1, keepdim=True)  # and so that noise lies around zero, as music does
    model.generation_config = GenerationConfig(
        do_sample=True,
        guidance_scale=3.0,
        max_length=1500,
        bos_token_id=CODES,
        pad_token_id=CODES,
        decoder_start_token_id=CODES,
    )
    model.save_pretrained(folder)
    extractor = EncodecFeatureExtractor(feature_size=channels, sampling_rate=32_000, padding_side="left")
    MusicgenProcessor(extractor, tokens).save_pretrained(folder)
    return folder


def tokenizer() -> T5Tokenizer:
    """Return a tokenizer of a few words and all letters."""
    words = ("industrial", "metal", "drums", "dark", "bpm", "factory", "noise", "in", "minor", "loud")
    letters = sorted(set("abcdefghijklmnopqrstuvwxyz0123456789#,.-"))
    pieces = [("<pad>", 0.0), ("</s>", 0.0), ("<unk>", 0.0), ("▁", -2.0)]
    pieces += [(f"▁{word}", -3.0) for word in words] + [(letter, -6.0) for letter in letters]
    return T5Tokenizer(vocab=pieces, extra_ids=4, model_max_length=256)
