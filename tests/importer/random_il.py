"""Random valid IL: methods that juggle an evaluation stack of int32, int64 and float64 over branches, loops,
switches, try blocks, struct fields,
arrays and calls by reference. `python tests/importer/random_il.py SEED > programs/random_SEED.il` writes a program
that prints its results;
assembled, and run once on .NET, it is a recorded test (test_programs.py).
"""

from __future__ import annotations

import random
import sys

METHODS = 16
INTEGERS = (0, 1, -1, 2, 7, 100, -(2**31), 2**31 - 1)
LONGS = (0, 1, -1, 5, 2**40, -(2**63))
ARGUMENTS = ((1, 2, 3), (-5, 100, 2**35), (2**31 - 1, -1, -9))
HEAD = """.assembly extern System.Runtime { .publickeytoken = (B0 3F 5F 7F 11 D5 0A 3A) }
.assembly extern System.Console { .publickeytoken = (B0 3F 5F 7F 11 D5 0A 3A) }
.assembly R {}
.class public sequential ansi sealed V extends [System.Runtime]System.ValueType
{
  .field public int32 x
  .field public int64 y
  .method public instance int32 Add(int32 k)
  { ldarg.0 ldarg.0 ldfld int32 V::x ldarg.1 add stfld int32 V::x ldarg.0 ldfld int32 V::x ret }
}
.class public R extends [System.Runtime]System.Object
{
  .method public static int32 Change(int32& p, int32 k) cil managed noinlining
  { ldarg.0 ldarg.0 ldind.i4 ldarg.1 xor stind.i4 ldarg.0 ldind.i4 ret }
"""
LOCALS = """.locals init (int32 I0, int32 I1, int32 I2, int32 I3, int64 L0, int64 L1, float64 D0,
    uint8 B, int16 S, uint16 U,
    valuetype V P, int32 T, int64 TL, int32 C1, int32 C2, int32 C3, int32 C4)"""
# Everything that a method changed, mixed into one int32.
TAIL = """ldloc I0 ldloc I1 xor ldloc I2 add ldloc I3 sub ldloc B add ldloc S add ldloc U add
    ldloc L0 ldloc L1 ldc.i4.7 shl xor dup ldc.i4 32 shr.un xor conv.i4 add ldloc D0 conv.i4 xor
    ldloca P ldfld int32 V::x add ldloc P ldfld int64 V::y conv.i4 add ret"""
CALL = "call int32 R::{}(int32, int32, int64, int32[])"


class Method:
    """One method under construction. `below`: stack entries that the current sequence may not touch; `callees`:
    methods it may call.
    """

    def __init__(self, rng: random.Random, name: str, callees: list[str]) -> None:
        self.rng, self.name, self.callees = rng, name, callees
        self.lines: list[str] = []
        self.labels = self.depth = self.below = 0

    def emit(self, *lines: str) -> None:
        self.lines += lines

    def label(self) -> str:
        self.labels += 1
        return f"L{self.labels}"

    def pick(self, *choices: str) -> str:
        return self.rng.choice(choices)

    def text(self) -> str:
        stack: list[str] = []
        for _ in range(self.rng.randrange(5, 16)):
            self.step(stack)
        self.settle(stack, [], [])
        code = "\n    ".join(self.lines)
        signature = f"int32 {self.name}(int32 a, int32 b, int64 c, int32[] d)"
        head = f"  .method public static {signature}\n  {{ .maxstack 60\n    {LOCALS}\n"
        return f"{head}    {code}\n    {TAIL}\n  }}\n"

    def push(self, stack: list[str], kind: str) -> None:
        """A value of kind i, l or d."""
        rng = self.rng
        if kind == "i":
            sources = [
                f"ldc.i4 {rng.choice(INTEGERS)}",
                f"ldc.i4 {rng.randrange(-1000, 1000)}",
                f"ldloc I{rng.randrange(4)}",
                f"ldloc I{rng.randrange(4)}",
                f"ldarg.{rng.randrange(2)}",
                "ldloc " + self.pick("B", "S", "U"),
                "ldloca P ldfld int32 V::x",
                f"ldarg.3 ldc.i4 {rng.randrange(4)} ldelem.i4",
            ]
        elif kind == "l":
            sources = [
                f"ldc.i8 {rng.choice(LONGS)}",
                f"ldloc L{rng.randrange(2)}",
                "ldarg.2",
                "ldloc P ldfld int64 V::y",
            ]
        else:
            sources = ["ldc.r8 " + self.pick("0.0", "1.5", "-2.25", "1e10"), "ldloc D0"]
        self.emit(rng.choice(sources))
        stack.append(kind)

    def step(self, stack: list[str]) -> None:
        """One random operation that the stack allows."""
        choice = self.rng.random()
        if len(stack) >= 2 and stack[-1] == stack[-2] and choice < 0.5:
            self.binary(stack)
        elif len(stack) >= 2 and stack[-1] == "i" and stack[-2] in "il" and choice < 0.58:
            self.emit(self.pick("shl", "shr", "shr.un"))
            stack.pop()
        elif stack and choice < 0.7:
            self.unary(stack)
        elif choice < 0.77 and self.depth < 3 and len(stack) < 5:
            self.branch(stack)
        elif choice < 0.80 and self.callees and not self.depth:
            for kind in "iil":
                self.push(stack, kind)
            self.emit("ldarg.3", CALL.format(self.rng.choice(self.callees)))
            stack[-3:] = ["i"]
        elif choice < 0.84 and stack and stack[-1] == "i":
            target = f"ldloca I{self.rng.randrange(4)} ldloc T call int32 R::Change(int32&, int32)"
            self.emit("stloc T", self.pick("ldloca P ldloc T call instance int32 V::Add(int32)", target))
        else:
            self.push(stack, self.pick(*"iiilld"))

    def binary(self, stack: list[str]) -> None:
        kind, choice = stack.pop(), self.rng.random()
        if choice < 0.55:
            self.emit(self.pick("add", "sub", "mul", *(["and", "or", "xor"] if kind != "d" else [])))
        elif choice < 0.75 or kind == "d":
            self.emit(self.pick("ceq", "cgt", "cgt.un", "clt", "clt.un"))
            stack[-1] = "i"
        else:
            self.emit("ldc.i4 0x7fff and ldc.i4.1 or" if kind == "i" else "ldc.i8 0x7fff and ldc.i8 1 or")
            self.emit(self.pick("div", "rem", "div.un", "rem.un"))

    def unary(self, stack: list[str]) -> None:
        kind = stack[-1]
        store = {
            "i": [
                "stloc " + self.pick("I0", "I1", "I2", "I3", "B", "S", "U"),
                "stloc T ldloca P ldloc T stfld int32 V::x",
            ],
            "l": [f"stloc L{self.rng.randrange(2)}", "stloc TL ldloca P ldloc TL stfld int64 V::y"],
            "d": ["stloc D0"],
        }[kind]
        if kind == "i":
            store.append(f"stloc T ldarg.3 ldc.i4 {self.rng.randrange(4)} ldloc T stelem.i4")
        changes = {
            "i": {
                "conv.i8": "l",
                "conv.u8": "l",
                "conv.r8": "d",
                "conv.r.un conv.r8": "d",
                "conv.u1": "i",
                "conv.i2": "i",
            },
            "l": {"conv.i4": "i", "conv.u4": "i", "conv.i1": "i", "conv.u2": "i", "conv.r8": "d"},
            "d": {"conv.i4": "i", "conv.i8": "l", "conv.u4": "i", "conv.u1": "i"},
        }[kind]
        choice = self.rng.random()
        if choice < 0.3:
            self.emit(self.rng.choice(store))
            stack.pop()
        elif choice < 0.45:
            self.emit("dup")
            stack.append(kind)
        elif choice < 0.8:
            operation = self.rng.choice(list(changes))
            self.emit(operation)
            stack[-1] = changes[operation]
        else:
            self.emit("neg" if kind == "d" else self.pick("neg", "not"))

    def branch(self, stack: list[str]) -> None:
        self.depth += 1
        choice = self.rng.random()
        if choice < 0.65:
            self.choice_of_two(stack)
        elif stack or self.below:
            self.choice_of_four(stack)
        elif choice < 0.85:
            self.loop(stack)
        else:
            self.protected(stack)
        self.depth -= 1

    def choice_of_two(self, stack: list[str]) -> None:
        other, join = self.label(), self.label()
        for _ in range(2):
            self.push(stack, "i")
        del stack[-2:]
        test = self.pick("beq", "bne.un", "blt", "bge.un", "bgt", "ble.un", "sub brtrue", "sub brfalse")
        self.emit(f"{test} {other}")
        base = list(stack)
        results = [self.pick("i", "l") for _ in range(self.rng.randrange(3))]
        self.sequence(stack, base, results)
        self.emit(f"br {join}", f"{other}: nop")
        stack[:] = base
        self.sequence(stack, base, results)
        self.emit(f"{join}: nop")

    def choice_of_four(self, stack: list[str]) -> None:
        labels, join, kind, base = [self.label() for _ in range(3)], self.label(), self.pick("i", "l"), list(stack)
        self.push(stack, "i")
        self.emit(f"ldc.i4.3 and switch ({', '.join(labels)})")
        for label in ["", *labels]:
            if label:
                self.emit(f"{label}: nop")
            stack[:] = base
            self.push(stack, kind)
            self.emit(f"br {join}")
        self.emit(f"{join}: nop")

    def loop(self, stack: list[str]) -> None:
        start, counter = self.label(), f"C{self.depth}"
        self.emit(f"ldc.i4.0 stloc {counter}", f"{start}: nop")
        self.sequence(stack, [], [])
        self.emit(f"ldloc {counter} ldc.i4.1 add dup stloc {counter} ldc.i4 {self.rng.randrange(1, 5)} blt {start}")

    def protected(self, stack: list[str]) -> None:
        end = self.label()
        self.emit(".try {")
        self.sequence(stack, [], [])
        catches = self.rng.random() < 0.5
        if catches:
            self.emit("ldloc I0 ldloc I1 ldc.i4.7 and div stloc I2")
        self.emit(f"leave {end}", "}")
        if not catches:
            self.emit("finally {")
            self.sequence(stack, [], [])
            self.emit("endfinally", "}")
        else:
            self.emit("catch [System.Runtime]System.Exception { pop")
            self.sequence(stack, [], [])
            self.emit(f"leave {end}", "}")
        self.emit(f"{end}: nop")

    def sequence(self, stack: list[str], base: list[str], results: list[str]) -> None:
        """Operations above `base`, which then leave exactly `results` there."""
        outer = self.below
        self.below += len(base)
        top: list[str] = []
        for _ in range(self.rng.randrange(1, 5)):
            self.step(top)
        self.below = outer
        self.settle(top, [], results)
        stack[:] = base + results

    def settle(self, stack: list[str], base: list[str], results: list[str]) -> None:
        while len(stack) > len(base):
            self.emit({"i": "stloc I0", "l": "stloc L0", "d": "stloc D0"}[stack.pop()])
        for kind in results:
            self.push(stack, kind)


def program(seed: int) -> str:
    """The whole program as IL text."""
    rng = random.Random(seed)
    parts = [HEAD]
    names: list[str] = []
    for number in range(METHODS):
        parts.append(Method(rng, f"M{number}", names[-3:]).text())
        names.append(f"M{number}")
    parts.append("  .method public static int32 Main()\n  { .entrypoint .maxstack 8 .locals init (int32[] d)\n")
    parts.append("    ldc.i4.4 newarr [System.Runtime]System.Int32 stloc d\n")
    show = "call void [System.Console]System.Console::WriteLine(int64)"
    for number, name in enumerate(names):
        for position, (a, b, c) in enumerate(ARGUMENTS):
            after = f"E{number}_{position}"
            call = f"ldc.i4 {a} ldc.i4 {b} ldc.i8 {c} ldloc d {CALL.format(name)}"
            parts.append(f"    .try {{ {call} conv.i8 {show} leave {after} }}\n")
            parts.append("    catch [System.Runtime]System.DivideByZeroException\n")
            parts.append(f"    {{ pop ldc.i8 -77 {show} leave {after} }}\n    {after}: nop\n")
    parts.append("    ldc.i4.0 ret\n  }\n}\n")
    return "".join(parts)


if __name__ == "__main__":
    print(program(int(sys.argv[1])))
