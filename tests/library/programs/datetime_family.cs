// Dates, times, spans and zones: parts, arithmetic, text, refusals.

using System;
using System.Globalization;
class P
{
    static void T(string n, Func<object?> f) { string r; try { r = f() is IFormattable x ? x.ToString(null, CultureInfo.InvariantCulture) : "" + f(); } catch (Exception e) { r = "! " + e.GetType().Name + ": " + e.Message; } Console.WriteLine(n + " = " + r); }
    static void Main()
    {
        var c = CultureInfo.InvariantCulture; var d = new DateTime(2024, 2, 29, 13, 45, 30, 123, 456, DateTimeKind.Utc);
        T("parts", () => $"{d.Year} {d.Month} {d.Day} {d.Hour} {d.Minute} {d.Second} {d.Millisecond} {d.Microsecond} {d.Nanosecond} {d.DayOfWeek} {d.DayOfYear} {d.Ticks} {d.Kind} {d.Date:s} {d.TimeOfDay}");
        T("add", () => d.AddYears(1).ToString("o") + d.AddMonths(-12).ToString("s") + d.AddDays(1.5).ToString("s") + d.AddHours(25).ToString("s") + d.AddTicks(1).Ticks + d.AddMilliseconds(.5).Ticks + d.AddMicroseconds(3).Ticks);
        T("sub", () => (d - new DateTime(2024, 1, 1)) + " " + d.Subtract(TimeSpan.FromDays(1)).ToString("s"));
        T("cmp", () => d.CompareTo(DateTime.MaxValue) + " " + (d > DateTime.MinValue) + DateTime.Compare(d, d) + d.Equals((object)d));
        T("dim", () => DateTime.DaysInMonth(2023, 2) + " " + DateTime.IsLeapYear(2000));
        T("bad", () => new DateTime(2023, 2, 29));
        T("over", () => DateTime.MaxValue.AddDays(1));
        T("unix", () => DateTime.UnixEpoch.Ticks + " " + new DateTimeOffset(d).ToUnixTimeSeconds() + " " + DateTimeOffset.FromUnixTimeMilliseconds(1234567890123).ToString("o"));
        T("oa", () => d.ToOADate() + " " + DateTime.FromOADate(45000.5).ToString("s") + d.ToBinary() + DateTime.FromBinary(d.ToBinary()).Kind + d.ToFileTimeUtc() + DateTime.FromFileTimeUtc(d.ToFileTimeUtc()).ToString("o"));
        T("spec", () => DateTime.SpecifyKind(d, DateTimeKind.Local).Kind + " " + d.ToLocalTime().ToString("s") + d.ToUniversalTime().ToString("s") + d.IsDaylightSavingTime());
        T("strings", () => d.ToLongDateString() + "|" + d.ToShortDateString() + "|" + d.ToLongTimeString() + "|" + d.ToShortTimeString());
        T("fmts", () => d.GetDateTimeFormats('g').Length > 0 && d.GetDateTimeFormats().Length > 5);
        T("parse", () => DateTime.Parse("2024-03-04T05:06:07Z", c, DateTimeStyles.AdjustToUniversal).ToString("o") + DateTime.Parse("3/4/2024 5:06 PM", c).ToString("s") + DateTime.ParseExact("20240304", "yyyyMMdd", c).ToString("s") + DateTime.TryParseExact("04-03-24", new[] { "yyyy", "dd-MM-yy" }, c, DateTimeStyles.None, out var r) + r.ToString("s"));
        T("parsex", () => DateTime.Parse("hello"));
        T("parsex2", () => DateTime.ParseExact("2024-13-01", "yyyy-MM-dd", c));
        T("rt", () => DateTime.Parse(d.ToString("o"), c, DateTimeStyles.RoundtripKind) == d);
        T("dec", () => { d.Deconstruct(out DateOnly a, out TimeOnly b); return a + " " + b; });
        var o = new DateTimeOffset(2024, 5, 6, 7, 8, 9, TimeSpan.FromHours(-5));
        T("dto", () => o + " " + o.UtcDateTime.ToString("s") + o.ToOffset(TimeSpan.FromHours(2)).ToString("o") + o.Offset + o.LocalDateTime.ToString("s") + (o == o.ToUniversalTime()) + o.EqualsExact(o.ToUniversalTime()) + o.TotalOffsetMinutes + o.AddMicroseconds(5).Microsecond + o.Nanosecond);
        T("dtop", () => DateTimeOffset.Parse("2024-01-01 10:00 +03:00", c).ToString("o") + DateTimeOffset.ParseExact("01/02/2024 -08", "dd/MM/yyyy zz", c) + DateTimeOffset.TryParse("x", out _));
        T("dtox", () => new DateTimeOffset(d, TimeSpan.FromHours(3)));
        T("dtor", () => new DateTimeOffset(DateTime.UnixEpoch, TimeSpan.FromHours(15)));
        T("dtod", () => { var (a, b, z) = o; return a + " " + b + " " + z; });
        var dd = new DateOnly(2024, 2, 29);
        T("do", () => dd + " " + dd.AddMonths(12) + dd.AddYears(1) + dd.DayNumber + dd.DayOfWeek + dd.ToDateTime(new TimeOnly(3, 4)).ToString("s") + DateOnly.FromDateTime(d) + dd.ToString("yyyy/MMM/dd", c) + DateOnly.Parse("2024-05-06", c) + DateOnly.TryParse("x", out _) + (dd < DateOnly.MaxValue) + DateOnly.ParseExact("06.05.2024", new[] { "dd.MM.yyyy" }, c) + dd.ToLongDateString());
        T("dox", () => DateOnly.Parse("2024-01-01 10:00"));
        T("dosty", () => DateOnly.Parse("2024-01-01", c, DateTimeStyles.AssumeLocal)); var t = new TimeOnly(23, 30, 15, 250);
        T("to", () => t + " " + t.AddHours(1) + t.AddMinutes(45, out int w) + w + t.IsBetween(new(22, 0), new(1, 0)) + (t - new TimeOnly(22, 0)) + t.ToTimeSpan() + t.ToString("HH:mm:ss.fff", c) + TimeOnly.Parse("4:05 PM", c) + TimeOnly.FromTimeSpan(TimeSpan.FromHours(3)) + t.Ticks + t.Microsecond + TimeOnly.MaxValue.ToString("O") + TimeOnly.ParseExact("0405", "HHmm") + t.ToLongTimeString());
        T("tox", () => new TimeOnly(24, 0));
        T("top", () => TimeOnly.Parse("nope"));
        var s = new TimeSpan(1, 2, 3, 4, 5);
        T("ts", () => s + " " + s.TotalDays + s.TotalHours + s.ToString("g") + s.ToString("G") + s.ToString(@"d\.hh\:mm") + s.Negate() + s.Duration() + s * 2 + s / 2 + s / TimeSpan.FromHours(1) + TimeSpan.Parse("1.02:03:04") + TimeSpan.ParseExact("10:20", @"mm\:ss", c) + TimeSpan.FromMinutes(90) + TimeSpan.FromMilliseconds(1.5) + TimeSpan.FromSeconds(1, 500) + TimeSpan.FromDays(1, 2, 3) + s.Microseconds + TimeSpan.MaxValue + TimeSpan.Zero + (s > TimeSpan.Zero) + TimeSpan.Compare(s, s) + s.Add(s).Subtract(s).Equals(s));
        T("tsx", () => TimeSpan.Parse("x"));
        T("tso", () => TimeSpan.FromDays(1e20));
        T("tsm", () => TimeSpan.MaxValue + TimeSpan.FromTicks(1));
        T("tspe", () => TimeSpan.TryParseExact("5", "%m", c, TimeSpanStyles.AssumeNegative, out var q) + " " + q);
        var z = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
        T("tz", () => z.BaseUtcOffset + " " + z.IsDaylightSavingTime(new DateTime(2024, 7, 1)) + z.GetUtcOffset(new DateTime(2024, 7, 1)) + TimeZoneInfo.ConvertTimeFromUtc(d, z).ToString("s") + TimeZoneInfo.ConvertTime(o, z) + z.IsInvalidTime(new DateTime(2024, 3, 10, 2, 30, 0)) + z.IsAmbiguousTime(new DateTime(2024, 11, 3, 1, 30, 0)) + TimeZoneInfo.ConvertTimeToUtc(new DateTime(2024, 1, 1), z).ToString("s") + TimeZoneInfo.Utc.Id + z.Id + z.SupportsDaylightSavingTime + TimeZoneInfo.ConvertTimeBySystemTimeZoneId(d, "Asia/Tokyo").ToString("s"));
        T("tzx", () => TimeZoneInfo.FindSystemTimeZoneById("No/Where"));
        T("tzc", () => TimeZoneInfo.CreateCustomTimeZone("x", TimeSpan.FromHours(3), "X", "X").GetUtcOffset(d));
        T("tzt", () => TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Paris", out var pz) + pz!.Id + pz.HasSameRules(pz));
        T("tp", () => TimeProvider.System.GetUtcNow().Offset + "" + TimeProvider.System.LocalTimeZone.Id.Length.CompareTo(0) + (TimeProvider.System.GetElapsedTime(TimeProvider.System.GetTimestamp()) >= TimeSpan.Zero));
        T("interp", () => $"{d:yyyy-MM-dd} {d:HH:mm} {s:c} {dd:o} {t:t} {o:zzz}");
    }
}
