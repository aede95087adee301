"""Every sentence that a person can meet: each is reached by a real bad input, kept in a golden file, and well formed.

After a change of wording run ``RIVETHEAD_REGENERATE=1 pytest tests/trust/test_sentences.py``, read the difference, and
keep it only if each sentence names the file or option, the field and the remedy.
"""

import ast
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from bad_inputs import CASES

import rivethead
from rivethead import errors
from rivethead.errors import RivetheadError

GOLDEN = Path(__file__).with_name("sentences.txt")
SOURCE = Path(rivethead.__file__).parent
ERRORS = frozenset(n for n, e in vars(errors).items() if isinstance(e, type) and getattr(e, "exit_code", 1) == 2)

WORDS_ALONE = (
    "options",
    "size",
    "preset",
    "music engine",
    "art engine",
    "style option",
    "seed",
    "stem seconds",
    "brief",
)
"""Subjects of cases that are nothing but words, so that whatever lies in their folder was written by the command."""

Site = tuple[str, int]
"""Where an error is raised: file relative to the package, and the line on which the statement starts."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """What a case ended in."""

    sentence: str
    code: int | str | None
    sites: frozenset[Site]
    left: tuple[str, ...] = ()
    """What lies in the case's folder afterwards."""


@pytest.fixture(scope="session")
def refusals(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Refusal]:
    return {name: _refusal(name, tmp_path_factory.mktemp("case")) for name in CASES}


def _refusal(name: str, here: Path) -> Refusal:
    refusal = _ended(name, here)
    return replace(refusal, left=tuple(sorted(path.name for path in here.iterdir())))


def _ended(name: str, here: Path) -> Refusal:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RIVETHEAD_HOME", str(here))
        try:
            CASES[name](here)
        except SystemExit as left:
            return Refusal(_last(_normal(left.said, here)), left.code, _sites(left))  # type: ignore[attr-defined]
        except RivetheadError as refused:
            return Refusal(_normal(f"rivethead: {refused}", here), refused.exit_code, _sites(refused))
        except Exception as traceback:  # noqa: BLE001  (that none comes through is what the tests below assert)
            return Refusal(repr(traceback), 1, frozenset())
    return Refusal("not refused", 0, frozenset())


def _normal(text: str, here: Path) -> str:
    return re.sub(r"about \d+ MB", "about N MB", text.replace(str(here), "<here>"))


def _last(said: str) -> str:
    """Return the sentence that ends what was said, which may be more lines than one only where a plan came first."""
    plan, _, sentence = said.rstrip("\n").rpartition("rivethead: ")
    return f"{plan if 'Traceback' in plan else ''}rivethead: {sentence}"


def _sites(error: BaseException | None) -> frozenset[Site]:
    """Return the raise statements that an error and its causes come from."""
    found = set()
    while error is not None:
        frame = error.__traceback__
        while frame is not None and frame.tb_next is not None:
            frame = frame.tb_next
        if frame is not None:
            path = Path(frame.tb_frame.f_code.co_filename)
            if path.is_relative_to(SOURCE):
                found.add((path.relative_to(SOURCE).as_posix(), frame.tb_lineno))
        error = error.__cause__ or error.__context__
    return frozenset(found)


def _raised_on_purpose() -> Iterator[tuple[Site, int]]:
    """Give every raise of our own errors in the package, and the line on which the statement ends."""
    for path in sorted(SOURCE.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        makers = ERRORS | {
            node.name
            for node in ast.walk(tree)
            if isinstance(node, ast.FunctionDef) and isinstance(node.returns, ast.Name) and node.returns.id in ERRORS
        }
        for node in ast.walk(tree):
            made = node.exc if isinstance(node, ast.Raise) else None
            if isinstance(made, ast.Call) and isinstance(made.func, ast.Name) and made.func.id in makers:
                yield (path.relative_to(SOURCE).as_posix(), made.lineno), made.end_lineno or made.lineno


def _text(refusals: dict[str, Refusal]) -> str:
    return "".join(f"{name}\n  {refusal.sentence}\n" for name, refusal in refusals.items())


@pytest.mark.skipif(os.name == "nt", reason="the words of this system's own errors are another's there")
def test_sentences_are_those_of_the_golden_file(refusals: dict[str, Refusal]) -> None:
    if os.environ.get("RIVETHEAD_REGENERATE"):
        GOLDEN.write_text(_text(refusals), encoding="utf-8")
    assert _text(refusals).splitlines() == GOLDEN.read_text(encoding="utf-8").splitlines()


def test_every_raise_is_reached_by_a_case(refusals: dict[str, Refusal]) -> None:
    reached = frozenset[Site]().union(*(refusal.sites for refusal in refusals.values()))
    lines = {(file, line) for file, line in reached}
    missed = [
        f"{file}:{start}"
        for (file, start), end in _raised_on_purpose()
        if not any((file, line) in lines for line in range(start, end + 1))
    ]
    assert not missed, f"add a case to bad_inputs.py for: {', '.join(missed)}"


@pytest.mark.parametrize("name", CASES)
def test_a_refusal_is_one_sentence_and_exit_code_two(name: str, refusals: dict[str, Refusal]) -> None:
    refusal = refusals[name]
    assert refusal.code == 2
    assert refusal.sentence.startswith("rivethead: ")
    assert "\n" not in refusal.sentence
    assert "Traceback" not in refusal.sentence
    assert len(refusal.sentence) < 400


@pytest.mark.parametrize("name", [n for n in CASES if n.partition(":")[0] in WORDS_ALONE])
def test_words_that_are_refused_leave_nothing(name: str, refusals: dict[str, Refusal]) -> None:
    assert refusals[name].left == ()
