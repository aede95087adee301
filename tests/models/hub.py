"""A small hub of models on the loopback, with the faults that real ones and the lines to them have.

It speaks what is needed of the real one's tongue: commits, trees in pages, files with ranges, tags and redirects to
another host for large files, error codes in a header, gated repositories.
"""

import hashlib
import json
import re
import struct
import threading
import time
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self
from urllib.parse import unquote, urlsplit

REVISION = "c0ffee" + "0" * 33 + "1"
REPO = "anvil/tiny"
PER_PAGE = 3


def safetensors(count_bytes: int, seed: int = 1) -> bytes:
    """Return a file of tensors whose one tensor has this many bytes, never repeating within a block."""
    table = json.dumps({"t": {"dtype": "U8", "shape": [count_bytes], "data_offsets": [0, count_bytes]}}).encode()
    blocks = (hashlib.sha256(struct.pack("<QQ", seed, n)).digest() for n in range(count_bytes // 32 + 1))
    return struct.pack("<Q", len(table)) + table + b"".join(blocks)[:count_bytes]


def files(weights: int = 300_000) -> dict[str, bytes]:
    """Return a small model's files, as such repositories have them."""
    return {
        "config.json": b'{"model_type": "tiny"}',
        "model.safetensors": safetensors(weights),
        "pytorch_model.bin": b"\x80\x02not for us",
        "README.md": b"# Tiny",
        "tokenizer/vocab.txt": b"anvil\nhammer\n",
        "unet/part.safetensors": safetensors(5_000, 2),
    }


def blob(data: bytes) -> str:
    """Return git's name of a file's content."""
    return hashlib.sha1(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()


@dataclass(frozen=True)
class Asked:
    """One request."""

    method: str
    path: str
    range: str
    token: str


@dataclass
class Faults:
    """What goes wrong.

    Attributes:
        cuts: path -> after how many bytes of the file each answer in turn is cut off.
        flips: path -> how many answers in turn have a wrong last byte.
        truncated: path -> the hub has only this many bytes of it.
        slow: path -> seconds between blocks of 16 KiB.
        without_ranges: the hub sends whole files whatever is asked.
        sloppy_ranges: the hub sends the rest whatever the tag.
        busy: how many answers in turn are 503.
        tags: path -> another tag.
    """

    cuts: dict[str, list[int]] = field(default_factory=dict)
    flips: dict[str, int] = field(default_factory=dict)
    truncated: dict[str, int] = field(default_factory=dict)
    slow: dict[str, float] = field(default_factory=dict)
    without_ranges: bool = False
    sloppy_ranges: bool = False
    busy: int = 0
    tags: dict[str, str] = field(default_factory=dict)


class Hub(ThreadingHTTPServer):
    """The hub; `with Hub(files) as hub` serves it until the block ends."""

    daemon_threads = True

    def __init__(self, content: dict[str, bytes], *, gated: str = "", licence: str = "mit", cdn: str = "") -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.content, self.gated, self.licence, self.cdn = content, gated, licence, cdn
        self.revision = REVISION
        self.faults = Faults()
        self.asked: list[Asked] = []
        self.url = f"http://127.0.0.1:{self.server_address[1]}"

    def __enter__(self) -> Self:
        threading.Thread(target=self.serve_forever, args=(0.01,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.shutdown()
        self.server_close()

    def handle_error(self, *_: object) -> None:
        """Say nothing: clients that hang up are what these tests are about."""

    def fetched(self) -> list[Asked]:
        """Return the requests for files."""
        return [one for one in self.asked if "/resolve/" in one.path or one.path.startswith("/cdn/")]


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Hub

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        hub, path = self.server, unquote(urlsplit(self.path).path)
        token = self.headers.get("Authorization", "")
        hub.asked.append(Asked(self.command, path, self.headers.get("Range", ""), token))
        if hub.faults.busy:
            hub.faults.busy -= 1
            self._error(503, "")
        elif match := re.fullmatch(r"/cdn/(.+)", path):
            self._file(match[1])
        elif match := re.fullmatch(r"/api/models/([^/]+/[^/]+)/(revision|tree)/(.+)", path):
            self._about(match[1], match[2], match[3])
        elif match := re.fullmatch(r"/([^/]+/[^/]+)/resolve/([^/]+)/(.+)", path):
            if self._allowed(match[1], match[2]):
                self._resolve(match[3])
        else:
            self._error(404, "RepoNotFound")

    def _allowed(self, repo: str, revision: str) -> bool:
        hub = self.server
        if repo != REPO:
            self._error(401, "RepoNotFound")
        elif hub.gated and self.headers.get("Authorization") != f"Bearer {hub.gated}":
            self._error(403 if self.headers.get("Authorization") else 401, "GatedRepo")
        elif revision not in (hub.revision, "main", "refs/pr/10"):
            self._error(404, "RevisionNotFound")
        else:
            return True
        return False

    def _about(self, repo: str, what: str, revision: str) -> None:
        hub = self.server
        open_to_all = what == "revision" and repo == REPO  # so does the real one, also of gated repositories
        if not open_to_all and not self._allowed(repo, revision):
            return
        if revision not in (hub.revision, "main", "refs/pr/10"):
            self._error(404, "RevisionNotFound")
            return
        if what == "revision":
            card = {"license": hub.licence}
            self._json({"id": repo, "sha": hub.revision, "gated": "auto" if hub.gated else False, "cardData": card})
            return
        query = urlsplit(self.path).query
        first = int(re.search(r"cursor=(\d+)", query)[1]) if "cursor" in query else 0  # type: ignore[index]
        entries = [self._entry(path, data) for path, data in hub.content.items()]
        entries.insert(0, {"type": "directory", "path": "unet", "oid": "0" * 40, "size": 0})
        after = first + PER_PAGE
        link = f'<{hub.url}{urlsplit(self.path).path}?recursive=true&cursor={after}>; rel="next"'
        self._json(entries[first:after], {"Link": link} if after < len(entries) else {})

    def _entry(self, path: str, data: bytes) -> dict[str, Any]:
        entry: dict[str, Any] = {"type": "file", "path": path, "size": len(data), "oid": blob(data)}
        if path.endswith((".safetensors", ".bin")):
            entry["lfs"] = {"oid": hashlib.sha256(data).hexdigest(), "size": len(data), "pointerSize": 130}
        return entry

    def _resolve(self, path: str) -> None:
        hub = self.server
        if path not in hub.content:
            self._error(404, "EntryNotFound")
        elif hub.cdn and path.endswith(".safetensors"):
            self.send_response(302)
            self.send_header("Location", f"{hub.cdn}/cdn/{path}")
            self.send_header("Content-Length", "0")
            self.end_headers()
        else:
            self._file(path)

    def _file(self, path: str) -> None:
        faults, data = self.server.faults, self.server.content[path]
        tag = faults.tags.get(path, f'"{hashlib.sha256(data).hexdigest()}"')
        data = data[: faults.truncated.get(path, len(data))]
        if faults.flips.get(path, 0) > 0:
            faults.flips[path] -= 1
            data = data[:-1] + bytes([data[-1] ^ 1])
        asked = re.fullmatch(r"bytes=(\d+)-", self.headers.get("Range", ""))
        start = int(asked[1]) if asked and not faults.without_ranges else 0
        if self.headers.get("If-Range", tag) != tag and not faults.sloppy_ranges:
            start = 0
        if start > len(data) or (start and start == len(data)):
            self._error(416, "")
            return
        self.send_response(206 if start else 200)
        if start:
            self.send_header("Content-Range", f"bytes {start}-{len(data) - 1}/{len(data)}")
        self.send_header("ETag", tag)
        self.send_header("Content-Length", str(len(data) - start))
        self.end_headers()
        self._send(path, data, start)

    def _send(self, path: str, data: bytes, start: int) -> None:
        faults = self.server.faults
        cuts = faults.cuts.get(path, [])
        end = cuts.pop(0) if cuts else len(data)
        pause = faults.slow.get(path, 0.0)
        for first in range(start, end, 1 << 14):
            self.wfile.write(data[first : min(first + (1 << 14), end)])
            time.sleep(pause)
        if end < len(data):
            self.wfile.flush()
            self.close_connection = True

    def _json(self, found: object, headers: dict[str, str] | None = None) -> None:
        text = json.dumps(found).encode()
        self.send_response(200)
        for name, value in {"Content-Length": str(len(text)), **(headers or {})}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(text)

    def _error(self, code: int, said: str) -> None:
        self.send_response(code)
        self.send_header("X-Error-Code", said)
        self.send_header("Content-Length", "0")
        self.end_headers()
