"""Test programs about method bodies: protected regions, long bodies, indirect calls, source lines, runtime async."""

from __future__ import annotations

from writer_kit import I4, I8, OBJECT, PUBLIC, R8, STATIC, STRING, VOID, E, Kit, fn

from oscil.metadata.signatures import (
    PRIMITIVES,
    ByRefSig,
    Convention,
    FnPtrSig,
    MethodSig,
    MVarSig,
    Pinned,
    PtrSig,
    SzArray,
)
from oscil.writer import AssemblyBuilder, ILBuilder, TypeLike

R4, CHAR = PRIMITIVES[E.R4], PRIMITIVES[E.CHAR]
ASYNC = 0x2000


def _throw(kit: Kit, il: ILBuilder, type: TypeLike, message: str) -> None:
    il.emit("ldstr", message)
    il.emit("newobj", kit.member(type, ".ctor", fn(VOID, STRING, this=True)))
    il.emit("throw")


def protected() -> AssemblyBuilder:
    """catch, filter, finally, fault, nested to some depth, rethrow, unreachable code, regions without code."""
    kit = Kit("protected")
    exception = kit.ref("System", "Exception")
    invalid, argument = kit.ref("System", "InvalidOperationException"), kit.ref("System", "ArgumentException")
    message = kit.member(exception, "get_Message", fn(STRING, this=True))
    work = kit.static("Work", fn(I4, I4), ("how",))
    il = work.il
    result = il.local(I4, "result")
    first, second, done = il.new_label(), il.new_label(), il.new_label()
    il.begin_try()
    il.begin_try()  # finally
    il.begin_try()  # fault
    il.begin_try()  # catch and filter
    il.emit("ldarg", 0)
    il.emit("switch", [first, second])
    il.emit("ldc.i4", 1)
    il.emit("stloc", result)
    il.emit("leave", done)
    il.mark(first)
    _throw(kit, il, invalid, "one")
    il.mark(second)
    _throw(kit, il, argument, "two")
    kit.say(il, "never reached")
    il.begin_catch(invalid)
    il.emit("callvirt", message)
    kit.print(il)
    il.emit("ldc.i4", 2)
    il.emit("stloc", result)
    il.begin_filter()
    il.emit("isinst", argument)
    il.emit("ldnull")
    il.emit("cgt.un")
    il.begin_filter_handler()
    il.emit("pop")
    kit.say(il, "filtered")
    il.emit("rethrow")
    il.end_try()
    il.begin_fault()
    kit.say(il, "fault")
    il.end_try()
    il.begin_finally()
    kit.say(il, "finally")
    il.end_try()
    il.begin_catch(exception)
    il.emit("callvirt", message)
    kit.print(il)
    il.emit("ldc.i4", 3)
    il.emit("stloc", result)
    il.end_try()
    il.begin_try()  # a region without code
    il.begin_finally()
    il.end_try()
    il.mark(done)
    il.emit("ldloc", result)
    il.emit("ret")
    kit.say(il, "after the return")
    il = kit.main()
    for how in (5, 0, 1):
        il.emit("ldc.i4", how)
        il.emit("call", work)
        kit.print(il, I4)
    il.emit("ret")
    return kit.asm


def long_body() -> AssemblyBuilder:
    """A switch of 300 cases, branches near and far, many locals, a large protected region."""
    kit = Kit("long_body")
    pick = kit.static("Pick", fn(I4, I4), ("n",))
    il = pick.il
    sums = [il.local(I4) for _ in range(300)]
    cases = [il.new_label() for _ in range(300)]
    done, again = il.new_label(), il.new_label()
    il.begin_try()
    il.mark(again)
    il.emit("ldarg", 0)
    il.emit("switch", cases)
    il.emit("ldc.i4", -1)
    il.emit("stloc", sums[299])
    il.emit("leave", done)
    for number, case in enumerate(cases):
        il.mark(case)
        il.emit("ldc.i4", number * number)
        il.emit("stloc", sums[number])
        il.emit("ldloc", sums[number])
        il.emit("stloc", sums[299])
        il.emit("ldarga", 0)
        il.emit("pop")
        if number % 2:
            il.emit("leave", done)
        else:
            il.emit("ldarg", 0)
            il.emit("ldc.i4", 1)
            il.emit("add")
            il.emit("starg", 0)
            il.emit("br", again)
    il.begin_finally()
    kit.say(il, "left")
    il.end_try()
    il.mark(done)
    il.emit("ldloc", sums[299])
    il.emit("ret")
    il = kit.main()
    for number in (0, 7, 298, 299, 300):
        il.emit("ldc.i4", number)
        il.emit("call", pick)
        kit.print(il, I4)
    il.emit("ret")
    return kit.asm


def branches() -> AssemblyBuilder:
    """Branches at the edge of the short form, both ways: 122 to 134 bytes of nop between branch and target."""
    kit = Kit("branches")
    total = kit.asm.module_type.define_field("Total", PUBLIC | STATIC, I4)
    main = kit.main()
    for size in range(122, 135):
        method = kit.static(f"Skip{size}", fn(VOID))
        il = method.il
        forward, back, out = il.new_label(), il.new_label(), il.new_label()
        il.emit("br", forward)
        il.mark(back)
        for _ in range(size):
            il.emit("nop")
        il.emit("br", out)
        il.mark(forward)
        il.emit("ldsfld", total)
        il.emit("ldc.i4", size)
        il.emit("add")
        il.emit("stsfld", total)
        il.emit("br", back)
        il.mark(out)
        il.emit("ret")
        main.emit("call", method)
    main.emit("ldsfld", total)
    kit.print(main, I4)
    main.emit("ret")
    return kit.asm


def numbers() -> AssemblyBuilder:
    """Every form of constant, string literals of all kinds, all widths of local and argument instructions."""
    kit = Kit("numbers")
    il = kit.main()
    for value in (-1, 0, 8, 9, -2, 127, 128, -128, -129, 0x7FFFFFFF, 0xFFFFFFFF, -(2**31)):
        il.emit("ldc.i4", value)
        kit.print(il, I4)
    for value in (2**63 - 1, -(2**63), 2**64 - 1):
        il.emit("ldc.i8", value)
        kit.print(il, I8)
    for real in (0.1, float("inf"), float("-inf"), float("nan"), 1e300):
        il.emit("ldc.r8", real)
        kit.print(il, R8)
    il.emit("ldc.r4", 0.1)
    kit.print(il, R4)
    for text in ("", "plain", "ünïcödé 🎉", "a\x7fb", "x" * 300):
        kit.say(il, text)
    il.emit("ldstr", "\ud800!")  # a lone surrogate
    il.emit("ldc.i4", 0)
    il.emit("callvirt", kit.member(kit.cls("System", "String"), "get_Chars", fn(CHAR, I4, this=True)))
    kit.print(il, I4)
    many = kit.static("Many", fn(I4, *[I4] * 300))
    for index in (0, 3, 4, 255, 256, 299):
        many.il.emit("ldarg", index)
        if index:
            many.il.emit("add")
    many.il.emit("ret")
    for index in range(300):
        il.emit("ldc.i4", index)
    il.emit("call", many)
    kit.print(il, I4)
    il.emit("ret")
    return kit.asm


def indirect() -> AssemblyBuilder:
    """calli on static and instance methods, function pointers, localloc, pinned locals, a tail call, prefixes."""
    kit = Kit("indirect")
    twice = kit.static("Twice", fn(I4, I4), ("n",))
    twice.il.emit("ldarg", 0)
    twice.il.emit("ldc.i4", 2)
    twice.il.emit("mul")
    twice.il.emit("ret")
    kit.program.define_field("pointer", 0x11, FnPtrSig(twice.sig))
    tail = kit.static("Tail", fn(I4, I4))
    tail.il.emit("ldarg", 0)
    tail.il.emit("tail.")
    tail.il.emit("call", twice)
    tail.il.emit("ret")
    il = kit.main()
    for method in (twice, tail):
        il.emit("ldc.i4", 21)
        il.emit("ldftn", method)
        il.emit("calli", twice.sig)
        kit.print(il, I4)
    il.emit("ldstr", "instance")
    il.emit("dup")
    il.emit("ldvirtftn", kit.member(OBJECT, "ToString", fn(STRING, this=True)))
    il.emit("calli", MethodSig(Convention.DEFAULT, True, False, 0, STRING, ()))
    kit.print(il)
    buffer = il.local(PtrSig(I4), "buffer")
    il.emit("ldc.i4", 64)
    il.emit("conv.u")
    il.emit("localloc")
    il.emit("stloc", buffer)
    il.emit("ldloc", buffer)
    il.emit("ldc.i4", 1234)
    il.emit("unaligned.", 1)
    il.emit("stind.i4")
    il.emit("ldloc", buffer)
    il.emit("ldobj", I4)
    kit.print(il, I4)
    pin = il.local(Pinned(ByRefSig(I4)))
    il.emit("ldc.i4", 4)
    il.emit("newarr", I4)
    il.emit("ldc.i4", 2)
    il.emit("readonly.")
    il.emit("ldelema", I4)
    il.emit("stloc", pin)
    il.emit("ldloc", pin)
    il.emit("ldind.i4")
    kit.print(il, I4)
    il.emit("ret")
    return kit.asm


def lines() -> AssemblyBuilder:
    """The lines of an exception's stack trace come from the PDB, of two documents, hidden points between."""
    kit = Kit("lines")
    here = kit.asm.document("src/lines.py", source=b"# a source\n", embed=True)
    there = kit.asm.document("src\\other.py")
    fail = kit.static("Fail", fn(VOID))
    il = fail.il
    il.sequence_point(here, 10, 5, 10, 20)
    kit.say(il, "about to fail")
    il.hidden_point()
    il.emit("nop")
    il.sequence_point(there, 3, 1, 5, 2)
    il.begin_scope()
    il.local(I4, "count")
    _throw(kit, il, kit.ref("System", "InvalidOperationException"), "on purpose")
    il.end_scope()
    caller = kit.static("Caller", fn(VOID))
    caller.il.sequence_point(here, 200, 9, 200, 9)
    caller.il.emit("call", fail)
    caller.il.sequence_point(here, 150, 9, 150, 30)
    caller.il.emit("ret")
    il = kit.main()
    caught = il.local(kit.cls("System", "Exception"), "caught")
    il.begin_try()
    il.sequence_point(here, 1000, 1, 1001, 1)
    il.emit("call", caller)
    il.begin_catch(kit.ref("System", "Exception"))
    il.emit("stloc", caught)
    il.emit("ldloc", caught)
    il.emit("callvirt", kit.member(kit.ref("System", "Exception"), "get_StackTrace", fn(STRING, this=True)))
    kit.print(il)
    il.end_try()
    il.emit("ret")
    return kit.asm


def runtime_async() -> AssemblyBuilder:
    """A method with the Async flag: its body returns the unwrapped value and awaits through AsyncHelpers."""
    kit = Kit("runtime_async")
    task, task_of_int = kit.cls("System.Threading.Tasks", "Task"), kit.inst("System.Threading.Tasks", "Task`1", I4)
    helpers = kit.ref("System.Runtime.CompilerServices", "AsyncHelpers")
    flags = PUBLIC | STATIC | 0x80
    slow = kit.program.define_method("Slow", flags, ASYNC, fn(task_of_int, I4), ("n",))
    il = slow.il
    il.emit("ldc.i4", 1)
    il.emit("call", kit.member(task, "Delay", fn(task, I4)))
    il.emit("call", kit.member(helpers, "Await", fn(VOID, task)))
    il.emit("ldarg", 0)
    il.emit("ldc.i4", 1)
    il.emit("add")
    il.emit("ret")
    both = kit.program.define_method("Both", flags, ASYNC, fn(task, SzArray(I4)), ("into",))
    il = both.il
    for index in range(2):
        il.emit("ldarg", 0)
        il.emit("ldc.i4", index)
        il.emit("ldc.i4", index * 40)
        il.emit("call", slow)
        await_sig = fn(MVarSig(0), kit.inst("System.Threading.Tasks", "Task`1", MVarSig(0)), generic=1)
        il.emit("call", kit.asm.method_spec(kit.member(helpers, "Await", await_sig), [I4]))
        il.emit("stelem", I4)
    il.emit("ret")
    il = kit.main()
    into = il.local(SzArray(I4))
    il.emit("ldc.i4", 2)
    il.emit("newarr", I4)
    il.emit("stloc", into)
    il.emit("ldloc", into)
    il.emit("call", both)
    il.emit("callvirt", kit.member(task, "Wait", fn(VOID, this=True)))
    for index in range(2):
        il.emit("ldloc", into)
        il.emit("ldc.i4", index)
        il.emit("ldelem.i4")
        kit.print(il, I4)
    il.emit("ret")
    return kit.asm
