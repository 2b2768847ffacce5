"""A gate with one waiter, opened by a callback of the loop at every turn: the peer of a hand-pumped awaiter."""


class Gate:
    """Each wait is one future; the pump sets its result, the loop then wakes the task."""

    def __init__(self, loop):
        self.loop = loop
        self.future = None

    def wait(self):
        self.future = self.loop.create_future()
        return self.future

    def pump(self, tick=1):
        if self.future is not None and not self.future.done():
            self.future.set_result(tick)
            tick += 1
        self.handle = self.loop.call_soon(self.pump, tick)

    def stop(self):
        self.handle.cancel()
