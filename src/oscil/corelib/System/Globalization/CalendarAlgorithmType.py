from oscil.lang import *


@enum
class CalendarAlgorithmType:
    Unknown = 0
    SolarCalendar = 1
    LunarCalendar = 2
    LunisolarCalendar = 3
