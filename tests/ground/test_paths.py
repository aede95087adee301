"""A file is either the old one or the new one, never half of one."""

import os
from pathlib import Path

import pytest

from rivethead.errors import DiskError
from rivethead.paths import replacing, write_text


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
