"""Prompts for neural engines, put together from what was found."""

from collections import Counter

from rivethead.brief.phrases import listed
from rivethead.brief.sheets import Sheet
from rivethead.schema.brief import Key, Recipe

_ONE_OF = {
    "robot": "riveted robot",
    "punk": "mohawked punk",
    "welder": "masked welder",
    "foreman": "barrel-chested foreman",
    "drummer": "wild drummer",
    "crow": "scruffy crow",
    "singer": "glamorous industrial singer",
    "keyboarder": "synthesizer player draped in patch cables",
    "crane": "crane machine on legs",
    "rat": "cheeky sewer rat",
}
_MANY_OF = {kind: f"{one}s" for kind, one in _ONE_OF.items()} | {
    "foreman": "barrel-chested foremen",
    "keyboarder": "synthesizer players draped in patch cables",
    "crane": "crane machines on legs",
}
_PLACE = {
    "foundry": "a foundry with pouring ladles",
    "assembly-line": "a factory assembly line",
    "boiler-room": "a boiler room of pipes and gauges",
    "rooftop": "a rooftop above chimneys",
    "tunnel": "an underground railway tunnel",
    "club": "a cellar club with strobes",
    "scrapyard": "a scrapyard of stacked cars",
    "control-room": "a control room full of dials",
    "harbour": "a harbour of gantry cranes",
    "reactor": "a reactor hall with a glowing core",
    "neon-street": "a wet street of neon signs",
    "cooling-towers": "misty cooling towers",
    "server-hall": "an endless server hall",
    "cathedral": "a cathedral of machines",
}
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight")


def music_prompt(given: str, sheet: Sheet, bpm: float, key: Key, recipe: Recipe, words: tuple[str, ...]) -> str:
    """Return a sentence for a neural music engine.

    Args:
        given: the user's own prompt in place of the style's sound, may be empty.
        sheet: the built-in style.
        bpm: tempo in beats a minute.
        key: the home key.
        recipe: what bends the style.
        words: what is shouted; a prompt of the user's own says that itself.
    """
    parts = [given.strip().rstrip(".") or sheet.sound, *_character(recipe)]
    if words and not given:
        parts.append(f"a robot voice shouting {listed(word.lower() for word in words[:3])}")
    return f"{', '.join(parts)}, {bpm:g} bpm, in {key}, tight and loud studio mix."


def art_prompt(given: str, sheet: Sheet, characters: tuple[str, ...], places: tuple[str, ...]) -> str:
    """Return a sentence for a neural picture engine.

    Args:
        given: the user's own prompt in place of the style's look, may be empty.
        sheet: the built-in style.
        characters: kinds asked for by name.
        places: backdrop kinds asked for by name.
    """
    look = given.strip().rstrip(".") or sheet.look
    cartoon = "cel-shaded 2D cartoon with thick ink outlines and flat colours"
    return f"{cartoon}, {_company(characters)} in {_scene(places)}, {look}."


def _character(recipe: Recipe) -> list[str]:
    said = []
    if abs(recipe.brightness_db) >= 1:
        said.append("bright, cutting highs" if recipe.brightness_db > 0 else "dark, muffled highs")
    if recipe.drive >= 1.15 or recipe.drive <= 0.87:
        said.append("heavily distorted" if recipe.drive > 1 else "clean and polished")
    if abs(recipe.density) >= 0.25:
        said.append("dense and busy percussion" if recipe.density > 0 else "sparse and minimal arrangement")
    if recipe.swing:
        said.append("swung sixteenths")
    return said


def _company(characters: tuple[str, ...]) -> str:
    if not characters:
        return "a band of robots, punks and factory workers"
    counts = Counter(characters)
    return listed(
        f"a {_ONE_OF[kind]}" if count == 1 else f"{_NUMBERS[count]} {_MANY_OF[kind]}" for kind, count in counts.items()
    )


def _scene(places: tuple[str, ...]) -> str:
    return listed(_PLACE[place] for place in places) if places else "an industrial works"
