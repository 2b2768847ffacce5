from oscil.lang import *


class TaskSchedulerException(Exception):
    def __init__(self) -> None:
        super().__init__("An exception was thrown by a TaskScheduler.")

    def __init__(self, message: str) -> None:
        super().__init__(message)

    def __init__(self, innerException: Exception) -> None:
        super().__init__("An exception was thrown by a TaskScheduler.", innerException)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
