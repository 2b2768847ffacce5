"""The table of .NET's homes knows every public type of the class library that a C# program can name."""

from __future__ import annotations

from refresh_homes import public_types

from oscil.managed.homes import homes

NOT_NAMEABLE = {  # public here or in .NET's own core library, but in none of its reference assemblies
    "Oscil.PythonException",
    "System.Collections.Generic.GenericComparer`1",
    "System.Collections.Generic.GenericEqualityComparer`1",
    "System.Collections.Generic.ObjectComparer`1",
    "System.Collections.Generic.ObjectEqualityComparer`1",
    "System.Collections.ObjectModel.ReadOnlyItems`1",
    "System.Runtime.CompilerServices.IntrinsicAttribute",
    "System.Runtime.CompilerServices.RuntimeAsyncMethodGenerationAttribute",
    "System.Void",
}


def test_every_public_type_has_a_home(class_library: str) -> None:
    """tests/managed/refresh_homes.py makes the table again."""
    assert set(public_types()) - homes().keys() == NOT_NAMEABLE
