using System.Globalization;

namespace Extractor.Numbers.Dates;

/// <summary>How days and their parts are written in expressions.</summary>
internal static class DateText
{
    /// <summary>A day that is counted from a reference date that is not known.</summary>
    public const string Unknown = "XXXX-XX-XX";

    /// <summary><c>2022-11-08</c>.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Parts with X for those that are missing: <c>XXXX-10-12</c>, <c>2018-10</c>, <c>2008</c>.</summary>
    public static string Parts(int? year, int? month, int? day, DateGrain grain)
    {
        var text = year is { } y ? y.ToString("0000", CultureInfo.InvariantCulture) : "XXXX";
        if (grain == DateGrain.Year)
        {
            return text;
        }

        text += month is { } m ? m.ToString("-00", CultureInfo.InvariantCulture) : "-XX";
        return grain == DateGrain.Month || day is not { } d ? text : text + d.ToString("-00", CultureInfo.InvariantCulture);
    }

    /// <summary>A range with its length: <c>(2016-01-01,2018-01-01,P2Y)</c>.</summary>
    public static string Range(DateOnly start, DateOnly end, string length) => $"({Iso(start)},{Iso(end)},{length})";
}
