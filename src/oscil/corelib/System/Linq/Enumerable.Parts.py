from oscil.lang import *
import System.Collections
from System.Collections.Generic import *
import System.Numerics
from System.Numerics import INumber


@static
class Enumerable:
    """Making, joining and cutting sequences."""

    @static
    def Range(start: i32, count: i32) -> IEnumerable[i32]:
        if count < 0 or i64(start) + i64(count) - i64(1) > i64(0x7FFFFFFF):
            raise ArgumentOutOfRangeException("count")
        return RangeIterator(start, count)

    @generic(TResult)
    @static
    def Repeat(element: TResult, count: i32) -> IEnumerable[TResult]:
        if count < 0:
            raise ArgumentOutOfRangeException("count")
        return Enumerable._Repeat[TResult](element, count)

    @generic(TResult)
    @static
    def _Repeat(element: TResult, count: i32) -> IEnumerable[TResult]:
        for i in range(count):
            yield element

    @generic(T)
    @where(T, INumber[T])
    @static
    def Sequence(start: T, endInclusive: T, step: T) -> IEnumerable[T]:
        if step == T.Zero and start != endInclusive:
            raise ArgumentOutOfRangeException("step")
        if (step > T.Zero and endInclusive < start) or (step < T.Zero and endInclusive > start):
            raise ArgumentOutOfRangeException("endInclusive")
        return Enumerable._Sequence[T](start, endInclusive, step)

    @generic(T)
    @where(T, INumber[T])
    @static
    def _Sequence(start: T, end: T, step: T) -> IEnumerable[T]:
        current = start
        while True:
            yield current
            following = current + step
            if step == T.Zero or (step > T.Zero and (following > end or following <= current)) or (step < T.Zero and (following < end or following >= current)):
                return
            current = following

    @generic(T)
    @where(T, System.Numerics.IAdditionOperators[T, T, T])
    @static
    def InfiniteSequence(start: T, step: T) -> IEnumerable[T]:
        while True:
            yield start
            start = start + step

    @family(Name=("Append", "Prepend"), Kind=("_Append", "_Prepend"))
    @extension
    @generic(TSource)
    @static
    def Name(source: IEnumerable[TSource], element: TSource) -> IEnumerable[TSource]:
        if source is None:
            raise ArgumentNullException("source")
        return Enumerable.Kind[TSource](source, element)

    @generic(TSource)
    @static
    def _Append(source: IEnumerable[TSource], element: TSource) -> IEnumerable[TSource]:
        for item in source:
            yield item
        yield element

    @generic(TSource)
    @static
    def _Prepend(source: IEnumerable[TSource], element: TSource) -> IEnumerable[TSource]:
        yield element
        for item in source:
            yield item

    @extension
    @generic(TSource)
    @static
    def Concat(first: IEnumerable[TSource], second: IEnumerable[TSource]) -> IEnumerable[TSource]:
        if first is None:
            raise ArgumentNullException("first")
        if second is None:
            raise ArgumentNullException("second")
        return Enumerable._Concat[TSource](first, second)

    @generic(TSource)
    @static
    def _Concat(first: IEnumerable[TSource], second: IEnumerable[TSource]) -> IEnumerable[TSource]:
        for item in first:
            yield item
        for item in second:
            yield item

    @extension
    @generic(TFirst, TSecond, TResult)
    @static
    def Zip(first: IEnumerable[TFirst], second: IEnumerable[TSecond], resultSelector: Func[TFirst, TSecond, TResult]) -> IEnumerable[TResult]:
        if first is None:
            raise ArgumentNullException("first")
        if second is None:
            raise ArgumentNullException("second")
        if resultSelector is None:
            raise ArgumentNullException("resultSelector")
        return Enumerable._Zip[TFirst, TSecond, TResult](first, second, resultSelector)

    @generic(TFirst, TSecond, TResult)
    @static
    def _Zip(first: IEnumerable[TFirst], second: IEnumerable[TSecond], resultSelector: Func[TFirst, TSecond, TResult]) -> IEnumerable[TResult]:
        with first.GetEnumerator() as a:
            with second.GetEnumerator() as b:
                while a.MoveNext() and b.MoveNext():
                    yield resultSelector(a.Current, b.Current)

    @extension
    @generic(TFirst, TSecond)
    @static
    def Zip(first: IEnumerable[TFirst], second: IEnumerable[TSecond]) -> IEnumerable[ValueTuple[TFirst, TSecond]]:
        if first is None:
            raise ArgumentNullException("first")
        if second is None:
            raise ArgumentNullException("second")
        return Enumerable._Zip[TFirst, TSecond](first, second)

    @generic(TFirst, TSecond)
    @static
    def _Zip(first: IEnumerable[TFirst], second: IEnumerable[TSecond]) -> IEnumerable[ValueTuple[TFirst, TSecond]]:
        with first.GetEnumerator() as a:
            with second.GetEnumerator() as b:
                while a.MoveNext() and b.MoveNext():
                    yield ValueTuple[TFirst, TSecond](a.Current, b.Current)

    @extension
    @generic(TFirst, TSecond, TThird)
    @static
    def Zip(first: IEnumerable[TFirst], second: IEnumerable[TSecond], third: IEnumerable[TThird]) -> IEnumerable[ValueTuple[TFirst, TSecond, TThird]]:
        if first is None:
            raise ArgumentNullException("first")
        if second is None:
            raise ArgumentNullException("second")
        if third is None:
            raise ArgumentNullException("third")
        return Enumerable._Zip[TFirst, TSecond, TThird](first, second, third)

    @generic(TFirst, TSecond, TThird)
    @static
    def _Zip(first: IEnumerable[TFirst], second: IEnumerable[TSecond], third: IEnumerable[TThird]) -> IEnumerable[ValueTuple[TFirst, TSecond, TThird]]:
        with first.GetEnumerator() as a:
            with second.GetEnumerator() as b:
                with third.GetEnumerator() as c:
                    while a.MoveNext() and b.MoveNext() and c.MoveNext():
                        yield ValueTuple[TFirst, TSecond, TThird](a.Current, b.Current, c.Current)

    @family(Name=("Take", "TakeLast"), Kind=("_Take", "_TakeLast"))
    @extension
    @generic(TSource)
    @static
    def Name(source: IEnumerable[TSource], count: i32) -> IEnumerable[TSource]:
        if source is None:
            raise ArgumentNullException("source")
        if count <= 0:
            return Array.Empty[TSource]()
        return Enumerable.Kind[TSource](source, count)

    @generic(TSource)
    @static
    def _Take(source: IEnumerable[TSource], count: i32) -> IEnumerable[TSource]:
        for item in Enumerable._Beginning[TSource](source, count):
            yield item
            count -= 1
            if count == 0:
                break

    @generic(TSource)
    @static
    def _Beginning(source: IEnumerable[TSource], count: i32) -> IEnumerable[TSource]:
        """A sequence that begins as the source does: a sorted one need not sort behind `count` elements."""
        ordered = try_cast(OrderedEnumerable[TSource], source)
        return source if ordered is None else ordered.Beginning(count)

    @extension
    @generic(TSource)
    @static
    def Take(source: IEnumerable[TSource], range: Range) -> IEnumerable[TSource]:
        if source is None:
            raise ArgumentNullException("source")
        return Enumerable._TakeRange[TSource](source, range)

    @generic(TSource)
    @static
    def _TakeRange(source: IEnumerable[TSource], range: Range) -> IEnumerable[TSource]:
        if not range.Start.IsFromEnd and not range.End.IsFromEnd:
            at = 0
            first = range.Start.Value
            last = range.End.Value
            if first < last:
                for item in source:
                    if at >= first:
                        yield item
                    at += 1
                    if at >= last:
                        break
        else:
            all = Enumerable.ToArray[TSource](source)
            begin = Math.Max(0, range.Start.GetOffset(len(all)))
            end = Math.Min(len(all), range.End.GetOffset(len(all)))
            while begin < end:
                yield all[begin]
                begin += 1

    @family(Name=("Skip", "SkipLast"), Kind=("_Skip", "_SkipLast"))
    @extension
    @generic(TSource)
    @static
    def Name(source: IEnumerable[TSource], count: i32) -> IEnumerable[TSource]:
        if source is None:
            raise ArgumentNullException("source")
        return Enumerable.Kind[TSource](source, count)

    @generic(TSource)
    @static
    def _Skip(source: IEnumerable[TSource], count: i32) -> IEnumerable[TSource]:
        with source.GetEnumerator() as e:
            while count > 0 and e.MoveNext():
                count -= 1
            if count <= 0:
                while e.MoveNext():
                    yield e.Current

    @family(Name=("TakeWhile", "SkipWhile"), Kind=("_TakeWhile", "_SkipWhile"))
    @extension
    @generic(TSource)
    @static
    def Name(source: IEnumerable[TSource], predicate: Func[TSource, bool]) -> IEnumerable[TSource]:
        if source is None:
            raise ArgumentNullException("source")
        if predicate is None:
            raise ArgumentNullException("predicate")
        return Enumerable.Kind[TSource](source, predicate)

    @generic(TSource)
    @static
    def _TakeWhile(source: IEnumerable[TSource], predicate: Func[TSource, bool]) -> IEnumerable[TSource]:
        for item in source:
            if not predicate(item):
                break
            yield item

    @family(Name=("TakeWhile", "SkipWhile"), Kind=("_TakeWhileIndexed", "_SkipWhileIndexed"))
    @extension
    @generic(TSource)
    @static
    def Name(source: IEnumerable[TSource], predicate: Func[TSource, i32, bool]) -> IEnumerable[TSource]:
        if source is None:
            raise ArgumentNullException("source")
        if predicate is None:
            raise ArgumentNullException("predicate")
        return Enumerable.Kind[TSource](source, predicate)

    @generic(TSource)
    @static
    def _TakeWhileIndexed(source: IEnumerable[TSource], predicate: Func[TSource, i32, bool]) -> IEnumerable[TSource]:
        index: i32 = -1
        for item in source:
            index = checked(index + 1)
            if not predicate(item, index):
                break
            yield item

    @generic(TSource)
    @static
    def _SkipWhile(source: IEnumerable[TSource], predicate: Func[TSource, bool]) -> IEnumerable[TSource]:
        skipping = True
        for item in source:
            if skipping and predicate(item):
                continue
            skipping = False
            yield item

    @generic(TSource)
    @static
    def _SkipWhileIndexed(source: IEnumerable[TSource], predicate: Func[TSource, i32, bool]) -> IEnumerable[TSource]:
        index: i32 = -1
        skipping = True
        for item in source:
            index = checked(index + 1)
            if skipping and predicate(item, index):
                continue
            skipping = False
            yield item

    @generic(TSource)
    @static
    def _TakeLast(source: IEnumerable[TSource], count: i32) -> IEnumerable[TSource]:
        kept = Queue[TSource]()
        for item in source:
            if kept.Count == count:
                kept.Dequeue()
            kept.Enqueue(item)
        for item in kept:
            yield item

    @generic(TSource)
    @static
    def _SkipLast(source: IEnumerable[TSource], count: i32) -> IEnumerable[TSource]:
        kept = Queue[TSource]()
        for item in source:
            kept.Enqueue(item)
            if kept.Count > count:
                yield kept.Dequeue()

    @extension
    @generic(TSource)
    @static
    def Chunk(source: IEnumerable[TSource], size: i32) -> IEnumerable[Array[TSource]]:
        if source is None:
            raise ArgumentNullException("source")
        if size < 1:
            raise ArgumentOutOfRangeException("size")
        return Enumerable._Chunk[TSource](source, size)

    @generic(TSource)
    @static
    def _Chunk(source: IEnumerable[TSource], size: i32) -> IEnumerable[Array[TSource]]:
        part = List[TSource]()
        for item in source:
            part.Add(item)
            if part.Count == size:
                yield part.ToArray()
                part.Clear()
        if part.Count > 0:
            yield part.ToArray()

    @family(Name=("Reverse", "Reverse", "Shuffle"), Kind=("IEnumerable", "Array", "IEnumerable"), Other=("_Reverse", "_Reverse", "_Shuffle"))
    @extension
    @generic(TSource)
    @static
    def Name(source: Kind[TSource]) -> IEnumerable[TSource]:
        if source is None:
            raise ArgumentNullException("source")
        return Enumerable.Other[TSource](source)

    @generic(TSource)
    @static
    def _Reverse(source: IEnumerable[TSource]) -> IEnumerable[TSource]:
        all = Enumerable.ToArray[TSource](source)
        i = len(all) - 1
        while i >= 0:
            yield all[i]
            i -= 1

    @generic(TSource)
    @static
    def _Shuffle(source: IEnumerable[TSource]) -> IEnumerable[TSource]:
        all = Enumerable.ToArray[TSource](source)
        Random.Shared.Shuffle[TSource](all)
        for item in all:
            yield item
