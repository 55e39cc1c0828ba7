"""Hold what a file says against the model of it: every field that does not fit is noted with its place and its cure."""

from __future__ import annotations

import re
import types
from collections.abc import Mapping
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from simulator.sheet import Path, Sheet, closest, did_you_mean, name_of
from simulator.yaml_reader import Node

_M = TypeVar("_M", bound=BaseModel)
_NAMES = ("practise",)  # names of skills: a list of words, not text that anybody reads
_PLAIN_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")
_CODE_OF = (
    ("missing", "F202"),
    ("extra_forbidden", "F201"),
    ("string_too_short", "F206"),
    ("literal_error", "F203"),
    ("string_pattern_mismatch", "F210"),
    ("too_short", "F208"),
    ("too_long", "F209"),
    ("string_too_long", "F207"),
    ("greater_than|less_than|int_parsing_size", "F205"),
    ("int_|float_", "F204"),
    ("bool_", "F213"),
    ("string_type|tuple_type|list_type|dict_type|model_", "F211"),
)
_WANTED = {
    "string_type": "one text",
    "tuple_type": "a list",
    "list_type": "a list",
    "dict_type": "a group of fields",
    "model_type": "a group of fields",
    "model_attributes_type": "a group of fields",
}


def fit(model: type[_M], data: Mapping[str, Node], sheet: Sheet) -> _M | None:
    """Return `data` as a `model`, or None with every field that does not fit noted on `sheet`."""
    before = len(sheet.found)
    _look(model, data, sheet)
    try:
        fitted = model.model_validate(data)
    except ValidationError as error:
        errors = error.errors(include_url=False)
        misspelt = _misspelt(errors)
        for each in errors:
            if each["type"] != "missing" or each["loc"] not in misspelt:
                _note(model, each, sheet)
        return None
    return fitted if len(sheet.found) == before else None


def _misspelt(errors: list[ErrorDetails]) -> set[Path]:
    """Return the fields that are missing only because they stand there under a name that nobody knows."""
    missing = [each["loc"] for each in errors if each["type"] == "missing"]
    found: set[Path] = set()
    for path in (each["loc"] for each in errors if each["type"] == "extra_forbidden"):
        near = {str(other[-1]): other for other in missing if other[:-1] == path[:-1] and other not in found}
        name = closest(str(path[-1]), near)
        if name:
            found.add(near[name])
    return found


def _look(model: type[BaseModel], data: Mapping[str, Node], sheet: Sheet) -> None:
    """Note what pydantic would let pass: a text cut short by a comment, a number that is not what it seems."""
    for path, place in sheet.cut.items():
        if _is_text(_inside(model, path)) and not set(path) & set(_NAMES):
            sheet.report("Y120", place, key=name_of(path))
    for path in list(sheet.values):
        value, kind = _get(data, path), _inside(model, path)
        if isinstance(value, str) and _bare(kind) in (int, float) and not _PLAIN_NUMBER.fullmatch(value.strip()):
            try:
                float(value)
            except ValueError:
                continue
            sheet.report("F214", path, key=name_of(path), found=f"`{value}`", what=_what(kind))


def _note(model: type[BaseModel], error: ErrorDetails, sheet: Sheet) -> None:
    """Turn one error of pydantic's into a problem at its place."""
    path: Path = error["loc"]
    at_key = bool(path) and path[-1] == "[key]"
    path = path[:-1] if at_key else path
    kind, key, value = error["type"], name_of(path), error.get("input")
    place = sheet.key(path) if at_key or kind in ("extra_forbidden", "missing") else sheet.value(path)
    if kind != "missing" and sheet.marked(place):
        return  # what is wrong here was said already, more exactly
    if kind == "too_short" and _size(value) >= error["ctx"]["min_length"]:
        return  # pydantic does not count the entries that have problems of their own
    annotation = _inside(model, path)
    code, words = _words(kind, error.get("ctx", {}), value, annotation)
    if kind == "extra_forbidden":
        words = {"hint": did_you_mean(str(path[-1]), _fields(_inside(model, path[:-1])))}
    elif at_key and kind == "literal_error":
        words["key"] = name_of(path[:-1])
    sheet.report(code, place, **{"key": key, "what": _what(annotation), "found": _seen(value), **words})


def _words(kind: str, limits: dict[str, Any], value: object, annotation: Any) -> tuple[str, dict[str, Any]]:
    """Return the code of an error of pydantic's, and the words that only it needs."""
    if value == "" and kind not in ("missing", "extra_forbidden"):
        return "F206", {"else": "" if _required(annotation) else ", or delete the line"}
    code = next((code for pattern, code in _CODE_OF if re.match(pattern, kind)), "F211")
    if code == "F211":
        return _wrong_shape(_WANTED.get(kind, _what(annotation)), value)
    words: dict[str, Any] = {}
    if code == "F203":
        choices = _choices(annotation) or re.findall("'(.*?)'", limits.get("expected", ""))
        words = {"hint": did_you_mean(value if isinstance(value, str) else "", choices)}
    elif code in ("F208", "F209"):
        words = _count(_size(value), limits["min_length" if code == "F208" else "max_length"])
    elif code == "F207":
        words = {"length": len(str(value)), "limit": limits["max_length"]}
    return code, words


def _count(there: int, limit: int) -> dict[str, Any]:
    return {"length": f"{there} {'entry' if there == 1 else 'entries'}", "limit": limit, "more": abs(there - limit)}


def _size(value: object) -> int:
    return len(value) if isinstance(value, (list, dict)) else 0


def _wrong_shape(wanted: str, value: object) -> tuple[str, dict[str, str]]:
    if wanted == "one text" and isinstance(value, dict) and len(value) == 1:
        return "F212", {}
    hints = {
        "one text": "Write one text; without `- ` before it, and without fields below it.",
        "a list": "Begin each entry with `- `, on a line of its own.",
        "a group of fields": "Write its fields below it, two spaces further in.",
    }
    return "F211", {"wanted": wanted, "hint": hints.get(wanted, "Compare it with a scenario that works.")}


def _seen(value: object) -> str:
    if isinstance(value, str):
        return f"`{value}`" if value else "nothing"
    return "a list" if isinstance(value, (list, tuple)) else "a group of fields"


# ------------------------------------------------------------------------------------------------- what the model says


def _get(data: object, path: Path) -> object:
    for step in path:
        entries = dict(enumerate(data)) if isinstance(data, list) else data
        if not isinstance(entries, dict) or step not in entries:
            return None
        data = entries[step]
    return data


def _bare(annotation: Any) -> Any:
    """Strip what surrounds a type: Annotated, and `| None`."""
    while get_origin(annotation) is Annotated:
        annotation = get_args(annotation)[0]
    if get_origin(annotation) in (Union, types.UnionType):
        return _bare(next(each for each in get_args(annotation) if each is not type(None)))
    return annotation


def _inside(annotation: Any, path: Path) -> Any:
    """Return the type that stands at `path` below a type, with its constraints; None where nothing is foreseen."""
    for step in path:
        annotation = _bare(annotation)
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            found = annotation.model_fields.get(str(step))
            annotation = Annotated[found.annotation, *found.metadata, found] if found else None
        elif get_origin(annotation) is dict:
            annotation = get_args(annotation)[1]
        elif get_origin(annotation) is tuple:
            annotation = get_args(annotation)[0]
        else:
            return None
    return annotation


def _limits(annotation: Any) -> dict[str, Any]:
    """Return the constraints of a type, also of one that may be left out (`| None` hides them one level down)."""
    if get_origin(annotation) in (Union, types.UnionType):
        return _limits(next(each for each in get_args(annotation) if each is not type(None)))
    found: dict[str, Any] = {}
    if get_origin(annotation) is Annotated:
        annotation, *metadata = get_args(annotation)
        for each in metadata:
            names = ("ge", "le", "min_length", "max_length", "pattern")
            found |= {name: getattr(each, name) for name in names if getattr(each, name, None) is not None}
        found = _limits(annotation) | found
    return found


def _required(annotation: Any) -> bool:
    return all(each.is_required() for each in getattr(annotation, "__metadata__", ()) if isinstance(each, FieldInfo))


def _is_text(annotation: Any) -> bool:
    return _bare(annotation) is str and "pattern" not in _limits(annotation)


def _choices(annotation: Any) -> list[str]:
    bare = _bare(annotation)
    return [str(each) for each in get_args(bare)] if get_origin(bare) is Literal else []


def _fields(annotation: Any) -> list[str]:
    bare = _bare(annotation)
    return list(bare.model_fields) if isinstance(bare, type) and issubclass(bare, BaseModel) else []


def _what(annotation: Any) -> str:
    """Say what a field wants, in the words of someone who fills it in."""
    bare, limits = _bare(annotation), _limits(annotation)
    if bare in (int, float):
        return f"a {'whole ' if bare is int else ''}number from {limits.get('ge')} to {limits.get('le')}"
    if bare is bool:
        return "true or false"
    if get_origin(bare) is Literal:
        return f"one of {', '.join(_choices(bare))}"
    if bare is str:
        return "a name in small letters, such as `late-parcel`" if "pattern" in limits else "a text"
    return (
        "a list, each entry beginning with `- `" if get_origin(bare) is tuple else "a group of fields, each on its line"
    )
