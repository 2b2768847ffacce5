"""Guest exceptions in Python, Python exceptions through the guest."""

from __future__ import annotations

import traceback
from typing import Any

import pytest
from api_kit import DATA, EMBED

import oscil


@pytest.mark.parametrize(
    ("kind", "python"),
    [
        ("index", IndexError),
        ("zero", ZeroDivisionError),
        ("key", KeyError),
        ("overflow", OverflowError),
        ("timeout", TimeoutError),
        ("argument", ValueError),
        ("custom", oscil.GuestError),
    ],
)
def test_python_catches_what_it_knows(border: Any, kind: str, python: type[Exception]) -> None:
    with pytest.raises(python) as caught:
        border.Failing.Throw(kind)
    assert isinstance(caught.value, oscil.GuestException)


def test_the_guests_classes_catch(border: Any, system: Any) -> None:
    with pytest.raises(border.Failing.Custom) as caught:
        border.Failing.Throw("custom")
    error = caught.value
    assert (error.type_name, error.guest_message, error.Code) == ("Border.Failing+Custom", "custom message", 42)
    assert isinstance(error, system.InvalidOperationException) and isinstance(error, system.Exception)
    assert issubclass(border.Failing.Custom, system.SystemException)
    assert isinstance(error.InnerException, system.ArgumentException) and str(error.InnerException) == "inner one"
    assert repr(error) == "<Border.Failing+Custom: custom message>"
    with pytest.raises(system.InvalidOperationException):
        border.Failing.Throw("custom")


def test_the_guests_trace_is_shown(border: Any) -> None:
    with pytest.raises(oscil.GuestError) as caught:
        border.Failing.Throw("custom")
    assert caught.value.guest_trace.startswith("   at Border.Failing.Throw(String kind) in ")
    text = "".join(traceback.format_exception(caught.value))
    assert "Custom: custom message\n   at Border.Failing.Throw(String kind)" in text
    caught.value.add_note("a note")
    assert caught.value.__notes__[-1] == "a note"


def test_python_makes_and_raises_guest_exceptions(border: Any, system: Any) -> None:
    made = border.Failing.Custom("m", 7)
    with pytest.raises(border.Failing.Custom) as caught:
        raise made
    assert caught.value is made and made.Code == 7

    def fail() -> None:
        raise made

    assert border.Source.Catch(fail) == "Custom"
    with pytest.raises(border.Failing.Custom) as again:
        border.Source.Rethrow(fail)
    assert again.value is made
    with pytest.raises(system.TimeoutException):
        raise system.TimeoutException


def test_a_python_exception_comes_back_as_itself(border: Any, system: Any) -> None:
    error = LookupError("mine")

    def fail() -> None:
        raise error

    for call in (border.Source.Rethrow, lambda f: border.Source.Apply(lambda x: f(), 1)):
        with pytest.raises(LookupError) as caught:
            call(fail)
        assert caught.value is error
    log = system.Collections.Generic.List[str]()
    with pytest.raises(LookupError):
        border.Source.Finally(fail, log)
    assert list(log) == ["finally"]


def test_exits_run_finally_blocks_and_no_catch(border: Any, system: Any) -> None:
    def interrupt() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        border.Source.Catch(interrupt)
    assert border.Source.Catch(lambda: None) == "ok"


def test_the_traceback_of_a_wrong_result_names_the_callback(border: Any) -> None:
    with pytest.raises(oscil.ArgumentsError, match="str 'x' is no int"):
        border.Source.Apply(lambda x: "x", 1)


def test_an_aggregate_is_an_exception_group(rt: oscil.Runtime, system: Any) -> None:
    shop = rt.load(EMBED / "Shop.dll").Shop
    order = shop.Order(shop.MemoryWarehouse()).Add("lamp", 1)
    caught: list[Any] = []
    try:
        order.PlaceAsync().Wait()
    except* shop.OutOfStockException as group:
        caught += group.exceptions
    (error,) = caught
    assert (error.Name, error.Missing, str(error)) == ("lamp", 1, "1 of lamp missing")
    with pytest.raises(system.AggregateException) as whole:
        order.PlaceAsync().Wait()
    assert isinstance(whole.value, ExceptionGroup) and isinstance(
        whole.value.exceptions[0], system.InvalidOperationException
    )
    empty = system.AggregateException()
    assert not isinstance(empty, ExceptionGroup) and isinstance(empty, system.AggregateException)


def test_exceptions_outlive_their_runtime() -> None:
    with pytest.raises(oscil.GuestError) as caught, oscil.Runtime(quiet=True) as other:
        other.load(DATA / "Border.dll").Border.Failing.Throw("custom")
    assert str(caught.value) == "custom message" and "Border.Failing.Throw" in caught.value.guest_trace
