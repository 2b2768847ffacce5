// Cultures whose formats a program changes; calendars, comparing, text elements.

using System;
using System.Globalization;
class P
{
    static void Main()
    {
        var inv = CultureInfo.InvariantCulture;
        Console.WriteLine($"[{inv.Name}] {inv.EnglishName} {inv.DisplayName} {inv.LCID} {inv.IsNeutralCulture} {inv.TwoLetterISOLanguageName} {inv.ThreeLetterISOLanguageName} {inv.IsReadOnly} {inv.Parent.Name}");
        var c = (CultureInfo)inv.Clone();
        c.NumberFormat.NumberDecimalSeparator = ","; c.NumberFormat.NumberGroupSeparator = "."; c.NumberFormat.CurrencySymbol = "€"; c.NumberFormat.CurrencyPositivePattern = 3; c.NumberFormat.NumberGroupSizes = new[] { 3, 2 }; c.NumberFormat.NegativeSign = "~"; c.NumberFormat.PercentPositivePattern = 2;
        c.DateTimeFormat.ShortDatePattern = "dd.MM.yyyy"; c.DateTimeFormat.DateSeparator = "-"; c.DateTimeFormat.MonthNames = new[] { "j", "f", "m", "a", "mai", "jun", "jul", "aug", "s", "o", "n", "d", "" };
        Console.WriteLine(1234567.891.ToString("N2", c) + " " + (-12.5).ToString(c) + " " + 9.99m.ToString("C", c) + " " + 0.256.ToString("P1", c) + " " + (-1234.5).ToString("C", c));
        var dt = new DateTime(2024, 5, 9, 13, 4, 5, 678);
        foreach (string f in new[] { "d", "D", "f", "F", "g", "G", "m", "M", "o", "R", "s", "t", "T", "u", "U", "y", "ddd dddd MMM MMMM yy yyyy HH hh mm ss fff FFFF tt K zzz", "dd/MM/yyyy", "'lit' d 'x'", "%d", "h:mm t" }) Console.WriteLine(f + " => " + dt.ToString(f, inv) + " | " + dt.ToString(f, c));
        Console.WriteLine(double.Parse("1.234,5", NumberStyles.Number, c) + " " + DateTime.Parse("05.06.2024", c).ToString("s"));
        CultureInfo.CurrentCulture = c; Console.WriteLine(1.5 + " " + string.Format("{0:N1}", 12345.67) + $" {2.5}" + " " + dt.ToString("d"));
        CultureInfo.CurrentCulture = inv;
        Console.WriteLine(inv.CompareInfo.Compare("a", "B", CompareOptions.IgnoreCase) + " " + inv.CompareInfo.IndexOf("hello", "L", CompareOptions.IgnoreCase) + " " + inv.CompareInfo.IsPrefix("hello", "he") + " " + inv.TextInfo.ToTitleCase("hello wORLD of USA it's") + " " + inv.TextInfo.ListSeparator);
        var cal = new GregorianCalendar(); Console.WriteLine(cal.GetWeekOfYear(dt, CalendarWeekRule.FirstFourDayWeek, DayOfWeek.Monday) + " " + cal.GetDaysInMonth(2024, 2) + " " + cal.AddMonths(dt, 9).ToString("s") + " " + cal.IsLeapYear(1900) + " " + cal.GetDayOfYear(dt));
        Console.WriteLine(ISOWeek.GetWeekOfYear(new DateTime(2021, 1, 3)) + " " + ISOWeek.GetYear(new DateTime(2021, 1, 3)) + " " + ISOWeek.ToDateTime(2020, 53, DayOfWeek.Sunday).ToString("s"));
        var si = new StringInfo("e\u0301a👍🏽b"); Console.WriteLine(si.LengthInTextElements + " " + StringInfo.GetNextTextElement("e\u0301a").Length + " " + si.SubstringByTextElements(1, 1));
        var en = StringInfo.GetTextElementEnumerator("a👍b"); while (en.MoveNext()) Console.Write(en.GetTextElement() + en.ElementIndex + ";"); Console.WriteLine();
        Console.WriteLine(inv.DateTimeFormat.GetDayName(DayOfWeek.Friday) + " " + inv.DateTimeFormat.GetAbbreviatedMonthName(3) + " " + string.Join(",", inv.DateTimeFormat.AbbreviatedDayNames) + " " + inv.DateTimeFormat.FullDateTimePattern + " " + inv.DateTimeFormat.FirstDayOfWeek + " " + inv.DateTimeFormat.Calendar);
        Console.WriteLine(char.GetUnicodeCategory('é') + " " + CharUnicodeInfo.GetUnicodeCategory(0x1F600) + " " + CharUnicodeInfo.GetNumericValue('½') + " " + CharUnicodeInfo.GetDecimalDigitValue('٣'));
        try { NumberFormatInfo.InvariantInfo.NumberDecimalDigits = 3; } catch (InvalidOperationException e) { Console.WriteLine(e.Message); }
        try { c.NumberFormat.NumberDecimalDigits = 100; } catch (ArgumentOutOfRangeException e) { Console.WriteLine(e.Message); }
        Console.WriteLine(new CultureInfo("").Equals(inv) + " " + CultureInfo.GetCultureInfo("").Name.Length + " " + inv.GetFormat(typeof(NumberFormatInfo)) + " " + NumberFormatInfo.GetInstance(inv).PercentSymbol + NumberFormatInfo.CurrentInfo.PositiveInfinitySymbol);
        
    }
}
