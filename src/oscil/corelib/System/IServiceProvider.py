from oscil.lang import *


@interface
class IServiceProvider:
    def GetService(self, serviceType: Type) -> object: ...
