using Extractor.Numbers.Numerals;

namespace Extractor.Numbers.Dates;

/// <summary>Sees whether a time of day follows a date. Times of day are not read: reports count in days.</summary>
internal static class TimeWords
{
    private static readonly string[] Parts = ["凌晨", "清晨", "早上", "早晨", "上午", "中午", "下午", "傍晚", "晚上", "夜里", "午夜", "早间", "晚间", "早", "晚"];

    /// <summary>Whether a time of day stands at a place.</summary>
    public static bool Follow(Passage text, int at)
    {
        at = text.SkipBlanks(at);
        if (text.BehindAny(at, Parts) >= 0)
        {
            return true;
        }

        var hour = CalendarNumber.Read(text, at);
        return hour.End >= 0 && hour.Value <= 24 && text[hour.End] is '点' or '时' or ':';
    }
}
