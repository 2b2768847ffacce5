// StackTrace, StackFrame, Environment.StackTrace, Exception.TargetSite and MethodBase.GetCurrentMethod outside of async methods.
// case: W4
// classic: no
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;

class Box<T>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Show<U>(T item, List<U> items)
    {
        Console.WriteLine(Environment.StackTrace);
        var trace = new StackTrace();
        Console.Write(trace.ToString());
        MethodBase method = trace.GetFrame(0).GetMethod();
        Console.WriteLine($"{trace.FrameCount} {method.Name} {method.DeclaringType.Name} {MethodBase.GetCurrentMethod().Name} {MethodBase.GetCurrentMethod().DeclaringType.Name}");
        var caller = new StackFrame(1, true);
        Console.WriteLine($"{caller.GetMethod().Name} {caller.GetFileName()} {caller.GetFileLineNumber()} {caller.GetFileColumnNumber()}");
        Console.WriteLine($"beyond: {new StackFrame(77).GetMethod() == null} {new StackFrame(77)}");
        Console.WriteLine($"named: {new StackFrame("a.cs", 3, 4).GetFileName()} {new StackFrame("a.cs", 3).GetFileLineNumber()}");
        Console.Write($"{new StackTrace(0, true)}{new StackTrace(1)}{new StackTrace(99).FrameCount} {new StackTrace(99).GetFrames().Length} {new StackTrace(99).GetFrame(0) == null} [{new StackTrace(99)}]\n");
    }
}

class Maker
{
    public Maker()
    {
        Console.WriteLine($"constructor {MethodBase.GetCurrentMethod().Name} {MethodBase.GetCurrentMethod().DeclaringType.Name}");
    }
}

static class Program
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    static void Inner() => throw new InvalidOperationException("x");

    [MethodImpl(MethodImplOptions.NoInlining)]
    static void Outer() => Inner();

    static string Caught(Action action)
    {
        try { action(); return "ok"; }
        catch (ArgumentException e) { return $"{e.GetType().Name}: {e.Message}"; }
    }

    static void Main()
    {
        Box<string>.Show<int>("a", null);
        try
        {
            Outer();
        }
        catch (Exception e)
        {
            var thrown = new StackTrace(e, true);
            Console.Write($"{thrown.FrameCount}\n{thrown}");
            Console.Write($"{new StackTrace(e, 1, false)}");
            Console.WriteLine($"{e.TargetSite.Name} {new StackTrace(new Exception()).FrameCount} {new Exception().TargetSite == null}");
        }
        Console.WriteLine(Caught(() => new StackTrace(-1)));
        Console.WriteLine(Caught(() => new StackTrace((Exception)null)));
        Action lambda = () => Console.WriteLine(MethodBase.GetCurrentMethod().Name);
        lambda();
        _ = new Maker();
    }
}
