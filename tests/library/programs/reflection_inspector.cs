// A program that lists types and members, reads attributes, calls and creates by reflection.

using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
[AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
class InfoAttribute(string text) : Attribute { public string Text { get; } = text; public int Level { get; set; } public Type? Kind; }
interface IShape { double Area(); }
[Info("a shape", Level = 2, Kind = typeof(int))]
[Info("second")]
abstract class Shape : IShape { public string Name { get; init; } = ""; protected int id; public static int Count; public abstract double Area(); public virtual void Print(int times = 1, string sep = ",") { Console.WriteLine(Name + times + sep); } public event EventHandler? Changed; void Fire() => Changed?.Invoke(this, EventArgs.Empty); }
sealed class Circle : Shape { public double R { get; set; } public Circle() { } public Circle(double r) { R = r; } public override double Area() => R * R * 3; public T Id<T>(T x) where T : struct => x; private string Secret(out int n, ref string s) { n = 3; s += "!"; return "sec"; } public int this[int i] => i * 2; public class Nested<T> { public T? Value; } }
enum Color : byte { Red = 1, Green = 2, Blue = 4 }
record Person(string Name, int Age);
class P
{
    static void Show(Type t)
    {
        Console.WriteLine($"{t.FullName} base={t.BaseType} abstract={t.IsAbstract} sealed={t.IsSealed} iface={t.IsInterface} vt={t.IsValueType} enum={t.IsEnum} gen={t.IsGenericType} public={t.IsPublic} notpublic={t.IsNotPublic} nested={t.IsNested} attrs={t.Attributes}");
        foreach (var m in t.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly).OrderBy(m => m.MemberType + m.ToString(), StringComparer.Ordinal))
            Console.WriteLine("  " + m.MemberType + " " + m);
    }
    static void Main()
    {
        foreach (var t in new[] { typeof(Shape), typeof(Circle), typeof(Color), typeof(Person), typeof(IShape), typeof(Circle.Nested<>) }) Show(t);
        foreach (var a in typeof(Shape).GetCustomAttributes<InfoAttribute>().OrderBy(a => a.Text)) Console.WriteLine(a.Text + " " + a.Level + " " + a.Kind);
        foreach (var a in typeof(Shape).GetCustomAttributesData().OrderBy(x => x.ToString(), StringComparer.Ordinal)) Console.WriteLine(a);
        object c = Activator.CreateInstance(typeof(Circle), 2.0)!;
        Console.WriteLine(typeof(Circle).GetMethod("Area")!.Invoke(c, null));
        typeof(Circle).GetProperty("R")!.SetValue(c, 5.0); Console.WriteLine(typeof(Circle).GetProperty("R")!.GetValue(c));
        var args = new object?[] { null, "hey" };
        Console.WriteLine(typeof(Circle).GetMethod("Secret", BindingFlags.NonPublic | BindingFlags.Instance)!.Invoke(c, args) + " " + args[0] + " " + args[1]);
        Console.WriteLine(typeof(Circle).GetMethod("Id")!.MakeGenericMethod(typeof(int)).Invoke(c, new object[] { 42 }));
        foreach (var p in typeof(Shape).GetMethod("Print")!.GetParameters()) Console.WriteLine(p + " " + p.Position + " " + p.HasDefaultValue + " " + p.DefaultValue + " " + p.IsOptional + " " + p.ParameterType.Name);
        typeof(Shape).GetMethod("Print")!.Invoke(c, BindingFlags.OptionalParamBinding | BindingFlags.InvokeMethod, null, new object[] { Type.Missing, Type.Missing }, null);
        var lt = typeof(List<>).MakeGenericType(typeof(string)); var list = (System.Collections.IList)Activator.CreateInstance(lt)!; list.Add("x"); Console.WriteLine(lt + " " + list.Count + " " + lt.Name + " " + lt.GetGenericTypeDefinition());
        Console.WriteLine(typeof(Dictionary<string, List<int>>).FullName!.Split(',')[0] + " " + typeof(int?[,]).Name + " " + typeof(int).MakeByRefType() + " " + typeof(Circle.Nested<int>));
        typeof(Shape).GetField("Count")!.SetValue(null, 7); Console.WriteLine(Shape.Count);
        typeof(Shape).GetField("id", BindingFlags.NonPublic | BindingFlags.Instance)!.SetValue(c, 9); Console.WriteLine(typeof(Shape).GetField("id", BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(c));
        try { typeof(Circle).GetMethod("Id")!.MakeGenericMethod(typeof(string)); } catch (ArgumentException e) { Console.WriteLine(e.Message); }
        try { typeof(P).GetMethod("Throw", BindingFlags.Static | BindingFlags.NonPublic)!.Invoke(null, null); } catch (TargetInvocationException e) { Console.WriteLine(e.Message + " " + e.InnerException!.Message); }
        try { typeof(Circle).GetMethod("Area")!.Invoke(null, null); } catch (TargetException e) { Console.WriteLine(e.Message); }
        try { typeof(Circle).GetProperty("R")!.SetValue(c, "x"); } catch (ArgumentException e) { Console.WriteLine(e.Message); }
        try { typeof(P).GetMethod("Two", BindingFlags.Static | BindingFlags.NonPublic)!.Invoke(null, new object[] { 1 }); } catch (TargetParameterCountException e) { Console.WriteLine(e.Message); }
        Console.WriteLine(typeof(IShape).IsAssignableFrom(typeof(Circle)) + " " + typeof(Circle).IsSubclassOf(typeof(Shape)) + " " + typeof(Circle).IsInstanceOfType(c) + " " + typeof(Circle).IsAssignableTo(typeof(IShape)));
        var asm = typeof(P).Assembly; Console.WriteLine(asm.GetName().Name + " " + asm.GetTypes().Count(t => !t.Name.StartsWith("<")) + " " + asm.EntryPoint);
        Console.WriteLine(string.Join(",", typeof(Circle).GetInterfaces().Select(i => i.Name)) + " " + typeof(Circle).GetConstructors().Length + " " + typeof(Circle).GetConstructor(new[] { typeof(double) }));
        foreach (var v in Enum.GetValues(typeof(Color))) Console.Write(v + "=" + Convert.ToInt32(v) + " ");
        Console.WriteLine(typeof(Circle).GetProperty("Item")!.GetIndexParameters().Length + " " + typeof(Circle).GetEvent("Changed") + " " + typeof(Circle).GetProperty("R")!.GetSetMethod());
        var d = (Func<double>)Delegate.CreateDelegate(typeof(Func<double>), c, "Area"); Console.WriteLine(d());
        var d2 = typeof(Circle).GetMethod("Area")!.CreateDelegate<Func<Circle, double>>(); Console.WriteLine(d2((Circle)c));
        Console.WriteLine(MethodBase.GetCurrentMethod()!.Name + " " + typeof(Circle).GetMethod("Area")!.GetBaseDefinition().DeclaringType);
        Console.WriteLine(typeof(Circle).GetRuntimeProperties().Count() + " " + typeof(Circle).GetTypeInfo().DeclaredMethods.Count());
    }
    static void Throw() => throw new InvalidOperationException("inner");
    static void Two(int a, int b) { }
}
