from oscil.lang import *


@abstract
@generic(TWrite, TRead)
class Channel:
    _reader: ChannelReader[TRead]
    _writer: ChannelWriter[TWrite]

    @protected
    def __init__(self) -> None:
        pass

    @property
    def Reader(self) -> ChannelReader[TRead]:
        return self._reader

    @protected
    @Reader.setter
    def Reader(self, value: ChannelReader[TRead]) -> None:
        self._reader = value

    @property
    def Writer(self) -> ChannelWriter[TWrite]:
        return self._writer

    @protected
    @Writer.setter
    def Writer(self, value: ChannelWriter[TWrite]) -> None:
        self._writer = value

    @static
    def op_Implicit(channel: Channel[TWrite, TRead]) -> ChannelReader[TRead]:
        return channel.Reader

    @static
    def op_Implicit(channel: Channel[TWrite, TRead]) -> ChannelWriter[TWrite]:
        return channel.Writer
