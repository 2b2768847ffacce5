from oscil.lang import *
import System.Collections
from System.Collections.Generic import *


@static
class Enumerable:
    """Sums and averages."""

    @family(T=("i32", "i64"))
    @extension
    @static
    def Sum(source: IEnumerable[T]) -> T:
        if source is None:
            raise ArgumentNullException("source")
        total: T = T(0)
        for item in source:
            total = checked(total + item)
        return total

    @family(T=("i32", "i64"))
    @extension
    @static
    def Sum(source: IEnumerable[T | None]) -> T | None:
        if source is None:
            raise ArgumentNullException("source")
        total: T = T(0)
        for item in source:
            if item.HasValue:
                total = checked(total + item.GetValueOrDefault())
        return total

    @family(T=("i32", "i64"))
    @extension
    @generic(TSource)
    @static
    def Sum(source: IEnumerable[TSource], selector: Func[TSource, T]) -> T:
        if source is None:
            raise ArgumentNullException("source")
        if selector is None:
            raise ArgumentNullException("selector")
        total: T = T(0)
        for item in source:
            total = checked(total + selector(item))
        return total

    @family(T=("i32", "i64"))
    @extension
    @generic(TSource)
    @static
    def Sum(source: IEnumerable[TSource], selector: Func[TSource, T | None]) -> T | None:
        if source is None:
            raise ArgumentNullException("source")
        if selector is None:
            raise ArgumentNullException("selector")
        total: T = T(0)
        for item in source:
            value = selector(item)
            if value.HasValue:
                total = checked(total + value.GetValueOrDefault())
        return total

    @extension
    @static
    def Average(source: IEnumerable[i32]) -> f64:
        if source is None:
            raise ArgumentNullException("source")
        total: i64 = i64(0)
        count: i64 = 0
        for item in source:
            total = checked(total + i64(item))
            count += i64(1)
        if count == i64(0):
            raise Enumerable.NoElements()
        return f64(total) / f64(count)

    @extension
    @static
    def Average(source: IEnumerable[i32 | None]) -> f64 | None:
        if source is None:
            raise ArgumentNullException("source")
        total: i64 = i64(0)
        count: i64 = 0
        for item in source:
            value = item
            if value.HasValue:
                total = checked(total + i64(value.GetValueOrDefault()))
                count += i64(1)
        if count == i64(0):
            return None
        return f64(total) / f64(count)

    @extension
    @generic(TSource)
    @static
    def Average(source: IEnumerable[TSource], selector: Func[TSource, i32]) -> f64:
        if source is None:
            raise ArgumentNullException("source")
        if selector is None:
            raise ArgumentNullException("selector")
        total: i64 = i64(0)
        count: i64 = 0
        for item in source:
            total = checked(total + i64(selector(item)))
            count += i64(1)
        if count == i64(0):
            raise Enumerable.NoElements()
        return f64(total) / f64(count)

    @extension
    @generic(TSource)
    @static
    def Average(source: IEnumerable[TSource], selector: Func[TSource, i32 | None]) -> f64 | None:
        if source is None:
            raise ArgumentNullException("source")
        if selector is None:
            raise ArgumentNullException("selector")
        total: i64 = i64(0)
        count: i64 = 0
        for item in source:
            value = selector(item)
            if value.HasValue:
                total = checked(total + i64(value.GetValueOrDefault()))
                count += i64(1)
        if count == i64(0):
            return None
        return f64(total) / f64(count)

    @extension
    @static
    def Average(source: IEnumerable[i64]) -> f64:
        if source is None:
            raise ArgumentNullException("source")
        total: i64 = i64(0)
        count: i64 = 0
        for item in source:
            total = checked(total + item)
            count += i64(1)
        if count == i64(0):
            raise Enumerable.NoElements()
        return f64(total) / f64(count)

    @extension
    @static
    def Average(source: IEnumerable[i64 | None]) -> f64 | None:
        if source is None:
            raise ArgumentNullException("source")
        total: i64 = i64(0)
        count: i64 = 0
        for item in source:
            value = item
            if value.HasValue:
                total = checked(total + value.GetValueOrDefault())
                count += i64(1)
        if count == i64(0):
            return None
        return f64(total) / f64(count)

    @extension
    @generic(TSource)
    @static
    def Average(source: IEnumerable[TSource], selector: Func[TSource, i64]) -> f64:
        if source is None:
            raise ArgumentNullException("source")
        if selector is None:
            raise ArgumentNullException("selector")
        total: i64 = i64(0)
        count: i64 = 0
        for item in source:
            total = checked(total + selector(item))
            count += i64(1)
        if count == i64(0):
            raise Enumerable.NoElements()
        return f64(total) / f64(count)

    @extension
    @generic(TSource)
    @static
    def Average(source: IEnumerable[TSource], selector: Func[TSource, i64 | None]) -> f64 | None:
        if source is None:
            raise ArgumentNullException("source")
        if selector is None:
            raise ArgumentNullException("selector")
        total: i64 = i64(0)
        count: i64 = 0
        for item in source:
            value = selector(item)
            if value.HasValue:
                total = checked(total + value.GetValueOrDefault())
                count += i64(1)
        if count == i64(0):
            return None
        return f64(total) / f64(count)

    @extension
    @static
    def Sum(source: IEnumerable[f32]) -> f32:
        if source is None:
            raise ArgumentNullException("source")
        total: f64 = 0.0
        for item in source:
            total = total + f64(item)
        return f32(total)

    @extension
    @static
    def Sum(source: IEnumerable[f32 | None]) -> f32 | None:
        if source is None:
            raise ArgumentNullException("source")
        total: f64 = 0.0
        for item in source:
            if item.HasValue:
                total = total + f64(item.GetValueOrDefault())
        return f32(total)

    @extension
    @generic(TSource)
    @static
    def Sum(source: IEnumerable[TSource], selector: Func[TSource, f32]) -> f32:
        if source is None:
            raise ArgumentNullException("source")
        if selector is None:
            raise ArgumentNullException("selector")
        total: f64 = 0.0
        for item in source:
            total = total + f64(selector(item))
        return f32(total)

    @extension
    @generic(TSource)
    @static
    def Sum(source: IEnumerable[TSource], selector: Func[TSource, f32 | None]) -> f32 | None:
        if source is None:
            raise ArgumentNullException("source")
        if selector is None:
            raise ArgumentNullException("selector")
        total: f64 = 0.0
        for item in source:
            value = selector(item)
            if value.HasValue:
                total = total + f64(value.GetValueOrDefault())
        return f32(total)

    @extension
    @static
    def Average(source: IEnumerable[f32]) -> f32:
        if source is None:
            raise ArgumentNullException("source")
        total: f64 = 0.0
        count: i64 = 0
        for item in source:
            total = total + f64(item)
            count += i64(1)
        if count == i64(0):
            raise Enumerable.NoElements()
        return f32(total / f64(count))

    @extension
    @static
    def Average(source: IEnumerable[f32 | None]) -> f32 | None:
        if source is None:
            raise ArgumentNullException("source")
        total: f64 = 0.0
        count: i64 = 0
        for item in source:
            value = item
            if value.HasValue:
                total = total + f64(value.GetValueOrDefault())
                count += i64(1)
        if count == i64(0):
            return None
        return f32(total / f64(count))

    @extension
    @generic(TSource)
    @static
    def Average(source: IEnumerable[TSource], selector: Func[TSource, f32]) -> f32:
        if source is None:
            raise ArgumentNullException("source")
        if selector is None:
            raise ArgumentNullException("selector")
        total: f64 = 0.0
        count: i64 = 0
        for item in source:
            total = total + f64(selector(item))
            count += i64(1)
        if count == i64(0):
            raise Enumerable.NoElements()
        return f32(total / f64(count))

    @extension
    @generic(TSource)
    @static
    def Average(source: IEnumerable[TSource], selector: Func[TSource, f32 | None]) -> f32 | None:
        if source is None:
            raise ArgumentNullException("source")
        if selector is None:
            raise ArgumentNullException("selector")
        total: f64 = 0.0
        count: i64 = 0
        for item in source:
            value = selector(item)
            if value.HasValue:
                total = total + f64(value.GetValueOrDefault())
                count += i64(1)
        if count == i64(0):
            return None
        return f32(total / f64(count))

    @extension
    @static
    def Sum(source: IEnumerable[f64]) -> f64:
        if source is None:
            raise ArgumentNullException("source")
        total: f64 = 0.0
        for item in source:
            total = total + item
        return total

    @extension
    @static
    def Sum(source: IEnumerable[f64 | None]) -> f64 | None:
        if source is None:
            raise ArgumentNullException("source")
        total: f64 = 0.0
        for item in source:
            if item.HasValue:
                total = total + item.GetValueOrDefault()
        return total

    @extension
    @generic(TSource)
    @static
    def Sum(source: IEnumerable[TSource], selector: Func[TSource, f64]) -> f64:
        if source is None:
            raise ArgumentNullException("source")
        if selector is None:
            raise ArgumentNullException("selector")
        total: f64 = 0.0
        for item in source:
            total = total + selector(item)
        return total

    @extension
    @generic(TSource)
    @static
    def Sum(source: IEnumerable[TSource], selector: Func[TSource, f64 | None]) -> f64 | None:
        if source is None:
            raise ArgumentNullException("source")
        if selector is None:
            raise ArgumentNullException("selector")
        total: f64 = 0.0
        for item in source:
            value = selector(item)
            if value.HasValue:
                total = total + value.GetValueOrDefault()
        return total

    @extension
    @static
    def Average(source: IEnumerable[f64]) -> f64:
        if source is None:
            raise ArgumentNullException("source")
        total: f64 = 0.0
        count: i64 = 0
        for item in source:
            total = total + item
            count += i64(1)
        if count == i64(0):
            raise Enumerable.NoElements()
        return total / f64(count)

    @extension
    @static
    def Average(source: IEnumerable[f64 | None]) -> f64 | None:
        if source is None:
            raise ArgumentNullException("source")
        total: f64 = 0.0
        count: i64 = 0
        for item in source:
            value = item
            if value.HasValue:
                total = total + value.GetValueOrDefault()
                count += i64(1)
        if count == i64(0):
            return None
        return total / f64(count)

    @extension
    @generic(TSource)
    @static
    def Average(source: IEnumerable[TSource], selector: Func[TSource, f64]) -> f64:
        if source is None:
            raise ArgumentNullException("source")
        if selector is None:
            raise ArgumentNullException("selector")
        total: f64 = 0.0
        count: i64 = 0
        for item in source:
            total = total + selector(item)
            count += i64(1)
        if count == i64(0):
            raise Enumerable.NoElements()
        return total / f64(count)

    @extension
    @generic(TSource)
    @static
    def Average(source: IEnumerable[TSource], selector: Func[TSource, f64 | None]) -> f64 | None:
        if source is None:
            raise ArgumentNullException("source")
        if selector is None:
            raise ArgumentNullException("selector")
        total: f64 = 0.0
        count: i64 = 0
        for item in source:
            value = selector(item)
            if value.HasValue:
                total = total + value.GetValueOrDefault()
                count += i64(1)
        if count == i64(0):
            return None
        return total / f64(count)

    @extension
    @static
    def Sum(source: IEnumerable[decimal]) -> decimal:
        if source is None:
            raise ArgumentNullException("source")
        total: decimal = Decimal.Zero
        for item in source:
            total = total + item
        return total

    @extension
    @static
    def Sum(source: IEnumerable[decimal | None]) -> decimal | None:
        if source is None:
            raise ArgumentNullException("source")
        total: decimal = Decimal.Zero
        for item in source:
            if item.HasValue:
                total = total + item.GetValueOrDefault()
        return total

    @extension
    @generic(TSource)
    @static
    def Sum(source: IEnumerable[TSource], selector: Func[TSource, decimal]) -> decimal:
        if source is None:
            raise ArgumentNullException("source")
        if selector is None:
            raise ArgumentNullException("selector")
        total: decimal = Decimal.Zero
        for item in source:
            total = total + selector(item)
        return total

    @extension
    @generic(TSource)
    @static
    def Sum(source: IEnumerable[TSource], selector: Func[TSource, decimal | None]) -> decimal | None:
        if source is None:
            raise ArgumentNullException("source")
        if selector is None:
            raise ArgumentNullException("selector")
        total: decimal = Decimal.Zero
        for item in source:
            value = selector(item)
            if value.HasValue:
                total = total + value.GetValueOrDefault()
        return total

    @extension
    @static
    def Average(source: IEnumerable[decimal]) -> decimal:
        if source is None:
            raise ArgumentNullException("source")
        total: decimal = Decimal.Zero
        count: i64 = 0
        for item in source:
            total = total + item
            count += i64(1)
        if count == i64(0):
            raise Enumerable.NoElements()
        return total / Decimal(count)

    @extension
    @static
    def Average(source: IEnumerable[decimal | None]) -> decimal | None:
        if source is None:
            raise ArgumentNullException("source")
        total: decimal = Decimal.Zero
        count: i64 = 0
        for item in source:
            value = item
            if value.HasValue:
                total = total + value.GetValueOrDefault()
                count += i64(1)
        if count == i64(0):
            return None
        return total / Decimal(count)

    @extension
    @generic(TSource)
    @static
    def Average(source: IEnumerable[TSource], selector: Func[TSource, decimal]) -> decimal:
        if source is None:
            raise ArgumentNullException("source")
        if selector is None:
            raise ArgumentNullException("selector")
        total: decimal = Decimal.Zero
        count: i64 = 0
        for item in source:
            total = total + selector(item)
            count += i64(1)
        if count == i64(0):
            raise Enumerable.NoElements()
        return total / Decimal(count)

    @extension
    @generic(TSource)
    @static
    def Average(source: IEnumerable[TSource], selector: Func[TSource, decimal | None]) -> decimal | None:
        if source is None:
            raise ArgumentNullException("source")
        if selector is None:
            raise ArgumentNullException("selector")
        total: decimal = Decimal.Zero
        count: i64 = 0
        for item in source:
            value = selector(item)
            if value.HasValue:
                total = total + value.GetValueOrDefault()
                count += i64(1)
        if count == i64(0):
            return None
        return total / Decimal(count)
