using System;
using System.Globalization;

/// <summary>DateTime, DateTimeOffset, DateOnly, TimeOnly, TimeSpan: text, parsing, arithmetic.</summary>
static partial class Program
{
    static readonly string[] formats = { "d", "D", "f", "F", "g", "G", "m", "M", "o", "O", "r", "R", "s", "t", "T", "u", "U", "y", "Y", "", null, "yyyy-MM-dd", "yy/M/d", "ddd d MMM yyyy", "dddd, dd MMMM yyy", "HH:mm:ss.fff", "h:mm:ss tt", "hh:mm t", "HHmmssfffffff", "s.FFF", "%d", "%M", "%y", "%h", "%s", "%f", "%F", "%t", "%z", "zz", "zzz", "%K", "yyyyMMddTHHmmssK", "'quoted' dd", "\\d dd", "\"text\" MM", "gg yyyy", "%g", "yyyyyy", "ffffffff", "q", "dd.MM.yyyy HH:mm", "MM/dd", "%:", "%/", "%", "'open", "d\\" };
    static readonly string[] spans = { "c", "t", "T", "g", "G", null, "", "hh\\:mm", "%d", "d\\.hh\\:mm\\:ss", "ss\\.fff", "%s", "FFFFFFF", "%f", "fffffff", "hh", "%h", "%m", "'t'd", "x", "hh:mm", "dddddddd" };
    static readonly string[] texts =
    {
        "2024-02-29", "2023-02-29", "2024-02-29T12:34:56", "2024-02-29T12:34:56Z", "2024-02-29T12:34:56.789+05:30", "2024-02-29 12:34", "02/29/2024", "2/29/2024 1:2:3 PM", "29 Feb 2024", "Feb 29, 2024", "February 29 2024", "Thursday, 29 February 2024", "Thu, 29 Feb 2024 12:34:56 GMT", "Fri, 29 Feb 2024 12:34:56 GMT", "12:34", "12:34:56.7", "1 PM", "13 PM", "24:00", "2024", "2024-13-01", "20240229", "2024/2/29", "29/02/2024", "Feb 2024", "2024 Feb", "1/1/1", "1/1/01", "1/1/30", "1/1/50", "0001-01-01", "9999-12-31T23:59:59.9999999", "10000-01-01", "", " ", "abc", "2024-02-29T", "2024-02-29T12", "2024-02-29T12:34:60", "2024-02-29T25:00:00", " 2024-02-29 ", "2024-02-29T12:34:56 +02:00", "2024-02-29T12:34:56+2", "2024-02-29T12:34:56+15:00", "12:34:56 AM", "00:00:00", "2024-02-29T12:34:56.123456789", "2024.02.29", "2024-2-9", "24-02-29", "Mon 29 Feb 2024", "12/31/1999 23:59:59", "12/31/1999 11:59:59 pm",
    };
    static readonly string[] spanTexts = { "1", "1:2", "1:2:3", "1.2:3", "1.2:3:4", "1:2:3:4", "1.2:3:4.5", "-1.2:3:4.5", "0", "24:00", "23:60", "10675199.02:48:05.4775807", "10675199.02:48:05.4775808", "-10675199.02:48:05.4775808", "", " ", "x", "1:", ":1", "1.2", "1:2:3.45678901", " 1:2 ", "+1:2", "1:2:60", "99999999", "1:2:3:4.5", "--1", "1 2" };

    static DateTime Moment(int i) => (i % 4) switch
    {
        0 => new DateTime((long)(Random64() % 3155378976000000000)),
        1 => new DateTime(2000 + (int)(Random() % 40), 1 + (int)(Random() % 12), 1 + (int)(Random() % 28), (int)(Random() % 24), (int)(Random() % 60), (int)(Random() % 60), DateTimeKind.Utc),
        2 => new DateTime(1 + (int)(Random() % 9999), 1 + (int)(Random() % 12), 1),
        _ => DateTime.UnixEpoch.AddMilliseconds(Random()),
    };

    static void Rows()
    {
        foreach (DateTime t in new[] { new DateTime(2024, 2, 29, 23, 59, 58, 750), new DateTime(1, 1, 1), DateTime.MaxValue, new DateTime(2024, 7, 4, 0, 5, 9, DateTimeKind.Utc), new DateTime(1999, 12, 31, 12, 0, 0, 1, DateTimeKind.Local) })
            foreach (string format in formats)
            {
                Row($"{t:s} {format}", () => t.ToString(format, CultureInfo.InvariantCulture));
                Row($"offset {t:s} {format}", () => new DateTimeOffset(DateTime.SpecifyKind(t, DateTimeKind.Unspecified), t.Year == 1 ? TimeSpan.Zero : new TimeSpan(-3, -30, 0)).ToString(format, CultureInfo.InvariantCulture));
                Digest("date", () => DateOnly.FromDateTime(t).ToString(format, CultureInfo.InvariantCulture));
                Digest("time", () => TimeOnly.FromDateTime(t).ToString(format, CultureInfo.InvariantCulture));
            }
        for (int i = 0; i < 2500; i++)
        {
            DateTime t = Moment(i), u = Moment(i / 4);
            string format = formats[i % formats.Length];
            TimeSpan s = new TimeSpan((long)(Random64() >> (int)(Random() % 30)) - (long)(Random64() >> (int)(Random() % 30)));
            int n = (int)(Random() % 400) - 200;
            double d = ((int)Random()) / 1e5;
            Digest("text", () => t.ToString(format, CultureInfo.InvariantCulture) + "|" + DateTime.Parse(t.ToString("o"), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind).Equals(t));
            Digest("parts", () => $"{t.DayOfWeek} {t.DayOfYear} {t.TimeOfDay} {t.Date:s} {t.Microsecond} {t.ToBinary()} {t.ToOADate()} {t.Kind} {(t - u)} {t < u} {t.CompareTo(u)} {DateTime.DaysInMonth(t.Year, t.Month)} {t.GetHashCode() == new DateTime(t.Ticks).GetHashCode()}");
            Digest("months", () => t.AddMonths(n)); Digest("years", () => t.AddYears(n)); Digest("days", () => t.AddDays(d)); Digest("seconds", () => t.AddSeconds(d)); Digest("minus", () => t - s); Digest("plus", () => t + s);
            Digest("span", () => s.ToString(spans[i % spans.Length], CultureInfo.InvariantCulture) + "|" + TimeSpan.Parse(s.ToString(), CultureInfo.InvariantCulture).Equals(s) + "|" + s.TotalDays + "|" + s.TotalHours + "|" + s.Milliseconds + "|" + s.Duration() + "|" + s.Negate());
            Digest("times", () => (s / 3) + "|" + (s / 7.5) + "|" + (s / s) + "|" + s.Multiply(0.001) + "|" + TimeSpan.FromDays(d) + "|" + TimeSpan.FromSeconds(d) + "|" + TimeSpan.FromMilliseconds(d) + "|" + TimeSpan.FromMinutes(n, 5, 7));
            Digest("offset", () => { var o = new DateTimeOffset(DateTime.SpecifyKind(t, DateTimeKind.Unspecified), TimeSpan.FromMinutes(n)); return $"{o} {o.UtcDateTime:o} {o.ToOffset(TimeSpan.FromHours(5)):o} {o.ToUnixTimeSeconds()} {o.ToUnixTimeMilliseconds()} {o:r} {o:u} {o.CompareTo(new DateTimeOffset(u, default))}"; });
            Digest("day", () => { var day = DateOnly.FromDateTime(t); return $"{day} {day.DayNumber} {day.AddDays(n)} {day.AddMonths(n)} {day:o} {day:r} {day.DayOfWeek} {day.CompareTo(DateOnly.FromDateTime(u))}"; });
            Digest("clock", () => { var clock = TimeOnly.FromDateTime(t); return $"{clock} {clock:o} {clock:r} {clock.Add(s, out int wrapped)} {wrapped} {clock.AddHours(d)} {clock - TimeOnly.FromDateTime(u)} {clock.IsBetween(new TimeOnly(22, 0), new TimeOnly(3, 0))}"; });
        }
        foreach (string text in texts)
        {
            Row("date " + text, () => { var t = DateTime.Parse(text, CultureInfo.InvariantCulture); return t.Date == DateTime.Today ? "today " + t.TimeOfDay : t.Year == DateTime.Today.Year ? "this year " + t.ToString("MM-dd") : Text(t) + t.Kind; });
            Row("utc " + text, () => { bool ok = DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal | DateTimeStyles.NoCurrentDateDefault, out var t); return ok + (t.Year == DateTime.Today.Year ? t.ToString("MM-dd") : Text(t)) + t.Kind; });
            Row("offset " + text, () => { var t = DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal); return t.Date == DateTime.Today || t.Year == DateTime.Today.Year ? "now" : Text(t); });
            Row("day " + text, () => { var t = DateOnly.Parse(text, CultureInfo.InvariantCulture); return t.Year == DateTime.Today.Year ? "now" : Text(t); });
            Row("time " + text, () => TimeOnly.Parse(text, CultureInfo.InvariantCulture));
            foreach (string format in new[] { "yyyy-MM-dd", "o", "s", "u", "r", "M/d/yyyy", "HH:mm", "yyyyMMdd", "dd MMM yyyy", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz" })
                Digest(format, () => DateTime.ParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowWhiteSpaces));
        }
        foreach (string text in spanTexts)
        {
            Row("span " + text, () => TimeSpan.Parse(text, CultureInfo.InvariantCulture));
            foreach (string format in new[] { "c", "g", "G", "hh\\:mm", "%d", "h\\:m\\:s" })
                Row($"span {text} {format}", () => TimeSpan.ParseExact(text, format, CultureInfo.InvariantCulture));
        }
        Row(() => new DateTime(2023, 2, 29)); Row(() => new DateTime(2023, 13, 1)); Row(() => new DateTime(0, 1, 1)); Row(() => new DateTime(2023, 1, 1, 24, 0, 0)); Row(() => new DateTime(-1)); Row(() => new DateTime(long.MaxValue)); Row(() => new DateTime(0, (DateTimeKind)9)); Row(() => DateTime.MaxValue.AddTicks(1)); Row(() => DateTime.MinValue.AddDays(-1)); Row(() => DateTime.MaxValue.AddMonths(1)); Row(() => DateTime.MinValue.AddMonths(120001)); Row(() => DateTime.MinValue.AddYears(10000)); Row(() => DateTime.MinValue.AddDays(double.NaN)); Row(() => DateTime.MinValue - TimeSpan.FromTicks(1)); Row(() => DateTime.DaysInMonth(2024, 0)); Row(() => DateTime.IsLeapYear(0)); Row(() => DateTime.FromOADate(1e10)); Row(() => DateTime.FromOADate(-0.25)); Row(() => DateTime.FromFileTimeUtc(-1)); Row(() => DateTime.FromBinary(-1)); Row(() => DateTime.Parse(null)); Row(() => DateTime.ParseExact("x", (string)null, null)); Row(() => DateTime.ParseExact("2024", "", null)); Row(() => DateTime.MinValue.CompareTo((object)1)); Row(() => new DateTime(2024, 1, 1, 0, 0, 0, 1000)); Row(() => DateTime.MinValue.ToOADate()); Row(() => DateTime.MinValue.ToFileTimeUtc()); Row(() => DateTime.Parse("2024-01-01", null, (DateTimeStyles)0x800)); Row(() => DateTime.UnixEpoch.ToString("x"));
        Row(() => new TimeSpan(1, 2, 3, 4, 5, 6)); Row(() => TimeSpan.FromDays(1e9)); Row(() => TimeSpan.FromDays(double.NaN)); Row(() => TimeSpan.MaxValue + TimeSpan.FromTicks(1)); Row(() => -TimeSpan.MinValue); Row(() => TimeSpan.MinValue.Duration()); Row(() => TimeSpan.FromHours(1) / 0); Row(() => TimeSpan.Zero / TimeSpan.Zero); Row(() => TimeSpan.FromHours(1) * double.NaN); Row(() => TimeSpan.FromHours(25, 61)); Row(() => TimeSpan.MinValue.CompareTo((object)1)); Row(() => new TimeSpan(int.MaxValue, 0, 0, 0)); Row(() => TimeSpan.Parse(null));
        Row(() => new DateOnly(2023, 2, 30)); Row(() => DateOnly.FromDayNumber(-1)); Row(() => DateOnly.MaxValue.AddDays(1)); Row(() => DateOnly.MinValue.AddMonths(-1)); Row(() => DateOnly.Parse(null)); Row(() => DateOnly.ParseExact("2024", "yyyy")); Row(() => DateOnly.MinValue.ToDateTime(new TimeOnly(5, 6))); Row(() => new TimeOnly(24, 0)); Row(() => new TimeOnly(-1L)); Row(() => new TimeOnly(1, 2, 3, 4, 5)); Row(() => TimeOnly.FromTimeSpan(TimeSpan.FromDays(1))); Row(() => TimeOnly.Parse("25:00")); Row(() => TimeOnly.MinValue.AddHours(-1)); Row(() => DateOnly.MinValue.CompareTo((object)1)); Row(() => new DateTimeOffset(DateTime.MinValue, TimeSpan.FromHours(15))); Row(() => new DateTimeOffset(DateTime.MinValue, TimeSpan.FromSeconds(1))); Row(() => new DateTimeOffset(DateTime.MinValue, TimeSpan.FromHours(1))); Row(() => new DateTimeOffset(DateTime.UtcNow, TimeSpan.FromHours(1))); Row(() => DateTimeOffset.MaxValue.AddTicks(1)); Row(() => DateTimeOffset.FromUnixTimeSeconds(long.MaxValue)); Row(() => DateTimeOffset.FromUnixTimeMilliseconds(long.MinValue)); Row(() => DateTimeOffset.Parse(null)); Row(() => DateTimeOffset.UnixEpoch.ToOffset(TimeSpan.FromDays(1))); Row(() => DateTimeOffset.UnixEpoch.EqualsExact(new DateTimeOffset(1970, 1, 1, 1, 0, 0, TimeSpan.FromHours(1))));
    }
}
