"""Composition: the whole set's outline first, then every piece written bar by bar, part by part."""

from rivethead.schema.brief import Brief
from rivethead.schema.score import Piece, Score
from rivethead.score import bass, drums, effects, ending, guitars, melody, pads, words
from rivethead.score.outline import Outline, outlines, scenes
from rivethead.score.passage import passage
from rivethead.score.sheet import Sheet
from rivethead.score.style import Style
from rivethead.score.styles import style_named

_WRITERS = (drums.write, bass.write, guitars.write, melody.write, pads.write, effects.write, words.write)


def write(brief: Brief) -> Score:
    """Write the whole set's music; see rivethead.score.compose."""
    style = style_named(brief.style, brief.recipe.variant, brief.recipe.fragments)
    plan = outlines(brief, style)
    swing = style.swing if brief.recipe.swing is None else brief.recipe.swing
    pieces = tuple(_piece(brief, style, plan, number, swing) for number in range(len(plan)))
    return Score(brief.title, brief.style, brief.bpm, brief.seed, swing, pieces)


def _piece(brief: Brief, style: Style, plan: tuple[Outline, ...], number: int, swing: float) -> Piece:
    outline = plan[number]
    is_last = number == len(plan) - 1
    sheet = Sheet(swing, end_beat=outline.seconds * brief.bpm / 60 if is_last else outline.bars * 4.0)
    passages = [
        passage(style, scene, outline.name, brief.seed, brief.recipe.density)
        for scene in scenes(plan, number, style, brief.seed)
    ]
    for each in passages:
        for writer in _WRITERS:
            writer(each, sheet)
    if is_last:
        ending.write(passages[-1], sheet)
    return Piece(
        name=outline.name,
        kind=outline.kind,
        key=outline.key,
        bars=outline.bars,
        seconds=outline.seconds,
        leads_to="" if is_last else plan[number + 1].name,
        prompt=brief.music_prompt,
        sections=tuple(each.scene.section for each in passages),
        notes=tuple(sorted(sheet.notes, key=lambda n: (n.beat, n.part, n.voice, n.pitches))),
        hits=tuple(sorted(sheet.hits.values(), key=lambda h: (h.beat, h.drum))),
        gestures=tuple(sorted(sheet.gestures, key=lambda g: (g.beat, g.kind, g.variant))),
        shouts=tuple(sorted(sheet.shouts, key=lambda s: (s.beat, s.word))),
        moves=tuple(sorted(sheet.moves, key=lambda m: (m.beat, m.kind))),
    )
