// `is` for objects of many types against many types: "object's type -> type = True/False"; casting.txt is what .NET 10 printed.
using System;
using System.Collections;
using System.Collections.Generic;

class Animal { }
class Cat : Animal, ISound { }
sealed class Lion : Cat { }
interface ISound { }
interface IProduce<out T> { }
interface IConsume<in T> { }
interface IBoth<in A, out R> { }
interface IPlain<T> { }
class Producer<T> : IProduce<T> { }
class Consumer<T> : IConsume<T> { }
class BothOf<A, R> : IBoth<A, R> { }
class PlainOf<T> : IPlain<T> { }
class Nested : IProduce<IConsume<Cat>> { }
struct Box<T> : IProduce<T> { }
enum Red { A }
enum Green { A }
enum Bytes : byte { A }
delegate R Convert<in A, out R>(A value);

static class Program
{
    static void Check<S, T>(object o) => Console.WriteLine(typeof(S).ToString() + " -> " + typeof(T).ToString() + " = " + (o is T).ToString());

    static void Plain<S>(object o)
    {
        Check<S, object>(o); Check<S, ValueType>(o); Check<S, Enum>(o); Check<S, Animal>(o); Check<S, Cat>(o); Check<S, Lion>(o);
        Check<S, ISound>(o); Check<S, int>(o); Check<S, uint>(o); Check<S, int?>(o); Check<S, Red>(o); Check<S, Green?>(o); Check<S, byte>(o);
        Check<S, IComparable<int>>(o); Check<S, IEquatable<string>>(o); Check<S, Array>(o); Check<S, IEnumerable>(o);
        Check<S, Delegate>(o); Check<S, MulticastDelegate>(o);
    }

    static void Arrays<S>(object o)
    {
        Check<S, object[]>(o); Check<S, ValueType[]>(o); Check<S, Animal[]>(o); Check<S, Cat[]>(o); Check<S, ISound[]>(o); Check<S, int[]>(o);
        Check<S, uint[]>(o); Check<S, Red[]>(o); Check<S, Green[]>(o); Check<S, Bytes[]>(o); Check<S, byte[]>(o); Check<S, sbyte[]>(o);
        Check<S, bool[]>(o); Check<S, char[]>(o); Check<S, ushort[]>(o); Check<S, nint[]>(o); Check<S, long[]>(o); Check<S, ulong[]>(o);
        Check<S, int[,]>(o); Check<S, uint[,]>(o); Check<S, object[,]>(o); Check<S, object[][]>(o); Check<S, IEnumerable[]>(o); Check<S, int?[]>(o);
        Check<S, IList<object>>(o); Check<S, IList<Animal>>(o); Check<S, IEnumerable<Cat>>(o); Check<S, IReadOnlyList<ISound>>(o);
        Check<S, IList<int>>(o); Check<S, IList<uint>>(o); Check<S, IEnumerable<Red>>(o); Check<S, ICollection<int>>(o);
        Check<S, IEnumerable<object[]>>(o); Check<S, IList<IEnumerable<int>>>(o); Check<S, IEnumerable>(o); Check<S, ICloneable>(o);
    }

    static void Generics<S>(object o)
    {
        Check<S, IProduce<object>>(o); Check<S, IProduce<Animal>>(o); Check<S, IProduce<Cat>>(o); Check<S, IProduce<int>>(o); Check<S, IProduce<uint>>(o);
        Check<S, IProduce<ISound>>(o); Check<S, IProduce<IProduce<Animal>>>(o); Check<S, IProduce<IConsume<Lion>>>(o); Check<S, IProduce<IConsume<Animal>>>(o);
        Check<S, IProduce<object[]>>(o); Check<S, IConsume<object>>(o); Check<S, IConsume<Animal>>(o); Check<S, IConsume<Lion>>(o); Check<S, IConsume<int>>(o);
        Check<S, IBoth<Lion, Animal>>(o); Check<S, IBoth<Animal, Lion>>(o); Check<S, IPlain<Animal>>(o); Check<S, IPlain<Cat>>(o);
        Check<S, Func<object>>(o); Check<S, Func<Animal>>(o); Check<S, Action<Lion>>(o); Check<S, Action<object>>(o);
        Check<S, Convert<Lion, object>>(o); Check<S, Convert<object, Lion>>(o); Check<S, Convert<int, object>>(o); Check<S, Producer<Animal>>(o);
    }

    static void Main()
    {
        Plain<object>(new object()); Plain<Cat>(new Cat()); Plain<Lion>(new Lion()); Plain<int>(1); Plain<uint>(1u); Plain<Red>(Red.A);
        Plain<Bytes>(Bytes.A); Plain<string>(""); Plain<Action>(Main); Plain<int[]>(new int[0]); Plain<Box<int>>(new Box<int>());
        Arrays<object[]>(new object[0]); Arrays<Cat[]>(new Cat[0]); Arrays<int[]>(new int[0]); Arrays<uint[]>(new uint[0]); Arrays<Red[]>(new Red[0]);
        Arrays<Bytes[]>(new Bytes[0]); Arrays<sbyte[]>(new sbyte[0]); Arrays<bool[]>(new bool[0]); Arrays<char[]>(new char[0]);
        Arrays<int[,]>(new int[1, 1]); Arrays<Cat[,]>(new Cat[1, 1]); Arrays<Cat[][]>(new Cat[0][]); Arrays<int[][]>(new int[0][]);
        Arrays<ISound[]>(new ISound[0]); Arrays<string[]>(new string[0]); Arrays<long[]>(new long[0]); Arrays<int?[]>(new int?[0]); Arrays<nint[]>(new nint[0]);
        Generics<Producer<Cat>>(new Producer<Cat>()); Generics<Producer<int>>(new Producer<int>()); Generics<Producer<Cat[]>>(new Producer<Cat[]>());
        Generics<Producer<IProduce<Cat>>>(new Producer<IProduce<Cat>>()); Generics<Consumer<Animal>>(new Consumer<Animal>()); Generics<Consumer<object>>(new Consumer<object>());
        Generics<BothOf<Animal, Cat>>(new BothOf<Animal, Cat>()); Generics<PlainOf<Cat>>(new PlainOf<Cat>()); Generics<Nested>(new Nested());
        Generics<Box<Cat>>(new Box<Cat>()); Generics<Func<Cat>>(new Func<Cat>(() => null)); Generics<Action<Animal>>(new Action<Animal>(x => { }));
        Generics<Convert<Animal, Cat>>(new Convert<Animal, Cat>(x => null)); Generics<Convert<int, Cat>>(new Convert<int, Cat>(x => null));
    }
}
