"""Strings and Unicode data: interning, categories, simple case mapping, normalisation."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Literal

from oscil.vm.memory import read_bytes
from oscil.vm.natives.binding import native

if TYPE_CHECKING:
    from oscil.vm.runtime import Runtime

# System.Globalization.UnicodeCategory
_NAMES = "Lu Ll Lt Lm Lo Mn Mc Me Nd Nl No Zs Zl Zp Cc Cf Cs Co Pc Pd Ps Pe Pi Pf Po Sm Sc Sk So Cn"
_CATEGORIES = {_NAMES[at : at + 2]: at // 3 for at in range(0, len(_NAMES), 3)}
_FORMS: dict[int, Literal["NFC", "NFD", "NFKC", "NFKD"]] = {1: "NFC", 2: "NFD", 5: "NFKC", 6: "NFKD"}


@native("System.String::InternCore(System.String)")
def intern(vm: Runtime, text: str) -> int:
    """The one string of this content."""
    return vm.literals.intern(text)


@native("System.String::IsInternedCore(System.String)")
def is_interned(vm: Runtime, text: str) -> int:
    """The interned string of this content, or null."""
    return vm.literals.find(text)


@native("System.Globalization.CharUnicodeInfo::GetCategoryCore(System.Int32)")
def category(vm: Runtime, code_point: int) -> int:
    """UnicodeCategory."""
    return _CATEGORIES[unicodedata.category(chr(code_point))]


@native("System.Globalization.CharUnicodeInfo::GetNumericCore(System.Int32)")
def numeric(vm: Runtime, code_point: int) -> float:
    """Numeric value, or -1: ideographs have none in .NET's data."""
    if unicodedata.name(chr(code_point), "").startswith("CJK"):
        return -1.0
    return unicodedata.numeric(chr(code_point), -1.0)


@native("System.Globalization.CharUnicodeInfo::GetDigitCore(System.Int32,System.Int32)")
def digit(vm: Runtime, code_point: int, kind: int) -> int:
    """The value of a decimal digit (kind 0), or of any digit (1): else -1."""
    return (unicodedata.digit if kind else unicodedata.decimal)(chr(code_point), -1)


@native("System.Globalization.CharUnicodeInfo::ToUpperCore(System.Int32)")
def to_upper(vm: Runtime, code_point: int) -> int:
    """Simple mapping: one code point to one, as .NET's invariant casing (which leaves dotless i and long s alone)."""
    if code_point in (0x131, 0x17F):
        return code_point
    # Greek letters with iota below have several capitals as upper case, and one as title case.
    for mapped in (chr(code_point).upper(), chr(code_point).title()):
        if len(mapped) == 1:
            return ord(mapped)
    return code_point


@native("System.Globalization.CharUnicodeInfo::ToLowerCore(System.Int32)")
def to_lower(vm: Runtime, code_point: int) -> int:
    """Simple mapping (dotted capital I and Kelvin-like signs map as Unicode says, except U+0130)."""
    if code_point == 0x130:
        return code_point
    mapped = chr(code_point).lower()
    return ord(mapped) if len(mapped) == 1 else code_point


@native("System.String::NormalizeCore(System.String,System.Int32)")
def normalize(vm: Runtime, text: str, form: int) -> str:
    """NormalizationForm C 1, D 2, KC 5, KD 6."""
    return unicodedata.normalize(_FORMS[form], text)


@native("System.Net.WebUtility::EntityCore(System.String)")
def entity(vm: Runtime, name: str) -> int:
    """The character that a name of HTML 4, or `apos`, stands for; 0 when it is none."""
    from html.entities import name2codepoint

    return 39 if name == "apos" else name2codepoint.get(name, 0)


@native("System.Globalization.StringInfo::NextGraphemeCore(System.Char*,System.Int32)")
def next_grapheme(vm: Runtime, text: int, count: int) -> int:
    """UTF-16 units of the first text element: a base with its combining marks, joiners and modifiers."""
    units = read_bytes(text, 2 * min(count, 64)).decode("utf-16-le", "surrogatepass")
    if not units:
        return 0
    if units.startswith("\r\n"):
        return 2
    end, joined, flags = 1, False, _is_regional(units[0])
    while end < len(units):
        char = units[end]
        if joined or _extends(char):
            joined = char == "\u200d"
        elif flags and _is_regional(char):
            flags = False
        else:
            break
        end += 1
    return len(units[:end].encode("utf-16-le", "surrogatepass")) // 2


def _is_regional(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"


def _extends(char: str) -> bool:
    return char == "\u200d" or unicodedata.category(char) in ("Mn", "Me", "Mc") or "\U0001f3fb" <= char <= "\U0001f3ff"
