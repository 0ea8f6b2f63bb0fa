using System.Globalization;
using Extractor.Numbers.Numerals;

namespace Extractor.Numbers.Dates;

/// <summary>A number of days, weeks, months or years.</summary>
/// <param name="End">The place behind it; −1 when there is none.</param>
/// <param name="Count">How many.</param>
/// <param name="Unit"><c>D</c>, <c>W</c>, <c>M</c> or <c>Y</c>.</param>
internal readonly record struct PeriodLength(int End, int Count, char Unit)
{
    private static readonly (string Word, char Unit, int Times)[] Units =
    [
        ("个工作日", 'D', 1), ("个季度", 'M', 3), ("个星期", 'W', 1), ("个礼拜", 'W', 1), ("个月", 'M', 1), ("个周", 'W', 1), ("个年头", 'Y', 1), ("季度", 'M', 3),
        ("星期", 'W', 1), ("礼拜", 'W', 1), ("周年", 'Y', 1), ("天", 'D', 1), ("日", 'D', 1), ("周", 'W', 1), ("年", 'Y', 1),
    ];

    /// <summary>ISO 8601: <c>P3W</c>.</summary>
    public string Duration => string.Create(CultureInfo.InvariantCulture, $"P{Count}{Unit}");

    /// <summary>Reads the unit behind a number.</summary>
    public static PeriodLength ReadUnit(Passage text, int at, int count)
    {
        foreach (var (word, unit, times) in Units)
        {
            var end = text[at] == word[0] ? text.Behind(at, word) : -1;
            if (end >= 0)
            {
                return new PeriodLength(end, count * times, unit);
            }
        }

        return new PeriodLength(-1, 0, 'D');
    }

    /// <summary>A day moved by the length, forwards or backwards.</summary>
    public DateOnly From(DateOnly day, int direction) => Unit switch
    {
        'D' => Calendar.Plus(day, direction * Count),
        'W' => Calendar.Plus(day, direction * Count * 7),
        'M' => Calendar.PlusMonths(day, direction * Count),
        _ => Calendar.PlusMonths(day, direction * Count * 12),
    };
}
