from oscil.lang import *


@struct
class RuntimeTypeHandle(IEquatable[RuntimeTypeHandle]):
    m_handle: Internal[nint]

    @internal
    def __init__(self, handle: nint) -> None:
        self.m_handle = handle

    @property
    def Value(self) -> nint:
        return self.m_handle

    def Equals(self, handle: RuntimeTypeHandle) -> bool:
        return self.m_handle == handle.m_handle

    @override
    def Equals(self, obj: object) -> bool:
        return isinstance(obj, RuntimeTypeHandle) and cast(RuntimeTypeHandle, obj).m_handle == self.m_handle

    @override
    def GetHashCode(self) -> i32:
        return self.m_handle.GetHashCode()

