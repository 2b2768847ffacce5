from oscil.lang import *
from System.Threading import LazyThreadSafetyMode


@generic(T, TMetadata)
class Lazy(Lazy[T]):
    _metadata: TMetadata

    def __init__(self, valueFactory: Func[T], metadata: TMetadata) -> None:
        super().__init__(valueFactory)
        self._metadata = metadata

    def __init__(self, metadata: TMetadata) -> None:
        super().__init__()
        self._metadata = metadata

    def __init__(self, metadata: TMetadata, isThreadSafe: bool) -> None:
        super().__init__(isThreadSafe)
        self._metadata = metadata

    def __init__(self, metadata: TMetadata, mode: LazyThreadSafetyMode) -> None:
        super().__init__(mode)
        self._metadata = metadata

    def __init__(self, valueFactory: Func[T], metadata: TMetadata, isThreadSafe: bool) -> None:
        super().__init__(valueFactory, isThreadSafe)
        self._metadata = metadata

    def __init__(self, valueFactory: Func[T], metadata: TMetadata, mode: LazyThreadSafetyMode) -> None:
        super().__init__(valueFactory, mode)
        self._metadata = metadata

    @property
    def Metadata(self) -> TMetadata:
        return self._metadata
