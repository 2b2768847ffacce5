"""The CIL instruction set as a table (ECMA-335 III.1.2.1 and III.2 to III.4)."""

from __future__ import annotations

from enum import Enum, IntEnum
from typing import NamedTuple


class OperandKind(IntEnum):
    """What follows the opcode."""

    NONE = 0
    I1 = 1  # signed, but for unaligned. and no., which take U1
    U1 = 2
    I4 = 3
    I8 = 4
    R4 = 5
    R8 = 6
    VAR1 = 7  # local or argument number
    VAR2 = 8
    BRANCH1 = 9
    BRANCH4 = 10
    SWITCH = 11
    METHOD = 12
    FIELD = 13
    TYPE = 14
    TOKEN = 15  # ldtoken: type, method or field
    SIGNATURE = 16
    STRING = 17


class Flow(Enum):
    """Where control goes next."""

    NEXT = "next"
    CALL = "call"
    BRANCH = "branch"
    COND_BRANCH = "cond_branch"
    RETURN = "return"
    THROW = "throw"
    BREAK = "break"  # a debugger breakpoint, then the next instruction
    META = "meta"  # a prefix


VARIES = -1


class ILOpcode(NamedTuple):
    """One instruction. `value` has the 0xFE prefix byte on top; `size` is the opcode's bytes; `pops` and `pushes` count
    items of the evaluation stack, VARIES where a signature decides."""

    name: str
    value: int
    size: int
    operand: OperandKind
    pops: int
    pushes: int
    flow: Flow


# First opcode (hex), operand, pops, pushes (v: varies), flow, names of consecutive opcodes.
_TEXT = """
00   NONE      0 0 NEXT        nop
01   NONE      0 0 BREAK       break
02   NONE      0 1 NEXT        ldarg.0 ldarg.1 ldarg.2 ldarg.3 ldloc.0 ldloc.1 ldloc.2 ldloc.3
0A   NONE      1 0 NEXT        stloc.0 stloc.1 stloc.2 stloc.3
0E   VAR1      0 1 NEXT        ldarg.s ldarga.s
10   VAR1      1 0 NEXT        starg.s
11   VAR1      0 1 NEXT        ldloc.s ldloca.s
13   VAR1      1 0 NEXT        stloc.s
14   NONE      0 1 NEXT        ldnull ldc.i4.m1 ldc.i4.0 ldc.i4.1 ldc.i4.2 ldc.i4.3 ldc.i4.4
1B   NONE      0 1 NEXT        ldc.i4.5 ldc.i4.6 ldc.i4.7 ldc.i4.8
1F   I1        0 1 NEXT        ldc.i4.s
20   I4        0 1 NEXT        ldc.i4
21   I8        0 1 NEXT        ldc.i8
22   R4        0 1 NEXT        ldc.r4
23   R8        0 1 NEXT        ldc.r8
25   NONE      1 2 NEXT        dup
26   NONE      1 0 NEXT        pop
27   METHOD    0 0 CALL        jmp
28   METHOD    v v CALL        call
29   SIGNATURE v v CALL        calli
2A   NONE      v 0 RETURN      ret
2B   BRANCH1   0 0 BRANCH      br.s
2C   BRANCH1   1 0 COND_BRANCH brfalse.s brtrue.s
2E   BRANCH1   2 0 COND_BRANCH beq.s bge.s bgt.s ble.s blt.s bne.un.s bge.un.s bgt.un.s ble.un.s blt.un.s
38   BRANCH4   0 0 BRANCH      br
39   BRANCH4   1 0 COND_BRANCH brfalse brtrue
3B   BRANCH4   2 0 COND_BRANCH beq bge bgt ble blt bne.un bge.un bgt.un ble.un blt.un
45   SWITCH    1 0 COND_BRANCH switch
46   NONE      1 1 NEXT        ldind.i1 ldind.u1 ldind.i2 ldind.u2 ldind.i4 ldind.u4 ldind.i8 ldind.i
4E   NONE      1 1 NEXT        ldind.r4 ldind.r8 ldind.ref
51   NONE      2 0 NEXT        stind.ref stind.i1 stind.i2 stind.i4 stind.i8 stind.r4 stind.r8
58   NONE      2 1 NEXT        add sub mul div div.un rem rem.un and or xor shl shr shr.un
65   NONE      1 1 NEXT        neg not conv.i1 conv.i2 conv.i4 conv.i8 conv.r4 conv.r8 conv.u4 conv.u8
6F   METHOD    v v CALL        callvirt
70   TYPE      2 0 NEXT        cpobj
71   TYPE      1 1 NEXT        ldobj
72   STRING    0 1 NEXT        ldstr
73   METHOD    v 1 CALL        newobj
74   TYPE      1 1 NEXT        castclass isinst
76   NONE      1 1 NEXT        conv.r.un
79   TYPE      1 1 NEXT        unbox
7A   NONE      1 0 THROW       throw
7B   FIELD     1 1 NEXT        ldfld ldflda
7D   FIELD     2 0 NEXT        stfld
7E   FIELD     0 1 NEXT        ldsfld ldsflda
80   FIELD     1 0 NEXT        stsfld
81   TYPE      2 0 NEXT        stobj
82   NONE      1 1 NEXT        conv.ovf.i1.un conv.ovf.i2.un conv.ovf.i4.un conv.ovf.i8.un
86   NONE      1 1 NEXT        conv.ovf.u1.un conv.ovf.u2.un conv.ovf.u4.un conv.ovf.u8.un conv.ovf.i.un conv.ovf.u.un
8C   TYPE      1 1 NEXT        box newarr
8E   NONE      1 1 NEXT        ldlen
8F   TYPE      2 1 NEXT        ldelema
90   NONE      2 1 NEXT        ldelem.i1 ldelem.u1 ldelem.i2 ldelem.u2 ldelem.i4 ldelem.u4 ldelem.i8 ldelem.i
98   NONE      2 1 NEXT        ldelem.r4 ldelem.r8 ldelem.ref
9B   NONE      3 0 NEXT        stelem.i stelem.i1 stelem.i2 stelem.i4 stelem.i8 stelem.r4 stelem.r8 stelem.ref
A3   TYPE      2 1 NEXT        ldelem
A4   TYPE      3 0 NEXT        stelem
A5   TYPE      1 1 NEXT        unbox.any
B3   NONE      1 1 NEXT        conv.ovf.i1 conv.ovf.u1 conv.ovf.i2 conv.ovf.u2 conv.ovf.i4 conv.ovf.u4
B9   NONE      1 1 NEXT        conv.ovf.i8 conv.ovf.u8
C2   TYPE      1 1 NEXT        refanyval
C3   NONE      1 1 NEXT        ckfinite
C6   TYPE      1 1 NEXT        mkrefany
D0   TOKEN     0 1 NEXT        ldtoken
D1   NONE      1 1 NEXT        conv.u2 conv.u1 conv.i conv.ovf.i conv.ovf.u
D6   NONE      2 1 NEXT        add.ovf add.ovf.un mul.ovf mul.ovf.un sub.ovf sub.ovf.un
DC   NONE      0 0 RETURN      endfinally
DD   BRANCH4   0 0 BRANCH      leave
DE   BRANCH1   0 0 BRANCH      leave.s
DF   NONE      2 0 NEXT        stind.i
E0   NONE      1 1 NEXT        conv.u
FE00 NONE      0 1 NEXT        arglist
FE01 NONE      2 1 NEXT        ceq cgt cgt.un clt clt.un
FE06 METHOD    0 1 NEXT        ldftn
FE07 METHOD    1 1 NEXT        ldvirtftn
FE09 VAR2      0 1 NEXT        ldarg ldarga
FE0B VAR2      1 0 NEXT        starg
FE0C VAR2      0 1 NEXT        ldloc ldloca
FE0E VAR2      1 0 NEXT        stloc
FE0F NONE      1 1 NEXT        localloc
FE11 NONE      1 0 RETURN      endfilter
FE12 U1        0 0 META        unaligned.
FE13 NONE      0 0 META        volatile. tail.
FE15 TYPE      1 0 NEXT        initobj
FE16 TYPE      0 0 META        constrained.
FE17 NONE      3 0 NEXT        cpblk initblk
FE19 U1        0 0 META        no.
FE1A NONE      0 0 THROW       rethrow
FE1C TYPE      0 1 NEXT        sizeof
FE1D NONE      1 1 NEXT        refanytype
FE1E NONE      0 0 META        readonly.
"""


def _build() -> tuple[ILOpcode, ...]:
    found = []
    for line in _TEXT.strip().splitlines():
        first, operand, pops, pushes, flow, *names = line.split()
        kind, counts = OperandKind[operand], {"v": VARIES}
        for value, name in enumerate(names, int(first, 16)):
            pop, push = (counts[text] if text in counts else int(text) for text in (pops, pushes))
            found.append(ILOpcode(name, value, 2 if value > 0xFF else 1, kind, pop, push, Flow[flow]))
    return tuple(found)


OPCODES: tuple[ILOpcode, ...] = _build()
BY_NAME: dict[str, ILOpcode] = {opcode.name: opcode for opcode in OPCODES}
BY_VALUE: dict[int, ILOpcode] = {opcode.value: opcode for opcode in OPCODES}
