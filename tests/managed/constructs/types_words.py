from System.Collections.Generic import Dictionary, List

class Node:
    Name: str = "n"

class Leaf(Node):
    pass

def text(o: object) -> str:
    if isinstance(o, Leaf):
        return "leaf " + o.Name
    if isinstance(o, i32) and o > 3:
        return "big"
    s = try_cast(str, o)
    return coalesce(s, "other")

def main() -> None:
    print(text(Leaf()), text(i32(5)), text(i32(1)), text("s"))
    o: object = i32(8)
    print(cast(i32, o) + 1, default(i32), default(str) is None, sizeof(i64))
    print(typeof(List[i32]).Name, typeof(Dictionary[_, _]).Name, nameof(Node.Name), nameof(o))
    n = Node()
    m = n
    print(n is m, n is Node(), n is not None)
    if (leaf := try_cast(Leaf, n)) is not None:
        print(leaf.Name)
