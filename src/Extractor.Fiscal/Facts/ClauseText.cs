using System.Text.RegularExpressions;
using Extractor.Fiscal.Definitions;

namespace Extractor.Fiscal.Facts;

/// <summary>What the words between two figures say, clause by clause.</summary>
internal sealed partial class ClauseText(FactMeasureWords words)
{
    /// <summary>A longer run of words is a sentence about something else, no name.</summary>
    private const int LongestNoun = 60;

    /// <summary>Marks between a clause and its figure: 其中：, 费用（.</summary>
    private const string Openers = "(:,;、";

    private readonly string[] measures =
        [.. words.Budget.Concat(words.Executed).Concat(words.Completion).Concat(words.Connectives).OrderByDescending(word => word.Length)];

    /// <summary>Where the last clause of a folded lead begins; what stands in brackets does not part it.</summary>
    public static int LastClause(string lead)
    {
        var depth = 0;
        for (var at = lead.AsSpan().TrimEnd(Openers).Length - 1; at >= 0; at--)
        {
            switch (lead[at])
            {
                case ')':
                    depth++;
                    break;
                case '(' when depth > 0:
                    depth--;
                    break;
                case ',' or ';' or ':' or '。' or '(' or '、' or '*' or '=' when depth == 0:
                    return at + 1;
            }
        }

        return 0;
    }

    /// <summary>
    /// The words of the last clause that name something, without years, comparisons, measures and connectives; empty when nothing remains.
    /// </summary>
    public string NounOf(string lead)
    {
        var clause = lead.AsSpan().TrimEnd(Openers)[LastClause(lead)..].ToString();
        clause = Ordinal().Replace(Years().Replace(clause, string.Empty), string.Empty);
        clause = LastBrackets().Replace(clause, string.Empty);
        var cut = Comparison().Match(clause);
        clause = cut.Success ? clause[..cut.Index] : clause;
        for (var before = -1; before != clause.Length;)
        {
            before = clause.Length;
            clause = clause.Trim(')', '"', '\'', ':', '-', '.', '》', '《', '·', '=', '≥', '≤', '>', '<', '/');
            clause = WithoutWords(clause);
        }

        // A bracket that belongs to the name was taken off with the punctuation.
        clause = clause.Count(static character => character == '(') > clause.Count(static character => character == ')') ? clause + ')' : clause;
        return clause.Length is >= 2 and <= LongestNoun && clause.Any(static character => character >= '\u4e00') ? clause : string.Empty;
    }

    /// <summary>Whether a noun stands for what was named before, such as 该项目.</summary>
    public bool IsGeneric(string noun) => words.Generic.Contains(noun, StringComparer.Ordinal);

    /// <summary>Connectives are taken from both ends, words of measures from the end.</summary>
    private string WithoutWords(string clause)
    {
        foreach (var word in measures)
        {
            if (clause.EndsWith(word, StringComparison.Ordinal) && (clause.Length == word.Length || word.Length > 1 || word is "为" or "是" or "共" or "约" or "达" or "了" or "近" or "计" or "各" or "有" or "的" or "均" or "含" or "另"))
            {
                return clause[..^word.Length];
            }
        }

        foreach (var word in words.Connectives)
        {
            if (word.Length > 1 && clause.StartsWith(word, StringComparison.Ordinal))
            {
                return clause[word.Length..];
            }
        }

        return clause.Length > 1 && clause[0] is '含' or '即' or '和' or '及' or '与' or '共' or '另' ? clause[1..] : clause;
    }

    [GeneratedRegex(@"(?:截[至止到])?(?:19|20)?\d{2,4}年(?:度|\d{1,2}月(?:\d{1,2}日|底|末)?|底|末)?|截[至止]\d{1,2}月底?", RegexOptions.CultureInvariant)]
    private static partial Regex Years();

    [GeneratedRegex(@"^[-*]?(?:\(?[一二三四五六七八九十\d]{1,3}[)、.]|[一二三四五六七八九十]是|[a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"\([^()]*\)$", RegexOptions.CultureInvariant)]
    private static partial Regex LastBrackets();

    [GeneratedRegex(@"占|完成|(?:与|和|同)[^,]{0,20}(?:相比|持平|相同|一致)|[^对同]比|较|增加|减少|增长|下降|上升|降低|^比|增幅|降幅", RegexOptions.CultureInvariant)]
    private static partial Regex Comparison();
}
