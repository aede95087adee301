"""What the pages say is so: fields, values, commands, options, variables and links are those of the code."""

import dataclasses
import json
import re
import sys
import types
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import pytest
import typer

from rivethead.brief.user_styles import FIELDS
from rivethead.cli.commands import app
from rivethead.mix.layers import Layers, paper_of
from rivethead.models.manifest import Manifest
from rivethead.production import folder
from rivethead.production.conforming import Conformed
from rivethead.schema.analysis import Analysis
from rivethead.schema.art import POSE_CHANNELS, Backdrop, Puppet
from rivethead.schema.brief import BACKDROP_KINDS, CHARACTER_KINDS, MODES, PITCH_CLASSES, STYLES, Brief, Key
from rivethead.schema.film import Film, SyncCertificate
from rivethead.schema.grid import sample_at
from rivethead.schema.score import PARTS, SECTION_LABELS, Hit, Note, Piece, Score, Section
from rivethead.schema.sound import Mix, Take, Takes
from rivethead.schema.storyboard import LOOKS, Storyboard
from rivethead.stems.neural.taking import Account
from rivethead.store.ledger import Output, Record

ROOT = Path(__file__).parents[2]
FILES = ROOT / "docs" / "files.md"
PAGES = sorted([ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md")])
PAPERS = (Brief, Score, Take, Account, Conformed, Mix, Analysis, Puppet, Backdrop, Storyboard, Film, SyncCertificate)
"""What is written into a set."""

DESK = (Manifest,)
OF_OTHER_PROGRAMS = {"--rm", "--profile", "--universal", "--generate-hashes"}
"""Options of docker and uv."""

MIX_REPORT = "MixReport.1"
LAYERS = "Layers.1"
LEDGER = "Stage record"


# ---------------------------------------------------------------- the page of the files


@cache
def tables() -> dict[str, dict[str, tuple[str, ...]]]:
    """Return every table of docs/files.md that stands under a heading: heading -> first cell -> the other cells."""
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    heading = ""
    for line in FILES.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            heading = line.lstrip("#").strip()
        elif line.startswith("| `"):
            first, *others = (cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1])
            rows = found.setdefault(heading, {})
            name = first.strip("`")
            assert name not in rows, f"{heading}: `{name}` stands there twice"
            rows[name] = tuple(others)
    return found


def contained(paper: type) -> Iterator[type]:
    """Yield a dataclass and every dataclass inside it, each once."""
    seen: list[type] = []

    def walk(hint: Any) -> None:
        if dataclasses.is_dataclass(hint) and isinstance(hint, type):
            if hint not in seen:
                seen.append(hint)
                for field in dataclasses.fields(hint):
                    walk(get_type_hints(hint)[field.name])
        else:
            for inner in get_args(hint):
                walk(inner)

    walk(paper)
    yield from seen


def documented() -> list[type]:
    """Return every dataclass that a person meets in a set or on the desk, each once."""
    return list(dict.fromkeys(kind for paper in (*PAPERS, *DESK) for kind in contained(paper)))


def heading_of(kind: type) -> str:
    return str(getattr(kind, "SCHEMA", kind.__name__))


_WORDS = {int: "whole number", float: "number", str: "text", bool: "true or false"}


def type_words(hint: Any) -> str:
    """Return a field's type as the page says it."""
    if hint in _WORDS:
        return _WORDS[hint]
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        return f"[{hint.__name__}](#{hint.__name__.lower()})"
    origin, inner = get_origin(hint), get_args(hint)
    if origin is Literal:
        return "choice"
    if origin in (Union, types.UnionType):
        return " or ".join("null" if option is type(None) else type_words(option) for option in inner)
    if origin is tuple and inner[-1] is Ellipsis:
        return f"list of {_several(inner[0])}"
    if origin is tuple:
        return "[" + ", ".join(type_words(part) for part in inner) + "]"
    assert origin is dict
    return f"object of {_several(inner[1])}"


def _several(hint: Any) -> str:
    said = type_words(hint)
    return f"{said}s" if hint in (int, float, str) else said


def default_words(field: dataclasses.Field[Any]) -> str:
    """Return what the page says of a field that may be left out: " = " and its value as JSON, else nothing."""
    if field.default is not dataclasses.MISSING:
        shown = json.dumps(field.default, ensure_ascii=False)
        return f" = `{int(field.default) if shown.endswith('.0') else shown}`"
    return " = `{}`" if field.default_factory is not dataclasses.MISSING else ""


def choices(hint: Any) -> tuple[str, ...]:
    return get_args(hint) if get_origin(hint) is Literal else tuple(c for part in get_args(hint) for c in choices(part))


@pytest.mark.parametrize("kind", documented(), ids=heading_of)
def test_every_field_of_a_paper_is_on_the_page_with_its_type_and_default(kind: type) -> None:
    rows = tables()[heading_of(kind)]
    hints = get_type_hints(kind)
    said = {name: cells[0] for name, cells in rows.items()}
    assert said == {f.name: type_words(hints[f.name]) + default_words(f) for f in dataclasses.fields(kind)}
    for name, cells in rows.items():
        assert len(cells) == 3, f"{name} has {len(cells)} cells beside its name instead of 3"
        assert cells[2], f"{name} has no meaning"
        for choice in choices(hints[name]):
            assert f"`{choice}`" in "".join(cells[1:]), f"{name} may be {choice}, which the page does not say"


def test_the_page_has_no_table_of_something_that_does_not_exist() -> None:
    others = {"Pose channels", "Styles of your own", MIX_REPORT, LEDGER, LAYERS, "The folder", "Measures", "Joints.1"}
    assert set(tables()) == {heading_of(kind) for kind in documented()} | others


def test_pose_channels_are_on_the_page_with_their_rest() -> None:
    rest = {name: float(cells[0]) for name, cells in tables()["Pose channels"].items()}
    assert rest == POSE_CHANNELS


def test_fields_of_own_styles_are_on_the_page() -> None:
    assert set(tables()["Styles of your own"]) == set(FIELDS)


def test_fields_of_the_list_of_layers_are_on_the_page() -> None:
    mixed = Mix("mix.wav", 48_000, 120.0, (), {})
    assert set(tables()[LAYERS]) == set(paper_of(Layers({"drums": "layers/drums.flac"}, (), 48_000), mixed)) - {
        "schema"
    }


def test_fields_of_the_ledger_are_on_the_page() -> None:
    names = {f.name for kind in (Record, Output) for f in dataclasses.fields(kind)} | {"stage", "version", "machine"}
    assert set(tables()[LEDGER]) == names


@pytest.mark.parametrize(
    ("kind", "field", "values"),
    [
        ("Brief.1", "style", STYLES),
        ("Brief.1", "characters", CHARACTER_KINDS),
        ("Brief.1", "places", BACKDROP_KINDS),
        ("Key", "tonic", PITCH_CLASSES),
        ("Key", "mode", tuple(MODES)),
        ("Section", "label", SECTION_LABELS),
        ("Take.1", "layers", PARTS),
        ("Shot", "look", LOOKS),
    ],
)
def test_the_words_that_a_field_may_hold_are_in_its_row(kind: str, field: str, values: tuple[str, ...]) -> None:
    said = " ".join(tables()[kind][field][1:])
    assert [v for v in values if f"`{v}`" not in said] == []


def test_every_file_of_a_set_is_on_the_page() -> None:
    named = FILES.read_text(encoding="utf-8")
    pieces = [folder.take_paper("stem-01"), *(folder.song_file(Path(f"x{kind}")) for kind in (".wav", ".mp3"))]
    films = [
        name(draft)
        for name in (folder.film_file, folder.film_paper, folder.certificate_file)
        for draft in (False, True)
    ]
    names = {name: value for name, value in vars(folder).items() if name.isupper() and name != "WIDE"}
    constants = [value for value in names.values() if isinstance(value, str)]
    assert len(constants) > 10
    assert [file for file in (*constants, *pieces, *films) if f"`{file}" not in named] == []


def test_prose_names_no_field_that_does_not_exist() -> None:
    known = {name for rows in tables().values() for name in rows}
    prose = [line for line in FILES.read_text(encoding="utf-8").splitlines() if not line.startswith("| `")]
    named = {word for line in prose for word in re.findall(r"`([a-z][a-z0-9]*(?:_[a-z0-9]+)+)`", line)}
    assert named <= known


# ---------------------------------------------------------------- commands, options, variables


def commands(group: Any = None, path: tuple[str, ...] = ()) -> dict[tuple[str, ...], Any]:
    """Return every command that can be run, path -> command, groups left out."""
    group = group or typer.main.get_command(app)
    found: dict[tuple[str, ...], Any] = {}
    for name, command in group.commands.items():
        inner = getattr(command, "commands", None)
        found |= commands(command, (*path, name)) if inner else {(*path, name): command}
    return found


def options_of(command: Any) -> set[str]:
    return {word for parameter in command.params for word in parameter.opts if word.startswith("-")} | {"--help"}


def calls() -> list[tuple[str, list[str]]]:
    """Return every call of rivethead in a page, in code: page and the words behind the program's name."""
    found = []
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        code = [*re.findall(r"```[a-z]*\n(.*?)```", text, re.DOTALL), *re.findall(r"`([^`\n]+)`", text)]
        for line in (line for block in code for line in block.splitlines()):
            call = re.match(
                r"(?:\$ )?(?:\./)?rivethead (\S.*?)(?:\s{2,}.*|\s+#.*)?$", re.sub(r'"[^"]*"', "BRIEF", line)
            )
            if call:
                found.append((page.name, call[1].split()))
    return found


def test_every_command_is_in_a_page() -> None:
    called = {tuple(words[: len(path)]) for _, words in calls() for path in commands()}
    assert [" ".join(path) for path in commands() if path not in called] == []


def test_every_call_in_a_page_is_one_that_the_program_understands() -> None:
    known = commands()
    for page, words in calls():
        if words[0].startswith("-"):
            assert words[0] in {"--help", "--version"}, (page, words)
            continue
        paths = [path for path in known if tuple(words[: len(path)]) == path]
        assert paths, f"{page} calls rivethead {' '.join(words)}, which is no command"
        options = options_of(known[paths[0]])
        unknown = [w for w in words if w.startswith("-") and w.partition("=")[0] not in options]
        assert not unknown, f"{page}: rivethead {' '.join(words)} has no option {unknown}"


def sources() -> str:
    """Return what the launchers, scripts and sources say."""
    files = [ROOT / "rivethead", ROOT / "rivethead.cmd", *(ROOT / "scripts").iterdir()]
    files += [*(ROOT / "src").rglob("*.py"), *(ROOT / "workspace").glob("*.py")]
    return "\n".join(f.read_text(encoding="utf-8") for f in files if f.is_file())


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_option_and_variable_that_a_page_names_exists(page: Path) -> None:
    text = re.sub(r"https?://\S+", "", page.read_text(encoding="utf-8"))
    options = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", text))
    known = set().union(*(options_of(command) for command in commands().values())) | {"--version"}
    benchmarks = "\n".join(f.read_text(encoding="utf-8") for f in (ROOT / "benchmarks").glob("*.py"))
    known |= set(re.findall(r'add_argument\("(--[a-z-]+)"', benchmarks))
    known |= set(re.findall(r'= "(--[a-z-]+)" \]', (ROOT / "scripts" / "run_tests.sh").read_text(encoding="utf-8")))
    assert options <= known | OF_OTHER_PROGRAMS
    variables = set(re.findall(r"RIVETHEAD_[A-Z_]+", text))
    assert [v for v in sorted(variables) if v not in sources()] == []


# ---------------------------------------------------------------- links


def anchors(page: Path) -> set[str]:
    """Return the anchors of a page's headings as GitHub makes them."""
    outside = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    headings = re.findall(r"^#+ (.+)$", outside, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_relative_link_leads_somewhere(page: Path) -> None:
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = target.partition("#")
        linked = (page.parent / path).resolve() if path else page
        if "docs/pictures/" in linked.as_posix() and linked.suffix != ".svg":
            continue  # stills of finished films, made for a release
        assert linked.exists(), f"{page.name} links to {target}"
        if anchor:
            assert anchor in anchors(linked), f"{page.name} links to {target}"


# ---------------------------------------------------------------- the examples


def examples() -> list[str]:
    """Return the Python of docs/engines.md, in order."""
    return re.findall(r"```python\n(.*?)```", (ROOT / "docs" / "engines.md").read_text(encoding="utf-8"), re.DOTALL)


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to import the examples from, each under the name that its first word says."""
    folder_of_modules = tmp_path / "shelf"
    folder_of_modules.mkdir()
    for code in examples():
        name = re.match(r'"""(\w+):', code)
        assert name
        (folder_of_modules / f"example_{name[1].lower()}.py").write_text(code, encoding="utf-8")
        monkeypatch.delitem(sys.modules, f"example_{name[1].lower()}", raising=False)
    monkeypatch.syspath_prepend(folder_of_modules)
    return folder_of_modules


def a_score() -> Score:
    """Return two stems of three bars at a tempo whose bars are no whole number of samples."""
    pieces = []
    for name, follows in (("stem-01", "stem-02"), ("stem-02", "")):
        notes = tuple(Note("bass", "bass", 0.5 * i, 0.45, (33, 45), 0.8) for i in range(24))
        hits = tuple(Hit("kick", float(i), 0.9) for i in range(12))
        sections = (Section("intro", 0, 1, 0.5), Section("drop", 1, 2, 1.0))
        key = Key("A", "aeolian")
        pieces.append(Piece(name, "stem", key, 3, 6.0, follows, "", sections, notes, hits, (), (), ()))
    return Score("Test", "ebm", 127.0, 7, 0.0, tuple(pieces))


def test_the_music_example_keeps_the_contract_and_can_be_mixed(
    shelf: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import numpy as np

    from rivethead import mix, stems
    from rivethead.media.wav import read_wav
    from rivethead.stems.engines import ENGINES

    monkeypatch.setitem(ENGINES.entries, "pulse", "example_pulse:Pulse")
    stems.check_engine("pulse")
    score, root, again = a_score(), tmp_path / "set", tmp_path / "again"
    takes = Takes(tuple(stems.perform(score, p.name, root, engine="pulse") for p in score.pieces))
    for take, piece in zip(takes.takes, score.pieces, strict=True):
        whole, rate_hz = read_wav(root / take.file)
        assert (rate_hz, whole.shape) == (48_000, (2, take.samples))
        assert take.samples == round(piece.seconds * 48_000)
        assert set(take.layers) <= set(PARTS)
        layers = [read_wav(root / file)[0] for file in take.layers.values()]
        assert np.abs(sum(layers) - whole).max() <= 2.0**-23
        assert 0.2 < np.abs(whole).max() < 0.71
        joint = sample_at(piece.bars * 4 * 60 / take.bpm, 48_000)
        assert not whole[:, joint + 24_000 :].any()
        for beat in range(12):  # a stroke begins on its beat: it is louder there than just before
            at = sample_at(beat * 60 / take.bpm, 48_000)
            assert np.abs(layers[0][:, at : at + 960]).max() > 3 * np.abs(layers[0][:, max(0, at - 960) : at]).max(
                initial=0.0
            )
        assert stems.perform(score, piece.name, again, engine="pulse") == take
        for file in (take.file, *take.layers.values()):
            assert (again / file).read_bytes() == (root / file).read_bytes()

    made = mix.mix_down(score, takes, root)
    assert made.measures["integrated_lufs"] == pytest.approx(-14.0, abs=0.1)
    assert made.measures["true_peak_dbtp"] <= -1.0
    absent = set(tables()["Measures"]) - set(made.measures)
    assert set(made.measures) <= set(tables()["Measures"])
    assert all(name.startswith("full_over_") for name in absent)  # such a section is not in the score
    report = json.loads((root / folder.MIX_REPORT).read_text(encoding="utf-8"))
    assert report.pop("schema") == MIX_REPORT
    assert set(paths_in(report)) == set(tables()[MIX_REPORT])


def paths_in(value: Any, path: str = "") -> Iterator[str]:
    """Yield the paths of a report's fields as the page writes them; an object of measures counts as one."""
    if isinstance(value, dict) and path not in {"measures", "master.take_gains_db"}:
        for name, inner in value.items():
            yield from paths_in(inner, f"{path}.{name}" if path else name)
    elif isinstance(value, list):
        for inner in value:
            yield from paths_in(inner, f"{path}[]")
    else:
        yield path


def test_the_art_example_draws_a_cast_of_its_own(shelf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from rivethead import art
    from rivethead.art.engine import ENGINES

    monkeypatch.setitem(ENGINES.entries, "robots", "example_robots:Robots")
    brief = Brief("x", "X", "x", "ebm", 120.0, Key("E", "phrygian"), 3, cast_size=2)
    drawn = art.draw(brief, engine="robots")
    assert [p.kind for p in drawn.cast] == ["robot", "robot"]
    assert {p.provenance.engine for p in drawn.cast} == {"robots"}
    drivers = [{action.driver for action in p.actions.values()} for p in drawn.cast]
    assert {"drums", "voice"} <= set().union(*drivers)
    assert drawn.backdrops
