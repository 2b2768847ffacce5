from oscil.lang import *


@interface
class IDictionaryEnumerator(IEnumerator):
    @property
    def Key(self) -> object: ...

    @property
    def Value(self) -> object: ...

    @property
    def Entry(self) -> DictionaryEntry: ...
