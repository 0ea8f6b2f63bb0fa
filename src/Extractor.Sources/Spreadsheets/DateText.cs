using System.Globalization;
using System.Text;

namespace Extractor.Sources.Spreadsheets;

/// <summary>Writes a serial day as a section of a format shows it.</summary>
internal static class DateText
{
    private const string Weekdays = "日一二三四五六";

    /// <summary>The day or time, or null for a serial number outside the years that a sheet knows.</summary>
    internal static string? Show(FormatSection section, double serial)
    {
        if (serial is < 0 or >= 2_958_466)
        {
            return null;
        }

        // Serial 60 is 29 February 1900, which never was (ECMA-376-1, 18.17.4.1); days before it are one off.
        var moment = new DateTime(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified).AddSeconds(Math.Round((serial < 60 ? serial + 1 : serial) * 86400, 3));
        var tokens = section.Tokens;
        var isHalfDay = tokens.Any(static token => token.Text is "AM/PM" or "A/P" or "上午/下午");
        var text = new StringBuilder();
        for (var at = 0; at < tokens.Count; at++)
        {
            text.Append(tokens[at].Part switch
            {
                FormatPart.Date => Part(tokens, at, moment, serial, isHalfDay),
                FormatPart.Digit => string.Empty,
                _ => tokens[at].Text,
            });
        }

        return text.ToString().Trim();
    }

    private static string Part(IReadOnlyList<FormatToken> tokens, int at, DateTime moment, double serial, bool isHalfDay)
    {
        var code = tokens[at].Text;
        var hour = isHalfDay ? ((moment.Hour + 11) % 12) + 1 : moment.Hour;
        return code[0] switch
        {
            'y' or 'e' => code.Length == 2 ? Two(moment.Year % 100) : moment.Year.ToString("0000", CultureInfo.InvariantCulture),
            'm' when IsMinute(tokens, at) => Number(moment.Minute, code.Length),
            'm' => code.Length < 3 ? Number(moment.Month, code.Length) : CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(moment.Month),
            'd' => code.Length < 3 ? Number(moment.Day, code.Length) : moment.DayOfWeek.ToString()[..3],
            'a' => (code.Length == 4 ? "星期" : string.Empty) + Weekdays[(int)moment.DayOfWeek],
            'h' => Number(hour, code.Length),
            's' => Number(moment.Second, code.Length),
            '[' => Math.Floor(serial * (code[1] == 'h' ? 24 : code[1] == 'm' ? 1440 : 86400)).ToString(CultureInfo.InvariantCulture),
            'A' => moment.Hour < 12 ? "AM" : "PM",
            '上' => moment.Hour < 12 ? "上午" : "下午",
            _ => string.Empty,
        };
    }

    /// <summary>An m is a minute behind hours and before seconds, else a month.</summary>
    private static bool IsMinute(IReadOnlyList<FormatToken> tokens, int at)
    {
        var before = tokens.Take(at).LastOrDefault(static token => token.Part == FormatPart.Date).Text;
        var after = tokens.Skip(at + 1).FirstOrDefault(static token => token.Part == FormatPart.Date).Text;
        return before is ['h', ..] or ['[', 'h', ..] or ['上', ..] || after is ['s', ..];
    }

    private static string Number(int value, int digits) => digits == 1 ? value.ToString(CultureInfo.InvariantCulture) : Two(value);

    private static string Two(int value) => value.ToString("00", CultureInfo.InvariantCulture);
}
