"""The file of the user's judgements: one line each, to edit, compare, share and undo.

    verdict,left,right,who,when,note
    merge,Tayyip Erdogan,Recep Tayyip Erdoğan,anna,2026-03-01,
    split,Kim @ article-12,Kim Jong Un,,,the other Kim

CSV, since every spreadsheet edits it and a version control system compares it by line.
Columns that we do not know are kept.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from pathlib import Path

from kg.errors import JudgementError
from kg.model import Judgement

NAME = "judgements.csv"
COLUMNS = ("verdict", "left", "right", "who", "when", "note")
#: "accept" and "reject" are verdicts on claims.
VERDICTS = ("merge", "split", "reject", "accept")
_NEEDED = ("verdict", "left")
#: Verdicts that need a right side.
_PAIRED = ("merge",)


def load_judgements(path: Path) -> list[Judgement]:
    """The judgements of a file, in order; none if there is no file.

    Raises:
        JudgementError: The file can't be read or a line is wrong; names file and line.
    """
    if not path.exists():
        return []
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise JudgementError(f"{path} can't be read: {reason}", "save it as CSV in UTF-8") from error
    lines = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    found = []
    read = 0
    try:
        _check_header(path, lines.fieldnames or [])
        read = lines.line_num
        for row in lines:
            read = lines.line_num
            judgement = _judgement(row, path, lines.line_num)
            if judgement is not None:
                found.append(judgement)
    except csv.Error as error:
        raise JudgementError(f"{path}:{read + 1}: {error}", "mend the quotes of that line") from error
    return found


def _check_header(path: Path, header: Sequence[str]) -> None:
    missing = [c for c in _NEEDED if c not in header]
    if missing and header:
        raise JudgementError(f"{path}: no column {missing[0]!r}", f"the first line is: {','.join(COLUMNS)}")


def _judgement(row: dict[str, str | None], path: Path, line: int) -> Judgement | None:
    cells = {c: (row.get(c) or "").strip() for c in COLUMNS}
    if not any(cells.values()):
        return None
    place = f"{path}:{line}"
    verdict = cells["verdict"].casefold()
    if verdict not in VERDICTS:
        near = get_close_matches(verdict, VERDICTS, n=1)
        hint = f"did you mean {near[0]!r}?" if near else "verdicts: " + ", ".join(VERDICTS)
        raise JudgementError(f"{place}: no verdict {cells['verdict']!r}", hint)
    for side in ("left", *(("right",) if verdict in _PAIRED else ())):
        if not cells[side]:
            raise JudgementError(f"{place}: {verdict} without {side}", f"{COLUMNS[0]}, {COLUMNS[1]}, {COLUMNS[2]}")
    return Judgement(**{**cells, "verdict": verdict}, line=line)


def render(judgements: Iterable[Judgement]) -> str:
    """New lines for a file, without the header."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    for one in judgements:
        writer.writerow([getattr(one, c) for c in COLUMNS])
    return out.getvalue()


def appended(text: str, judgements: Iterable[Judgement]) -> str:
    """The text of a judgements file with more judgements at its end."""
    header = next(csv.reader(io.StringIO(text, newline="")), [])
    if not header:
        return ",".join(COLUMNS) + "\n" + render(judgements)
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, header, restval="", extrasaction="ignore", lineterminator="\n")
    for one in judgements:
        writer.writerow({c: getattr(one, c) for c in COLUMNS})
    return text + ("" if text.endswith("\n") else "\n") + out.getvalue()


def without(text: str, judgement: Judgement) -> str:
    """The text of a judgements file without one judgement; all else stays as it is."""
    lines = csv.reader(io.StringIO(text, newline=""))
    source = list(io.StringIO(text, newline=""))
    before = 0
    for _ in lines:
        if lines.line_num == judgement.line:
            return "".join(source[:before] + source[lines.line_num :])
        before = lines.line_num
    return text
