using System.Globalization;
using System.Text.RegularExpressions;
using Extractor.Crawling.Addresses;

namespace Extractor.Crawling.Pages;

/// <summary>Dates as pages print them: 2023-09-15, 2023年9月15日, 2023/9/15, 20230915, a day above its month; and [09-15], whose year the address tells.</summary>
internal static partial class PageDates
{
    private const int FirstYear = 1990;
    private const int LastYear = 2100;

    /// <summary>The first date with a year in a text, or null.</summary>
    internal static DateOnly? Find(string text) => FindIn(text, out _);

    /// <summary>The first date with a year in a text, and where it stands; null when there is none.</summary>
    internal static DateOnly? FindIn(string text, out Range place)
    {
        foreach (var expression in (ReadOnlySpan<Regex>)[Full(), DayFirst(), YearLast()])
        {
            foreach (Match match in expression.Matches(text))
            {
                if (DateOf(match) is { } date)
                {
                    place = match.Index..(match.Index + match.Length);
                    return date;
                }
            }
        }

        place = default;
        return null;
    }

    /// <summary>
    /// The date beside an entry of a list: with its year, or month and day alone (<c>[09-15]</c>), whose year is that of the entry's address
    /// where that names the same day, or a year and month, or a year alone.
    /// </summary>
    internal static DateOnly? FindBeside(string text, WebAddress entry)
    {
        if (Find(text) is { } date)
        {
            return date;
        }

        foreach (Match match in MonthAndDay().Matches(text))
        {
            var (month, day) = (Number(match, "m"), Number(match, "d"));
            if (YearOf(entry, month) is { } year && Date(year, month, day) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Whether a text, without brackets and blanks around, is nothing but a date, with or without a year.</summary>
    internal static bool IsDate(string text) => Alone().IsMatch(text);

    /// <summary>The year for a month that an address names (<c>/202309/t20230915_1.html</c>, <c>/art/2023/9/15/</c>), or null.</summary>
    private static int? YearOf(WebAddress address, int month)
    {
        var path = address.Uri.AbsolutePath;
        foreach (Match match in InAddress().Matches(path))
        {
            if (match.Groups["m"].Success && Number(match, "m") == month)
            {
                return Number(match, "y");
            }
        }

        return YearInAddress().Match(path) is { Success: true } year && !InAddress().IsMatch(path) ? Number(year, "y") : null;
    }

    private static DateOnly? DateOf(Match match) => Date(Number(match, "y"), Number(match, "m"), Number(match, "d"));

    private static DateOnly? Date(int year, int month, int day) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![0-9])(?<y>(?:19|20)[0-9]{2})(?:\s?[-/.年]\s?(?<m>1[0-2]|0?[1-9])\s?[-/.月]\s?(?<d>3[01]|[12][0-9]|0?[1-9])|(?<m>0[1-9]|1[0-2])(?<d>0[1-9]|[12][0-9]|3[01]))(?![0-9])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Full();

    [GeneratedRegex(@"(?<![0-9.,-])(?<d>3[01]|[12][0-9]|0?[1-9])日?\s+(?<y>20[0-9]{2})[-/.年]\s?(?<m>1[0-2]|0?[1-9])月?(?![-/.0-9])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"(?<![0-9.,-])(?<m>1[0-2]|0?[1-9])[-/.月]\s?(?<d>3[01]|[12][0-9]|0?[1-9])日?\s+(?<y>20[0-9]{2})(?![-/.年0-9])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex YearLast();

    [GeneratedRegex(@"(?<![0-9.,-])(?<m>1[0-2]|0?[1-9])[-/月](?<d>3[01]|[12][0-9]|0?[1-9])日?(?![0-9月年-])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex MonthAndDay();

    [GeneratedRegex(@"^[\[（(【\s]*(?:(?:19|20)[0-9]{2}\s?[-/.年]\s?)?[0-9]{1,2}\s?[-/.月]\s?[0-9]{1,2}日?(?:\s+[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?[\]）)】\s]*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Alone();

    [GeneratedRegex(@"(?<![0-9])(?<y>20[0-9]{2})(?:[-/_](?<m>1[0-2]|0?[1-9])(?![0-9])|(?<m>0[1-9]|1[0-2])(?![0-9]{3}))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex InAddress();

    [GeneratedRegex(@"/(?<y>20[0-9]{2})/", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex YearInAddress();
}
