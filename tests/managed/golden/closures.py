from System import *


class Button:
    clicks: i32

    def Handler(self, by: i32) -> Action:
        seen = 0

        def on() -> None:
            nonlocal seen
            seen += 1
            self.clicks += by * seen

        return on


def plain() -> Func[i32, i32]:
    return lambda x: x + 1
