from oscil.lang import *
from System.Globalization import CultureInfo


@sealed
class Thread:
    """A thread's cultures: its own to change, or given to it before it starts."""

    _culture: CultureInfo
    _uiCulture: CultureInfo

    @family(Name=("CurrentCulture", "CurrentUICulture"))
    @property
    def Name(self) -> CultureInfo:
        self._CheckOwn()
        return CultureInfo.Name

    @family(Name=("CurrentCulture", "CurrentUICulture"), FIELD=("_culture", "_uiCulture"))
    @Name.setter
    def Name(self, value: CultureInfo) -> None:
        if value is None:
            raise ArgumentNullException("value")
        if self._phase == Thread._UNSTARTED:
            self.FIELD = value
            return
        self._CheckOwn()
        CultureInfo.Name = value

    def _CheckOwn(self) -> None:
        if self is not Thread.CurrentThread:
            raise InvalidOperationException("This operation must be performed on the same thread as that represented by the Thread instance.")

    def _TakeCultures(self) -> None:
        """On the new thread, before its work."""
        if self._culture is not None:
            CultureInfo.CurrentCulture = self._culture
        if self._uiCulture is not None:
            CultureInfo.CurrentUICulture = self._uiCulture
