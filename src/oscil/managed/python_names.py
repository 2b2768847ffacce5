"""Names that a Python programmer writes and .NET calls otherwise: what to write instead. Only for messages."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

LINQ = "with `from System.Linq import *`"
BUILTINS = {
    "sum": f"xs.Sum(), {LINQ}", "sorted": f"xs.OrderBy(lambda x: x), {LINQ}", "reversed": f"xs.Reverse(), {LINQ}",
    "map": f"xs.Select(f), {LINQ}", "filter": f"xs.Where(f), {LINQ}", "any": f"xs.Any(f), {LINQ}",
    "all": f"xs.All(f), {LINQ}", "zip": f"xs.Zip(ys), {LINQ}",
    "enumerate": "for i in range(len(xs))", "list": "List[T](xs)", "dict": "Dictionary[K, V]()",
    "set": "HashSet[T](xs)",
    "frozenset": "HashSet[T](xs)", "bytes": "Array[u8](n)", "bytearray": "List[u8]()", "input": "Console.ReadLine()",
    "open": "File.ReadAllText(path), File.ReadLines(path) of System.IO", "round": "Math.Round(x)",
    "pow": "Math.Pow(x, y)", "divmod": "Math.DivRem(a, b)", "ord": "i32(c)", "chr": "char(n)", "hex": 'f"{n:x}"',
    "bin": "Convert.ToString(n, 2)", "hash": "x.GetHashCode()", "repr": "x.ToString()", "format": 'f"{x:N2}"',
    "type": "x.GetType(), or typeof(T)", "iter": "xs.GetEnumerator()", "next": "e.MoveNext() and e.Current",
    "exit": "Environment.Exit(code)", "quit": "Environment.Exit(code)", "id": "x is y compares references",
    "issubclass": "typeof(T).IsAssignableFrom(u)", "callable": "isinstance(f, Delegate)",
    "getattr": "x.Name: members are bound when the program is compiled", "NotImplemented": "NotImplementedException()",
    "setattr": "x.Name = v: members are bound when the program is compiled", "complex": "System.Numerics.Complex",
}  # fmt: skip
MODULES = {
    "math": "Math, as in Math.Sqrt(x)", "os": "System.IO and Environment", "sys": "Environment and Console",
    "re": "System.Text.RegularExpressions", "json": "System.Text.Json", "random": "Random, as in Random(seed).Next(n)",
    "time": "System.Diagnostics.Stopwatch, Task.Delay", "datetime": "DateTime and TimeSpan",
    "asyncio": "Task of System.Threading.Tasks, as in Task.WhenAll(a, b)", "collections": "System.Collections.Generic",
    "itertools": "System.Linq", "functools": "System.Linq", "threading": "System.Threading",
    "pathlib": "System.IO.Path",
    "string": "Char and String", "statistics": "System.Linq", "heapq": "PriorityQueue of System.Collections.Generic",
    "queue": "System.Threading.Channels", "subprocess": "System.Diagnostics.Process", "logging": "Console.Error",
}  # fmt: skip
DECORATORS = {
    "dataclass": "fields are annotations; write the __init__ that sets them", "staticmethod": "@static",
    "classmethod": "@static", "abstractmethod": "@abstract", "contextmanager": "a class with IDisposable",
    "override": "@override", "final": "@final, or @sealed on a class", "cached_property": "@property",
    "lru_cache": "a Dictionary", "cache": "a Dictionary", "unique": "@enum",
}  # fmt: skip
MEMBERS = {
    "append": "Add", "extend": "AddRange", "items": "for pair in d: pair.Key, pair.Value", "keys": "Keys",
    "values": "Values", "upper": "ToUpper", "lower": "ToLower", "strip": "Trim", "lstrip": "TrimStart",
    "rstrip": "TrimEnd", "split": "Split", "startswith": "StartsWith", "endswith": "EndsWith", "find": "IndexOf",
    "index": "IndexOf", "join": "String.Join(separator, parts)", "pop": "RemoveAt", "insert": "Insert",
    "get": "ok, v = d.TryGetValue(k)", "setdefault": "d.TryAdd(k, v)", "update": "UnionWith, or a loop",
    "isdigit": "Char.IsDigit(c)", "isalpha": "Char.IsLetter(c)", "isspace": "Char.IsWhiteSpace(c)",
    "format": 'f"{x:N2}"', "ljust": "PadRight", "rjust": "PadLeft", "zfill": 'f"{n:D5}"', "discard": "Remove",
    "popleft": "Dequeue", "appendleft": "AddFirst", "acquire": "with lock(x):", "result": "Result", "count": "Count",
    "__class__": "x.GetType()", "__name__": "nameof(x)", "sort": "Sort", "reverse": "Reverse", "copy": "List[T](xs)",
}  # fmt: skip


def name_hint(name: str, known: Iterable[str], imported: Iterable[str]) -> str:
    """What to write for a simple name that is not there. `imported`: what an import says that it is."""
    for full in (*imported, name):
        if full.partition(".")[0] in MODULES:
            module = full.partition(".")[0]
            return f"{module} is a module of Python; here it is {MODULES[module]}"
    if name in BUILTINS:
        return BUILTINS[name]
    close = nearly(name, known)
    return f"{close}?" if close else "import it, or check the spelling"


def nearly(name: str, known: Iterable[str]) -> str:
    """A known name that differs little; empty if there is none."""
    names = [k for k in known if not k.startswith("<")]
    same = [k for k in names if k.lower().strip("_") == name.lower().strip("_")]
    return next(iter(same or difflib.get_close_matches(name, names, 1, 0.75)), "")
