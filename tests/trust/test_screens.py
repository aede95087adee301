"""Every screen says a title, a path and a sentence as they are, whatever letters are in them."""

import json

import pytest

from rivethead.cli.screen import JsonLines, Live, Plain, Screen
from rivethead.production.progress import Advanced, Began, Ended, Planned, Said, Step, Wrote

ODD = ("Riot [/] now", "[bold]loud[/bold]", "[/nothing]", "back\\slash [", "100% {x} 'q' \"Q\"", "Größe 夜 🤖", "a\tb")


@pytest.mark.parametrize("text", ODD)
@pytest.mark.parametrize("kind", [Plain, JsonLines, Live])
def test_text_is_said_as_it_is(kind: type[Screen], text: str, capsys: pytest.CaptureFixture[str]) -> None:
    with kind() as screen:
        screen(Planned(f"plan {text}", (Step("art", f"about {text}", 9.0, 10**6, "new"),)))
        screen(Began("art"))
        screen(Advanced("art", 1, 2))
        screen(Ended("art", 1.0, True))
        screen(Wrote("the film", f"sets/{text}/film.mp4", 10**9))
        screen(Said(f"said {text}"))
    said = capsys.readouterr()
    if kind is JsonLines:
        events = [json.loads(line) for line in said.out.splitlines()]
        assert [events[0]["headline"], events[-2]["path"], events[-1]["sentence"]] == [
            f"plan {text}",
            f"sets/{text}/film.mp4",
            f"said {text}",
        ]
        return
    shown = " ".join(said.err.split())
    for words in (f"plan {text}", f"about {text}", f"sets/{text}/film.mp4", f"said {text}"):
        assert " ".join(words.split()) in shown
