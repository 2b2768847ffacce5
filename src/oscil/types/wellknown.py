"""What the engine itself must know of the core library: one table. An attribute is resolved by name when it is first
asked for.

The table is also the list of what a class library must supply.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.errors import MissingMemberError
from oscil.metadata.signatures import ElementType as E

if TYPE_CHECKING:
    from oscil.types.model import TypeDef
    from oscil.types.universe import Universe

# Names in System that are element types of their own (II.23.1.16).
PRIMITIVES: dict[E, str] = {
    E.VOID: "Void",
    E.BOOLEAN: "Boolean",
    E.CHAR: "Char",
    E.I1: "SByte",
    E.U1: "Byte",
    E.I2: "Int16",
    E.U2: "UInt16",
    E.I4: "Int32",
    E.U4: "UInt32",
    E.I8: "Int64",
    E.U8: "UInt64",
    E.R4: "Single",
    E.R8: "Double",
    E.I: "IntPtr",
    E.U: "UIntPtr",
    E.STRING: "String",
    E.OBJECT: "Object",
    E.TYPEDBYREF: "TypedReference",
}
ELEMENT_TYPES: dict[str, E] = {name: kind for kind, name in PRIMITIVES.items()}

# Attribute of WellKnown to full name. A suffix _1 is the arity.
_SYSTEM = """
Object ValueType Enum Array String Void Boolean Char SByte Byte Int16 UInt16 Int32 UInt32 Int64 UInt64 Single Double
IntPtr UIntPtr
TypedReference Decimal DateTime TimeSpan Guid Half Int128 UInt128 Nullable_1 Delegate MulticastDelegate Action Type
RuntimeType Attribute
RuntimeTypeHandle RuntimeMethodHandle RuntimeFieldHandle RuntimeArgumentHandle SZArrayHelper Span_1 ReadOnlySpan_1
Memory_1 ReadOnlyMemory_1 Console GC WeakReference
ArgIterator IDisposable IAsyncDisposable FormattableString
Exception SystemException NullReferenceException IndexOutOfRangeException ArrayTypeMismatchException
InvalidCastException
ArithmeticException DivideByZeroException OverflowException OutOfMemoryException StackOverflowException
InsufficientExecutionStackException ExecutionEngineException InvalidProgramException ArgumentException
ArgumentNullException
ArgumentOutOfRangeException InvalidOperationException NotSupportedException NotImplementedException
OperationCanceledException
TypeLoadException TypeInitializationException MissingMethodException MissingFieldException MissingMemberException
EntryPointNotFoundException MemberAccessException MethodAccessException FieldAccessException RankException
BadImageFormatException
AggregateException PlatformNotSupportedException DllNotFoundException AppContext Environment
"""
_OTHER = """
System.Runtime.AmbiguousImplementationException System.IO.FileNotFoundException
System.Reflection.MethodBase System.Reflection.Assembly System.Reflection.Pointer
System.Runtime.CompilerServices.RuntimeHelpers System.Runtime.CompilerServices.Unsafe
System.Runtime.CompilerServices.AsyncHelpers
System.Runtime.CompilerServices.Continuation System.Runtime.CompilerServices.INotifyCompletion
System.Runtime.CompilerServices.ICriticalNotifyCompletion System.Runtime.CompilerServices.RuntimeWrappedException
System.Runtime.CompilerServices.ConfiguredTaskAwaitable System.Runtime.CompilerServices.ConfiguredTaskAwaitable_1
System.Runtime.CompilerServices.ConfiguredValueTaskAwaitable
System.Runtime.CompilerServices.ConfiguredValueTaskAwaitable_1
System.Threading.Thread System.Threading.ExecutionContext System.Threading.SynchronizationContext
System.Threading.Monitor
System.Threading.Interlocked System.Threading.ThreadAbortException System.Threading.SynchronizationLockException
System.Threading.Tasks.Task System.Threading.Tasks.Task_1 System.Threading.Tasks.ValueTask
System.Threading.Tasks.ValueTask_1
System.Threading.Tasks.TaskScheduler
System.Collections.IEnumerable System.Collections.Generic.IList_1 System.Collections.Generic.ICollection_1
System.Collections.Generic.IEnumerable_1 System.Collections.Generic.IReadOnlyList_1
System.Collections.Generic.IReadOnlyCollection_1
System.Collections.Generic.IEnumerator_1
System.Runtime.Intrinsics.Vector128_1 System.Runtime.Intrinsics.Vector256_1 System.Runtime.Intrinsics.Vector512_1
"""

# Alignment of structs that processors and C treat as one value (x86-64 and AArch64 System V).
WIDE_ALIGNMENTS = {"Int128": 16, "UInt128": 16, "Vector128_1": 16, "Vector256_1": 32, "Vector512_1": 64}

# The generic interfaces of every vector (I.8.9.1 and what .NET added). Their members are those of SZArrayHelper.
VECTOR_INTERFACES = ("IList_1", "ICollection_1", "IEnumerable_1", "IReadOnlyList_1", "IReadOnlyCollection_1")


def _table() -> dict[str, tuple[str, str]]:
    found = {}
    for text in [*(f"System.{name}" for name in _SYSTEM.split()), *_OTHER.split()]:
        namespace, _, attribute = text.rpartition(".")
        name, _, arity = attribute.partition("_")
        found[attribute] = (namespace, f"{name}`{arity}" if arity else name)
    return found


NAMES: dict[str, tuple[str, str]] = _table()


class WellKnown:
    """`wellknown.Object`, `wellknown.Task_1`...: core types. A missing one is a MissingMemberError when it is asked
    for.
    """

    def __init__(self, universe: Universe) -> None:
        self._universe = universe
        self._lacking: set[str] = set()

    def __getattr__(self, attribute: str) -> TypeDef:
        names = NAMES.get(attribute)
        if names is None:
            raise AttributeError(attribute)
        found = self._universe.core.find(*names, [])
        if found is None:
            raise MissingMemberError(".".join(names))
        setattr(self, attribute, found)
        return found

    def get(self, attribute: str) -> TypeDef | None:
        """Like the attribute, but None where the library lacks the type."""
        known: TypeDef | None = self.__dict__.get(attribute)
        if known is not None or attribute in self._lacking:
            return known
        try:
            found: TypeDef = getattr(self, attribute)
        except MissingMemberError:
            self._lacking.add(attribute)
            return None
        return found

    @property
    def nullable_if_known(self) -> TypeDef | None:
        """System.Nullable`1, or None in a library without it."""
        return self.get("Nullable_1")


__all__ = ["ELEMENT_TYPES", "NAMES", "PRIMITIVES", "VECTOR_INTERFACES", "WellKnown"]
