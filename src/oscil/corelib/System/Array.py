from oscil.lang import *
import System.Collections
from System.Collections.Generic import *
from System.Runtime.CompilerServices import MethodTable, RuntimeHelpers, Unsafe
from System.Runtime.InteropServices import MemoryMarshal


@abstract
class Array(ICloneable, System.Collections.IList, System.Collections.IStructuralComparable, System.Collections.IStructuralEquatable):

    @protected
    @internal
    def __init__(self) -> None:
        pass

    @property
    @extern
    def Length(self) -> i32: ...

    @property
    def LongLength(self) -> i64:
        return i64(self.Length)

    @property
    @extern
    def Rank(self) -> i32: ...

    @extern
    def GetLength(self, dimension: i32) -> i32: ...

    def GetLongLength(self, dimension: i32) -> i64:
        return i64(self.GetLength(dimension))

    @extern
    def GetLowerBound(self, dimension: i32) -> i32: ...

    @extern
    def GetUpperBound(self, dimension: i32) -> i32: ...

    def Initialize(self) -> None:
        pass

    @static
    @property
    def MaxLength() -> i32:
        return 0x7FFFFFC7

    @generic(T)
    @static
    def Empty() -> Array[T]:
        return EmptyArray[T].Value

    @generic(T)
    @static
    def AsReadOnly(array: Array[T]) -> System.Collections.ObjectModel.ReadOnlyCollection[T]:
        if array is None:
            raise ArgumentNullException("array")
        return System.Collections.ObjectModel.ReadOnlyCollection[T](array)

    def Clone(self) -> object:
        return self.MemberwiseClone()

    @static
    @extern
    @internal
    def CopyCore(src: Array, si: i32, dst: Array, di: i32, n: i32) -> None: ...

    @static
    @extern
    @internal
    def CreateCore(mt: nint, lengths: Ptr[i32], lower_bounds: Ptr[i32]) -> Array: ...

    @static
    @extern
    @internal
    def GetValueCore(a: Array, flat: nint) -> object: ...

    @static
    @extern
    @internal
    def SetValueCore(a: Array, value: object, flat: nint) -> None: ...

    @static
    def _BelowBound(name: str, index: i32, array: Array) -> ArgumentOutOfRangeException:
        return ArgumentOutOfRangeException(name, index, name + " ('" + index.ToString() + "') must be greater than or equal to '" + array.GetLowerBound(0).ToString() + "'.")

    @static
    def Copy(sourceArray: Array, destinationArray: Array, length: i32) -> None:
        if sourceArray is None:
            raise ArgumentNullException("sourceArray")
        if destinationArray is None:
            raise ArgumentNullException("destinationArray")
        Array.Copy(sourceArray, sourceArray.GetLowerBound(0), destinationArray, destinationArray.GetLowerBound(0), length)

    @static
    def Copy(sourceArray: Array, sourceIndex: i32, destinationArray: Array, destinationIndex: i32, length: i32) -> None:
        if sourceArray is None:
            raise ArgumentNullException("sourceArray")
        if destinationArray is None:
            raise ArgumentNullException("destinationArray")
        if sourceArray.Rank != destinationArray.Rank:
            raise RankException("The specified arrays must have the same number of dimensions.")
        if length < 0:
            raise ArgumentOutOfRangeException("length", "Non-negative number required.")
        si = sourceIndex - sourceArray.GetLowerBound(0)
        di = destinationIndex - destinationArray.GetLowerBound(0)
        if si < 0:
            raise Array._BelowBound("sourceIndex", sourceIndex, sourceArray)
        if di < 0:
            raise Array._BelowBound("destinationIndex", destinationIndex, destinationArray)
        if u32(si + length) > u32(sourceArray.Length):
            raise ArgumentException("Source array was not long enough. Check the source index, length, and the array's lower bounds.", "sourceArray")
        if u32(di + length) > u32(destinationArray.Length):
            raise ArgumentException("Destination array was not long enough. Check the destination index, length, and the array's lower bounds.", "destinationArray")
        mt = RuntimeHelpers.GetMethodTable(sourceArray)
        if mt == RuntimeHelpers.GetMethodTable(destinationArray):
            size = nint(mt[0].ComponentSize)
            Buffer.MemmoveCore(
                ref(Unsafe.AddByteOffset(ref(MemoryMarshal.GetArrayDataReference(destinationArray)), nint(di) * size)),
                ref(Unsafe.AddByteOffset(ref(MemoryMarshal.GetArrayDataReference(sourceArray)), nint(si) * size)),
                nuint(length) * nuint(size),
            )
            return
        Array.CopyCore(sourceArray, si, destinationArray, di, length)

    @static
    def Copy(sourceArray: Array, destinationArray: Array, length: i64) -> None:
        Array.Copy(sourceArray, destinationArray, checked(i32(length)))

    @static
    def ConstrainedCopy(sourceArray: Array, sourceIndex: i32, destinationArray: Array, destinationIndex: i32, length: i32) -> None:
        Array.Copy(sourceArray, sourceIndex, destinationArray, destinationIndex, length)

    def CopyTo(self, array: Array, index: i32) -> None:
        if array is not None and array.Rank != 1:
            raise ArgumentException("Only single dimensional arrays are supported for the requested action.")
        Array.Copy(self, self.GetLowerBound(0), array, index, self.Length)

    @static
    def Clear(array: Array) -> None:
        if array is None:
            raise ArgumentNullException("array")
        mt = RuntimeHelpers.GetMethodTable(array)
        Buffer.ZeroCore(ref(MemoryMarshal.GetArrayDataReference(array)), nuint(array.Length) * nuint(mt[0].ComponentSize))

    @static
    def Clear(array: Array, index: i32, length: i32) -> None:
        if array is None:
            raise ArgumentNullException("array")
        start = index - array.GetLowerBound(0)
        if start < 0 or length < 0 or u32(start + length) > u32(array.Length):
            raise IndexOutOfRangeException()
        size = nint(RuntimeHelpers.GetMethodTable(array)[0].ComponentSize)
        Buffer.ZeroCore(ref(Unsafe.AddByteOffset(ref(MemoryMarshal.GetArrayDataReference(array)), nint(start) * size)), nuint(length) * nuint(size))

    @generic(T)
    @static
    def Resize(array: Ref[Array[T]], newSize: i32) -> None:
        if newSize < 0:
            raise ArgumentOutOfRangeException("newSize", "Non-negative number required.")
        old = array
        if old is None:
            array = Array[T](newSize)
            return
        if len(old) != newSize:
            grown = Array[T](newSize)
            Array.Copy(old, 0, grown, 0, newSize if newSize < len(old) else len(old))
            array = grown

    def _FlatIndex(self, index: i32) -> i32:
        if self.Rank != 1:
            raise ArgumentException("Array was not a one-dimensional array.")
        flat = index - self.GetLowerBound(0)
        if u32(flat) >= u32(self.Length):
            raise IndexOutOfRangeException()
        return flat

    def _FlatIndex(self, indices: Array[i32]) -> i32:
        if indices is None:
            raise ArgumentNullException("indices")
        if self.Rank != len(indices):
            raise ArgumentException("Indices length does not match the array rank.")
        flat = 0
        for d in range(len(indices)):
            at = indices[d] - self.GetLowerBound(d)
            if u32(at) >= u32(self.GetLength(d)):
                raise IndexOutOfRangeException()
            flat = flat * self.GetLength(d) + at
        return flat

    def GetValue(self, index: i32) -> object:
        return Array.GetValueCore(self, nint(self._FlatIndex(index)))

    def GetValue(self, *indices: i32) -> object:
        return Array.GetValueCore(self, nint(self._FlatIndex(indices)))

    def GetValue(self, index1: i32, index2: i32) -> object:
        return self.GetValue([index1, index2])

    def SetValue(self, value: object, index: i32) -> None:
        Array.SetValueCore(self, value, nint(self._FlatIndex(index)))

    def SetValue(self, value: object, *indices: i32) -> None:
        Array.SetValueCore(self, value, nint(self._FlatIndex(indices)))

    def SetValue(self, value: object, index1: i32, index2: i32) -> None:
        self.SetValue(value, [index1, index2])

    def GetValue(self, index1: i32, index2: i32, index3: i32) -> object:
        return self.GetValue([index1, index2, index3])

    def SetValue(self, value: object, index1: i32, index2: i32, index3: i32) -> None:
        self.SetValue(value, [index1, index2, index3])

    @static
    def CreateInstance(elementType: Type, length: i32) -> Array:
        if elementType is None:
            raise ArgumentNullException("elementType")
        if length < 0:
            raise ArgumentOutOfRangeException("length", length, "length ('" + length.ToString() + "') must be a non-negative value.")
        return RuntimeHelpers.AllocateArray(elementType.MakeArrayType().TypeHandle.Value, nint(length))

    @static
    def CreateInstance(elementType: Type, length1: i32, length2: i32) -> Array:
        return Array.CreateInstance(elementType, [length1, length2])

    @static
    def CreateInstance(elementType: Type, *lengths: i32) -> Array:
        if elementType is None:
            raise ArgumentNullException("elementType")
        if lengths is None:
            raise ArgumentNullException("lengths")
        if len(lengths) == 1:
            return Array.CreateInstance(elementType, lengths[0])
        result: Array = None
        with fixed(lengths) as p:
            result = Array.CreateCore(elementType.MakeArrayType(len(lengths)).TypeHandle.Value, p, Ptr[i32](nint(0)))
        return result

    @static
    def CreateInstance(elementType: Type, lengths: Array[i32], lowerBounds: Array[i32]) -> Array:
        if elementType is None:
            raise ArgumentNullException("elementType")
        result: Array = None
        with fixed(lengths) as p:
            with fixed(lowerBounds) as q:
                result = Array.CreateCore(elementType.MakeArrayType(len(lengths)).TypeHandle.Value, p, q)
        return result

    def GetEnumerator(self) -> System.Collections.IEnumerator:
        return ArrayEnumerator(self)

    @implements(System.Collections.ICollection.Count)
    @property
    def Count(self) -> i32:
        return self.Length

    @property
    def SyncRoot(self) -> object:
        return self

    @property
    def IsSynchronized(self) -> bool:
        return False

    @property
    def IsReadOnly(self) -> bool:
        return False

    @property
    def IsFixedSize(self) -> bool:
        return True

    @implements(System.Collections.IList.__getitem__)
    def __getitem__(self, index: i32) -> object:
        return self.GetValue(index)

    @implements(System.Collections.IList.__setitem__)
    def __setitem__(self, index: i32, value: object) -> None:
        self.SetValue(value, index)

    @implements(System.Collections.IList.Add)
    def Add(self, value: object) -> i32:
        raise NotSupportedException("Collection was of a fixed size.")

    @implements(System.Collections.IList.Contains)
    def Contains(self, value: object) -> bool:
        return Array.IndexOf(self, value) >= self.GetLowerBound(0)

    @implements(System.Collections.IList.Clear)
    def Clear(self) -> None:
        Array.Clear(self)

    @implements(System.Collections.IList.IndexOf)
    def IndexOf(self, value: object) -> i32:
        return Array.IndexOf(self, value)

    @implements(System.Collections.IList.Insert)
    def Insert(self, index: i32, value: object) -> None:
        raise NotSupportedException("Collection was of a fixed size.")

    @implements(System.Collections.IList.Remove)
    def Remove(self, value: object) -> None:
        raise NotSupportedException("Collection was of a fixed size.")

    @implements(System.Collections.IList.RemoveAt)
    def RemoveAt(self, index: i32) -> None:
        raise NotSupportedException("Collection was of a fixed size.")

    @implements(System.Collections.IStructuralComparable.CompareTo)
    def CompareTo(self, other: object, comparer: System.Collections.IComparer) -> i32:
        if other is None:
            return 1
        o = try_cast(Array, other)
        if o is None or self.Length != o.Length:
            raise ArgumentException("Object is not a array with the same number of elements as the array to compare it to.", "other")
        for i in range(self.Length):
            c = comparer.Compare(self.GetValue(i), o.GetValue(i))
            if c != 0:
                return c
        return 0

    @implements(System.Collections.IStructuralEquatable.Equals)
    def Equals(self, other: object, comparer: System.Collections.IEqualityComparer) -> bool:
        if self is other:
            return True
        o = try_cast(Array, other)
        if o is None or self.Length != o.Length:
            return False
        for i in range(self.Length):
            if not comparer.Equals(self.GetValue(i), o.GetValue(i)):
                return False
        return True

    @implements(System.Collections.IStructuralEquatable.GetHashCode)
    def GetHashCode(self, comparer: System.Collections.IEqualityComparer) -> i32:
        hash = HashCode()
        i = self.Length - 8 if self.Length >= 8 else 0
        while i < self.Length:
            hash.Add(comparer.GetHashCode(self.GetValue(i)))
            i += 1
        return hash.ToHashCode()
