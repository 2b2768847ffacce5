from oscil.lang import *


@enum
@flags
class NumberStyles:
    None_ = 0
    AllowLeadingWhite = 1
    AllowTrailingWhite = 2
    AllowLeadingSign = 4
    AllowTrailingSign = 8
    AllowParentheses = 16
    AllowDecimalPoint = 32
    AllowThousands = 64
    AllowExponent = 128
    AllowCurrencySymbol = 256
    AllowHexSpecifier = 512
    AllowBinarySpecifier = 1024
    Integer = 7
    HexNumber = 515
    BinaryNumber = 1027
    Number = 111
    Float = 167
    Currency = 383
    Any = 511
