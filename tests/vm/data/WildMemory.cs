// Memory that is nobody's. Recorded with .NET 10: exit code 134, "Fatal error.", System.AccessViolationException; no catch
// or finally block runs. (For `heap`, .NET ends with a fatal error of its own.)
using System;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

public static class Wild
{
    public static readonly nint Nowhere = unchecked((nint)0x123456789000);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static unsafe int Read(nint at) => *(int*)at;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static unsafe void Write(nint at) => *(long*)at = 7;

    public static async Task<int> ReadLater(nint at)
    {
        await Task.Yield();
        return Read(at);
    }

    public static void Damage()
    {
        object[] owner = [new int[100]];
        ref nint table = ref Unsafe.As<byte, nint>(ref Unsafe.As<Bytes>(owner[0]).First);
        Unsafe.Add(ref table, -1) = Nowhere; // its method table
        GC.Collect();
        GC.KeepAlive(owner);
    }

    public static int Through(Func<int, int> call) => call(3) + 1;
}

public sealed class Bytes
{
    public byte First;
}

public static class Program
{
    public static int Main(string[] args)
    {
        try
        {
            Console.WriteLine("start");
            switch (args[0])
            {
                case "read": Wild.Read(Wild.Nowhere); break;
                case "write": Wild.Write(Wild.Nowhere); break;
                case "async": Wild.ReadLater(Wild.Nowhere).Wait(); break;
                case "thread":
                    var thread = new Thread(() => Wild.Read(Wild.Nowhere));
                    thread.Start();
                    thread.Join();
                    break;
                case "heap":
                    var other = new Thread(() => { while (true) GC.KeepAlive(new object()); }) { IsBackground = true };
                    other.Start();
                    Wild.Damage();
                    break;
                case "null": Wild.Read(16); break;
            }
        }
        catch (Exception error)
        {
            Console.WriteLine("caught " + error.GetType());
        }
        finally
        {
            Console.WriteLine("finally");
        }
        return 3;
    }
}
