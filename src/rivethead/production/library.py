"""The art library: characters and places kept in assets/ with prompt, seed and licence, for other sets to use.

A kept character lies in `assets/cast/NAME/` as `puppet.json` with its sheets, a kept place in
`assets/backdrops/NAME/` as `backdrop.json` with a preview. A set that uses one holds a copy of its own.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from rivethead import art
from rivethead.errors import DocumentError, InputError
from rivethead.paths import write_text
from rivethead.schema import codec
from rivethead.schema.art import Art, Backdrop, Puppet
from rivethead.schema.brief import CastMember
from rivethead.store.ledger import Ledger

P = TypeVar("P", Puppet, Backdrop)

CAST, BACKDROPS = "cast", "backdrops"
_PAPERS = {CAST: "puppet.json", BACKDROPS: "backdrop.json"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One kept thing.

    Attributes:
        shelf: "cast" or "backdrops".
        name: its folder's name.
        folder: where it lies.
        thing: the puppet or the backdrop.
    """

    shelf: str
    name: str
    folder: Path
    thing: Puppet | Backdrop

    def has(self, words: Sequence[str], *, in_prompt: bool) -> bool:
        """Whether all of some words are in its name, kind, role, engine or licence, or also in its prompt."""
        made = self.thing.provenance
        role = self.thing.role if isinstance(self.thing, Puppet) else "place"
        prompt = made.prompt if in_prompt else ""
        text = f"{self.name} {self.thing.kind} {role} {made.engine} {made.licence} {prompt}".lower()
        return all(word.lower() in text for word in words)


@dataclass(frozen=True, slots=True)
class Library:
    """The library in a folder.

    Attributes:
        root: usually assets/ of the desk.
    """

    root: Path

    def entries(self) -> tuple[Entry, ...]:
        """Return everything that is kept, characters first, by name.

        Raises:
            InputError: a paper is damaged.
        """
        return tuple(self._shelved(CAST)) + tuple(self._shelved(BACKDROPS))

    def search(self, words: Sequence[str]) -> tuple[Entry, ...]:
        """Return what has every one of some words; prompts count only where nothing else does.

        A prompt often tells of a whole set: "a robot and a crow" is said of both.
        """
        every = self.entries()
        own = tuple(e for e in every if e.has(words, in_prompt=False))
        return own or tuple(e for e in every if e.has(words, in_prompt=True))

    def puppet(self, name: str) -> Puppet | None:
        """Return a kept character, None where there is none of this name."""
        paper = self.root / CAST / name / _PAPERS[CAST]
        return _read(Puppet, paper) if _is_name(name) and paper.is_file() else None

    def keep(self, drawn: Art) -> tuple[Entry, ...]:
        """Keep a whole set's art, and return under which names; what is kept already, bit for bit, stays as it is.

        A name that is taken by another drawing gets a number: "bolt-7" becomes "bolt-7-2".

        Raises:
            DiskError: the folder cannot be written.
            InputError: a paper that is kept already is damaged.
        """
        return tuple(self._keep(CAST, p) for p in drawn.cast) + tuple(self._keep(BACKDROPS, b) for b in drawn.backdrops)

    def _keep(self, shelf: str, thing: Puppet | Backdrop) -> Entry:
        number, name = 1, thing.name
        while True:
            own = replace(thing, name=name)
            folder = self.root / shelf / name
            paper = folder / _PAPERS[shelf]
            if not paper.is_file():
                break
            if codec.dumps(_thing(shelf, paper)) == codec.dumps(own):
                return Entry(shelf, name, folder, own)
            number += 1
            name = f"{thing.name}-{number}"
        if isinstance(own, Puppet):
            art.model_sheet(own, folder / "sheet.png")
            art.turnaround_sheet(own, folder / "turnaround.png")
            art.expression_sheet(own, folder / "expressions.png")
        else:
            art.backdrop_preview(own, folder / "preview.png")
        # the paper comes last: a folder without one is not on the shelf yet
        write_text(paper, codec.dumps(own))
        return Entry(shelf, name, folder, own)

    def _shelved(self, shelf: str) -> Iterator[Entry]:
        for paper in sorted((self.root / shelf).glob(f"*/{_PAPERS[shelf]}")):
            yield Entry(shelf, paper.parent.name, paper.parent, _thing(shelf, paper))


def member(puppet: Puppet) -> CastMember:
    """Return how a brief names a character that is there already."""
    return CastMember(puppet.name, puppet.kind, puppet.role, sha256(codec.dumps(puppet).encode()).hexdigest())


def cast_of(references: Sequence[str], library: Library, sets: Path) -> tuple[tuple[Puppet, ...], bool]:
    """Return the characters that some references name, and whether a whole set's cast is among them.

    Args:
        references: each the name of a kept character, the folder of a set or its name under `sets`, or the folder of
            one character (with a puppet.json).
        library: where names are looked up.
        sets: where sets lie.

    Raises:
        InputError: a reference names nothing, a paper is damaged, or two characters have one name.
    """
    cast: list[Puppet] = []
    whole = False
    for reference in references:
        found, is_set = _referred(reference, library, sets)
        whole = whole or is_set
        cast += found
    names = [puppet.name for puppet in cast]
    for name in names:
        if names.count(name) > 1:
            raise InputError(f"--cast names {name} twice; a cast has everybody once, so leave one of the two out.")
    return tuple(cast), whole


def _referred(reference: str, library: Library, sets: Path) -> tuple[list[Puppet], bool]:
    kept = library.puppet(reference)
    if kept is not None:
        return [kept], False
    for folder in (Path(reference), sets / reference):
        if (folder / _PAPERS[CAST]).is_file():
            return [_read(Puppet, folder / _PAPERS[CAST])], False
        papers = _papers_of_set(folder)
        if papers:
            return [_read(Puppet, paper) for paper in papers], True
    known = ", ".join(e.name for e in library.entries() if e.shelf == CAST) or "nobody yet"
    raise InputError(
        f"--cast {reference} is neither a set with a cast nor a character of {library.root} ({known}); "
        f"give the folder of a set, or keep somebody first with: rivethead art draw ... --keep"
    )


def _papers_of_set(folder: Path) -> list[Path]:
    """Return the papers of a set's cast in the order in which it was cast."""
    ledger = Ledger(folder)
    try:
        record = ledger.record("art")
    except DocumentError as damaged:
        raise InputError(
            f"{ledger.folder / 'art.json'} is damaged; delete it, and the cast comes in the order of its names."
        ) from damaged
    if record is None:
        return sorted((folder / "art" / CAST).glob("*/puppet.json"))
    papers = [folder / name for name in record.outputs if name.endswith("puppet.json")]
    return [paper for paper in papers if paper.is_file()]


def _is_name(name: str) -> bool:
    return name not in ("", ".", "..") and "/" not in name and "\\" not in name


def _thing(shelf: str, paper: Path) -> Puppet | Backdrop:
    return _read(Puppet, paper) if shelf == CAST else _read(Backdrop, paper)


def _read(kind: type[P], paper: Path) -> P:
    try:
        text = paper.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as broken:
        raise InputError(f"{paper} cannot be read as UTF-8 text; restore it, or delete its folder.") from broken
    return codec.loads(kind, text, str(paper))
