"""The hub's three calls that are needed: which commit a branch is, what lies in it, and a file from any byte on.

Own code over the standard library, against the rule of this house. The hub's own client restarts a file at its first
byte in every new process and files what arrives under the digest that was announced without computing it; large
weights over slow lines need the first, and "nothing unverified is ever loaded" needs the second.
"""

import http.client
import json
import os
import re
import ssl
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import Message
from typing import IO, Any

from rivethead import __version__
from rivethead.errors import InputError
from rivethead.models.manifest import Model, ModelFile
from rivethead.models.sources import Stream, TransferError

ENDPOINT, TOKEN, OFFLINE = "HF_ENDPOINT", "HF_TOKEN", "HF_HUB_OFFLINE"
_TIMEOUT_S = 30.0
_BLOCK = 1 << 18
_LONGEST_ANSWER = 64 << 20
_TRUE = ("1", "true", "yes", "on")


@dataclass(frozen=True, slots=True)
class Commit:
    """What a branch of a repository is right now.

    Attributes:
        revision: 40 hexadecimal digits.
        licence: what the repository says its licence is, "" where it says nothing.
        gated: whether its files want an account that accepted the terms.
    """

    revision: str
    licence: str
    gated: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of a repository.

    Attributes:
        path: inside the repository.
        size: bytes.
        sha256: its digest where it is kept as a large file, else None.
        blob: git's name of it where it is not: the SHA-1 of "blob SIZE", a zero and its bytes.
    """

    path: str
    size: int
    sha256: str | None
    blob: str


class Hub:
    """A hub.

    Args:
        endpoint: its address; None: $HF_ENDPOINT or huggingface.co.
        token: of an account; None: $HF_TOKEN or no account.
        timeout_s: how long the line may be silent.
    """

    def __init__(self, endpoint: str | None = None, token: str | None = None, timeout_s: float = _TIMEOUT_S) -> None:
        self.endpoint = (endpoint or os.environ.get(ENDPOINT) or "https://huggingface.co").rstrip("/")
        if not re.match(r"https?://[^/]+", self.endpoint):
            raise InputError(
                f"{ENDPOINT} is {self.endpoint}, which is no address; write for example https://huggingface.co"
            )
        self._token = (token or os.environ.get(TOKEN) or "").strip()
        if not (self._token.isascii() and self._token.isprintable()):
            raise InputError(f"{TOKEN} holds characters that no token has; copy the token again.")
        self._timeout_s = timeout_s
        self._opener = urllib.request.build_opener(_Redirects())

    def commit(self, model: Model, ref: str) -> Commit:
        """Return what a branch, proposal or revision of a model's repository is.

        Raises:
            TransferError: a second try may help.
            InputError: the hub has no such thing, or does not show it.
        """
        found, _ = self._json(model, f"/api/models/{model.repo}/revision/{_quoted(ref)}", ref)
        try:
            card = found.get("cardData") or {}
            commit = Commit(str(found["sha"]), str(card.get("license") or ""), bool(found.get("gated")))
        except (AttributeError, KeyError, TypeError) as strange:
            raise self._strange(model) from strange
        if not re.fullmatch("[0-9a-f]{40}", commit.revision):
            raise self._strange(model)
        return commit

    def tree(self, model: Model, revision: str) -> tuple[Entry, ...]:
        """Return every file of a revision, in the order of their paths.

        Raises:
            TransferError: a second try may help.
            InputError: the hub has no such thing, or does not show it.
        """
        page = f"/api/models/{model.repo}/tree/{revision}?recursive=true"
        entries: list[Entry] = []
        while page:
            found, headers = self._json(model, page, revision)
            try:
                entries += [_entry(one) for one in found if one["type"] == "file"]
            except (KeyError, TypeError) as strange:
                raise self._strange(model) from strange
            page = _next_page(headers)
        return tuple(sorted(entries, key=lambda entry: entry.path))

    def content(self, model: Model, revision: str, entry: Entry) -> bytes:
        """Return a small file whole.

        Raises:
            TransferError: a second try may help.
            InputError: the hub has no such thing, or does not show it.
        """
        with self._answer(model, _resolve(model, revision, entry.path), {}, revision, entry.path) as answer:
            return _whole(answer, entry.size + 1)

    @contextmanager
    def open(self, model: Model, file: ModelFile, start: int, tag: str) -> Iterator[Stream]:
        """Open a file at a byte; see rivethead.models.sources.Source.

        With If-Range the hub sends the rest where the file is still the one that was begun, and all of it where not.
        """
        headers = {}
        if start:
            headers["Range"] = f"bytes={start}-"
            if tag and not tag.startswith("W/"):
                headers["If-Range"] = tag
        page = _resolve(model, str(model.revision), file.path)
        with self._answer(model, page, headers, str(model.revision), file.path) as answer:
            now = answer.headers.get("ETag", "")
            first = _first_byte(answer) if answer.status == http.HTTPStatus.PARTIAL_CONTENT else 0
            if first and (first != start or (tag and now not in ("", tag))):
                raise TransferError("the hub went on with other bytes than were asked for", start_over=True)
            yield Stream(first, now, _blocks(answer))

    # ------------------------------------------------------------ one question

    def _json(self, model: Model, page: str, revision: str) -> tuple[Any, Message]:
        with self._answer(model, page, {}, revision, "") as answer:
            text, headers = _whole(answer, _LONGEST_ANSWER), answer.headers
        try:
            return json.loads(text), headers
        except ValueError as strange:
            raise self._strange(model) from strange

    @contextmanager
    def _answer(
        self, model: Model, page: str, headers: dict[str, str], revision: str, path: str
    ) -> Iterator[http.client.HTTPResponse]:
        """Ask for a page, absolute or of the endpoint, and give the answer when it is a good one."""
        if os.environ.get(OFFLINE, "").strip().lower() in _TRUE:
            raise InputError(
                f"{OFFLINE} is set, so the hub is not asked for {model.id}; unset it, or download from a folder with "
                f"copies by --mirror."
            )
        request = urllib.request.Request(  # noqa: S310  (the endpoint is checked to be http or https)
            page if page.startswith("http") else self.endpoint + page,
            headers={"User-Agent": f"rivethead/{__version__}", "Accept-Encoding": "identity", **headers},
        )
        if self._token and _origin(request.full_url) == _origin(self.endpoint):
            request.add_unredirected_header("Authorization", f"Bearer {self._token}")
        try:
            answer = self._opener.open(request, timeout=self._timeout_s)
        except urllib.error.HTTPError as refused:
            with refused:
                raise self._refusal(model, refused, revision, path) from refused
        except (OSError, http.client.HTTPException) as cut:
            raise TransferError(f"{self.endpoint} cannot be reached ({_reason(cut)})") from cut
        with answer:
            yield answer

    def _refusal(self, model: Model, refused: urllib.error.HTTPError, revision: str, path: str) -> Exception:
        """Return what an answer other than a good one means."""
        code, said = refused.code, refused.headers.get("X-Error-Code", "")
        page = f"{self.endpoint}/{model.repo}"
        if code == http.HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE:
            return TransferError("more of it was here than the hub has", start_over=True)
        if code in (401, 403) and (said == "GatedRepo" or model.licence.gated):
            if self._token:
                return InputError(
                    f"The account of {TOKEN} may not read {model.repo}; accept its terms at {page} with that account, "
                    f"or give the token of another one."
                )
            return InputError(
                f"{model.repo} is gated; accept its terms at {page} and set {TOKEN} to a token of that account."
            )
        if said == "RevisionNotFound":
            return InputError(f"{model.repo} has no revision {revision}; run: rivethead models pin {model.id} --again")
        if code == http.HTTPStatus.NOT_FOUND and path:
            return InputError(
                f"{model.repo} has no file {path} in revision {revision}; run: rivethead models pin {model.id} --again"
            )
        if code in (401, 403, 404):
            return InputError(
                f"{self.endpoint} has no repository {model.repo} that can be read; correct the repo of {model.id} in "
                f"workspace/models_manifest.json, or set {TOKEN} where it is private."
            )
        if code == http.HTTPStatus.TOO_MANY_REQUESTS or code >= 500:
            return TransferError(f"{self.endpoint} is busy (HTTP {code})")
        return InputError(f"{self.endpoint} refuses {model.repo} (HTTP {code}); try again later or name a --mirror.")

    def _strange(self, model: Model) -> InputError:
        return InputError(
            f"{self.endpoint} does not answer like a hub of models about {model.repo}; set {ENDPOINT} to one that does."
        )


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows redirects, never from https to http; the token stays with the host that it was given for."""

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        """Return the request for the new address."""
        if req.full_url.startswith("https:") and not newurl.startswith("https:"):
            raise TransferError(f"{_origin(req.full_url)} leads to an address that is not encrypted")
        following = super().redirect_request(req, fp, code, msg, headers, newurl)
        token = req.unredirected_hdrs.get("Authorization")
        if following is not None and token and _origin(newurl) == _origin(req.full_url):
            following.add_unredirected_header("Authorization", token)
        return following


def _origin(address: str) -> str:
    parts = urllib.parse.urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"


def _quoted(part: str) -> str:
    return urllib.parse.quote(part, safe="")


def _resolve(model: Model, revision: str, path: str) -> str:
    return f"/{model.repo}/resolve/{_quoted(revision)}/{urllib.parse.quote(path)}"


def _entry(found: dict[str, Any]) -> Entry:
    large = found.get("lfs")
    size = large["size"] if large else found["size"]
    return Entry(str(found["path"]), int(size), str(large["oid"]) if large else None, str(found.get("oid", "")))


def _next_page(headers: Message) -> str:
    """Return the address of the next page, "" where there is none."""
    found = re.search(r'<([^>]+)>\s*;\s*rel="?next"?', headers.get("Link", ""))
    return found[1] if found else ""


def _first_byte(answer: http.client.HTTPResponse) -> int:
    found = re.match(r"bytes (\d+)-", answer.headers.get("Content-Range", ""))
    if not found:
        raise TransferError("the hub sent a part of a file without saying which")
    return int(found[1])


def _blocks(answer: http.client.HTTPResponse) -> Iterator[bytes]:
    while block := _read(answer, _BLOCK):
        yield block


def _whole(answer: http.client.HTTPResponse, most: int) -> bytes:
    """Return a short answer from beginning to end."""
    text = _read(answer, most)
    if answer.length and len(text) < most:
        raise TransferError("the connection was cut")
    return text


def _read(answer: http.client.HTTPResponse, most: int) -> bytes:
    try:
        return answer.read(most)
    except (OSError, http.client.HTTPException) as cut:
        raise TransferError(f"the connection was cut ({_reason(cut)})") from cut


def _reason(cut: Exception) -> str:
    """Return why a connection failed in a few words."""
    inner = getattr(cut, "reason", cut)
    if isinstance(inner, TimeoutError):
        return "no answer in time"
    if isinstance(inner, ssl.SSLError):
        return str(inner.reason or "no trust in its certificate")
    return str(getattr(inner, "strerror", None) or inner or type(inner).__name__)
