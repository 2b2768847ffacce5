from oscil.lang import *
from System.Threading.Tasks.Sources import *


@sealed
@internal
class ValueTaskSourceTask(Task):
    """AsTask of a value task whose source is pending."""

    _source: IValueTaskSource
    _token: i16

    def __init__(self, source: IValueTaskSource, token: i16) -> None:
        self._source = source
        self._token = token
        source.OnCompleted(Action[object](self._Completed), None, token, ValueTaskSourceOnCompletedFlags.None_)

    def _Completed(self, state: object) -> None:
        source = self._source
        if source is None:
            return
        self._source = None
        status = source.GetStatus(self._token)
        try:
            source.GetResult(self._token)
            self.TrySetResult()
        except Exception as e:
            canceled = try_cast(OperationCanceledException, e)
            if status == ValueTaskSourceStatus.Canceled and canceled is not None:
                self.TrySetCanceled(canceled.CancellationToken, canceled)
            else:
                self.TrySetException(e)
