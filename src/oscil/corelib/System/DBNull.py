from oscil.lang import *


@sealed
class DBNull:
    Value: Static[ReadOnly[DBNull]] = DBNull()

    @private
    def __init__(self) -> None:
        pass

    @override
    def ToString(self) -> str:
        return ""

    def ToString(self, provider: IFormatProvider) -> str:
        return ""

    def GetTypeCode(self) -> TypeCode:
        return TypeCode.DBNull
