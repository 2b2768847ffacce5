from oscil.lang import *
from System.Collections.Generic import List


@internal
@static
class RegexOp:
    """Instructions of a compiled pattern; BACK is added where one goes to the left. Operands follow."""

    END: Const[i32] = 0
    CHAR: Const[i32] = 1  # character
    NOT: Const[i32] = 2  # character
    SET: Const[i32] = 3  # number of the class
    ANY: Const[i32] = 4  # unused
    REPEAT: Const[i32] = 5  # test (an op above), its operand, least, most, manner: 0 greedy, 1 lazy, 2 for good
    REFERENCE: Const[i32] = 6  # group, whether case is ignored
    ANCHOR: Const[i32] = 7  # which
    JUMP: Const[i32] = 8  # target
    BRANCH: Const[i32] = 9  # where else
    SAVE: Const[i32] = 10  # slot that gets the position
    CAPTURE: Const[i32] = 11  # slot of the start, group or -1, group to take away from or -1
    LOOP: Const[i32] = 12  # slot of the count (the next has the last start)
    NEXT: Const[i32] = 13  # slot, least, most, lazy, body
    FENCE: Const[i32] = 14  # slot of the height (the next has the position)
    CUT: Const[i32] = 15  # slot, whether the position comes back
    REFUSE: Const[i32] = 16  # slot: the inside of a negative look matched
    TEST: Const[i32] = 17  # group, where else
    FAIL: Const[i32] = 18
    BACK: Const[i32] = 32


@internal
@sealed
class RegexProgram:
    """A pattern's instructions, classes and what every match begins with."""

    Code: ReadOnly[Array[i32]]
    Sets: ReadOnly[Array[RegexCharSet]]
    Slots: ReadOnly[i32]
    First: ReadOnly[RegexCharSet]
    StartsAt: ReadOnly[i32]
    Back: ReadOnly[bool]

    def __init__(self, root: RegexNode, back: bool, maxGroup: Func[i32, i32]) -> None:
        writer = RegexWriter(maxGroup)
        writer.Node(root)
        writer.Emit(RegexOp.END)
        self.Code = writer.Code.ToArray()
        self.Sets = writer.Sets.ToArray()
        self.Slots = writer.Slots
        self.Back = back
        first = None if back else root.FirstSet()
        self.First = None if first is None else first.Seal()
        self.StartsAt = -1 if back else root.StartsAt()


@internal
@sealed
class RegexWriter:
    """Writes the instructions of a pattern's parts."""

    Code: ReadOnly[List[i32]]
    Sets: ReadOnly[List[RegexCharSet]]
    Slots: i32
    _place: Func[i32, i32]

    def __init__(self, place: Func[i32, i32]) -> None:
        self.Code = List[i32]()
        self.Sets = List[RegexCharSet]()
        self._place = place

    def Emit(self, op: i32) -> None:
        self.Code.Add(op)

    def _Emit(self, op: i32, a: i32) -> i32:
        self.Code.Add(op)
        self.Code.Add(a)
        return self.Code.Count - 1

    def _Emit(self, op: i32, a: i32, b: i32) -> i32:
        self._Emit(op, a)
        self.Code.Add(b)
        return self.Code.Count - 1

    def _Land(self, operand: i32) -> None:
        self.Code[operand] = self.Code.Count

    def _Slot(self, count: i32) -> i32:
        slot = self.Slots
        self.Slots += count
        return slot

    def Node(self, node: RegexNode) -> None:
        match node.Kind:
            case RegexKind.Empty:
                return
            case RegexKind.Nothing:
                self.Emit(RegexOp.FAIL)
            case RegexKind.One | RegexKind.NotOne | RegexKind.Set | RegexKind.Any:
                self._Emit(RegexWriter._OpOf(node) | RegexWriter._Direction(node), self._OperandOf(node))
            case RegexKind.Concat:
                count = node.Children.Count
                for i in range(count):
                    self.Node(node.Children[count - 1 - i if node.Back else i])
            case RegexKind.Alternate:
                self._Alternate(node)
            case RegexKind.Loop:
                self._Loop(node)
            case RegexKind.Capture:
                slot = self._Slot(1)
                self._Emit(RegexOp.SAVE, slot)
                self.Node(node.Child)
                self._Emit(RegexOp.CAPTURE, slot, self._Place(node.Group))
                self.Emit(self._Place(node.Uncapture))
            case RegexKind.Group:
                self.Node(node.Child)
            case RegexKind.Atomic:
                fence = self._Slot(2)
                self._Emit(RegexOp.FENCE, fence)
                self.Node(node.Child)
                self._Emit(RegexOp.CUT, fence, 0)
            case RegexKind.Look:
                look = self._Slot(2)
                self._Emit(RegexOp.FENCE, look)
                self.Node(node.Child)
                self._Emit(RegexOp.CUT, look, 1)
            case RegexKind.NegativeLook:
                refused = self._Slot(2)
                self._Emit(RegexOp.FENCE, refused)
                after = self._Emit(RegexOp.BRANCH, 0)
                self.Node(node.Child)
                self._Emit(RegexOp.REFUSE, refused)
                self._Land(after)
            case RegexKind.Reference:
                self._Emit(RegexOp.REFERENCE | RegexWriter._Direction(node), self._Place(node.Group), 1 if node.IgnoreCase else 0)
            case RegexKind.Anchor:
                self._Emit(RegexOp.ANCHOR, i32(node.Anchor))
            case RegexKind.GroupTest:
                otherwise = self._Emit(RegexOp.TEST, self._Place(node.Group), 0)
                self._Choice(node.Children[0], node.Children[1], otherwise)
            case RegexKind.ExpressionTest:
                test = self._Slot(2)
                self._Emit(RegexOp.FENCE, test)
                no = self._Emit(RegexOp.BRANCH, 0)
                self.Node(node.Children[0])
                self._Emit(RegexOp.CUT, test, 1)
                self._Choice(node.Children[1], node.Children[2], no)

    def _Place(self, group: i32) -> i32:
        return -1 if group < 0 else self._place(group)

    def _Choice(self, yes: RegexNode, no: RegexNode, otherwise: i32) -> None:
        self.Node(yes)
        end = self._Emit(RegexOp.JUMP, 0)
        self._Land(otherwise)
        self.Node(no)
        self._Land(end)

    @static
    def _OpOf(node: RegexNode) -> i32:
        match node.Kind:
            case RegexKind.One:
                return RegexOp.CHAR
            case RegexKind.NotOne:
                return RegexOp.NOT
            case RegexKind.Set:
                return RegexOp.SET
        return RegexOp.ANY

    @static
    def _Direction(node: RegexNode) -> i32:
        return RegexOp.BACK if node.Back else 0

    def _OperandOf(self, node: RegexNode) -> i32:
        if node.Kind == RegexKind.Set:
            self.Sets.Add(node.Set)
            return self.Sets.Count - 1
        return i32(node.Char)

    def _Alternate(self, node: RegexNode) -> None:
        ends = List[i32]()
        last = node.Children.Count - 1
        for i in range(last):
            next = self._Emit(RegexOp.BRANCH, 0)
            self.Node(node.Children[i])
            ends.Add(self._Emit(RegexOp.JUMP, 0))
            self._Land(next)
        self.Node(node.Children[last])
        for end in ends:
            self._Land(end)

    def _Loop(self, node: RegexNode) -> None:
        child = node.Child
        while child.Kind == RegexKind.Group:
            child = child.Child
        if child.IsCharacter:
            if node.Min == 1 and node.Max == 1:
                self.Node(child)
                return
            self._Emit(RegexOp.REPEAT | RegexWriter._Direction(child), RegexWriter._OpOf(child), self._OperandOf(child))
            self._Emit(node.Min, node.Max, 1 if node.Lazy else 0)
            return
        slot = self._Slot(2)
        self._Emit(RegexOp.LOOP, slot)
        enter = self._Emit(RegexOp.JUMP, 0)
        body = self.Code.Count
        self.Node(node.Child)
        self._Land(enter)
        self._Emit(RegexOp.NEXT, slot, node.Min)
        self._Emit(node.Max, 1 if node.Lazy else 0, body)
