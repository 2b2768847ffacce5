from oscil.lang import *
import System.Runtime.CompilerServices
from System.Collections.Generic import IEnumerable, List
from System.Globalization import CultureInfo
from System.Runtime.CompilerServices import Unsafe
from System.Text import StringBuilder


@sealed
class String:
    @static
    @internal
    def FillAt(destination: str, at: i32, source: str) -> None:
        Buffer.Memmove[char](ref(Unsafe.Add(ref(destination._firstChar), at)), ref(source._firstChar), nuint(source._stringLength))

    @static
    def Concat(arg0: object) -> str:
        return "" if arg0 is None else coalesce(arg0.ToString(), "")

    @static
    def Concat(arg0: object, arg1: object) -> str:
        return String.Concat(String.Concat(arg0), String.Concat(arg1))

    @static
    def Concat(arg0: object, arg1: object, arg2: object) -> str:
        return String.Concat(String.Concat(arg0), String.Concat(arg1), String.Concat(arg2))

    @static
    def Concat(str0: str, str1: str) -> str:
        if String.IsNullOrEmpty(str0):
            return "" if str1 is None else str1
        if String.IsNullOrEmpty(str1):
            return str0
        total = str0._stringLength + str1._stringLength
        if total < 0:
            raise OutOfMemoryException()
        result = String.FastAllocateString(total)
        String.FillAt(result, 0, str0)
        String.FillAt(result, str0._stringLength, str1)
        return result

    @static
    def Concat(str0: str, str1: str, str2: str) -> str:
        a = "" if str0 is None else str0
        b = "" if str1 is None else str1
        c = "" if str2 is None else str2
        n = a._stringLength + b._stringLength + c._stringLength
        if n == 0:
            return ""
        result = String.FastAllocateString(n)
        String.FillAt(result, 0, a)
        String.FillAt(result, a._stringLength, b)
        String.FillAt(result, a._stringLength + b._stringLength, c)
        return result

    @static
    def Concat(str0: str, str1: str, str2: str, str3: str) -> str:
        a = "" if str0 is None else str0
        b = "" if str1 is None else str1
        c = "" if str2 is None else str2
        d = "" if str3 is None else str3
        n = a._stringLength + b._stringLength + c._stringLength + d._stringLength
        if n == 0:
            return ""
        result = String.FastAllocateString(n)
        String.FillAt(result, 0, a)
        String.FillAt(result, a._stringLength, b)
        String.FillAt(result, a._stringLength + b._stringLength, c)
        String.FillAt(result, a._stringLength + b._stringLength + c._stringLength, d)
        return result

    @static
    def Concat(str0: ReadOnlySpan[char], str1: ReadOnlySpan[char]) -> str:
        result = String.FastAllocateString(str0.Length + str1.Length)
        whole = Span[char](ref(result._firstChar), result._stringLength)
        str0.CopyTo(whole)
        str1.CopyTo(whole.Slice(str0.Length))
        return result

    @static
    def Concat(str0: ReadOnlySpan[char], str1: ReadOnlySpan[char], str2: ReadOnlySpan[char]) -> str:
        result = String.FastAllocateString(str0.Length + str1.Length + str2.Length)
        whole = Span[char](ref(result._firstChar), result._stringLength)
        str0.CopyTo(whole)
        str1.CopyTo(whole.Slice(str0.Length))
        str2.CopyTo(whole.Slice(str0.Length + str1.Length))
        return result

    @static
    def Concat(*values: str) -> str:
        if values is None:
            raise ArgumentNullException("values")
        total = 0
        for i in range(len(values)):
            if values[i] is not None:
                total += values[i]._stringLength
        if total == 0:
            return ""
        result = String.FastAllocateString(total)
        at = 0
        for i in range(len(values)):
            if values[i] is not None:
                String.FillAt(result, at, values[i])
                at += values[i]._stringLength
        return result

    @static
    def Concat(*values: ReadOnlySpan[str]) -> str:
        return String.Concat(values.ToArray())

    @static
    def Concat(*args: object) -> str:
        if args is None:
            raise ArgumentNullException("args")
        parts = Array[str](len(args))
        for i in range(len(args)):
            parts[i] = String.Concat(args[i])
        return String.Concat(parts)

    @static
    def Concat(values: IEnumerable[str]) -> str:
        if values is None:
            raise ArgumentNullException("values")
        builder = StringBuilder()
        for value in values:
            builder.Append(value)
        return builder.ToString()

    @generic(T)
    @static
    def Concat(values: IEnumerable[T]) -> str:
        if values is None:
            raise ArgumentNullException("values")
        builder = StringBuilder()
        for value in values:
            builder.Append(String.Concat(cast(object, value)))
        return builder.ToString()

    @static
    def Join(separator: str, *value: str) -> str:
        if value is None:
            raise ArgumentNullException("value")
        return String.Join(separator, value, 0, len(value))

    @static
    def Join(separator: str, *value: ReadOnlySpan[str]) -> str:
        return String.Join(separator, value.ToArray())

    @static
    def Join(separator: char, *value: str) -> str:
        return String.Join(String.CreateFromChar(separator), value)

    @static
    def Join(separator: char, *value: ReadOnlySpan[str]) -> str:
        return String.Join(String.CreateFromChar(separator), value.ToArray())

    @static
    def Join(separator: str, value: Array[str], startIndex: i32, count: i32) -> str:
        if value is None:
            raise ArgumentNullException("value")
        ArgumentOutOfRangeException.ThrowIfNegative[i32](startIndex, "startIndex")
        if count < 0:
            raise ArgumentOutOfRangeException("count", "Count cannot be less than zero.")
        if startIndex > len(value) - count:
            raise ArgumentOutOfRangeException("startIndex", "Index and count must refer to a location within the buffer.")
        builder = StringBuilder()
        for i in range(startIndex, startIndex + count):
            if i != startIndex:
                builder.Append(separator)
            builder.Append(value[i])
        return builder.ToString()

    @static
    def Join(separator: str, *values: object) -> str:
        if values is None:
            raise ArgumentNullException("values")
        builder = StringBuilder()
        for i in range(len(values)):
            if i != 0:
                builder.Append(separator)
            builder.Append(String.Concat(values[i]))
        return builder.ToString()

    @static
    def Join(separator: char, *values: object) -> str:
        return String.Join(String.CreateFromChar(separator), values)

    @static
    def Join(separator: str, values: IEnumerable[str]) -> str:
        if values is None:
            raise ArgumentNullException("values")
        builder = StringBuilder()
        first = True
        for value in values:
            if not first:
                builder.Append(separator)
            first = False
            builder.Append(value)
        return builder.ToString()

    @generic(T)
    @static
    def Join(separator: str, values: IEnumerable[T]) -> str:
        if values is None:
            raise ArgumentNullException("values")
        if typeof(T).IsValueType and isinstance(default(T), ISpanFormattable):
            return String._JoinFormatted[T](separator, values)
        builder = StringBuilder()
        first = True
        for value in values:
            if not first:
                builder.Append(separator)
            first = False
            builder.Append(String.Concat(cast(object, value)))
        return builder.ToString()

    @generic(T)
    @static
    def _JoinFormatted(separator: str, values: IEnumerable[T]) -> str:
        """Of values that write themselves into spans."""
        text = System.Runtime.CompilerServices.DefaultInterpolatedStringHandler(0, 0)
        first = True
        for value in values:
            if not first:
                text.AppendLiteral(separator)
            first = False
            text.AppendFormatted[T](value)
        return text.ToStringAndClear()

    @generic(T)
    @static
    def Join(separator: char, values: IEnumerable[T]) -> str:
        return String.Join[T](String.CreateFromChar(separator), values)

    def Substring(self, startIndex: i32) -> str:
        if startIndex == 0:
            return self
        ArgumentOutOfRangeException.ThrowIfNegative[i32](startIndex, "startIndex")
        if startIndex > self.Length:
            raise ArgumentOutOfRangeException("startIndex", "startIndex cannot be larger than length of string.")
        return String.CreateFromSpanData(ref(Unsafe.Add(ref(self._firstChar), startIndex)), self.Length - startIndex)

    def Substring(self, startIndex: i32, length: i32) -> str:
        ArgumentOutOfRangeException.ThrowIfNegative[i32](startIndex, "startIndex")
        if startIndex > self.Length:
            raise ArgumentOutOfRangeException("startIndex", "startIndex cannot be larger than length of string.")
        ArgumentOutOfRangeException.ThrowIfNegative[i32](length, "length")
        if startIndex > self.Length - length:
            raise ArgumentOutOfRangeException("length", "Index and length must refer to a location within the string.")
        if startIndex == 0 and length == self.Length:
            return self
        return String.CreateFromSpanData(ref(Unsafe.Add(ref(self._firstChar), startIndex)), length)

    def Insert(self, startIndex: i32, value: str) -> str:
        if value is None:
            raise ArgumentNullException("value")
        ArgumentOutOfRangeException.ThrowIfNegative[i32](startIndex, "startIndex")
        ArgumentOutOfRangeException.ThrowIfGreaterThan[i32](startIndex, self.Length, "startIndex")
        return String.Concat(self.AsSpan(0, startIndex), value.AsSpan(), self.AsSpan(startIndex))

    def Remove(self, startIndex: i32) -> str:
        ArgumentOutOfRangeException.ThrowIfNegative[i32](startIndex, "startIndex")
        if startIndex > self.Length:
            raise ArgumentOutOfRangeException("startIndex", "startIndex cannot be larger than length of string.")
        return self.Substring(0, startIndex)

    def Remove(self, startIndex: i32, count: i32) -> str:
        ArgumentOutOfRangeException.ThrowIfNegative[i32](startIndex, "startIndex")
        ArgumentOutOfRangeException.ThrowIfNegative[i32](count, "count")
        ArgumentOutOfRangeException.ThrowIfGreaterThan[i32](count, self.Length - startIndex, "count")
        return String.Concat(self.AsSpan(0, startIndex), self.AsSpan(startIndex + count))

    def Replace(self, oldChar: char, newChar: char) -> str:
        if oldChar == newChar or self.IndexOf(oldChar) < 0:
            return self
        result = String.FastAllocateString(self.Length)
        for i in range(self.Length):
            c = self[i]
            slot = ref(Unsafe.Add(ref(result._firstChar), i))
            slot = newChar if c == oldChar else c
        return result

    def Replace(self, oldValue: str, newValue: str) -> str:
        return self.Replace(oldValue, newValue, StringComparison.Ordinal)

    def Replace(self, oldValue: str, newValue: str, comparisonType: StringComparison) -> str:
        if oldValue is None:
            raise ArgumentNullException("oldValue")
        if oldValue.Length == 0:
            raise ArgumentException("The value cannot be an empty string.", "oldValue")
        ignore = String.IgnoresCase(comparisonType)
        at = String.IndexOfCore(self.AsSpan(), oldValue.AsSpan(), ignore)
        if at < 0:
            return self
        builder = StringBuilder()
        start = 0
        while at >= 0:
            builder.Append(self, start, at)
            builder.Append(newValue)
            start += at + oldValue.Length
            at = String.IndexOfCore(self.AsSpan(start), oldValue.AsSpan(), ignore)
        builder.Append(self, start, self.Length - start)
        return builder.ToString()

    def PadLeft(self, totalWidth: i32) -> str:
        return self.PadLeft(totalWidth, ' ')

    def PadLeft(self, totalWidth: i32, paddingChar: char) -> str:
        ArgumentOutOfRangeException.ThrowIfNegative[i32](totalWidth, "totalWidth")
        missing = totalWidth - self.Length
        if missing <= 0:
            return self
        return String.Concat(String.Ctor(paddingChar, missing), self)

    def PadRight(self, totalWidth: i32) -> str:
        return self.PadRight(totalWidth, ' ')

    def PadRight(self, totalWidth: i32, paddingChar: char) -> str:
        ArgumentOutOfRangeException.ThrowIfNegative[i32](totalWidth, "totalWidth")
        missing = totalWidth - self.Length
        if missing <= 0:
            return self
        return String.Concat(self, String.Ctor(paddingChar, missing))

    def Trim(self) -> str:
        return self._TrimWhite(True, True)

    def TrimStart(self) -> str:
        return self._TrimWhite(True, False)

    def TrimEnd(self) -> str:
        return self._TrimWhite(False, True)

    def _TrimWhite(self, head: bool, tail: bool) -> str:
        start = 0
        end = self.Length
        if head:
            while start < end and Char.IsWhiteSpace(self[start]):
                start += 1
        if tail:
            while end > start and Char.IsWhiteSpace(self[end - 1]):
                end -= 1
        return self.Substring(start, end - start)

    def Trim(self, trimChar: char) -> str:
        return self._TrimSet(String.CreateFromChar(trimChar), True, True)

    def TrimStart(self, trimChar: char) -> str:
        return self._TrimSet(String.CreateFromChar(trimChar), True, False)

    def TrimEnd(self, trimChar: char) -> str:
        return self._TrimSet(String.CreateFromChar(trimChar), False, True)

    def Trim(self, *trimChars: char) -> str:
        if trimChars is None or len(trimChars) == 0:
            return self.Trim()
        return self._TrimSet(String.Ctor(trimChars), True, True)

    def TrimStart(self, *trimChars: char) -> str:
        if trimChars is None or len(trimChars) == 0:
            return self.TrimStart()
        return self._TrimSet(String.Ctor(trimChars), True, False)

    def TrimEnd(self, *trimChars: char) -> str:
        if trimChars is None or len(trimChars) == 0:
            return self.TrimEnd()
        return self._TrimSet(String.Ctor(trimChars), False, True)

    def _TrimSet(self, set: str, head: bool, tail: bool) -> str:
        start = 0
        end = self.Length
        if head:
            while start < end and set.IndexOf(self[start]) >= 0:
                start += 1
        if tail:
            while end > start and set.IndexOf(self[end - 1]) >= 0:
                end -= 1
        return self.Substring(start, end - start)

    def ToUpper(self) -> str:
        return self.ToUpperInvariant()

    def ToUpper(self, culture: CultureInfo) -> str:
        return self.ToUpperInvariant()

    def ToUpperInvariant(self) -> str:
        result = String.FastAllocateString(self.Length)
        for i in range(self.Length):
            slot = ref(Unsafe.Add(ref(result._firstChar), i))
            slot = Char.ToUpperInvariant(self[i])
        return result

    def ToLower(self) -> str:
        return self.ToLowerInvariant()

    def ToLower(self, culture: CultureInfo) -> str:
        return self.ToLowerInvariant()

    def ToLowerInvariant(self) -> str:
        result = String.FastAllocateString(self.Length)
        for i in range(self.Length):
            slot = ref(Unsafe.Add(ref(result._firstChar), i))
            slot = Char.ToLowerInvariant(self[i])
        return result

    def Split(self, *separator: char) -> Array[str]:
        return self._SplitChars(separator, 0x7FFFFFFF, StringSplitOptions.None_)

    def Split(self, *separator: ReadOnlySpan[char]) -> Array[str]:
        return self._SplitChars(separator.ToArray(), 0x7FFFFFFF, StringSplitOptions.None_)

    def Split(self, separator: char, options: StringSplitOptions = StringSplitOptions.None_) -> Array[str]:
        return self.Split(separator, 0x7FFFFFFF, options)

    def Split(self, separator: char, count: i32, options: StringSplitOptions = StringSplitOptions.None_) -> Array[str]:
        one = Array[char](1)
        one[0] = separator
        return self._SplitChars(one, count, options)

    def Split(self, separator: Array[char], count: i32) -> Array[str]:
        return self._SplitChars(separator, count, StringSplitOptions.None_)

    def Split(self, separator: Array[char], options: StringSplitOptions) -> Array[str]:
        return self._SplitChars(separator, 0x7FFFFFFF, options)

    def Split(self, separator: Array[char], count: i32, options: StringSplitOptions) -> Array[str]:
        return self._SplitChars(separator, count, options)

    def Split(self, separator: str, options: StringSplitOptions = StringSplitOptions.None_) -> Array[str]:
        return self.Split(separator, 0x7FFFFFFF, options)

    def Split(self, separator: str, count: i32, options: StringSplitOptions = StringSplitOptions.None_) -> Array[str]:
        one = Array[str](1)
        one[0] = separator
        return self._SplitStrings(one, count, options)

    def Split(self, separator: Array[str], options: StringSplitOptions) -> Array[str]:
        return self._SplitStrings(separator, 0x7FFFFFFF, options)

    def Split(self, separator: Array[str], count: i32, options: StringSplitOptions) -> Array[str]:
        return self._SplitStrings(separator, count, options)

    @static
    def _IsSeparator(c: char, separators: Array[char]) -> bool:
        if separators is None or len(separators) == 0:
            return Char.IsWhiteSpace(c)
        for i in range(len(separators)):
            if separators[i] == c:
                return True
        return False

    def _SplitChars(self, separators: Array[char], count: i32, options: StringSplitOptions) -> Array[str]:
        String._CheckSplit(count, options)
        if count == 1:
            return self._LastPart(List[str](), 0, count, options)
        parts = List[str]()
        start = 0
        i = 0
        while i < self.Length and count > 0:
            if String._IsSeparator(self[i], separators):
                if not self._AddPart(parts, start, i, count, options):
                    break
                start = i + 1
            i += 1
        return self._LastPart(parts, start, count, options)

    @static
    def _CheckSplit(count: i32, options: StringSplitOptions) -> None:
        ArgumentOutOfRangeException.ThrowIfNegative[i32](count, "count")
        if (i32(options) & ~3) != 0:
            raise ArgumentException("Value of flags is invalid.", "options")

    def _SplitStrings(self, separators: Array[str], count: i32, options: StringSplitOptions) -> Array[str]:
        if separators is None or len(separators) == 0:
            return self._SplitChars(None, count, options)
        String._CheckSplit(count, options)
        if count == 1:
            return self._LastPart(List[str](), 0, count, options)
        if len(separators) == 1 and separators[0] is None:
            return self._SplitChars(None, count, options)
        parts = List[str]()
        start = 0
        i = 0
        while i < self.Length and count > 0:
            matched = 0
            for s in range(len(separators)):
                separator = separators[s]
                if not String.IsNullOrEmpty(separator) and separator.Length <= self.Length - i and String.CompareOrdinal(self.AsSpan(i, separator.Length), separator.AsSpan()) == 0:
                    matched = separator.Length
                    break
            if matched != 0:
                if not self._AddPart(parts, start, i, count, options):
                    break
                start = i + matched
                i = start
            else:
                i += 1
        return self._LastPart(parts, start, count, options)

    def _AddPart(self, parts: List[str], start: i32, end: i32, count: i32, options: StringSplitOptions) -> bool:
        """Adds one part; false when the rest belongs to the last part."""
        part = self.Substring(start, end - start)
        if (i32(options) & 2) != 0:
            part = part.Trim()
        if (i32(options) & 1) != 0 and part.Length == 0:
            return True
        if parts.Count >= count - 1:
            return False
        parts.Add(part)
        return True

    def _LastPart(self, parts: List[str], start: i32, count: i32, options: StringSplitOptions) -> Array[str]:
        if count == 0:
            return Array.Empty[str]()
        part = self.Substring(start)
        if (i32(options) & 2) != 0:
            part = part.Trim()
        if (i32(options) & 1) == 0 or part.Length != 0:
            parts.Add(part)
        return parts.ToArray()

    @static
    def Format(format: str, arg0: object) -> str:
        return StringBuilder(256).AppendFormat(None, format, [arg0]).ToString()

    @static
    def Format(format: str, arg0: object, arg1: object) -> str:
        return StringBuilder(256).AppendFormat(None, format, [arg0, arg1]).ToString()

    @static
    def Format(format: str, arg0: object, arg1: object, arg2: object) -> str:
        return StringBuilder(256).AppendFormat(None, format, [arg0, arg1, arg2]).ToString()

    @static
    def Format(format: str, *args: object) -> str:
        if args is None:
            raise ArgumentNullException("format" if format is None else "args")
        return StringBuilder(256).AppendFormat(None, format, args).ToString()

    @static
    def Format(provider: IFormatProvider, format: str, arg0: object) -> str:
        return StringBuilder(256).AppendFormat(provider, format, [arg0]).ToString()

    @static
    def Format(provider: IFormatProvider, format: str, arg0: object, arg1: object) -> str:
        return StringBuilder(256).AppendFormat(provider, format, [arg0, arg1]).ToString()

    @static
    def Format(provider: IFormatProvider, format: str, *args: object) -> str:
        if args is None:
            raise ArgumentNullException("format" if format is None else "args")
        return StringBuilder(256).AppendFormat(provider, format, args).ToString()
