using System.Globalization;

namespace Extractor.Numbers.Dates;

/// <summary>
/// A day, or a period from one day up to another. Either end of a period may be open.
/// </summary>
/// <param name="Start">The day, or the first day of the period, or null when the period has no beginning.</param>
/// <param name="End">
/// The day again, or where the period ends, or null when it has no end. A period that is one unit of the calendar (a year, a quarter)
/// ends at the first day behind it. One that is printed as "from A to B" ends at B, or at the first day of B.
/// </param>
/// <param name="IsDay">Whether it is a single day.</param>
public readonly record struct DateSpan(DateOnly? Start, DateOnly? End, bool IsDay)
{
    /// <summary>One day.</summary>
    public static DateSpan Day(DateOnly day) => new(day, day, IsDay: true);

    /// <summary>ISO 8601: <c>2022-11-08</c>, <c>2022-01-01/2022-04-01</c>, <c>../2018-01-01</c>.</summary>
    public override string ToString() => IsDay ? Text(Start) : $"{Text(Start)}/{Text(End)}";

    private static string Text(DateOnly? day) => day is { } value ? value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "..";
}
