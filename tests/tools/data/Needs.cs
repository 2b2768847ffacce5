// Needs what a class library may lack: for `check`. Extra.dll is a library that is found beside the program, or not.
using System;
using System.Collections.Generic;
using System.IO.Pipes;
using System.Net.Http;
using System.Runtime.InteropServices;
using System.Runtime.Serialization;
using System.Threading.Tasks;

[Obsolete, DataContract]
public class Box<T> : List<T> where T : struct
{
    public T[] Held = Array.Empty<T>();
}

public class Client : HttpClient
{
    public async Task<string> Get(string url) => await GetStringAsync(url);
}

public static class Program
{
    [DllImport("libc", EntryPoint = "getpid")]
    static extern int ProcessId();

    static int Count(IEnumerable<AnonymousPipeServerStream> pipes) { int n = 0; foreach (var pipe in pipes) n++; return n; }

    public static int Main()
    {
        Console.WriteLine(ProcessId() > 0 ? Extra.Answer<int>() : null);
        Console.WriteLine(new Box<int>().Held.Length + Count(new List<AnonymousPipeServerStream>()));
        try { return "x".GetHashCode(); } catch (HttpRequestException) { return 1; }
    }
}
