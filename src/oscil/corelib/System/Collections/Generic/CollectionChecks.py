from oscil.lang import *
import System.Collections


@internal
@static
class CollectionChecks:
    """How collections fail: what several of them say of the same mistake."""

    @static
    def CopyTo(array: Array, index: i32, count: i32, name: str) -> None:
        """Whether that many items fit into an array from a place on."""
        if array is None:
            raise ArgumentNullException("array")
        if index < 0:
            raise ArgumentOutOfRangeException(name, index, name + " ('" + index.ToString() + "') must be a non-negative value.")
        CollectionChecks.Room(array, index, count)

    @static
    def CopyOut(array: Array, arrayIndex: i32, count: i32, shown: bool) -> None:
        """As queues, stacks and lists of nodes say it."""
        if array is None:
            raise ArgumentNullException("array")
        if u32(arrayIndex) > u32(len(array)):
            text = "Index was out of range. Must be non-negative and less than or equal to the size of the collection."
            raise ArgumentOutOfRangeException("arrayIndex", arrayIndex, text) if shown else ArgumentOutOfRangeException("arrayIndex", text)
        if len(array) - arrayIndex < count:
            raise ArgumentException("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.")

    @static
    def Room(array: Array, index: i32, count: i32) -> None:
        if len(array) - index < count:
            raise ArgumentException("Destination array is not long enough to copy all the items in the collection. Check array index and length.")

    @static
    def CopyAll(items: System.Collections.IEnumerable, count: i32, array: Array, index: i32, named: bool) -> None:
        """`ICollection.CopyTo`; `named`: the complaints name the parameter."""
        if array is None:
            raise ArgumentNullException("array")
        if array.Rank != 1:
            raise ArgumentException("Only single dimensional arrays are supported for the requested action.", "array" if named else None)
        if array.GetLowerBound(0) != 0:
            raise ArgumentException("The lower bound of target array must be zero.", "array" if named else None)
        if named:
            CollectionChecks.CopyTo(array, index, count, "index")
        else:
            if index < 0:
                raise ArgumentOutOfRangeException("index", "Non-negative number required.")
            CollectionChecks.Room(array, index, count)
        try:
            for item in items:
                array.SetValue(item, index)
                index += 1
        except InvalidCastException:
            raise ArgumentException("Target array type is not compatible with the type of items in the collection.", "array" if named else None)

    @static
    @generic(T)
    def Unwrap(value: object, name: str, quote: str) -> T:
        """An item or key that comes as an object."""
        if value is None and default(T) is not None:
            raise ArgumentNullException(name)
        if value is not None and not isinstance(value, T):
            raise ArgumentException(
                "The value " + quote + value.ToString() + quote + " is not of type " + quote + typeof(T).ToString() + quote + " and cannot be used in this generic collection.", name
            )
        return cast(T, value)
