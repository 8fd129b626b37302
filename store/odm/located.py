"""The slow, exact reader: no recursion, and it knows where everything stands. It decides; the fast one only hurries."""

import json
import re
from dataclasses import dataclass, field

from store.errors import InvalidInput
from store.findings import Finding
from store.odm.oddities import Oddities
from store.odm.places import refusal
from store.odm.values import LONG_NUMBER, Number, Value

_SPACE = re.compile(r"[ \t\n\r]*+")
_TEXT_START = r'"[^"\\\x00-\x1f]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1f]*+)*+'
_TEXT = re.compile(_TEXT_START + '"')
_TEXT_SO_FAR = re.compile(_TEXT_START)
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?+(?:[eE][+-]?[0-9]++)?+(?![0-9A-Za-z.+\-])")
_WORD = re.compile(r"(true|false|null)(?![0-9A-Za-z_])")
_CONSTANT = re.compile(r"[+-]?(?:NaN|Infinity)(?![0-9A-Za-z_])")
_WORDS: dict[str, Value] = {"true": True, "false": False, "null": None}
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(slots=True)
class _Open:
    """An object or list that is not closed yet."""

    value: dict[str, Value] | list[Value]
    key: str = ""
    seen: set[str] = field(default_factory=set)


class LocatedReader:
    """Reads one document; afterwards `findings` has what is odd about it."""

    def __init__(self, text: str, *, name: str, depth: int) -> None:
        self._text, self._name, self._limit = text, name, depth
        self._at = 0
        self._open: list[_Open] = []
        self._oddities = Oddities(text)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was odd, in the file's order."""
        return self._oddities.findings

    def read(self) -> Value:
        """The value, or InvalidInput with its place."""
        self._skip()
        if self._at == len(self._text):
            raise self._fault("json_empty")
        value = self._read_value()
        self._skip()
        if self._at < len(self._text):
            raise self._fault("json_trailing")
        return value

    def _read_value(self) -> Value:
        while True:
            value, opened = self._start()
            if opened:
                if not self._stands("]}"):
                    self._key()
                    continue
                value = self._close()
            while self._open:
                self._put(value)
                if self._stands(","):
                    self._at += 1
                    self._key()
                    break
                value = self._close()
            else:
                return value

    def _start(self) -> tuple[Value, bool]:
        """A scalar, or the beginning of an object or list."""
        self._skip()
        sign = self._text[self._at : self._at + 1]
        if sign == '"':
            return self._string(), False
        if sign and sign in "[{":
            self._push({} if sign == "{" else [])
            return None, True
        if word := _WORD.match(self._text, self._at):
            self._at = word.end()
            return _WORDS[word[1]], False
        return self._number(), False

    def _push(self, value: dict[str, Value] | list[Value]) -> None:
        if len(self._open) >= self._limit:
            raise self._fault("json_too_deep", limit=str(self._limit))
        self._open.append(_Open(value))
        self._at += 1

    def _close(self) -> Value:
        top = self._open[-1].value
        if not self._stands("}" if isinstance(top, dict) else "]"):
            raise self._fault("json_syntax")
        self._at += 1
        return self._open.pop().value

    def _put(self, value: Value) -> None:
        top = self._open[-1]
        if isinstance(top.value, dict):
            top.value[top.key] = value
        else:
            top.value.append(value)

    def _key(self) -> None:
        """Reads the next name and its colon, if an object is open."""
        top = self._open[-1]
        if not isinstance(top.value, dict):
            return
        if not self._stands('"'):
            raise self._fault("json_syntax")
        begin = self._at
        top.key = self._string()
        token = self._text[begin : self._at]
        name = _unescaped(token)
        if name in top.seen:
            self._oddities.add("json_duplicate_key", begin, key=top.key)
        top.seen.add(name)
        if not self._stands(":"):
            raise self._fault("json_syntax")
        self._at += 1

    def _string(self) -> str:
        found = _TEXT.match(self._text, self._at)
        if found is None:
            raise self._string_fault()
        text = _unescaped(found[0])
        if "\\" in found[0] and _SURROGATE.search(text):
            self._oddities.add("json_lone_surrogate", self._at)
            text = _SURROGATE.sub("\ufffd", text)
        self._at = found.end()
        return text

    def _number(self) -> Number:
        found = _NUMBER.match(self._text, self._at)
        if found is None:
            raise self._fault("json_constant" if _CONSTANT.match(self._text, self._at) else "json_syntax")
        number = Number(found[0])
        if len(number) > LONG_NUMBER:
            self._oddities.add("json_long_number", self._at, digits=str(len(number)))
        elif not number.is_exact:
            self._oddities.add("json_inexact_number", self._at, number=number[:40])
        self._at = found.end()
        return number

    def _skip(self) -> None:
        if space := _SPACE.match(self._text, self._at):
            self._at = space.end()

    def _stands(self, signs: str) -> bool:
        """Whether one of these comes next."""
        self._skip()
        sign = self._text[self._at : self._at + 1]
        return sign != "" and sign in signs

    def _string_fault(self) -> InvalidInput:
        so_far = _TEXT_SO_FAR.match(self._text, self._at)
        self._at = so_far.end() if so_far else self._at
        sign = self._text[self._at : self._at + 1]
        return self._fault("json_bad_escape" if sign == "\\" else "json_control_character")

    def _fault(self, code: str, **facts: str) -> InvalidInput:
        ended = self._at >= len(self._text) and code != "json_empty"
        return refusal("json_unfinished" if ended else code, self._name, self._text, self._at, **facts)


def _unescaped(token: str) -> str:
    """What a valid text token spells; half a surrogate pair comes out as it is."""
    return str(json.loads(token)) if "\\" in token else token[1:-1]
