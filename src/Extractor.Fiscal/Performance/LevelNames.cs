using System.Collections.Immutable;
using Extractor.Fiscal.Definitions;

namespace Extractor.Fiscal.Performance;

/// <summary>Takes the names of levels from the front of a text that runs them together: 产出指标数量指标评估报告合格率.</summary>
internal static class LevelNames
{
    /// <summary>The levels, each empty where it is not printed, and the rest.</summary>
    public static (ImmutableArray<string> Path, string Label) Split(string text)
    {
        var first = Prefix(text, PerformanceVocabulary.Standard.FirstLevels);
        var rest = text[first.Length..];
        rest = WithoutWeight(rest, out var weight);
        var second = Prefix(rest, PerformanceVocabulary.Standard.SecondLevels);

        // 成本指标 is the name of both levels: before another second level it is the first.
        var label = rest[second.Length..];
        return first.Length + second.Length == 0 || label.Length == 0 ? ([], text) : ([first + weight, second], label);
    }

    /// <summary>The same for a text whose front holds fragments of several rows: the last levels count.</summary>
    public static (ImmutableArray<string> Path, string Label) SplitAll(string text)
    {
        var words = PerformanceVocabulary.Standard;
        string[] path = [string.Empty, string.Empty];
        var rest = WithoutTail(text);
        for (var before = -1; before != rest.Length;)
        {
            before = rest.Length;
            if (Prefix(rest, words.SecondLevels) is { Length: > 0 } second && !IsFirst(rest, second))
            {
                rest = rest[second.Length..];
                path[1] = second;
            }
            else if ((Prefix(rest, words.FirstLevels) is { Length: > 0 } name ? name : BareFirst(rest)) is { Length: > 0 } first)
            {
                rest = WithoutWeight(rest[first.Length..], out var weight).TrimStart(['（', '(', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
                path = [first + weight, string.Empty];
            }
        }

        // 指标1：… after 社会效益指标, whose last two characters it shares.
        var isNumbered = rest.Length > 1 && char.IsAsciiDigit(rest[0]) && rest[1] is '：' or ':';
        return rest.Length == 0 ? (["", ""], text) : ([.. path], isNumbered ? "指标" + rest : rest);
    }

    /// <summary>Whether a second level belongs to a first one; levels that are not known may.</summary>
    public static bool CanContain(string first, string second)
    {
        var stem = second.Contains("效益", StringComparison.Ordinal) || second.Contains("可持续", StringComparison.Ordinal) ? "效益"
            : second.Contains("满意", StringComparison.Ordinal) ? "满意"
            : second.StartsWith("数量", StringComparison.Ordinal) || second.StartsWith("质量", StringComparison.Ordinal) || second.StartsWith("时效", StringComparison.Ordinal) ? "产出"
            : string.Empty;
        return first.Contains(stem, StringComparison.Ordinal);
    }

    /// <summary>The tail of a level whose front stands in the row before: 指标, 分）.</summary>
    private static string WithoutTail(string text)
    {
        var rest = text.StartsWith('分') && text.Length > 1 && text[1] is '）' or ')' ? text[2..] : text;
        return rest.StartsWith("指标", StringComparison.Ordinal) && rest.Length > 2 && !char.IsAsciiDigit(rest[2]) ? rest[2..] : rest;
    }

    /// <summary>满意度指标 and 成本指标 name both levels: with a weight or a second level behind it, it is the first.</summary>
    private static bool IsFirst(string text, string name) => PerformanceVocabulary.Standard.FirstLevels.Contains(name)
        && (text.AsSpan(name.Length) is ['（' or '(', ..] || Prefix(text[name.Length..], PerformanceVocabulary.Standard.SecondLevels).Length > 0);

    /// <summary>满意度 without 指标, where a second level follows.</summary>
    private static string BareFirst(string text) => PerformanceVocabulary.Standard.FirstLevels
        .FirstOrDefault(name => text.StartsWith(name, StringComparison.Ordinal) && Prefix(text[name.Length..], PerformanceVocabulary.Standard.SecondLevels).Length > 0) ?? string.Empty;

    private static string Prefix(string text, IEnumerable<string> names)
    {
        var longest = string.Empty;
        foreach (var name in names)
        {
            if (name.Length > longest.Length && name.EndsWith("指标", StringComparison.Ordinal) && text.StartsWith(name, StringComparison.Ordinal))
            {
                longest = name;
            }
        }

        return longest;
    }

    /// <summary>（50分） behind the name of a level.</summary>
    private static string WithoutWeight(string text, out string weight)
    {
        weight = string.Empty;
        if (text is not ['(' or '（', ..] || text.IndexOfAny([')', '）']) is not (> 0 and < 8 and var end) || !text.AsSpan(0, end).Contains('分'))
        {
            return text;
        }

        weight = text[..(end + 1)];
        return text[(end + 1)..];
    }
}
