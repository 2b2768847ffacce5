// Which arguments satisfy which constraints: "definition <- argument = True/False"; constraints.txt is .NET 10's answer.
using System;

public class Holder { public Holder() { } }
public class Hidden { private Hidden() { } }
public class Taking { public Taking(int x) { } }
public abstract class Abstract { public Abstract() { } }
public class Derived : Holder, IDisposable { public void Dispose() { } }
public struct Value : IDisposable { public void Dispose() { } }
public struct Holding { public string s; }
public class Any<T> { }
public class Class<T> where T : class { }
public class Struct<T> where T : struct { }
public class New<T> where T : new() { }
public class Based<T> where T : Holder { }
public class Disposable<T> where T : IDisposable { }
public class DisposableValue<T> where T : struct, IDisposable { }
public class Self<T> where T : IEquatable<T> { }
public class Enums<T> where T : Enum { }
public class Delegates<T> where T : Delegate { }
public class Allows<T> where T : allows ref struct { }
public enum Color { Red }

static class Program
{
    static void Main()
    {
        Type[] arguments = { typeof(object), typeof(string), typeof(int), typeof(int?), typeof(Holder), typeof(Hidden), typeof(Taking), typeof(Abstract),
            typeof(Derived), typeof(Value), typeof(Holding), typeof(int[]), typeof(IDisposable), typeof(Color), typeof(Action), typeof(Enum), typeof(Span<int>) };
        Type[] definitions = { typeof(Any<>), typeof(Class<>), typeof(Struct<>), typeof(New<>), typeof(Based<>), typeof(Disposable<>),
            typeof(DisposableValue<>), typeof(Self<>), typeof(Enums<>), typeof(Delegates<>), typeof(Allows<>) };
        foreach (Type definition in definitions)
            foreach (Type argument in arguments)
            {
                string said = "True";
                try { definition.MakeGenericType(argument); }
                catch (ArgumentException) { said = "False"; }
                catch (TypeLoadException) { said = "False"; }
                Console.WriteLine(definition.FullName + " <- " + argument + " = " + said);
            }
    }
}
