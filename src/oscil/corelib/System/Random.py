from oscil.lang import *
from Oscil.Host import Host
from System.Numerics import BitOperations


class Random:
    """With a seed: the subtractive generator of .NET Framework, so that sequences are the same. Without: xoshiro256**."""

    s_shared: Static[Private[Random]] = Random()

    # Subtractive generator (Knuth): 55 numbers and two places in them; null without a seed.
    _seedArray: Array[i32]
    _inext: i32
    _inextp: i32
    _s0: u64
    _s1: u64
    _s2: u64
    _s3: u64

    def __init__(self) -> None:
        words = Array[u64](4)
        while words[0] == u64(0) and words[1] == u64(0) and words[2] == u64(0) and words[3] == u64(0):
            with fixed(words) as p:
                Host.RandomBytes(Ptr[u8](p), 32)
        self._s0 = words[0]
        self._s1 = words[1]
        self._s2 = words[2]
        self._s3 = words[3]

    def __init__(self, Seed: i32) -> None:
        seeds = Array[i32](56)
        mj = 161803398 - (0x7FFFFFFF if Seed == -0x80000000 else Math.Abs(Seed))
        seeds[55] = mj
        mk = 1
        ii = 0
        for i in range(1, 55):
            ii += 21
            if ii >= 55:
                ii -= 55
            seeds[ii] = mk
            mk = mj - mk
            if mk < 0:
                mk += 0x7FFFFFFF
            mj = seeds[ii]
        for k in range(4):
            for i in range(1, 56):
                n = i + 30
                if n >= 55:
                    n -= 55
                seeds[i] -= seeds[1 + n]
                if seeds[i] < 0:
                    seeds[i] += 0x7FFFFFFF
        self._seedArray = seeds
        self._inext = 0
        self._inextp = 21

    @static
    @property
    def Shared() -> Random:
        return Random.s_shared

    def _Subtractive(self) -> i32:
        a = self._inext + 1
        if a >= 56:
            a = 1
        b = self._inextp + 1
        if b >= 56:
            b = 1
        result = self._seedArray[a] - self._seedArray[b]
        if result == 0x7FFFFFFF:
            result -= 1
        if result < 0:
            result += 0x7FFFFFFF
        self._seedArray[a] = result
        self._inext = a
        self._inextp = b
        return result

    def _Bits(self) -> u64:
        """64 random bits."""
        if self._seedArray is not None:
            low = u64(u32(self.Next(1 << 22)))
            middle = u64(u32(self.Next(1 << 22)))
            return low | (middle << 22) | (u64(u32(self.Next(1 << 20))) << 44)
        result = BitOperations.RotateLeft(self._s1 * u64(5), 7) * u64(9)
        t = self._s1 << 17
        self._s2 ^= self._s0
        self._s3 ^= self._s1
        self._s1 ^= self._s2
        self._s0 ^= self._s3
        self._s2 ^= t
        self._s3 = BitOperations.RotateLeft(self._s3, 45)
        return result

    @protected
    @virtual
    def Sample(self) -> f64:
        if self._seedArray is not None:
            return f64(self._Subtractive()) * (1.0 / 2147483647.0)
        return f64(self._Bits() >> 11) * (1.0 / 9007199254740992.0)

    def _WideSample(self) -> f64:
        result = self._Subtractive()
        if rem(self._Subtractive(), 2) == 0:
            result = -result
        return (f64(result) + 2147483646.0) / 4294967293.0

    @virtual
    def Next(self) -> i32:
        if self._seedArray is not None:
            return self._Subtractive()
        while True:
            result = i32(self._Bits() >> 33)
            if result != 0x7FFFFFFF:
                return result

    @virtual
    def Next(self, maxValue: i32) -> i32:
        if maxValue < 0:
            raise ArgumentOutOfRangeException("maxValue", "maxValue ('" + maxValue.ToString() + "') must be a non-negative value.")
        if self._seedArray is not None or self.GetType() is not typeof(Random):
            return i32(self.Sample() * f64(maxValue))
        return i32(((self._Bits() >> 32) * u64(u32(maxValue))) >> 32)

    @virtual
    def Next(self, minValue: i32, maxValue: i32) -> i32:
        if minValue > maxValue:
            raise ArgumentOutOfRangeException("minValue", "'minValue' cannot be greater than maxValue.")
        range = i64(maxValue) - i64(minValue)
        if self._seedArray is not None or self.GetType() is not typeof(Random):
            if range <= i64(0x7FFFFFFF):
                return i32(self.Sample() * f64(range)) + minValue
            return i32(i64(self._WideSample() * f64(range)) + i64(minValue))
        return i32(i64(((self._Bits() >> 32) * u64(range)) >> 32) + i64(minValue))

    @virtual
    def NextInt64(self) -> i64:
        while True:
            result = i64(self._Bits() >> 1)
            if result != i64(0x7FFFFFFFFFFFFFFF):
                return result

    @virtual
    def NextInt64(self, maxValue: i64) -> i64:
        if maxValue < i64(0):
            raise ArgumentOutOfRangeException("maxValue", "maxValue ('" + maxValue.ToString() + "') must be a non-negative value.")
        return self.NextInt64(i64(0), maxValue)

    @virtual
    def NextInt64(self, minValue: i64, maxValue: i64) -> i64:
        if minValue > maxValue:
            raise ArgumentOutOfRangeException("minValue", "'minValue' cannot be greater than maxValue.")
        range = u64(maxValue) - u64(minValue)
        if range <= u64(1):
            return minValue
        width = BitOperations.Log2(range - u64(1)) + 1
        while True:
            result = self._Bits() >> (64 - width)
            if result < range:
                return i64(result) + minValue

    @virtual
    def NextSingle(self) -> f32:
        if self._seedArray is None:
            return f32(self._Bits() >> 40) * f32(1.0 / 16777216.0)
        while True:
            result = f32(self.Sample())
            if result < f32(1.0):
                return result

    @virtual
    def NextDouble(self) -> f64:
        return self.Sample()

    @virtual
    def NextBytes(self, buffer: Array[u8]) -> None:
        if buffer is None:
            raise ArgumentNullException("buffer")
        self.NextBytes(Span[u8](buffer))

    @virtual
    def NextBytes(self, buffer: Span[u8]) -> None:
        if self._seedArray is not None:
            for i in range(buffer.Length):
                buffer[i] = u8(self._Subtractive())
            return
        for i in range(buffer.Length):
            buffer[i] = u8(self._Bits() >> 56)

    @generic(T)
    def Shuffle(self, values: Array[T]) -> None:
        if values is None:
            raise ArgumentNullException("values")
        self.Shuffle[T](Span[T](values))

    @generic(T)
    def Shuffle(self, values: Span[T]) -> None:
        n = values.Length
        for i in range(n - 1):
            j = self.Next(i, n)
            if j != i:
                held = values[i]
                values[i] = values[j]
                values[j] = held

    @generic(T)
    def GetItems(self, choices: Array[T], length: i32) -> Array[T]:
        if choices is None:
            raise ArgumentNullException("choices")
        return self.GetItems[T](ReadOnlySpan[T](choices), length)

    @generic(T)
    def GetItems(self, choices: ReadOnlySpan[T], length: i32) -> Array[T]:
        if length < 0:
            raise ArgumentOutOfRangeException("length", "length ('" + length.ToString() + "') must be a non-negative value.")
        result = Array[T](length)
        self.GetItems[T](choices, Span[T](result))
        return result

    @generic(T)
    def GetItems(self, choices: ReadOnlySpan[T], destination: Span[T]) -> None:
        if choices.Length == 0:
            raise ArgumentException("Span may not be empty.", "choices")
        if BitOperations.IsPow2(choices.Length) and choices.Length <= 256:
            bytes = Array[u8](destination.Length)
            self.NextBytes(bytes)
            for i in range(destination.Length):
                destination[i] = choices[i32(bytes[i]) & (choices.Length - 1)]
            return
        for i in range(destination.Length):
            destination[i] = choices[self.Next(choices.Length)]

    def GetString(self, choices: ReadOnlySpan[char], length: i32) -> str:
        return String(self.GetItems[char](choices, length))

    def GetHexString(self, stringLength: i32, lowercase: bool = False) -> str:
        return self.GetString("0123456789abcdef" if lowercase else "0123456789ABCDEF", stringLength)
