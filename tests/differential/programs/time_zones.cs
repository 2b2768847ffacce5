using System;
using System.Globalization;

static partial class Program
{
 static string D(DateTime d)=>d.ToString("o");
 static string D(DateTimeOffset d)=>d.ToString("o");
 static void Rows(){

  var utc=TimeZoneInfo.Utc;
  Row(() => utc.Id+"|"+utc.DisplayName+"|"+utc.StandardName+"|"+utc.DaylightName+"|"+utc.BaseUtcOffset+"|"+utc.SupportsDaylightSavingTime+"|"+utc.HasIanaId+"|"+utc);
  var l=TimeZoneInfo.Local; Row(() => l.Id+"|"+l.DisplayName+"|"+l.StandardName+"|"+l.DaylightName+"|"+l.BaseUtcOffset+"|"+l.SupportsDaylightSavingTime+"|"+l.HasIanaId+"|"+l.Equals(utc));
  var c=TimeZoneInfo.CreateCustomTimeZone("Mine",new TimeSpan(-3,-30,0),"My zone","My standard");
  Row(() => c.Id+"|"+c.DisplayName+"|"+c.StandardName+"|"+c.DaylightName+"|"+c.BaseUtcOffset+"|"+c.SupportsDaylightSavingTime+"|"+c.HasIanaId+"|"+c);
  var st=TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1,1,1,2,0,0),3,5,DayOfWeek.Sunday);
  var en=TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1,1,1,3,0,0),10,5,DayOfWeek.Sunday);
  var rule=TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(DateTime.MinValue.Date,DateTime.MaxValue.Date,TimeSpan.FromHours(1),st,en);
  var b=TimeZoneInfo.CreateCustomTimeZone("Middle",TimeSpan.FromHours(1),"Middle Europe","MEZ","MESZ",new[]{rule});
  Row(() => b.DaylightName+b.SupportsDaylightSavingTime+b.GetAdjustmentRules().Length+" "+b.GetAdjustmentRules()[0].DaylightDelta+b.GetAdjustmentRules()[0].DateEnd);
  var south=TimeZoneInfo.CreateCustomTimeZone("South",TimeSpan.FromHours(10),"South","SS","SD",new[]{TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(new DateTime(2000,1,1),new DateTime(2030,12,31),TimeSpan.FromHours(1),TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1,1,1,2,0,0),10,1,DayOfWeek.Sunday),TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1,1,1,3,0,0),4,3))});
  foreach (var z in new[]{utc,c,b,south}) {
   foreach (var t in new[]{"2024-01-15T12:00:00","2024-03-31T01:59:59","2024-03-31T02:30:00","2024-03-31T03:00:00","2024-07-01T00:00:00","2024-10-27T01:30:00","2024-10-27T02:30:00","2024-10-27T03:00:00","2024-04-03T02:30:00","2024-10-06T02:30:00","1999-12-31T23:00:00","2031-01-01T00:00:00","2024-12-31T23:59:59"}) {
    var d=DateTime.Parse(t,CultureInfo.InvariantCulture);
    Row($"{z.Id} {t}", () => $"off {z.GetUtcOffset(d)} {z.GetUtcOffset(new DateTimeOffset(d,TimeSpan.Zero))} {z.GetUtcOffset(DateTime.SpecifyKind(d,DateTimeKind.Utc))} dst {z.IsDaylightSavingTime(d)} {z.IsDaylightSavingTime(new DateTimeOffset(d,TimeSpan.Zero))} inv {z.IsInvalidTime(d)} amb {z.IsAmbiguousTime(d)}");
    Row($"convert {z.Id} {t}", () => D(TimeZoneInfo.ConvertTimeToUtc(d,z))+" "+D(TimeZoneInfo.ConvertTimeFromUtc(d,z))+" "+D(TimeZoneInfo.ConvertTime(new DateTimeOffset(d,TimeSpan.FromHours(2)),z))+" "+D(TimeZoneInfo.ConvertTime(d,z,c))+" "+D(TimeZoneInfo.ConvertTime(d,c,z)));
    Row(() => string.Join(",",z.GetAmbiguousTimeOffsets(d)));
   }}
  var n=new DateTime(2024,6,1,12,0,0);
  Row(() => D(TimeZoneInfo.ConvertTime(n,c))); Row(() => D(TimeZoneInfo.ConvertTimeToUtc(n))); Row(() => D(TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(n,DateTimeKind.Utc),c)));Row(() => D(TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(n,DateTimeKind.Local),c)));
  Row(() => TimeZoneInfo.ConvertTimeToUtc(n,null)); Row(() => TimeZoneInfo.FindSystemTimeZoneById("No/Where")); Row(() => TimeZoneInfo.FindSystemTimeZoneById(null)); Row(() => TimeZoneInfo.FindSystemTimeZoneById("UTC").Id); Row(() => TimeZoneInfo.TryFindSystemTimeZoneById("No/Where",out var q)+""+q); Row(() => TimeZoneInfo.CreateCustomTimeZone("",TimeSpan.Zero,"a","b")); Row(() => TimeZoneInfo.CreateCustomTimeZone(null,TimeSpan.Zero,"a","b")); Row(() => TimeZoneInfo.CreateCustomTimeZone("x",TimeSpan.FromHours(15),"a","b")); Row(() => TimeZoneInfo.CreateCustomTimeZone("x",TimeSpan.FromSeconds(15),"a","b")); Row(() => TimeZoneInfo.CreateCustomTimeZone("x",TimeSpan.Zero,null,null).DisplayName??"null");
  Row(() => TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1,1,1,2,0,0),13,1)); Row(() => TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1,1,1,2,0,0),1,32));Row(() => TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1,1,2,2,0,0),1,2));Row(() => TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1,1,1,2,0,0),1,6,DayOfWeek.Monday));
  Row(() => TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(new DateTime(2024,1,2),new DateTime(2024,1,1),TimeSpan.Zero,st,en));Row(() => TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(new DateTime(2024,1,2,3,0,0),new DateTime(2025,1,1),TimeSpan.Zero,st,en));Row(() => TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(new DateTime(2024,1,2),new DateTime(2025,1,1),TimeSpan.FromHours(15),st,en));Row(() => TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(new DateTime(2024,1,2),new DateTime(2025,1,1),TimeSpan.FromHours(1),st,st));
  Row(() => st.Equals(en)+""+(st==st)+st.Month+st.Week+st.DayOfWeek+st.IsFixedDateRule+st.TimeOfDay.ToString("o")); Row(() => c.HasSameRules(utc)); Row(() => c.Equals(TimeZoneInfo.CreateCustomTimeZone("Mine",new TimeSpan(-3,-30,0),"x","y")));Row(() => TimeZoneInfo.CreateCustomTimeZone("a",TimeSpan.Zero,"d","s","dl",new[]{rule},true).SupportsDaylightSavingTime);
  Row(() => TimeZoneInfo.GetSystemTimeZones().Count>0);
  Row(() => TimeZoneInfo.ConvertTimeBySystemTimeZoneId(n,"UTC").ToString("o"));
  Row(() => TimeProvider.System.LocalTimeZone.Id);
  Row(() => ISOWeek.GetWeekOfYear(new DateTime(2020,12,31))); Row(() => ISOWeek.GetYear(new DateTime(2021,1,1))); Row(() => ISOWeek.GetWeeksInYear(2020)); Row(() => ISOWeek.GetYearStart(2024).ToString("o")); Row(() => ISOWeek.GetYearEnd(2024).ToString("o")); Row(() => ISOWeek.ToDateTime(2024,53,DayOfWeek.Friday).ToString("o")); Row(() => ISOWeek.ToDateTime(2024,54,DayOfWeek.Friday)); Row(() => ISOWeek.GetYearStart(0)); Row(() => ISOWeek.ToDateTime(2024,1,(DayOfWeek)8)); Row(() => ISOWeek.ToDateOnly(2024,10,DayOfWeek.Sunday).ToString("o")); Row(() => ISOWeek.GetWeekOfYear(new DateOnly(2016,1,3)));
  var g=CultureInfo.InvariantCulture.Calendar; Row(() => g.GetType().Name); foreach(CalendarWeekRule r in Enum.GetValues(typeof(CalendarWeekRule))) foreach(DayOfWeek w in Enum.GetValues(typeof(DayOfWeek))) Row(r+" "+w, () => ""+g.GetWeekOfYear(new DateTime(2024,2,29),r,w)+" "+g.GetWeekOfYear(new DateTime(2023,1,1),r,w)+" "+g.GetWeekOfYear(new DateTime(2023,12,31),r,w));
  Row(() => g.AddMonths(n,9).ToString("o")+g.GetDaysInMonth(2024,2)+g.GetDaysInYear(2024)+g.GetDayOfYear(n)+g.GetMonthsInYear(2024)+g.IsLeapDay(2024,2,29)+g.IsLeapYear(2023)+g.IsLeapMonth(2024,2)+g.GetEra(n)+g.ToFourDigitYear(30)+g.ToFourDigitYear(99)+g.TwoDigitYearMax+g.IsReadOnly+g.AlgorithmType+string.Join(",",g.Eras)+g.MinSupportedDateTime+g.MaxSupportedDateTime+g.AddWeeks(n,2)+g.AddMilliseconds(n,1.5).ToString("o"));
  Row(() => g.GetWeekOfYear(n,(CalendarWeekRule)5,DayOfWeek.Monday));Row(() => g.GetDaysInMonth(2024,13));Row(() => g.GetDaysInYear(10000)); Row(() => g.ToDateTime(2024,2,30,1,2,3,4)); Row(() => g.AddMonths(n,120001));Row(() => new GregorianCalendar().CalendarType); Row(() => new GregorianCalendar(GregorianCalendarTypes.USEnglish).CalendarType);
 }
}
