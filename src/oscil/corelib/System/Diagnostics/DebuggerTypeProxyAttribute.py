from oscil.lang import *


@AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple=True)
@sealed
class DebuggerTypeProxyAttribute(Attribute):
    ProxyType: Auto[ReadOnly[Type]]

    def __init__(self, proxyType: Type) -> None:
        self.ProxyType = proxyType
