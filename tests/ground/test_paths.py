"""A file is either the old one or the new one, never half of one."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from rivethead.errors import DiskError
from rivethead.paths import replacing, sweep_unfinished, write_text


class Killed(BaseException):
    pass


def test_what_is_interrupted_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "set" / "paper.json"
    write_text(target, "old")

    def write_half() -> None:
        with replacing(target) as temporary:
            temporary.write_text("half of the n")
            raise Killed

    with pytest.raises(Killed):
        write_half()
    assert target.read_text() == "old"
    assert [p.name for p in target.parent.iterdir()] == ["paper.json"]


def test_newlines_and_umlauts_are_written_as_they_are(tmp_path: Path) -> None:
    write_text(tmp_path / "a b ü.txt", "größe\r\n\n")
    assert (tmp_path / "a b ü.txt").read_bytes() == "größe\r\n\n".encode()


@pytest.mark.skipif(os.name == "nt", reason="a POSIX way to make a folder unusable")
def test_a_folder_that_cannot_be_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(DiskError, match="cannot be written"):
        write_text(tmp_path / "file" / "paper.json", "x")


def test_what_a_killed_writer_left_is_swept_and_what_lives_is_kept(tmp_path: Path) -> None:
    writer = subprocess.Popen([sys.executable, "-c", ""])
    writer.wait()
    dead, living = tmp_path / "a" / f".film.{writer.pid}.part.mp4", tmp_path / f".film.{os.getpid()}.part.mp4"
    other = tmp_path / ".film.part.mp4"
    dead.parent.mkdir()
    for path in (dead, living, other):
        path.write_bytes(b"x")
    sweep_unfinished(tmp_path)
    assert not dead.exists()
    assert living.exists()
    assert other.exists()
