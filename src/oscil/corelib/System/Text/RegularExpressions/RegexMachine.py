from oscil.lang import *


@internal
@sealed
class RegexMachine:
    """Runs a compiled pattern over a text. What may be tried instead, and what is to be undone, stands on one stack of frames of four words."""

    RETRY: Const[i32] = 0  # go on at (instruction, position)
    GIVE: Const[i32] = 1  # give one character back: (instruction behind, position, positions left)
    TAKE: Const[i32] = 2  # take one character more: (instruction, position, how many more)
    AGAIN: Const[i32] = 3  # once more around: (instruction of the loop, position)
    UNDO: Const[i32] = 4  # a slot: (slot, value)
    UNCAPTURE: Const[i32] = 5  # the last capture of (group)
    RECAPTURE: Const[i32] = 6  # a capture taken away: (group, start, end)

    _program: ReadOnly[RegexProgram]
    _text: ReadOnly[str]
    _begin: ReadOnly[i32]
    _end: ReadOnly[i32]
    _start: i32
    _slots: Array[i32]
    _frames: Array[i32]
    _height: i32
    Counts: Array[i32]
    Captures: Array[Array[i32]]
    _deadline: i64
    _steps: i32
    _timeout: TimeSpan
    _pattern: str

    def __init__(self, program: RegexProgram, text: str, begin: i32, end: i32, groups: i32, pattern: str, timeout: TimeSpan) -> None:
        self._program = program
        self._text = text
        self._begin = begin
        self._end = end
        self._slots = Array[i32](program.Slots)
        self._frames = Array[i32](64)
        self.Counts = Array[i32](groups)
        self.Captures = Array[Array[i32]](groups)
        self._pattern = pattern
        self._timeout = timeout
        ticks = timeout.Ticks
        self._deadline = Int64.MaxValue if ticks <= i64(0) else Environment.TickCount64 + div(ticks, i64(10000))

    def Scan(self, start: i32, skip: i32) -> bool:
        """The first match from a position on (to the left where the pattern goes there); `skip` 1 where the last match was empty there."""
        self._start = start
        back = self._program.Back
        position = start - skip if back else start + skip
        first = self._program.First
        anchor = self._program.StartsAt
        while position >= self._begin and position <= self._end:
            if anchor == i32(RegexAnchor.Beginning) and position != self._begin or anchor == i32(RegexAnchor.Start) and position != start:
                return False
            if first is not None:
                while position < self._end and not first.Has(self._text[position]):
                    position += 1
                if position == self._end:
                    return False
            if self._Match(position):
                return True
            position += -1 if back else 1
        return False

    def _Push(self, kind: i32, a: i32, b: i32, c: i32) -> None:
        height = self._height
        if height + 4 > len(self._frames):
            Array.Resize[i32](ref(self._frames), len(self._frames) * 2)
        frames = self._frames
        frames[height] = kind
        frames[height + 1] = a
        frames[height + 2] = b
        frames[height + 3] = c
        self._height = height + 4

    def _Set(self, slot: i32, value: i32) -> None:
        self._Push(RegexMachine.UNDO, slot, self._slots[slot], 0)
        self._slots[slot] = value

    def _Is(self, op: i32, operand: i32, c: char) -> bool:
        match op:
            case RegexOp.CHAR:
                return i32(c) == operand
            case RegexOp.NOT:
                return i32(c) != operand
            case RegexOp.SET:
                return self._program.Sets[operand].Has(c)
        return True

    def _Match(self, position: i32) -> bool:
        """Whether the pattern matches right here; group 0 has where, then."""
        code = self._program.Code
        text = self._text
        end = self._end
        begin = self._begin
        self._height = 0
        Array.Clear(self.Counts)
        pc = 0
        at = position
        while True:
            op = code[pc]
            good = True
            match op:
                case 1:
                    good = at < end and i32(text[at]) == code[pc + 1]
                    at += 1
                    pc += 2
                case 2:
                    good = at < end and i32(text[at]) != code[pc + 1]
                    at += 1
                    pc += 2
                case 3:
                    good = at < end and self._program.Sets[code[pc + 1]].Has(text[at])
                    at += 1
                    pc += 2
                case 4:
                    good = at < end
                    at += 1
                    pc += 2
                case 33 | 34 | 35 | 36:
                    at -= 1
                    good = at >= begin and self._Is(op & 31, code[pc + 1], text[at])
                    pc += 2
                case 5:
                    at = self._Repeat(pc, at)
                    good = at >= 0
                    pc += 6
                case 37:
                    at = self._RepeatBack(pc, at)
                    good = at >= 0
                    pc += 6
                case 8:
                    pc = code[pc + 1]
                case 9:
                    self._Push(RegexMachine.RETRY, code[pc + 1], at, 0)
                    pc += 2
                case 7:
                    good = self._AtAnchor(code[pc + 1], at)
                    pc += 2
                case 10:
                    self._Set(code[pc + 1], at)
                    pc += 2
                case 11:
                    good = self._Capture(self._slots[code[pc + 1]], at, code[pc + 2], code[pc + 3])
                    pc += 4
                case 12:
                    self._Set(code[pc + 1], 0)
                    self._Set(code[pc + 1] + 1, -1)
                    pc += 2
                case 13:
                    pc = self._Next(pc, at)
                case 14:
                    slot = code[pc + 1]
                    self._Set(slot + 1, at)
                    self._Push(RegexMachine.UNDO, slot, self._slots[slot], 0)
                    self._slots[slot] = self._height
                    pc += 2
                case 15:
                    if code[pc + 2] != 0:
                        at = self._slots[code[pc + 1] + 1]
                    self._Cut(self._slots[code[pc + 1]])
                    pc += 3
                case 16:
                    self._UndoTo(self._slots[code[pc + 1]])
                    good = False
                case 17:
                    pc = pc + 3 if self.Counts[code[pc + 1]] > 0 else code[pc + 2]
                case 6 | 38:
                    at = self._Referred(code[pc + 1], at, code[pc + 2] != 0, op == 38)
                    good = at >= 0
                    pc += 3
                case 0:
                    self._Add(0, position if position < at else at, at if position < at else position)
                    return True
                case _:
                    good = False
            if not good:
                if not self._Backtrack(ref(pc), ref(at)):
                    return False

    def _Backtrack(self, pc: Ref[i32], at: Ref[i32]) -> bool:
        """What to try next; False where nothing is left."""
        self._steps += 1
        if (self._steps & 1023) == 0 and Environment.TickCount64 > self._deadline:
            raise RegexMatchTimeoutException(self._text, self._pattern, self._timeout)
        while self._height > 0:
            height = self._height - 4
            self._height = height
            frames = self._frames
            a = frames[height + 1]
            b = frames[height + 2]
            c = frames[height + 3]
            match frames[height]:
                case 0:
                    pc = a
                    at = b
                    return True
                case 1:
                    back = (self._program.Code[a - 6] & RegexOp.BACK) != 0
                    position = b + 1 if back else b - 1
                    if c > 1:
                        self._Push(RegexMachine.GIVE, a, position, c - 1)
                    pc = a
                    at = position
                    return True
                case 2:
                    taken = self._TakeOne(a, b)
                    if taken >= 0:
                        if c > 1:
                            self._Push(RegexMachine.TAKE, a, taken, c - 1)
                        pc = a + 6
                        at = taken
                        return True
                case 3:
                    slot = self._program.Code[a + 1]
                    count = self._slots[slot]
                    self._Set(slot, count + 1)
                    self._Set(slot + 1, b)
                    pc = self._program.Code[a + 5]
                    at = b
                    return True
                case _:
                    self._Undo(frames[height], a, b, c)
        return False

    def _Undo(self, kind: i32, a: i32, b: i32, c: i32) -> None:
        match kind:
            case 4:
                self._slots[a] = b
            case 5:
                self.Counts[a] -= 1
            case 6:
                self._Add(a, b, c)

    def _UndoTo(self, height: i32) -> None:
        while self._height > height:
            self._height -= 4
            frames = self._frames
            at = self._height
            self._Undo(frames[at], frames[at + 1], frames[at + 2], frames[at + 3])

    def _Cut(self, height: i32) -> None:
        """Nothing above this height is tried again; what is to be undone stays."""
        frames = self._frames
        kept = height
        i = height
        while i < self._height:
            if frames[i] >= RegexMachine.UNDO:
                for k in range(4):
                    frames[kept + k] = frames[i + k]
                kept += 4
            i += 4
        self._height = kept

    def _Repeat(self, pc: i32, at: i32) -> i32:
        """One character again and again: the position behind, or -1."""
        code = self._program.Code
        test = code[pc + 1]
        operand = code[pc + 2]
        least = code[pc + 3]
        most = code[pc + 4]
        lazy = code[pc + 5] == 1
        room = self._end - at
        if room < least:
            return -1
        limit = least if lazy else (most if most < room else room)
        text = self._text
        count = 0
        if test == RegexOp.ANY:
            count = limit
        elif test == RegexOp.SET:
            set = self._program.Sets[operand]
            while count < limit and set.Has(text[at + count]):
                count += 1
        elif test == RegexOp.CHAR:
            while count < limit and i32(text[at + count]) == operand:
                count += 1
        else:
            while count < limit and i32(text[at + count]) != operand:
                count += 1
        if count < least:
            return -1
        if lazy:
            if most > least:
                self._Push(RegexMachine.TAKE, pc, at + count, most - least)
        elif count > least:
            self._Push(RegexMachine.GIVE, pc + 6, at + count, count - least)
        return at + count

    def _RepeatBack(self, pc: i32, at: i32) -> i32:
        code = self._program.Code
        least = code[pc + 3]
        most = code[pc + 4]
        lazy = code[pc + 5] == 1
        limit = least if lazy else most
        count = 0
        while count < limit and at - count > self._begin and self._Is(code[pc + 1], code[pc + 2], self._text[at - count - 1]):
            count += 1
        if count < least:
            return -1
        if lazy:
            if most > least:
                self._Push(RegexMachine.TAKE, pc, at - count, most - least)
        elif count > least:
            self._Push(RegexMachine.GIVE, pc + 6, at - count, count - least)
        return at - count

    def _TakeOne(self, pc: i32, at: i32) -> i32:
        code = self._program.Code
        if (code[pc] & RegexOp.BACK) != 0:
            return at - 1 if at > self._begin and self._Is(code[pc + 1], code[pc + 2], self._text[at - 1]) else -1
        return at + 1 if at < self._end and self._Is(code[pc + 1], code[pc + 2], self._text[at]) else -1

    def _Next(self, pc: i32, at: i32) -> i32:
        """The end of a round: the body again, or what follows the loop."""
        code = self._program.Code
        slot = code[pc + 1]
        count = self._slots[slot]
        exit = pc + 6
        if count >= code[pc + 2]:
            if at == self._slots[slot + 1] or count >= code[pc + 3]:
                return exit
            if code[pc + 4] != 0:
                self._Push(RegexMachine.AGAIN, pc, at, 0)
                return exit
            self._Push(RegexMachine.RETRY, exit, at, 0)
        elif at == self._slots[slot + 1]:
            return exit
        self._Set(slot, count + 1)
        self._Set(slot + 1, at)
        return code[pc + 5]

    def _Add(self, group: i32, start: i32, end: i32) -> None:
        list = self.Captures[group]
        count = self.Counts[group]
        if list is None or count * 2 == len(list):
            grown = Array[i32](4 if list is None else len(list) * 2)
            if list is not None:
                Array.Copy(list, grown, len(list))
            self.Captures[group] = grown
            list = grown
        list[count * 2] = start
        list[count * 2 + 1] = end
        self.Counts[group] = count + 1

    def _Capture(self, from_: i32, at: i32, group: i32, other: i32) -> bool:
        """A group's end. A balancing group takes the last capture of another away, and has what lies between."""
        start = from_ if from_ < at else at
        end = at if from_ < at else from_
        if other >= 0:
            count = self.Counts[other]
            if count == 0:
                return False
            list = self.Captures[other]
            otherStart = list[count * 2 - 2]
            otherEnd = list[count * 2 - 1]
            self.Counts[other] = count - 1
            self._Push(RegexMachine.RECAPTURE, other, otherStart, otherEnd)
            if start >= otherEnd:
                end = start
                start = otherEnd
            elif end <= otherStart:
                start = end
                end = otherStart
            else:
                if end > otherEnd:
                    end = otherEnd
                if otherStart > start:
                    start = otherStart
        if group >= 0:
            self._Add(group, start, end)
            self._Push(RegexMachine.UNCAPTURE, group, 0, 0)
        return True

    def _Referred(self, group: i32, at: i32, ignoreCase: bool, back: bool) -> i32:
        count = self.Counts[group]
        if count == 0:
            return at if self.EmptyReferences else -1
        list = self.Captures[group]
        start = list[count * 2 - 2]
        length = list[count * 2 - 1] - start
        from_ = at - length if back else at
        if from_ < self._begin or from_ + length > self._end:
            return -1
        for i in range(length):
            a = self._text[start + i]
            b = self._text[from_ + i]
            if a != b and (not ignoreCase or not RegexCase.Equivalents(a).Contains(b)):
                return -1
        return from_ if back else from_ + length

    EmptyReferences: Auto[bool]

    def _AtAnchor(self, kind: i32, at: i32) -> bool:
        match kind:
            case 0:
                return at == self._begin or self._text[at - 1] == "\n"
            case 1:
                return at == self._end or self._text[at] == "\n"
            case 2:
                return self._AtBoundary(at)
            case 3:
                return not self._AtBoundary(at)
            case 4:
                return at == self._begin
            case 5:
                return at == self._start
            case 6:
                return at == self._end or at == self._end - 1 and self._text[at] == "\n"
            case 7:
                return at == self._end
            case 8:
                return self._AtEcmaBoundary(at)
        return not self._AtEcmaBoundary(at)

    def _AtBoundary(self, at: i32) -> bool:
        before = at > self._begin and RegexCharSet.IsBoundaryWord(self._text[at - 1])
        return before != (at < self._end and RegexCharSet.IsBoundaryWord(self._text[at]))

    def _AtEcmaBoundary(self, at: i32) -> bool:
        before = at > self._begin and RegexCharSet.IsEcmaWord(self._text[at - 1])
        return before != (at < self._end and RegexCharSet.IsEcmaWord(self._text[at]))
