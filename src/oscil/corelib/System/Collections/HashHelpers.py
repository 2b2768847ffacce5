from oscil.lang import *


@static
@internal
class HashHelpers:
    """Table sizes: primes as .NET's tables take them, so that orders that depend on them agree."""

    s_primes: Static[Private[ReadOnly[Array[i32]]]] = [
        3, 7, 11, 17, 23, 29, 37, 47, 59, 71, 89, 107, 131, 163, 197, 239, 293, 353, 431, 521, 631, 761, 919,
        1103, 1327, 1597, 1931, 2333, 2801, 3371, 4049, 4861, 5839, 7013, 8419, 10103, 12143, 14591,
        17519, 21023, 25229, 30293, 36353, 43627, 52361, 62851, 75431, 90523, 108631, 130363, 156437,
        187751, 225307, 270371, 324449, 389357, 467237, 560689, 672827, 807403, 968897, 1162687, 1395263,
        1674319, 2009191, 2411033, 2893249, 3471899, 4166287, 4999559, 5999471, 7199369,
    ]

    @static
    def IsPrime(candidate: i32) -> bool:
        if (candidate & 1) == 0:
            return candidate == 2
        divisor = 3
        while divisor * divisor <= candidate:
            if rem(candidate, divisor) == 0:
                return False
            divisor += 2
        return True

    @static
    def GetPrime(min: i32) -> i32:
        primes = HashHelpers.s_primes
        for i in range(len(primes)):
            if primes[i] >= min:
                return primes[i]
        i = min | 1
        while i < 0x7FFFFFFF:
            if HashHelpers.IsPrime(i) and rem(i - 1, 101) != 0:
                return i
            i += 2
        return min

    @static
    def ExpandPrime(oldSize: i32) -> i32:
        twice = 2 * oldSize
        if u32(twice) > u32(0x7FFFFFC3) and 0x7FFFFFC3 > oldSize:
            return 0x7FFFFFC3
        return HashHelpers.GetPrime(twice)
