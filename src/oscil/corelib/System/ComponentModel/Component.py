from oscil.lang import *


class Component(MarshalByRefObject, IComponent):
    Disposed: Event[EventHandler]
    _site: ISite

    def __del__(self) -> None:
        self.Dispose(False)

    @virtual
    @property
    def Site(self) -> ISite:
        return self._site

    @virtual
    @Site.setter
    def Site(self, value: ISite) -> None:
        self._site = value

    @property
    def Container(self) -> IContainer:
        return None if self._site is None else self._site.Container

    @protected
    @property
    def DesignMode(self) -> bool:
        return self._site is not None and self._site.DesignMode

    @protected
    @virtual
    @property
    def CanRaiseEvents(self) -> bool:
        return True

    @protected
    @virtual
    def GetService(self, service: Type) -> object:
        return None if self._site is None else self._site.GetService(service)

    def Dispose(self) -> None:
        self.Dispose(True)
        GC.SuppressFinalize(self)

    @protected
    @virtual
    def Dispose(self, disposing: bool) -> None:
        if not disposing:
            return
        with lock(self):
            if self._site is not None and self._site.Container is not None:
                self._site.Container.Remove(self)
            disposed = self.Disposed
            if disposed is not None:
                disposed(self, EventArgs.Empty)

    @override
    def ToString(self) -> str:
        text = self.GetType().ToString()
        return text if self._site is None else self._site.Name + " [" + text + "]"
