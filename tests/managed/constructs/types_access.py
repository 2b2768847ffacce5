class Box:
    Open: i32 = 1
    _hidden: i32 = 2
    Inside: Internal[i32] = 3

    @internal
    def Show(self) -> i32:
        return self._hidden + self._secret() + self.Family()

    def _secret(self) -> i32:
        return 10

    @protected
    def Family(self) -> i32:
        return 20

    @private
    def Mine(self) -> i32:
        return 1

    @protected
    @internal
    def Either(self) -> i32:
        return self.Mine()

class _Hidden(Box):
    def Peek(self) -> i32:
        return self.Family()

def main() -> None:
    print(Box().Open, Box().Inside, Box().Show(), Box().Either(), _Hidden().Peek())
