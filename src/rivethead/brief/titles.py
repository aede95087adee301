"""Titles and folder names from a line of text."""

import re
import unicodedata
from dataclasses import dataclass
from hashlib import blake2b

from rivethead.brief.lexicon import MODE_PHRASES, SMALL_WORDS

MOST_TITLE_LETTERS = 72
MOST_SLUG_LETTERS = 60

_SPELT = {
    word.lower(): word
    for word in (
        "s",
        "EBM",
        "BPM",
        "DnB",
        "KMFDM",
        "VHS",
        "TV",
        "UFO",
        "DJ",
        "EP",
        "LP",
        "II",
        "III",
        "IV",
        "VI",
        "VII",
    )
}
_MODES = frozenset(phrase for phrases in MODE_PHRASES.values() for phrase in phrases)
_RESERVED = frozenset(["con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))])
"""Names that Windows keeps for devices."""
_LATIN = str.maketrans({"ß": "ss", "æ": "ae", "ø": "o", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})
_NAMED = re.compile(
    r"\b(?:called|titled|entitled|named|title\s*:)\s*(?:\"([^\"]*\w[^\"]*)\"|(?<!\w)'([^']*\w[^']*)'(?!\w))",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(r"\s*[,;:.!?](?=\s)|\s+[-–—]\s+")


@dataclass(frozen=True, slots=True)
class Heading:
    """A title with its folder name."""

    title: str
    slug: str


def named_title(line: str) -> tuple[str | None, str]:
    """Return the title that a line gives in quotes after "called" or "titled", and the line without it."""
    found = _NAMED.search(line)
    if not found:
        return None, line
    return " ".join((found[1] or found[2]).split()), line[: found.start()] + " ; " + line[found.end() :]


def heading(line: str) -> Heading:
    """Return title and slug; a line longer than a title gives its first clauses, and a slug with a digest of it all."""
    whole = " ".join(line.split())
    short = _shortened(whole)
    title = " ".join(titled(short).split())
    whole_slug = slug_of(title)
    slug = _cut(whole_slug, MOST_SLUG_LETTERS)
    lost = any(c.isalpha() and not c.isascii() for c in _apart(short))
    if short != whole or slug != whole_slug or lost or not slug or slug in _RESERVED:
        digest = blake2b(whole.casefold().encode(), digest_size=4).hexdigest()
        slug = f"{_cut(slug, MOST_SLUG_LETTERS - 9) or 'set'}-{digest}"
    return Heading(title, slug)


def _shortened(whole: str) -> str:
    if len(whole) <= MOST_TITLE_LETTERS:
        return whole
    ends = [m.start() for m in _CLAUSE_END.finditer(whole) if 8 <= m.start() <= MOST_TITLE_LETTERS]
    if ends:
        return whole[: ends[-1]]
    words = whole[: MOST_TITLE_LETTERS + 1].split(" ")[:-1]
    while len(words) > 1 and words[-1].lower() in SMALL_WORDS:
        words.pop()
    return " ".join(words).rstrip(" ,;:-") or whole[:MOST_TITLE_LETTERS].rstrip()


def titled(line: str) -> str:
    """Return a line with capitals as titles have them: acronyms and names as they are, small words small inside."""
    words = line.split(" ")
    all_loud = line.upper() == line and len(words) > 1
    given = [word.lower() for word in words] if all_loud else words
    last = len(given) - 1
    out: list[str] = []
    for i, word in enumerate(given):
        after = given[i + 1].strip(",.;:!?\"'").lower() if i < last else ""
        opens = i in (0, last) or out[-1][-1:] in (*".!?:;",) or _is_tonic(word, after)
        out.append(_word(word, keep_small=not opens))
    return " ".join(out)


def _is_tonic(word: str, after: str) -> bool:
    return bool(re.fullmatch(r"[b-g][b#]?|a[b#]|A", word)) and after in _MODES


def _word(word: str, *, keep_small: bool) -> str:
    return "-".join(_part(part, small=keep_small or index > 0) for index, part in enumerate(word.split("-")))


def _part(part: str, *, small: bool) -> str:
    core = part.strip("\"'()[]{},.;:!?*_~“”‘’«»")
    if core.lower() in _SPELT:
        return part.replace(core, _SPELT[core.lower()])
    if core.lower() in SMALL_WORDS and small and core[1:] == core[1:].lower():
        return part.lower()
    if any(c.isupper() for c in core):
        return part
    start = next((i for i, c in enumerate(part) if c.isalnum()), None)
    if start is None or not part[start].isalpha() or "_" in part:
        return part
    capital = part[start].upper() if len(part[start].upper()) == 1 else part[start]
    return part[:start] + capital + part[start + 1 :]


def _apart(text: str) -> str:
    """Return a text in lower case with accents apart from their letters, and letters without accents spelt in Latin."""
    return unicodedata.normalize("NFKD", text.lower().translate(_LATIN))


def slug_of(title: str) -> str:
    """Return a title as lower-case ASCII letters, digits and hyphens; empty where nothing is left."""
    signs = title.lower().replace("&", " and ").replace("♯", " sharp").replace("♭", " flat")
    spelt = re.sub(r"(?<=[a-z])#", " sharp", signs)
    ascii_only = _apart(spelt).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only.replace("'", "")).strip("-")


def _cut(slug: str, most: int) -> str:
    """Return a slug of so many letters at most, cut between words where a cut there keeps half of them."""
    if len(slug) <= most:
        return slug
    end = slug.rfind("-", 0, most + 1)
    return slug[: end if end >= most // 2 else most].strip("-")
