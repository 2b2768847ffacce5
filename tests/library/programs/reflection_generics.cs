// Reflection over generics: parameters and constraints by name, open and closed members, hidden and inherited members, indexers, by-reference and null arguments, delegates over virtual and struct methods.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

[AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = true)]
class TagAttribute(string name, params object[] values) : Attribute
{
    public string Name = name;
    public object[] Values = values;
    public DayOfWeek Day { get; set; }
    public Type[] Types { get; set; }
    public override string ToString() => $"{Name}[{string.Join(",", Values.Select(v => v?.ToString() ?? "null"))}]{Day}{(Types is null ? "" : string.Join("+", Types.Select(t => t.Name)))}";
}

interface IShape<out T> where T : notnull { T Size { get; } void Grow<U>(U by, ref U size) where U : struct, IComparable<U>; }

abstract class Base<T> where T : class, new()
{
    protected T _item = new();
    public static int Count;
    public virtual T Thing => _item;
    [Tag("base", 1, 'c', null, typeof(int), DayOfWeek.Monday)] public virtual string Name(T of, int times = 2) => $"base {of} {times}";
    public Dictionary<string, List<T>[]> Nested;
    public event EventHandler<T> Changed { add { } remove { } }
    public T this[int i, string s] { get => _item; set => _item = value; }
    private void Hidden() { }
}

class Derived : Base<object>
{
    [Tag("derived", Day = DayOfWeek.Friday, Types = [typeof(int), typeof(List<>)])] public override string Name(object of, int times = 3) => "derived " + base.Name(of, times);
    public new string Thing => "new";
    public ref int Slot(int[] of) => ref of[1];
    public int? Half(int? value, out decimal rest, ref string text) { rest = (value ?? 0) % 2; text += "!"; return value / 2; }
    public (int, string) Pair((int, string) p) => (p.Item1 + 1, p.Item2 + "x");
    public static T Echo<T>(T value) => value;
    public override string ToString() => "Derived";
}

struct Counter { public int N; public int Add(int by) => N += by; public override string ToString() => $"counter {N}"; }
delegate int Adder(ref Counter c, int by);

static class Program
{
    const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;
    static string Names(IEnumerable<MemberInfo> members) => string.Join(" ", members.Select(m => m.Name));

    static void Main()
    {
        Type open = typeof(Base<>), shape = typeof(IShape<>);
        Type t = open.GetGenericArguments()[0];
        Console.WriteLine($"{t} {t.GenericParameterAttributes} {t.DeclaringType} {t.IsGenericTypeParameter} {t.BaseType} {t.FullName ?? "null"}");
        MethodInfo grow = shape.GetMethod("Grow");
        Console.WriteLine($"{grow} {grow.GetGenericArguments()[0].DeclaringMethod == grow} {string.Join(";", grow.GetGenericArguments()[0].GetGenericParameterConstraints().Select(c => c.ToString()))} {shape.GetGenericArguments()[0].GenericParameterAttributes}");
        Console.WriteLine($"{open.GetField("Nested").FieldType} | {open.GetMethod("Name")} | {open.GetProperty("Thing").PropertyType} | {typeof(Derived).BaseType.GetField("Nested").FieldType}");
        Console.WriteLine($"{typeof(Derived).BaseType.GetGenericTypeDefinition() == open} {open.MakeGenericType(typeof(object)) == typeof(Derived).BaseType} {open.MakeGenericType(t) == open} {typeof(List<>).MakeGenericType(t)} {typeof(List<>).MakeGenericType(t).IsGenericTypeDefinition} {typeof(List<>).MakeGenericType(t).ContainsGenericParameters}");
        Console.WriteLine(Names(typeof(Derived).GetMethods()));
        Console.WriteLine(Names(typeof(Derived).GetProperties()));
        Console.WriteLine(Names(typeof(Derived).GetFields(All)) + " | " + Names(typeof(Derived).GetFields(All | BindingFlags.FlattenHierarchy)));
        Console.WriteLine(Names(typeof(Derived).GetMembers(All | BindingFlags.DeclaredOnly)));
        Console.WriteLine($"{typeof(Derived).GetMethod("Hidden", All) is null} {typeof(Derived).GetEvent("Changed").EventHandlerType} {typeof(Derived).GetProperty("Thing", typeof(string))?.DeclaringType.Name} {typeof(Derived).GetProperty("Item", [typeof(int), typeof(string)])}");
        MethodInfo name = typeof(Derived).GetMethod("Name");
        Console.WriteLine($"{name.GetBaseDefinition().DeclaringType} {string.Join(" ", name.GetCustomAttributes<TagAttribute>())} | {string.Join(" ", name.GetCustomAttributes<TagAttribute>(false))} | {name.IsDefined(typeof(TagAttribute), true)} {name.GetParameters()[1].DefaultValue}");
        Console.WriteLine(string.Join("; ", name.GetCustomAttributesData().Concat(name.GetBaseDefinition().GetCustomAttributesData())));
        var derived = new Derived();
        object[] args = [7, null, "text"];
        Console.WriteLine($"{typeof(Derived).GetMethod("Half").Invoke(derived, args)} {args[1]} {args[2]} {typeof(Derived).GetMethod("Half").Invoke(derived, [null, 5m, null]) ?? "null"}");
        Console.WriteLine($"{typeof(Derived).GetMethod("Slot").Invoke(derived, [new[] { 1, 22 }])} {typeof(Derived).GetMethod("Pair").Invoke(derived, [(1, "p")])} {typeof(Derived).GetMethod("Echo").MakeGenericMethod(typeof((int, string))).Invoke(null, [(5, "echo")])}");
        Console.WriteLine($"{typeof(Base<object>).GetMethod("Name").Invoke(derived, ["a", Type.Missing])} {typeof(Derived).InvokeMember("Name", BindingFlags.InvokeMethod | BindingFlags.Public | BindingFlags.Instance, null, derived, ["b", 9])} {typeof(string).InvokeMember("Concat", BindingFlags.InvokeMethod | BindingFlags.Public | BindingFlags.Static, null, null, ["x", "y"])}");
        var virtually = (Func<Base<object>, object, int, string>)Delegate.CreateDelegate(typeof(Func<Base<object>, object, int, string>), typeof(Base<object>).GetMethod("Name"));
        var adder = typeof(Counter).GetMethod("Add").CreateDelegate<Adder>();
        var counter = new Counter { N = 1 };
        int sum = adder(ref counter, 4);
        var boxed = (object)new Counter { N = 10 };
        var bound = typeof(Counter).GetMethod("Add").CreateDelegate<Func<int, int>>(boxed);
        Console.WriteLine($"{virtually(derived, "v", 1)} {sum} {counter} {bound(5)} {boxed} {bound.Method.DeclaringType} {typeof(object).GetMethod("ToString").CreateDelegate<Func<object, string>>()(boxed)}");
        typeof(Counter).GetField("N").SetValue(boxed, 99);
        Console.WriteLine($"{boxed} {typeof(Counter).GetField("N").GetValue(boxed)} {typeof(Base<object>).GetField("Count").GetValue(null)}");
    }
}
