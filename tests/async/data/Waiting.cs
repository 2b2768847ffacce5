// A program that stands still: every kind of suspended method at once. It writes "ready" and ends.
using System;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

class Order { public int Id = 7; }

record struct Place(int X, int Y);

class Gate : INotifyCompletion
{
    Action _continuation;
    public bool IsCompleted => false;
    public Gate GetAwaiter() => this;
    public void OnCompleted(Action continuation) => _continuation = continuation;
    public void GetResult() { }
}

static class Program
{
    static readonly TaskCompletionSource<int> source = new();

    static async Task<int> Leaf(Order order, string text, double weight)
    {
        int length = text.Length;
        var place = new Place(3, 4);
        int got = await source.Task;
        return got + length + order.Id + place.X + (int)weight;
    }

    static async ValueTask<long> Middle(int number)
    {
        var order = new Order();
        int got = await Leaf(order, "hello", 2.5);
        return got + number + order.Id;
    }

    [RuntimeAsyncMethodGeneration(false)]
    static async Task<int> Machine(int number)
    {
        string note = "by the compiler";
        bool flag = true;
        int got = (int)await Middle(number);
        return got + note.Length + (flag ? 1 : 0);
    }

    static async Task Sleeper(int milliseconds) => await Task.Delay(milliseconds);

    static async Task Both(char letter)
    {
        await Task.WhenAll(Machine(1), Sleeper(1000000));
        Console.WriteLine(letter);
    }

    static async Task OnGate(Gate gate, int? number)
    {
        await gate;
        Console.WriteLine(number);
    }

    static void Main()
    {
        Task[] all = [Both('c'), OnGate(new Gate(), 5)];
        Console.WriteLine("ready");
        GC.KeepAlive(all);
    }
}

namespace System.Runtime.CompilerServices
{
    [AttributeUsage(AttributeTargets.Method)]
    sealed class RuntimeAsyncMethodGenerationAttribute(bool on) : Attribute
    {
        public bool On => on;
    }
}
