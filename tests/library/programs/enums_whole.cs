// Every way to name, parse, format and compare enumerations.

using System;
using System.Linq;
using System.Collections.Generic;
[Flags] enum Perm : byte { None = 0, Read = 1, Write = 2, Exec = 4, All = 7 }
enum Big : ulong { Zero, Max = ulong.MaxValue }
enum Neg : sbyte { Low = -128, Mid = -1, Zero = 0, Dup = 0, High = 127 }
class P
{
    static void T(string n, Func<object?> f) { string r; try { r = "" + f(); } catch (Exception e) { r = "! " + e.GetType().Name + ": " + e.Message; } Console.WriteLine(n + " = " + r); }
    static void Main()
    {
        T("p", () => Enum.Parse<Perm>("Read, Write") + " " + Enum.Parse(typeof(Perm), "exec", true) + " " + Enum.Parse<Perm>("6") + " " + Enum.Parse<Perm>(" Read ".AsSpan()));
        T("pb", () => Enum.Parse<Perm>("Nope"));
        T("pe", () => Enum.Parse<Perm>(""));
        T("pn", () => Enum.Parse(typeof(Perm), (string)null!));
        T("pt", () => Enum.Parse(typeof(int), "1"));
        T("po", () => Enum.Parse<Perm>("300"));
        T("tp", () => Enum.TryParse("write", true, out Perm x) + " " + x + Enum.TryParse<Perm>("x", out x) + x + Enum.TryParse(typeof(Perm), "Read".AsSpan(), out object? o) + o + Enum.TryParse("All".AsSpan(), out x) + x);
        T("names", () => string.Join(",", Enum.GetNames<Neg>()) + " " + string.Join(",", Enum.GetValues<Neg>().Select(v => (sbyte)v)) + " " + string.Join(",", Enum.GetNames(typeof(Perm))));
        T("under", () => Enum.GetUnderlyingType(typeof(Big)) + " " + string.Join(",", Enum.GetValuesAsUnderlyingType<Big>().Cast<ulong>()));
        foreach (var f in new[] { "G", "D", "X", "F", "g", "", "Q" }) T(f, () => ((Perm)3).ToString(f) + "|" + ((Perm)9).ToString(f) + "|" + Big.Max.ToString(f) + "|" + Neg.Mid.ToString(f) + "|" + ((Neg)5).ToString(f) + "|" + Enum.Format(typeof(Perm), Perm.Read, f));
        T("def", () => Enum.IsDefined(Perm.All) + " " + Enum.IsDefined(typeof(Perm), "Read") + " " + Enum.IsDefined(typeof(Perm), (byte)9) + " " + Enum.GetName(Perm.Write) + (Enum.GetName((Perm)3) == null));
        T("defx", () => Enum.IsDefined(typeof(Perm), 1));
        T("obj", () => Enum.ToObject(typeof(Perm), 3) + " " + Enum.ToObject(typeof(Perm), (ulong)4) + " " + Enum.ToObject(typeof(Neg), (short)-1) + Enum.ToObject(typeof(Big), (uint)0) + Enum.ToObject(typeof(Big), (object)1UL) + Enum.ToObject(typeof(Perm), (sbyte)1) + Enum.ToObject(typeof(Perm), (ushort)2));
        T("flag", () => Perm.All.HasFlag(Perm.Read) + " " + Perm.Read.HasFlag(Perm.None) + " " + (Perm.Read | Perm.Exec) + " " + (Perm.All & ~Perm.Read) + " " + (Perm)0);
        T("flagx", () => Perm.All.HasFlag(Neg.High));
        T("cmp", () => Perm.Read.CompareTo(Perm.Write) + " " + Neg.Low.CompareTo(Neg.High) + " " + Perm.Read.Equals((Perm)1) + " " + Perm.Read.Equals(1) + " " + Perm.Read.GetHashCode());
        T("cmpx", () => Perm.Read.CompareTo(1));
        T("code", () => Perm.Read.GetTypeCode() + " " + Convert.ToInt32(Perm.Exec) + " " + ((IConvertible)Big.Max).ToUInt64(null) + " " + Convert.ToString(Neg.High));
        T("conv", () => Convert.ChangeType(Perm.Read, typeof(long)) + " " + Convert.ToByte(Neg.Low));
        T("interp", () => $"{Perm.Read:D}-{Neg.Mid:X}-{Perm.All,6}|{Perm.All,-6}|");
        T("dict", () => new Dictionary<Perm, int> { [Perm.Read] = 1 }[Perm.Read]);
        T("tf", () => { Span<char> s = stackalloc char[20]; return Enum.TryFormat(Perm.All, s, out int n, "G") + " " + new string(s[..n]); });
        T("day", () => DayOfWeek.Friday + 1 + " " + (DayOfWeek)9 + " " + Enum.Parse<ConsoleColor>("red", true));
        T("max", () => Enum.GetValues<Perm>().Max() + " " + Enum.GetValues(typeof(Big)).GetValue(1));
        T("typ", () => typeof(Perm).IsEnum + " " + typeof(Perm).GetEnumName(2) + " " + typeof(Perm).GetEnumNames().Length + " " + typeof(Perm).GetEnumUnderlyingType() + typeof(Perm).IsEnumDefined("Read"));
    }
}
