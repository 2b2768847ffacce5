from oscil.lang import *


@static
class LazyInitializer:
    @static
    @generic(T)
    @where(T, ref_type)
    def EnsureInitialized(target: Ref[T]) -> T:
        found = Volatile.Read[T](ref(target))
        return found if found is not None else LazyInitializer._Set[T](ref(target), Activator.CreateInstance[T]())

    @static
    @generic(T)
    @where(T, ref_type)
    def EnsureInitialized(target: Ref[T], valueFactory: Func[T]) -> T:
        found = Volatile.Read[T](ref(target))
        if found is not None:
            return found
        made = valueFactory()
        if made is None:
            raise InvalidOperationException("ValueFactory returned null.")
        return LazyInitializer._Set[T](ref(target), made)

    @static
    @generic(T)
    @where(T, ref_type)
    def _Set(target: Ref[T], value: T) -> T:
        before = Interlocked.CompareExchange[T](ref(target), value, None)
        return before if before is not None else value

    @static
    @generic(T)
    def EnsureInitialized(target: Ref[T], initialized: Ref[bool], syncLock: Ref[object]) -> T:
        return LazyInitializer.EnsureInitialized[T](ref(target), ref(initialized), ref(syncLock), lambda: Activator.CreateInstance[T]())

    @static
    @generic(T)
    def EnsureInitialized(target: Ref[T], initialized: Ref[bool], syncLock: Ref[object], valueFactory: Func[T]) -> T:
        if Volatile.Read(ref(initialized)):
            return target
        if syncLock is None:
            LazyInitializer._Set[object](ref(syncLock), object())
        with lock(syncLock):
            if not Volatile.Read(ref(initialized)):
                target = valueFactory()
                Volatile.Write(ref(initialized), True)
        return target
