using System.Collections.Immutable;
using Extractor.Fiscal.Definitions;

namespace Extractor.Fiscal.Facts;

/// <summary>What a number counts.</summary>
/// <param name="Name">The unit in records.</param>
/// <param name="Length">How many characters of the text behind the number print it.</param>
/// <param name="Noun">The words between it and the next punctuation where they are few enough for a noun, or empty.</param>
internal readonly record struct CountUnit(string Name, int Length, string Noun);

/// <summary>Reads what a number counts from the words around it.</summary>
internal sealed class CountUnits(FactUnitWords words)
{
    private const int LongestNoun = 12;

    private readonly ImmutableArray<(string Printed, string Unit)> printed =
    [
        .. words.Units.SelectMany(unit => unit.Printed.Select(word => (word, unit.Unit))).Concat(words.NotCounted.Select(word => (word, string.Empty)))
            .OrderByDescending(entry => entry.Item1.Length),
    ];

    /// <summary>The unit, or null where the number counts nothing that a report states.</summary>
    /// <param name="before">The text before the number, folded.</param>
    /// <param name="behind">The text behind it, folded.</param>
    public CountUnit? UnitOf(string before, string behind)
    {
        var vague = behind.Length > 0 && behind[0] is '余' or '多' ? 1 : 0;
        foreach (var (word, unit) in printed)
        {
            if (behind.AsSpan(vague).StartsWith(word, StringComparison.Ordinal))
            {
                var rest = behind[(vague + word.Length)..];
                return unit.Length == 0 ? null : new CountUnit(Exact(unit, word, before, rest), vague + word.Length, NounOf(rest));
            }
        }

        return EndsInScore(before) && (behind.Length == 0 || !char.IsAsciiLetterOrDigit(behind[0])) ? new CountUnit("point", 0, string.Empty) : null;
    }

    private string Exact(string unit, string word, string before, string rest)
    {
        if (word is "次" && (before.EndsWith("批次", StringComparison.Ordinal) || before.EndsWith("人次", StringComparison.Ordinal)))
        {
            // 接待总批次 8 次，接待总人次 126 次.
            return before.EndsWith("批次", StringComparison.Ordinal) ? "batch" : "persontime";
        }

        if (word is "次" && rest.Length > 0 && char.IsAsciiDigit(rest[0]) && before.EndsWith("接待", StringComparison.Ordinal))
        {
            // 国内公务接待6次81人次.
            return "batch";
        }

        if (unit == "device" && (before.EndsWith('车') || before.EndsWith("车辆", StringComparison.Ordinal)))
        {
            return "vehicle";
        }

        foreach (var noun in words.Nouns)
        {
            if (noun.Of == word && noun.Words.Any(one => rest.AsSpan().TrimStart("来访").StartsWith(one, StringComparison.Ordinal)))
            {
                return noun.Unit;
            }
        }

        return word != "个" ? unit
            : words.GroupSubjects.Any(subject => before.EndsWith(subject, StringComparison.Ordinal)) ? "group"
            : words.ProjectSubjects.Any(subject => before.EndsWith(subject, StringComparison.Ordinal)) ? "project"
            : words.UnitSubjects.Any(subject => before.EndsWith(subject, StringComparison.Ordinal)) ? "unit"
            : unit;
    }

    private static string NounOf(string rest)
    {
        var end = 0;
        while (end < rest.Length && end <= LongestNoun && char.IsLetter(rest[end]))
        {
            end++;
        }

        return end <= LongestNoun ? rest[..end] : string.Empty;
    }

    private static bool EndsInScore(string before) =>
        before.EndsWith("得分", StringComparison.Ordinal) || before.EndsWith("评分", StringComparison.Ordinal) || before.EndsWith("得分为", StringComparison.Ordinal)
        || before.EndsWith("自评分", StringComparison.Ordinal) || before.EndsWith("得分:", StringComparison.Ordinal);
}
