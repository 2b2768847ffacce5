@enum(u8)
class Color:
    Red = 1
    Green = 2
    Blue = 4

@flags
@enum
class Access:
    None_ = 0
    Read = 1
    Write = 2
    Both = Read | Write

def main() -> None:
    print(Color.Green, u8(Color.Blue), Color(1))
    a = Access.Read | Access.Write
    print(a, Access.None_, (a & Access.Write) != Access.None_, a.HasFlag(Access.Read), Access.Both == a)
