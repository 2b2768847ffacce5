// What each member of Console says where there is no terminal.

using System;
using System.Text;
class P
{
    static void T(string n, Func<object?> f) { try { Console.WriteLine(n + " = " + f()); } catch (Exception e) { Console.WriteLine(n + " ! " + e.GetType().Name + ": " + e.Message); } }
    static void A(string n, Action f) { try { f(); Console.WriteLine(n + " ok"); } catch (Exception e) { Console.WriteLine(n + " ! " + e.GetType().Name + ": " + e.Message); } }
    static void Main()
    {
        T("fg", () => Console.ForegroundColor);
        T("bg", () => Console.BackgroundColor);
        A("setfg", () => Console.ForegroundColor = ConsoleColor.Green);
        T("fg", () => Console.ForegroundColor);
        A("badfg", () => Console.ForegroundColor = (ConsoleColor)99);
        A("reset", () => Console.ResetColor());
        T("fg", () => Console.ForegroundColor);
        T("pos", () => Console.GetCursorPosition());
        T("left", () => Console.CursorLeft);
        T("top", () => Console.CursorTop);
        A("setpos", () => Console.SetCursorPosition(3, 4));
        A("badpos", () => Console.SetCursorPosition(-1, 4));
        A("left", () => Console.CursorLeft = 2);
        A("top", () => Console.CursorTop = 2);
        T("pos", () => Console.GetCursorPosition());
        A("clear", () => Console.Clear());
        A("beep", () => Console.Beep());
        A("beep2", () => Console.Beep(440, 10));
        T("wl", () => Console.WindowLeft);
        T("wt", () => Console.WindowTop);
        T("width>0", () => Console.WindowWidth >= 0);
        T("bw", () => Console.BufferWidth == Console.WindowWidth);
        T("bh", () => Console.BufferHeight == Console.WindowHeight);
        T("lw", () => Console.LargestWindowWidth == Console.WindowWidth);
        T("cv", () => Console.CursorVisible);
        A("cv", () => Console.CursorVisible = false);
        T("cs", () => Console.CursorSize);
        A("cs", () => Console.CursorSize = 10);
        T("title", () => Console.Title);
        A("title", () => Console.Title = "x");
        A("title0", () => Console.Title = null!);
        T("key", () => Console.KeyAvailable);
        T("readkey", () => Console.ReadKey(true));
        T("caps", () => Console.CapsLock);
        T("num", () => Console.NumberLock);
        T("ctrlc", () => Console.TreatControlCAsInput);
        A("ctrlc", () => Console.TreatControlCAsInput = true);
        A("setbuf", () => Console.SetBufferSize(80, 25));
        A("setwin", () => Console.SetWindowSize(80, 25));
        A("setwinpos", () => Console.SetWindowPosition(0, 0));
        A("move", () => Console.MoveBufferArea(0, 0, 1, 1, 2, 2));
        A("bw", () => Console.BufferWidth = 5);
        A("ww", () => Console.WindowWidth = 5);
        A("wl", () => Console.WindowLeft = 0);
        T("ie", () => Console.InputEncoding.WebName);
        T("oe", () => Console.OutputEncoding.WebName);
        A("oe", () => Console.OutputEncoding = Encoding.UTF8);
        T("oe", () => Console.OutputEncoding.WebName);
        A("oe0", () => Console.OutputEncoding = null!);
        T("sin", () => Console.OpenStandardInput().CanRead);
        T("sout", () => Console.OpenStandardOutput().CanWrite + " " + Console.OpenStandardOutput().CanRead + " " + Console.OpenStandardOutput().CanSeek);
        T("enc", () => Console.Out.Encoding.WebName);
        T("read", () => Console.OpenStandardInput().Read(new byte[3], 0, 3));
        A("seek", () => Console.OpenStandardOutput().Seek(0, System.IO.SeekOrigin.Begin));
        T("readout", () => Console.OpenStandardOutput().Read(new byte[1], 0, 1));
    }
}
