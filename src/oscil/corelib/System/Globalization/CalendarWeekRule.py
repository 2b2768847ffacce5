from oscil.lang import *


@enum
class CalendarWeekRule:
    FirstDay = 0
    FirstFullWeek = 1
    FirstFourDayWeek = 2
