from oscil.lang import *


@struct
@readonly
class BigInteger:
    """Comparison operators."""

    def __eq__(left: BigInteger, right: BigInteger) -> bool:
        return left.Equals(right)

    def __eq__(left: BigInteger, right: i64) -> bool:
        return left.CompareTo(right) == 0

    def __eq__(left: i64, right: BigInteger) -> bool:
        return right.CompareTo(left) == 0

    def __eq__(left: BigInteger, right: u64) -> bool:
        return left.CompareTo(right) == 0

    def __eq__(left: u64, right: BigInteger) -> bool:
        return right.CompareTo(left) == 0

    def __ne__(left: BigInteger, right: BigInteger) -> bool:
        return not left.Equals(right)

    def __ne__(left: BigInteger, right: i64) -> bool:
        return left.CompareTo(right) != 0

    def __ne__(left: i64, right: BigInteger) -> bool:
        return right.CompareTo(left) != 0

    def __ne__(left: BigInteger, right: u64) -> bool:
        return left.CompareTo(right) != 0

    def __ne__(left: u64, right: BigInteger) -> bool:
        return right.CompareTo(left) != 0

    def __lt__(left: BigInteger, right: BigInteger) -> bool:
        return left.CompareTo(right) < 0

    def __lt__(left: BigInteger, right: i64) -> bool:
        return left.CompareTo(right) < 0

    def __lt__(left: i64, right: BigInteger) -> bool:
        return right.CompareTo(left) > 0

    def __lt__(left: BigInteger, right: u64) -> bool:
        return left.CompareTo(right) < 0

    def __lt__(left: u64, right: BigInteger) -> bool:
        return right.CompareTo(left) > 0

    def __le__(left: BigInteger, right: BigInteger) -> bool:
        return left.CompareTo(right) <= 0

    def __le__(left: BigInteger, right: i64) -> bool:
        return left.CompareTo(right) <= 0

    def __le__(left: i64, right: BigInteger) -> bool:
        return right.CompareTo(left) >= 0

    def __le__(left: BigInteger, right: u64) -> bool:
        return left.CompareTo(right) <= 0

    def __le__(left: u64, right: BigInteger) -> bool:
        return right.CompareTo(left) >= 0

    def __gt__(left: BigInteger, right: BigInteger) -> bool:
        return left.CompareTo(right) > 0

    def __gt__(left: BigInteger, right: i64) -> bool:
        return left.CompareTo(right) > 0

    def __gt__(left: i64, right: BigInteger) -> bool:
        return right.CompareTo(left) < 0

    def __gt__(left: BigInteger, right: u64) -> bool:
        return left.CompareTo(right) > 0

    def __gt__(left: u64, right: BigInteger) -> bool:
        return right.CompareTo(left) < 0

    def __ge__(left: BigInteger, right: BigInteger) -> bool:
        return left.CompareTo(right) >= 0

    def __ge__(left: BigInteger, right: i64) -> bool:
        return left.CompareTo(right) >= 0

    def __ge__(left: i64, right: BigInteger) -> bool:
        return right.CompareTo(left) <= 0

    def __ge__(left: BigInteger, right: u64) -> bool:
        return left.CompareTo(right) >= 0

    def __ge__(left: u64, right: BigInteger) -> bool:
        return right.CompareTo(left) <= 0
