from oscil.lang import *
from System.Collections.Generic import *
from System.Threading import Interlocked, Volatile


@static
class ImmutableInterlocked:
    """Changes of a variable that holds an immutable collection: tried again while others change it."""

    @static
    @generic(T)
    @where(T, ref_type)
    def Update(location: Ref[T], transformer: Func[T, T]) -> bool:
        return ImmutableInterlocked.Update[T, Func[T, T]](ref(location), lambda old, change: change(old), transformer)

    @static
    @generic(T, TArg)
    @where(T, ref_type)
    def Update(location: Ref[T], transformer: Func[T, TArg, T], transformerArgument: TArg) -> bool:
        Persistent.NotNull(transformer, "transformer")
        old = Volatile.Read[T](ref(location))
        while True:
            new = transformer(old, transformerArgument)
            if cast(object, new) is cast(object, old):
                return False
            seen = Interlocked.CompareExchange[T](ref(location), new, old)
            if cast(object, seen) is cast(object, old):
                return True
            old = seen

    @static
    @generic(T)
    def Update(location: Ref[ImmutableArray[T]], transformer: Func[ImmutableArray[T], ImmutableArray[T]]) -> bool:
        Persistent.NotNull(transformer, "transformer")
        return ImmutableInterlocked.Update[T, object](ref(location), lambda old, ignored: transformer(old), None)

    @static
    @generic(T, TArg)
    def Update(location: Ref[ImmutableArray[T]], transformer: Func[ImmutableArray[T], TArg, ImmutableArray[T]], transformerArgument: TArg) -> bool:
        Persistent.NotNull(transformer, "transformer")
        old = Volatile.Read[Array[T]](ref(location.array))
        while True:
            new = transformer(ImmutableArray[T](old), transformerArgument).array
            if new is old:
                return False
            seen = Interlocked.CompareExchange[Array[T]](ref(location.array), new, old)
            if seen is old:
                return True
            old = seen

    @static
    @generic(T)
    def InterlockedExchange(location: Ref[ImmutableArray[T]], value: ImmutableArray[T]) -> ImmutableArray[T]:
        return ImmutableArray[T](Interlocked.Exchange[Array[T]](ref(location.array), value.array))

    @static
    @generic(T)
    def InterlockedCompareExchange(
        location: Ref[ImmutableArray[T]], value: ImmutableArray[T], comparand: ImmutableArray[T]
    ) -> ImmutableArray[T]:
        return ImmutableArray[T](Interlocked.CompareExchange[Array[T]](ref(location.array), value.array, comparand.array))

    @static
    @generic(T)
    def InterlockedInitialize(location: Ref[ImmutableArray[T]], value: ImmutableArray[T]) -> bool:
        return Interlocked.CompareExchange[Array[T]](ref(location.array), value.array, None) is None

    @static
    @generic(TKey, TValue)
    def GetOrAdd(location: Ref[ImmutableDictionary[TKey, TValue]], key: TKey, value: TValue) -> TValue:
        while True:
            old = Volatile.Read[ImmutableDictionary[TKey, TValue]](ref(location))
            Persistent.NotNull(old, "location")
            found = default(TValue)
            if old.TryGetValue(key, out(found)):
                return found
            if Interlocked.CompareExchange[ImmutableDictionary[TKey, TValue]](ref(location), old.Add(key, value), old) is old:
                return value

    @static
    @generic(TKey, TValue)
    def GetOrAdd(location: Ref[ImmutableDictionary[TKey, TValue]], key: TKey, valueFactory: Func[TKey, TValue]) -> TValue:
        Persistent.NotNull(valueFactory, "valueFactory")
        return ImmutableInterlocked.GetOrAdd[TKey, TValue, object](ref(location), key, lambda k, ignored: valueFactory(k), None)

    @static
    @generic(TKey, TValue, TArg)
    def GetOrAdd(
        location: Ref[ImmutableDictionary[TKey, TValue]], key: TKey, valueFactory: Func[TKey, TArg, TValue], factoryArgument: TArg
    ) -> TValue:
        Persistent.NotNull(valueFactory, "valueFactory")
        old = Volatile.Read[ImmutableDictionary[TKey, TValue]](ref(location))
        Persistent.NotNull(old, "location")
        found = default(TValue)
        if old.TryGetValue(key, out(found)):
            return found
        return ImmutableInterlocked.GetOrAdd[TKey, TValue](ref(location), key, valueFactory(key, factoryArgument))

    @static
    @generic(TKey, TValue)
    def AddOrUpdate(
        location: Ref[ImmutableDictionary[TKey, TValue]],
        key: TKey,
        addValueFactory: Func[TKey, TValue],
        updateValueFactory: Func[TKey, TValue, TValue],
    ) -> TValue:
        Persistent.NotNull(addValueFactory, "addValueFactory")
        Persistent.NotNull(updateValueFactory, "updateValueFactory")
        while True:
            old = Volatile.Read[ImmutableDictionary[TKey, TValue]](ref(location))
            Persistent.NotNull(old, "location")
            value = default(TValue)
            value = updateValueFactory(key, value) if old.TryGetValue(key, out(value)) else addValueFactory(key)
            new = old.SetItem(key, value)
            if new is old or Interlocked.CompareExchange[ImmutableDictionary[TKey, TValue]](ref(location), new, old) is old:
                return value

    @static
    @generic(TKey, TValue)
    def AddOrUpdate(
        location: Ref[ImmutableDictionary[TKey, TValue]], key: TKey, addValue: TValue, updateValueFactory: Func[TKey, TValue, TValue]
    ) -> TValue:
        return ImmutableInterlocked.AddOrUpdate[TKey, TValue](ref(location), key, lambda k: addValue, updateValueFactory)

    @static
    @generic(TKey, TValue)
    def TryAdd(location: Ref[ImmutableDictionary[TKey, TValue]], key: TKey, value: TValue) -> bool:
        while True:
            old = Volatile.Read[ImmutableDictionary[TKey, TValue]](ref(location))
            Persistent.NotNull(old, "location")
            if old.ContainsKey(key):
                return False
            if Interlocked.CompareExchange[ImmutableDictionary[TKey, TValue]](ref(location), old.Add(key, value), old) is old:
                return True

    @static
    @generic(TKey, TValue)
    def TryUpdate(location: Ref[ImmutableDictionary[TKey, TValue]], key: TKey, newValue: TValue, comparisonValue: TValue) -> bool:
        while True:
            old = Volatile.Read[ImmutableDictionary[TKey, TValue]](ref(location))
            Persistent.NotNull(old, "location")
            value = default(TValue)
            if not old.TryGetValue(key, out(value)) or not EqualityComparer[TValue].Default.Equals(value, comparisonValue):
                return False
            if Interlocked.CompareExchange[ImmutableDictionary[TKey, TValue]](ref(location), old.SetItem(key, newValue), old) is old:
                return True

    @static
    @generic(TKey, TValue)
    def TryRemove(location: Ref[ImmutableDictionary[TKey, TValue]], key: TKey, value: Out[TValue]) -> bool:
        while True:
            old = Volatile.Read[ImmutableDictionary[TKey, TValue]](ref(location))
            Persistent.NotNull(old, "location")
            if not old.TryGetValue(key, out(value)):
                return False
            if Interlocked.CompareExchange[ImmutableDictionary[TKey, TValue]](ref(location), old.Remove(key), old) is old:
                return True

    @family(Chain=("ImmutableStack", "ImmutableQueue"), Put=("Push", "Enqueue"), TryTake=("TryPop", "TryDequeue"), Take=("Pop", "Dequeue"))
    @static
    @generic(T)
    def TryTake(location: Ref[Chain[T]], value: Out[T]) -> bool:
        while True:
            old = Volatile.Read[Chain[T]](ref(location))
            Persistent.NotNull(old, "location")
            if old.IsEmpty:
                value = default(T)
                return False
            if Interlocked.CompareExchange[Chain[T]](ref(location), old.Take(out(value)), old) is old:
                return True

    @family(Chain=("ImmutableStack", "ImmutableQueue"), Put=("Push", "Enqueue"))
    @static
    @generic(T)
    def Put(location: Ref[Chain[T]], value: T) -> None:
        while True:
            old = Volatile.Read[Chain[T]](ref(location))
            Persistent.NotNull(old, "location")
            if Interlocked.CompareExchange[Chain[T]](ref(location), old.Put(value), old) is old:
                return
