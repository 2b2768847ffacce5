from oscil.lang import *


@internal
@sealed
@generic(T)
class TreeNode:
    """A node of an AVL tree: the heights of its two branches differ by one at most."""

    Item: T
    Left: TreeNode[T]
    Right: TreeNode[T]
    Height: i32

    def __init__(self, item: T) -> None:
        self.Item = item
        self.Height = 1

    @static
    def HeightOf(node: TreeNode[T]) -> i32:
        return 0 if node is None else node.Height

    def Update(self) -> None:
        a = TreeNode[T].HeightOf(self.Left)
        b = TreeNode[T].HeightOf(self.Right)
        self.Height = (a if a > b else b) + 1

    def _RotateRight(self) -> TreeNode[T]:
        top = self.Left
        self.Left = top.Right
        top.Right = self
        self.Update()
        top.Update()
        return top

    def _RotateLeft(self) -> TreeNode[T]:
        top = self.Right
        self.Right = top.Left
        top.Left = self
        self.Update()
        top.Update()
        return top

    def Balance(self) -> TreeNode[T]:
        """The new top of this branch."""
        self.Update()
        lean = TreeNode[T].HeightOf(self.Left) - TreeNode[T].HeightOf(self.Right)
        if lean > 1:
            if TreeNode[T].HeightOf(self.Left.Left) < TreeNode[T].HeightOf(self.Left.Right):
                self.Left = self.Left._RotateLeft()
            return self._RotateRight()
        if lean < -1:
            if TreeNode[T].HeightOf(self.Right.Right) < TreeNode[T].HeightOf(self.Right.Left):
                self.Right = self.Right._RotateRight()
            return self._RotateLeft()
        return self

    @static
    def RemoveSmallest(node: TreeNode[T], smallest: Ref[TreeNode[T]]) -> TreeNode[T]:
        if node.Left is None:
            smallest = node
            return node.Right
        node.Left = TreeNode[T].RemoveSmallest(node.Left, ref(smallest))
        return node.Balance()

    @static
    def Join(left: TreeNode[T], right: TreeNode[T]) -> TreeNode[T]:
        """One branch from the two of a removed node."""
        if left is None:
            return right
        if right is None:
            return left
        smallest: TreeNode[T] = None
        rest = TreeNode[T].RemoveSmallest(right, ref(smallest))
        smallest.Left = left
        smallest.Right = rest
        return smallest.Balance()
