from System import *
from System.Runtime.InteropServices import *

@inline_array(4)
@struct
class Four:
    _first: i32

@ref_struct
class Reader:
    _rest: ReadOnlySpan[char]

    def __init__(self, text: ReadOnlySpan[char]) -> None:
        self._rest = text

    def Next(self, word: Out[ReadOnlySpan[char]]) -> bool:
        self._rest = self._rest.TrimStart()
        if self._rest.IsEmpty:
            word = default(ReadOnlySpan[char])
            return False
        end = self._rest.IndexOf(' ')
        if end < 0:
            end = self._rest.Length
        word = self._rest[:end]
        self._rest = self._rest[end:]
        return True

def checksum(data: ReadOnlySpan[u8]) -> u32:
    a: u32 = 1
    b: u32 = 0
    for x in data:
        a = (a + x) % 65521
        b = (b + a) % 65521
    return b << 16 | a

def largest(xs: Span[i32]) -> Ref[i32]:
    best = 0
    for i in range(1, len(xs)):
        if xs[i] > xs[best]:
            best = i
    return ref(xs[best])

def swap(a: Ref[i32], b: Ref[i32]) -> None:
    a, b = b, a

def main() -> None:
    r = Reader("  the quick  fox".AsSpan())
    n = 0
    while r.Next(out(word)):
        n += word.Length
        print(word.ToString(), end=";")
    print(n)
    print(f"{checksum(b'Wikipedia'):X8}")
    xs: Array[i32] = [3, 9, 4]
    top = ref(largest(xs))
    top = 0
    print(String.Join(",", xs))
    swap(ref(xs[0]), ref(xs[2]))
    print(xs[0], xs[-1])
    four = Four()
    for i in range(4):
        four[i] = i * i
    print(four[3], sum_of(four[:]))
    buffer: Span[i32] = stackalloc(i32, 8)
    for i in range(len(buffer)):
        buffer[i] = i
    print(buffer[2:5].Length, buffer.Slice(6)[1])

def sum_of(xs: ReadOnlySpan[i32]) -> i32:
    total = 0
    for x in xs:
        total += x
    return total
