"""Proxies: identity, equality, members, collections, arrays, structs, enums, generics, and what is refused."""

from __future__ import annotations

import array
from decimal import Decimal
from typing import Any

import pytest
from api_kit import EMBED

import oscil


def test_one_proxy_for_one_object(border: Any) -> None:
    made = border.Base()
    held = made.Same  # a bound method keeps its object
    assert made.GetType() is made.GetType()
    assert border.Source.Adder(1) is not border.Source.Adder(1)
    assert held("x") == "base object"


def test_equality_and_hash_are_the_guests(border: Any, system: Any) -> None:
    one, two = border.Pair(1, "x"), border.Pair(1, "x")
    assert one == two and hash(one) == hash(two) and one is not two
    assert one != border.Pair(2, "x") and one != None and one != "x"  # noqa: E711
    assert system.Object() != system.Object()
    assert {border.Color.Red: 1}[border.Color.Red] == 1


def test_classes_mirror_the_guest(border: Any, system: Any) -> None:
    derived, square = border.Derived(), border.Square(1.0)
    assert isinstance(derived, border.Base) and isinstance(derived, system.Object)
    assert isinstance(square, border.IShape) and not isinstance(derived, border.IShape)
    assert issubclass(border.Derived, border.Base) and issubclass(border.Square, border.IShape)
    assert border.Derived.__mro__[1] is border.Base
    assert border.Derived.__name__ == "Derived" and border.Derived.__module__ == "Border"
    assert repr(border.Base) == "<guest type Border.Base>"
    assert repr(derived) == "<Border.Derived: <derived>>"


def test_members(border: Any) -> None:
    made = border.Base()
    made.Field, made.Auto = "new", 70
    assert (made.Field, made.Auto, made.ReadOnly) == ("new", 70, 8)
    assert {"Field", "Auto", "Own", "ToString", "Same"} <= set(dir(made))
    assert "Hidden" not in dir(made) and "get_Auto" not in dir(made)
    assert "Counter" in dir(border.Base) and "Nested" in [n for n in ("Nested",) if hasattr(border.Base, n)]
    assert str(made.Same) == "<string Same(object x)>" and made.Same.__doc__ == "string Same(object x)"


@pytest.mark.parametrize("name", ["Hidden", "Inner", "Nothing", "own", "get_Hidden"])
def test_what_is_not_public_is_not_there(border: Any, name: str) -> None:
    assert not hasattr(border.Base(), name)
    with pytest.raises(AttributeError, match=f"Border.Base has no public member {name}"):
        getattr(border.Base(), name)


def test_a_wrong_name_gets_a_hint(border: Any) -> None:
    with pytest.raises(oscil.MemberError, match="did you mean Own"):
        border.Base().own()
    with pytest.raises(oscil.MemberError, match="there is a static one"):
        _ = border.Base().Counter
    with pytest.raises(oscil.MemberError, match="has no type or namespace Bse"):
        _ = border.Bse


def test_what_cannot_be_set(border: Any) -> None:
    made = border.Base()
    for name in ("ReadOnly", "Own"):
        with pytest.raises(oscil.MemberError, match=f"{name} cannot be set"):
            setattr(made, name, 1)
    with pytest.raises(oscil.MemberError, match="Constant cannot be set"):
        border.Base.Constant = "x"
    with pytest.raises(oscil.MemberError, match="Numbers cannot be set"):
        border.Base.Numbers = None


def test_structs_are_copies(border: Any) -> None:
    pair = border.Pair(1, "x")
    with pytest.raises(oscil.MemberError, match="this is a copy") as caught:
        pair.A = 2
    assert caught.value.hint == "oscil.with_(x, A=...) gives a changed copy"
    changed = oscil.with_(pair, A=2, B="y")
    assert (changed.Text, pair.Text) == ("2/y", "1/x")
    pair.Grow()  # the proxy's own copy
    assert pair.A == 2
    assert border.Pair().A == 0


def test_records_are_copied_by_with(rt: oscil.Runtime) -> None:
    shop = rt.load(EMBED / "Shop.dll").Shop
    item = shop.Item("lamp", Decimal("24.50"), 2)
    assert item.Total == Decimal("49.00") and str(item.Total) == "49.00"
    more = oscil.with_(item, Quantity=3)
    assert (more.Quantity, item.Quantity, more == item) == (3, 2, False)
    assert str(item) == "Item { Name = lamp, Price = 24.50, Quantity = 2, Total = 49.00 }"
    with pytest.raises(oscil.ArgumentsError, match="no struct and no record"):
        oscil.with_(shop.MemoryWarehouse())


def test_enums(border: Any) -> None:
    color, access = border.Color, border.Access
    assert color("Green") == color(2) == color.Green and int(color.Green) == 2
    assert str(color.Green) == "Green" and repr(color.Green) == "<Border.Color: Green (2)>"
    assert color.Red < color.Blue and (access.Read | access.Write) == access.All and access.All & access.Read
    assert not access.None_ and ~access.All == access(-4) and color.Red != access.Read
    assert color.Green.CompareTo(color.Red) > 0 and color.Red.HasFlag(color.Red)
    with pytest.raises(oscil.ArgumentsError, match="no Optional takes"):
        border.Pick.Optional(1, d=1)
    with pytest.raises(OverflowError):
        color(300)


def test_collections(system: Any) -> None:
    numbers = system.Collections.Generic.List[int]([3, 1, 2])
    assert len(numbers) == 3 and list(numbers) == [3, 1, 2] and numbers[1] == 1 and 2 in numbers and 9 not in numbers
    numbers[0] = 7
    numbers.Sort()
    assert list(numbers) == [1, 2, 7] and bool(numbers)
    numbers.Clear()
    assert not numbers
    with pytest.raises(ValueError, match="Index was out"):
        _ = numbers[5]
    table = system.Collections.Generic.Dictionary[str, int]()
    table["a"], table["b"] = 1, 2
    assert "a" in table and "z" not in table and len(table) == 2
    assert [(key, value) for key, value in table] == [("a", 1), ("b", 2)]
    assert table.TryGetValue("a") == (True, 1) and table.TryGetValue("z") == (False, 0)
    value = oscil.Ref()
    assert table.TryGetValue("b", value) and value.value == 2
    with pytest.raises(KeyError):
        _ = table["z"]


def test_arrays(border: Any, system: Any) -> None:
    numbers = border.Base.Numbers
    assert (list(numbers), numbers[-1], numbers[1:], len(numbers), numbers.Length) == ([1, 2, 3], 3, [2, 3], 3, 3)
    with pytest.raises(IndexError):
        _ = numbers[3]
    made = type(numbers)(4)
    made[2] = 5
    assert list(made) == [0, 0, 5, 0] and made != numbers
    assert list(type(numbers)([4, 5])) == [4, 5]
    strings = system.Collections.Generic.List[str](["b", "a"]).ToArray()
    strings[0] = "c"
    assert list(strings) == ["c", "a"]
    assert border.Pick.SpanSum(made) == 5 and border.Pick.SpanSum(array.array("i", [1, 2])) == 3
    with pytest.raises(oscil.ArgumentsError, match="a buffer of format 'd'"):
        border.Pick.SpanSum(array.array("d", [1.0]))


def test_grid_is_unpacked_and_indexed_by_its_own_indexers(border: Any) -> None:
    grid = border.Grid()
    grid[2, 1] = 9
    assert list(grid) == [0, 0, 0, 0, 0, 9] and grid["q"] == "text q"
    with pytest.raises(TypeError):
        len(grid)


def test_dispose_ends_a_with_block(border: Any) -> None:
    with border.Square(1.0) as square:
        assert not square.Disposed
    assert square.Disposed


def test_generics(rt: oscil.Runtime, system: Any) -> None:
    generic = system.Collections.Generic
    assert generic.List[int] is generic.List[oscil.i32] and generic.List[int] is not generic.List[oscil.i64]
    nested = generic.List[generic.List[str]]()
    nested.Add(generic.List[str](["x"]))
    assert nested[0][0] == "x"
    assert generic.List[list[int]].__name__ == "List<int[]>"
    assert rt.framework["System.Collections.Generic.List`1"]._oscil_type.contains_generic_params
    with pytest.raises(oscil.ArgumentsError, match="is generic: give its type arguments"):
        generic.List()
    with pytest.raises(oscil.ArgumentsError, match="takes 1 type arguments, not 2"):
        _ = generic.List[int, int]
    with pytest.raises(oscil.ArgumentsError, match="names no guest type"):
        _ = generic.List[dict]
    with pytest.raises(oscil.ArgumentsError, match="no object of it can be made"):
        rt.framework["System.Collections.Generic.List`1"]()


def test_no_guest_type_depends_on_a_value(border: Any) -> None:
    with pytest.raises(oscil.RangeError, match=r"Pick.M, x: 3000000000 does not fit System.Int32; oscil.i64\(x\)"):
        border.Pick.M(3_000_000_000)
    assert border.Pick.M(oscil.i64(3_000_000_000)) == "long 3000000000"
    assert border.Pick.Narrow(3_000_000_000) == "long 3000000000"
    with pytest.raises(OverflowError):
        border.Pick.Small(256)
    with pytest.raises(oscil.RangeError, match=r"does not fit System.Byte"):
        oscil.u8(-1)


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda p: p.Small(True), "bool True is no byte"),
        (lambda p: p.Small(1.0), "float 1.0 is no byte"),
        (lambda p: p.Optional(1, f=1.5), "no Optional takes"),
        (lambda p: p.Letter("xy"), "str 'xy' is no char"),
        (lambda p: p.Letter("𝄞"), "is no char"),
        (lambda p: p.Implicit(None), "is no Pair"),
        (lambda p: p.Implicit("s"), "str 's' is no Pair"),
        (lambda p: p.Seq([1, "x"]), "is no int"),
        (lambda p: p.Small(), "no Small takes (); candidates: string Small(byte x)"),
        (lambda p: p.Optional(1, wrong=2), "no Optional takes (int 1, wrong=int 2)"),
        (lambda p: p.Amb("a", "b"), "several Amb take (str 'a', str 'b'); candidates: "),
        (lambda p: p.Generic[int, int](1), "no Generic has 2 type parameters"),
        (lambda p: p.Describe(object()), "is no object"),
        (lambda p: p.Describe({}), "is no object"),
    ],
)
def test_what_does_not_fit_is_a_type_error(border: Any, call: Any, message: str) -> None:
    with pytest.raises(TypeError) as caught:
        call(border.Pick)
    assert message in str(caught.value)


def test_an_overload_is_selected_by_types(border: Any) -> None:
    assert border.Pick.Amb.overload[str, object]("a", "b") == "so"
    assert border.Pick.Amb.overload[object, str]("a", "b") == "os"
    assert border.Pick.M.overload[oscil.i64](5) == "long 5"
    with pytest.raises(oscil.ArgumentsError, match=r"no Amb\(int\)"):
        _ = border.Pick.Amb.overload[int]


def test_by_reference_takes_a_ref(border: Any) -> None:
    one, two = oscil.Ref(1), oscil.Ref(2)
    border.Source.Swap(one, two)
    assert (one.value, two.value) == (2, 1)
    with pytest.raises(oscil.ArgumentsError, match=r"wrap it in oscil.Ref"):
        border.Source.Swap(1, 2)


def test_text_in_and_out(border: Any, system: Any) -> None:
    for text in ("", "a\0b", "äß€𝄞", "\ud800"):
        assert border.Pick.Text(text) == "string " + text
    assert border.Pick.Describe(oscil.char("ß")) == "Char ß"
    assert format(system.Decimal.One, "") == "1"


def test_decimals_keep_their_scale(border: Any, system: Any) -> None:
    for text in ("0", "-0.00", "1.10", "79228162514264337593543950335", "0.0000000000000000000000000001", "-12.5"):
        assert border.Pick.M(Decimal(text)) == f"decimal {Decimal(text) + 0 if text == '-0.00' else text}"
    assert str(system.Decimal.Parse("3.500")) == "3.500"
    with pytest.raises(OverflowError):
        border.Pick.M(Decimal(2) ** 96)


def test_objects_of_another_runtime_are_refused(border: Any) -> None:
    with oscil.Runtime(quiet=True) as other:
        stranger = other.framework.System.Object()
        with pytest.raises(oscil.ArgumentsError, match="of another Runtime"):
            border.Pick.Describe(stranger)


def test_objects_stand_for_nothing_when_pickled(border: Any) -> None:
    import pickle

    with pytest.raises(TypeError, match="cannot be pickled"):
        pickle.dumps(border.Base())
