"""Read YAML as it was written: every value stays text, every entry keeps its place, every surprise is a problem.

The events of the parser are walked once, with the limits checked on the way down, so a bomb never gets built.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NoReturn, Protocol, TypeAlias

import yaml

from simulator.sheet import Path, Place, Sheet, split

LARGEST, DEEPEST, MOST = 256 * 1024, 20, 10_000

Node: TypeAlias = "dict[str, Node] | list[Node] | str"

# YAML 1.1 also breaks lines at U+0085, U+2028 and U+2029: such a character would turn into a space, unseen.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_CURLY = re.compile("[“”„‘].*[“”’]", re.DOTALL)
# libyaml reads a large file in milliseconds; the pure parser is for machines where PyYAML was built without it.
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class _Mark(Protocol):
    line: int
    column: int


class _StopError(Exception):
    """Give up on a file: what follows would only be noise."""


def read(data: bytes, sheet: Sheet) -> dict[str, Node] | None:
    """Return what a file says, noting on `sheet` where it says it and what is wrong; None when nothing can be used."""
    try:
        text = _decode(data, sheet)
        sheet.lines = split(text)
        _look(text, sheet)
        return _build(text, sheet)
    except _StopError:
        return None
    except (yaml.YAMLError, ValueError, RecursionError, MemoryError):
        sheet.report("Y107", Place())
    return None


def _build(text: str, sheet: Sheet) -> dict[str, Node] | None:
    builder = _Builder(text, sheet)
    try:
        return builder.document()
    except yaml.MarkedYAMLError as error:
        _explain(error, builder)
        return None


def _stop(sheet: Sheet, code: str, place: Place, **words: object) -> NoReturn:
    sheet.report(code, place, **words)
    raise _StopError


def _decode(data: bytes, sheet: Sheet) -> str:
    if len(data) > LARGEST:
        _stop(sheet, "Y103", Place(), limit=LARGEST // 1024)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or data[1:4:2] == b"\0\0" or data[:3:2] == b"\0\0":
        _stop(sheet, "Y104", Place(), found="it looks like UTF-16")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", "replace").removeprefix("\ufeff")
        sheet.lines = split(data.decode("utf-8-sig", "replace"))
        _stop(sheet, "Y104", Place.after(before), found="a byte here belongs to another encoding")


def _look(text: str, sheet: Sheet) -> None:
    """Stop at what must not be parsed: nothing at all, or characters that nobody can see."""
    hidden = _CONTROL.search(text)
    if hidden:
        _stop(sheet, "Y105", Place.after(text[: hidden.start()]), name=f"U+{ord(hidden.group()):04X}")


class _Builder:
    """Build plain dicts, lists and strings from the parser's events, and note where each stands."""

    def __init__(self, text: str, sheet: Sheet) -> None:
        self.sheet = sheet
        self.quoted = Place()  # where the last quoted text begins
        self.open: list[Place] = []  # the brackets that wait to be closed
        self.events: Iterator[yaml.Event] = yaml.parse(text, Loader=_LOADER)
        self.count = 0

    def document(self) -> dict[str, Node]:
        """Return the one document of the stream; stop when there is not exactly one that holds fields."""
        next(self.events)
        start = next(self.events)
        if isinstance(start, yaml.StreamEndEvent):
            _stop(self.sheet, "Y102", Place())
        if getattr(start, "version", None) or getattr(start, "tags", None):
            self.sheet.report("Y122", Place())
        first = next(self.events)
        value = self.node(first, ())
        next(self.events)
        after = next(self.events)
        if not isinstance(after, yaml.StreamEndEvent):
            _stop(self.sheet, "Y115", _place(after))
        if value == "":
            _stop(self.sheet, "Y102", Place())
        if not isinstance(value, dict):
            _stop(self.sheet, "Y118", _place(first), found="a list" if isinstance(value, list) else "a text")
        return value

    def node(self, event: yaml.Event, path: Path) -> Node:
        """Build the node that begins with `event`."""
        self.count += 1
        place = _place(event)
        if self.count > MOST:
            _stop(self.sheet, "Y123", place, limit=MOST)
        if len(path) > DEEPEST:
            _stop(self.sheet, "Y116", place, limit=DEEPEST)
        self.sheet.values.setdefault(path, place)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
            self.sheet.report("Y112", place, sign=sign, name=getattr(event, "anchor", ""))
        if getattr(event, "tag", None) is not None:
            self.sheet.report("Y114", place, tag=self._word(event))
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, path)
        if not isinstance(event, yaml.CollectionStartEvent):
            return ""
        self.open += [place] if event.flow_style else []
        value = self._mapping(path) if isinstance(event, yaml.MappingStartEvent) else self._sequence(path)
        self.open = self.open[:-1] if event.flow_style else self.open
        return value

    def _word(self, event: yaml.Event) -> str:
        line = self.sheet.line(_place(event).line)[_place(event).column - 1 :]
        return line.split()[0] if line.split() else "!"

    def _sequence(self, path: Path) -> Node:
        items: list[Node] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            items.append(self.node(event, (*path, len(items))))
        return items

    def _mapping(self, path: Path) -> Node:
        entries: dict[str, Node] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            place = _place(event)
            key = self._key(event, path)
            if key in entries:
                self.sheet.report("Y111", place, key=key, line=self.sheet.keys[*path, key].line)
                self.node(next(self.events), (*path, key, "(again)"))
                continue
            self.sheet.keys[*path, key] = place
            entries[key] = self.node(next(self.events), (*path, key))
        return entries

    def _key(self, event: yaml.Event, path: Path) -> str:
        place = _place(event)
        key = self.node(event, (*path, "(key)"))
        if not isinstance(key, str) or not key:
            _stop(self.sheet, "Y117", place)
        if key == "<<":
            self.sheet.report("Y113", place)
        return key

    def _scalar(self, event: yaml.ScalarEvent, path: Path) -> str:
        if event.style in (None, ""):
            end = _marked(event.end_mark)
            behind = self.sheet.line(end.line)[end.column - 1 :]
            comment = re.match(r"\s+#", behind)
            if event.value and comment:
                self.sheet.cut[path] = Place(end.line, end.column + comment.end() - 1)
            if _CURLY.fullmatch(event.value):
                self.sheet.report("Y121", _place(event))
        else:
            self.quoted = _place(event)
        return str(event.value)


def _place(event: yaml.Event) -> Place:
    return _marked(event.start_mark)


def _marked(mark: _Mark | None) -> Place:
    return Place(mark.line + 1, mark.column + 1) if mark else Place()


def _explain(error: yaml.MarkedYAMLError, builder: _Builder) -> None:
    """Say what a syntax error means to someone who writes prose.

    The two parsers word their errors differently, so the words of the file decide wherever they can.
    """
    sheet, quoted = builder.sheet, builder.quoted
    place = _within(_marked(error.problem_mark or error.context_mark), sheet)
    begun = _within(_marked(error.context_mark or error.problem_mark), sheet)
    what, line, above = f"{error.context} {error.problem}", sheet.line(place.line), sheet.line(place.line - 1)
    before, at = line[: place.column - 1], line[place.column - 1 : place.column]
    closed = before.rstrip().endswith(("'", '"'))
    bracket = re.match(r"\s*(- |[\w-]+: )*[\[{]", before)
    opened = builder.open[-1] if builder.open else place
    causes = (
        ("tab" in what or at == "\t" or "\t" in line[: len(line) - len(line.lstrip())], "Y106", place),
        ("escape" in what, "Y124", place),
        ("quoted scalar" in what, "Y108", begun),
        ("cannot start any token" in what, "Y109", place),
        (builder.open, "Y126", opened),
        (re.search("alias|anchor|tag|directive|block scalar|node content", what), "Y109", begun),
        ("values are not allowed" in what and re.search(r":\s.*:(\s|$)", line), "Y110", place),
        (closed and quoted.line < place.line, "Y108", quoted),
        (closed, "Y125", place),
        (bracket, "Y109", Place(place.line, len(bracket[0]) if bracket else 1)),
        (" #" in above, "Y120", Place(place.line - 1, above.find(" #") + 2)),
    )
    code, where = next(((code, where) for is_so, code, where in causes if is_so), ("Y107", place))
    sign = sheet.line(where.line)[where.column - 1 : where.column]
    sheet.report(code, where, sign=f"`{sign}`", key="this text")


def _within(place: Place, sheet: Sheet) -> Place:
    """Return a place that is in the file: what the end of a file lacks is noticed behind it."""
    last = max(n for n, line in enumerate(("", *sheet.lines)) if line.strip() or n <= 1)
    return place if place.line <= last else Place(last, len(sheet.line(last)) + 1)
