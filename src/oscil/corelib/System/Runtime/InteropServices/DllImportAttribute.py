from oscil.lang import *


@AttributeUsage(AttributeTargets.Method, Inherited=False)
@sealed
class DllImportAttribute(Attribute):
    EntryPoint: str
    CharSet: CharSet
    SetLastError: bool
    ExactSpelling: bool
    CallingConvention: CallingConvention
    BestFitMapping: bool
    PreserveSig: bool
    ThrowOnUnmappableChar: bool
    Value: Auto[ReadOnly[str]]

    def __init__(self, dllName: str) -> None:
        self.Value = dllName
