"""Natives that are Python functions: digits of numbers, Unicode data, names of types, monitors."""

from __future__ import annotations

import struct
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from minicore import minicore_runtime

from oscil.vm.guest_errors import GuestThrow
from oscil.vm.memory import read_bytes, read_i32
from oscil.vm.natives import number, text
from oscil.vm.natives.binding import find_native
from oscil.vm.type_names import display_name, full_name, simple_name


@pytest.fixture(scope="module")
def vm() -> Iterator[Any]:
    runtime = minicore_runtime()
    yield runtime
    runtime.close()


def _digits(vm: Any, value: float, precision: int, single: bool = False) -> tuple[str, int]:
    buffer, exponent = vm.arena.allocate(2048), vm.arena.allocate(8)
    convert = number.single_to_digits if single else number.double_to_digits
    count = convert(vm, value, precision, buffer, exponent)
    return read_bytes(buffer, count).decode(), read_i32(exponent)


@pytest.mark.parametrize(
    ("value", "precision", "expected"),
    [
        (0.1, -1, ("1", 0)),
        (123.456, -1, ("123456", 3)),
        (5e-324, -1, ("5", -323)),
        (1.7976931348623157e308, -1, ("17976931348623157", 309)),
        (0.1, 20, ("10000000000000000555", 0)),
        (2.5, 1, ("2", 1)),
        (1e22, -1, ("1", 23)),
    ],
)
def test_double_digits(vm: Any, value: float, precision: int, expected: tuple[str, int]) -> None:
    assert _digits(vm, value, precision) == expected


def test_single_digits_are_shortest(vm: Any) -> None:
    value = struct.unpack("<f", struct.pack("<f", 0.1))[0]
    assert _digits(vm, value, -1, True) == ("1", 0)
    assert _digits(vm, 16777216.0, -1, True) == ("16777216", 8)
    assert _digits(vm, 3.4028234663852886e38, -1, True) == ("34028235", 39)


def _parse(vm: Any, digits: str, exponent: int, single: bool = False) -> float:
    buffer = vm.arena.put(digits.encode())
    convert = number.digits_to_single if single else number.digits_to_double
    return convert(vm, buffer, len(digits), exponent)


def test_digits_to_numbers(vm: Any) -> None:
    assert _parse(vm, "1", 0) == 0.1
    assert _parse(vm, "1", 400) == float("inf")
    assert _parse(vm, "5", -323) == 5e-324
    # exactly between two singles, then a hair above: rounding through a double would lose the difference
    assert _parse(vm, "16777217", 8, True) == 16777216.0
    assert _parse(vm, "16777217000000000000000000000001", 8, True) == 16777218.0
    assert _parse(vm, "34028236", 39, True) == float("inf")


def test_unicode_data(vm: Any) -> None:
    assert [text.category(vm, ord(c)) for c in "Aa1 _$\u0301"] == [0, 1, 8, 11, 18, 26, 5]
    assert chr(text.to_upper(vm, ord("ß"))) == "ß"
    assert chr(text.to_upper(vm, ord("é"))) == "É"
    assert text.numeric(vm, ord("½")) == 0.5
    assert text.numeric(vm, ord("x")) == -1.0


def test_names_of_types(vm: Any) -> None:
    universe = vm.universe
    listed = universe.find_type("System.Collections.Generic.IList`1")
    of_int = universe.instantiate(listed, (universe.wellknown.Int32,))
    array = universe.sz_array(of_int)
    assert simple_name(array) == "IList`1[]"
    assert display_name(of_int) == "System.Collections.Generic.IList`1[System.Int32]"
    assert display_name(listed) == "System.Collections.Generic.IList`1[T]"
    qualified = full_name(of_int)
    assert qualified is not None
    assert qualified.startswith("System.Collections.Generic.IList`1[[System.Int32, minicore, Version=")


def test_an_unknown_native_is_not_found(vm: Any) -> None:
    method = vm.universe.wellknown.Object.find_methods("MemberwiseClone")[0]
    assert find_native(method, {}) is None


def test_interning_gives_one_object(vm: Any) -> None:
    assert vm.literals.intern("abc") == vm.literals.intern("abc")
    assert vm.literals.find("never seen") == 0
    made = vm.new_string("a\ud800b")
    assert vm.read_string(made) == "a\ud800b"


def test_monitor_excludes_and_wakes(vm: Any) -> None:
    obj = vm.new_object(vm.universe.wellknown.Object)
    slot = vm.roots.hold(obj)
    seen, tried = [], threading.Event()
    vm.monitors.enter(obj)

    def other() -> None:
        seen.append(vm.monitors.enter(obj, 0))
        tried.set()
        vm.monitors.enter(obj)
        vm.monitors.pulse(obj, True)
        vm.monitors.exit(obj)

    thread = threading.Thread(target=other)
    thread.start()
    tried.wait()
    assert vm.monitors.wait(obj, 5000)
    thread.join()
    assert seen == [False]
    vm.monitors.exit(obj)
    with pytest.raises(GuestThrow, match="unsynchronized"):
        vm.monitors.exit(obj)
    vm.roots.release(slot)
