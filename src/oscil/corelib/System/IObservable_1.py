from oscil.lang import *


@interface
@generic(covariant(T))
class IObservable:
    def Subscribe(self, observer: IObserver[T]) -> IDisposable: ...
