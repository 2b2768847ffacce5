from oscil.lang import *


@delegate
def AsyncCallback(ar: IAsyncResult) -> None: ...
