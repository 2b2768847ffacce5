from oscil.lang import *


@struct
class RuntimeFieldHandle(IEquatable[RuntimeFieldHandle]):
    m_handle: Internal[nint]

    @internal
    def __init__(self, handle: nint) -> None:
        self.m_handle = handle

    @property
    def Value(self) -> nint:
        return self.m_handle

    def Equals(self, handle: RuntimeFieldHandle) -> bool:
        return self.m_handle == handle.m_handle

    @override
    def Equals(self, obj: object) -> bool:
        return isinstance(obj, RuntimeFieldHandle) and cast(RuntimeFieldHandle, obj).m_handle == self.m_handle

    @override
    def GetHashCode(self) -> i32:
        return self.m_handle.GetHashCode()

    def __eq__(left: RuntimeFieldHandle, right: RuntimeFieldHandle) -> bool:
        return left.m_handle == right.m_handle

    def __ne__(left: RuntimeFieldHandle, right: RuntimeFieldHandle) -> bool:
        return left.m_handle != right.m_handle
