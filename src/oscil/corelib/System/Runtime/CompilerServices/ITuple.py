from oscil.lang import *


@interface
class ITuple:
    @property
    def Length(self) -> i32: ...

    def __getitem__(self, index: i32) -> object: ...
