// Code that its host did not write: what tests/api allow it, and what not.
using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;

namespace Limits;

public static class Guest
{
    public static long Spin() { long n = 0; while (true) n++; }
    public static int SpinInFinally() { try { while (true) ; } finally { while (true) ; } }
    public static async Task<int> SpinLater() { await Task.Delay(20).ConfigureAwait(false); while (true) ; }
    public static async Task<int> Soon() { await Task.Delay(1).ConfigureAwait(false); return 1; }
    public static Task<int> Never() => new TaskCompletionSource<int>().Task;
    public static int Allocate() { var all = new List<byte[]>(); while (true) all.Add(new byte[10000]); }
    public static int Recurse(int n) => n + Recurse(n + 1);
    public static long Work(int n) { long sum = 0; for (int i = 0; i < n; i++) sum += i; return sum; }
    public static string Read(string path) => File.ReadAllText(path);
    public static void Write(string path, string text) => File.WriteAllText(path, text);
    public static bool Exists(string path) => File.Exists(path);
    public static string Variable(string name) => Environment.GetEnvironmentVariable(name);
    public static string Where() => $"{Environment.MachineName} {Environment.UserName} {Environment.ProcessorCount}";
    public static void Print(string text) { Console.Write(text); Console.Error.Write("!" + text); }
    public static string Ask() => Console.ReadLine();
}
