// How a program ends when it has several threads: foreground threads are waited for, an exception on any thread ends it,
// events are raised once, and other threads' handlers see nothing of it.
// args: handler
// args: thread
// args: first-chance
// args: foreground
// args: foreground-throws
// args: foreground-exits
// args: main-throws
// classic: no
using System;
using System.Threading;

class Program
{
    static volatile bool s_done;

    static int Main(string[] args)
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Console.WriteLine("process exit");
        switch (args[0])
        {
            case "handler": // of the last-chance event, which throws itself
                AppDomain.CurrentDomain.UnhandledException += (_, e) =>
                {
                    Console.WriteLine("last chance: " + ((Exception)e.ExceptionObject).Message);
                    throw new InvalidOperationException("from the handler");
                };
                throw new Exception("boom");
            case "thread":
                new Thread(() => { Thread.Sleep(50); throw new Exception("on a thread"); }).Start();
                while (true)
                {
                    try { Thread.Sleep(5); }
                    catch (Exception e) { Console.WriteLine("Main caught " + e.Message); return 1; }
                    finally { s_done = true; }
                }
            case "first-chance": // the event's own exceptions count too
                int depth = 0;
                AppDomain.CurrentDomain.FirstChanceException += (_, e) =>
                {
                    Console.WriteLine("first chance: " + e.Exception.Message);
                    if (depth++ == 0)
                        try { throw new Exception("inner"); } catch (Exception inner) { Console.WriteLine("caught " + inner.Message); }
                };
                try { throw new Exception("outer"); } catch (Exception e) { Console.WriteLine("caught " + e.Message); }
                return 2;
            case "foreground":
                new Thread(() => { WaitForMain(); Console.WriteLine("the thread ends"); Environment.ExitCode = 7; }).Start();
                new Thread(() => { Thread.Sleep(60_000); Console.WriteLine("never"); }) { IsBackground = true }.Start();
                break;
            case "foreground-throws":
                new Thread(() => { WaitForMain(); throw new Exception("late"); }).Start();
                break;
            case "foreground-exits":
                new Thread(() => { WaitForMain(); Environment.Exit(9); }).Start();
                break;
            case "main-throws":
                new Thread(() => { Thread.Sleep(60_000); Console.WriteLine("never"); }).Start();
                throw new Exception("main");
        }
        Console.WriteLine("Main returns");
        s_done = true;
        return 3;
    }

    static void WaitForMain()
    {
        while (!s_done) Thread.Sleep(1);
        Thread.Sleep(300);
    }
}
