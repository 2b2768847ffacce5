from oscil.lang import *
from System.Collections.Generic import Comparer


@static
class Channel:
    @static
    @generic(T)
    def CreateUnbounded() -> Channel[T]:
        return BufferedChannel[T](FifoBuffer[T](), 0x7FFF_FFFF, BoundedChannelFullMode.Wait, True, None)

    @static
    @generic(T)
    def CreateUnbounded(options: UnboundedChannelOptions) -> Channel[T]:
        if options is None:
            raise ArgumentNullException("options")
        return BufferedChannel[T](FifoBuffer[T](), 0x7FFF_FFFF, BoundedChannelFullMode.Wait, not options.AllowSynchronousContinuations, None)

    @static
    @generic(T)
    def CreateUnboundedPrioritized() -> Channel[T]:
        return BufferedChannel[T](PriorityBuffer[T](Comparer[T].Default), 0x7FFF_FFFF, BoundedChannelFullMode.Wait, True, None)

    @static
    @generic(T)
    def CreateUnboundedPrioritized(options: UnboundedPrioritizedChannelOptions[T]) -> Channel[T]:
        if options is None:
            raise ArgumentNullException("options")
        comparer = coalesce(options.Comparer, Comparer[T].Default)
        return BufferedChannel[T](PriorityBuffer[T](comparer), 0x7FFF_FFFF, BoundedChannelFullMode.Wait, not options.AllowSynchronousContinuations, None)

    @static
    @generic(T)
    def CreateBounded(capacity: i32) -> Channel[T]:
        if capacity < 1:
            raise ArgumentOutOfRangeException("capacity")
        return BufferedChannel[T](FifoBuffer[T](), capacity, BoundedChannelFullMode.Wait, True, None)

    @static
    @generic(T)
    def CreateBounded(options: BoundedChannelOptions) -> Channel[T]:
        return Channel.CreateBounded[T](options, None)

    @static
    @generic(T)
    def CreateBounded(options: BoundedChannelOptions, itemDropped: Action[T]) -> Channel[T]:
        if options is None:
            raise ArgumentNullException("options")
        return BufferedChannel[T](FifoBuffer[T](), max(1, options.Capacity), options.FullMode, not options.AllowSynchronousContinuations, itemDropped)
