"""The user's styles: a file of plain values, read as data and never executed."""

import ast
import keyword
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from rivethead.brief.bends import BRIGHTNESS_RANGE_DB, DENSITY_RANGE, DRIVE_RANGE, SWING_RANGE
from rivethead.brief.company import MOST_CHARACTERS
from rivethead.brief.keys import key_named
from rivethead.brief.sheets import FEWEST_BPM, MOST_BPM
from rivethead.brief.shouts import MOST_LETTERS, MOST_WORDS, shouted
from rivethead.errors import InputError
from rivethead.schema.brief import BACKDROP_KINDS, CHARACTER_KINDS, FRAGMENTS, STYLES, VARIANTS, Source

TEXTS = ("about", "music_prompt", "art_prompt")
NUMBERS: Mapping[str, tuple[float, float]] = {
    "bpm": (FEWEST_BPM, MOST_BPM),
    "swing": SWING_RANGE,
    "drive": DRIVE_RANGE,
    "brightness_db": BRIGHTNESS_RANGE_DB,
    "density": DENSITY_RANGE,
}
LISTS: Mapping[str, tuple[int, tuple[str, ...]]] = {
    "words": (MOST_WORDS, ()),
    "characters": (MOST_CHARACTERS, CHARACTER_KINDS),
    "places": (len(BACKDROP_KINDS), BACKDROP_KINDS),
}
FIELDS = (
    "about",
    "style",
    "bpm",
    "key",
    "music_prompt",
    "art_prompt",
    *LISTS,
    "swing",
    "drive",
    "brightness_db",
    "density",
    "variant",
    *FRAGMENTS,
)
"""Every field that an entry may have."""

_EXAMPLE = 'STYLE_X = {"style": "ebm", "bpm": 124}'


@dataclass(frozen=True, slots=True)
class _Assignment:
    name: str
    line: int
    value: ast.expr


def load(path: Path) -> dict[str, dict[str, object]]:
    """Return every entry of the file, name -> field -> value, in the file's order; a missing file has none.

    Raises:
        InputError: see rivethead.brief.load_styles.
    """
    try:
        source = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return {}
    except UnicodeDecodeError as wrong:
        raise InputError(f"{path} is not UTF-8 text (byte {wrong.start}); save it as UTF-8.") from wrong
    except OSError as refused:
        raise InputError(f"{path} cannot be read ({refused.strerror}); make it a file that you may read.") from refused
    entries: dict[str, dict[str, object]] = {}
    for assignment in _assignments(source, path):
        where = f"{path}, line {assignment.line}"
        if assignment.name in entries:
            raise InputError(f"{where}: {assignment.name} is there twice; give one of the two another name.")
        if assignment.name in STYLES:
            raise InputError(
                f"{where}: {assignment.name} is a built-in style's name; give the entry another, such as STYLE_X."
            )
        entries[assignment.name] = _entry(assignment, path)
    return entries


def _assignments(source: str, path: Path) -> Iterator[_Assignment]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", SyntaxWarning)
            module = ast.parse(source)
    except SyntaxError as broken:
        raise InputError(
            f"{path}, line {broken.lineno or 1}: this is not Python's notation ({broken.msg}); "
            f"check brackets, quotes and commas there."
        ) from broken
    except (ValueError, RecursionError, MemoryError) as broken:
        raise InputError(
            f"{path} is nested too deep, or holds what is no text; write plain entries like {_EXAMPLE}."
        ) from broken
    for number, statement in enumerate(module.body):
        if (
            isinstance(statement, ast.Expr)
            and isinstance(statement.value, ast.Constant)
            and isinstance(statement.value.value, str)
        ):
            continue
        one_name = isinstance(statement, ast.Assign) and len(statement.targets) == 1
        target = statement.targets[0] if isinstance(statement, ast.Assign) and one_name else None
        if not (isinstance(statement, ast.Assign) and isinstance(target, ast.Name)):
            raise InputError(
                f"{path}, line {statement.lineno}: statement {number + 1} is code, but only entries are read here, "
                f"never run; write {_EXAMPLE}."
            )
        yield _Assignment(target.id, statement.lineno, statement.value)


def _entry(assignment: _Assignment, path: Path) -> dict[str, object]:
    where = f"{path}, line {assignment.line}: {assignment.name}"
    if not isinstance(assignment.value, ast.Dict):
        raise InputError(f"{where} is not an entry in braces; write {_EXAMPLE}.")
    entry: dict[str, object] = {}
    for key, value in zip(assignment.value.keys, assignment.value.values, strict=True):
        line = (key or value).lineno
        place = f"{path}, line {line}: {assignment.name}"
        if not (isinstance(key, ast.Constant) and isinstance(key.value, str)):
            raise InputError(f'{place} has a field whose name is not a text; write it in quotes, such as "bpm".')
        if key.value in entry:
            raise InputError(f"{place} has the field '{key.value}' twice; leave one out.")
        try:
            entry[key.value] = ast.literal_eval(value)
        except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError) as broken:
            raise InputError(
                f"{place}'s {key.value} is not a plain value; write a text, a number or a list, nothing to be run."
            ) from broken
        check_field(key.value, entry[key.value], place)
    return entry


def check_new_name(name: str, styles: Mapping[str, object]) -> None:
    """Refuse a name that a new entry cannot have.

    Raises:
        InputError: it is taken, a built-in style's, or not one word of letters, digits and underscores.
    """
    if not (name.isascii() and name.isidentifier()) or keyword.iskeyword(name):
        raise InputError(f"'{name}' cannot name a style; use letters, digits and underscores, such as NIGHT_SHIFT.")
    if name in styles or name in STYLES:
        raise InputError(f"The style {name} is already there; give another --name, or another --seed.")


def check_entry(name: str, entry: Mapping[str, object]) -> None:
    """Refuse an entry that did not come through `load` and is not one.

    Raises:
        InputError: it names entry, field and remedy.
    """
    for field, value in entry.items():
        check_field(field, value, name)


def check_field(field: str, value: object, where: str) -> None:
    """Refuse a field that an entry cannot have.

    Args:
        field: its name.
        value: its value.
        where: file, line and entry, for the message.

    Raises:
        InputError: the name is unknown, or the value has the wrong type or lies out of range.
    """
    if field in TEXTS:
        _check_text(field, value, where)
    elif field in NUMBERS:
        _check_number(field, value, where)
    elif field in LISTS:
        _check_list(field, value, where)
    elif field == "style":
        if value not in STYLES:
            raise InputError(f"{where}'s style is {value!r}, which is not built in; choose one of {', '.join(STYLES)}.")
    elif field == "variant":
        if value not in VARIANTS:
            raise InputError(f"{where}'s variant is {value!r}, which no style has; choose {', '.join(VARIANTS)}.")
    elif field in FRAGMENTS:
        _check_source(field, value, where)
    elif field == "key":
        if not isinstance(value, str) or key_named(value) is None:
            raise InputError(
                f"{where}'s key is {value!r}, which is no key; write a tonic and a mode, such as 'E phrygian'."
            )
    else:
        raise InputError(f"{where} has an unknown field '{field}'; the fields are {', '.join(FIELDS)}.")


def _check_text(field: str, value: object, where: str) -> None:
    if not isinstance(value, str):
        raise InputError(f"{where}'s {field} is {value!r}, which is not a text; write it in quotes.")
    if not value.strip():
        raise InputError(f"{where}'s {field} is empty; say something there, or leave the field out.")


def _check_source(field: str, value: object, where: str) -> None:
    try:
        Source.named(value if isinstance(value, str) else "")
    except ValueError as unknown:
        raise InputError(
            f"{where}'s {field} is {value!r}, which names no style to borrow from; write one of {', '.join(STYLES)}, "
            f"with /B or /C behind it for a variant."
        ) from unknown


def _check_number(field: str, value: object, where: str) -> None:
    low, high = NUMBERS[field]
    if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
        raise InputError(f"{where}'s {field} is {value!r}; write a number from {low:g} to {high:g}.")


def _check_list(field: str, value: object, where: str) -> None:
    most, known = LISTS[field]
    if not isinstance(value, list | tuple) or not all(isinstance(item, str) for item in value):
        raise InputError(f"{where}'s {field} is {value!r}; write a list of texts in brackets.")
    if len(value) > most:
        raise InputError(f"{where}'s {field} has {len(value)} items; leave at most {most}.")
    for item in value:
        if known and item not in known:
            raise InputError(
                f"{where}'s {field} has '{item}', which is not one of {', '.join(known)}; choose from these."
            )
        if not known and not 1 <= len(shouted(item)) <= MOST_LETTERS:
            raise InputError(
                f"{where}'s {field} has '{item}', which cannot be shouted; use 1 to {MOST_LETTERS} letters A to Z."
            )
