using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Facts;

/// <summary>
/// Resolves 社会保障和就业支出（类）行政事业单位养老支出（款）行政单位离退休（项） to a code: from codes printed beside the names, or from the
/// names that the report's own tables print beside codes.
/// </summary>
internal sealed partial class FunctionalNames
{
    private readonly ILookup<string, string> codes;

    /// <summary>Collects the names of the tables.</summary>
    public FunctionalNames(ImmutableArray<FormTable> tables) => codes = tables
        .SelectMany(table => table.Rows)
        .Where(row => row.Code is { Scheme: Classification.FunctionalScheme })
        .Select(row => (Name: Stem(row.Label), row.Code!.Id))
        .Where(entry => entry.Name.Length > 1)
        .Distinct()
        .ToLookup(entry => entry.Name, entry => entry.Id, StringComparer.Ordinal);

    /// <summary>The last path of class, section and item in a folded text, or null.</summary>
    public SubjectMatch? Last(string text)
    {
        // What a pattern cannot do without is looked for first: most passages have none of it.
        if (HasCode(text) && LastMatch(Coded(), text) is { } coded && Classification.SchemeOf(coded.Groups["code"].Value) == Classification.FunctionalScheme)
        {
            return OfCode(coded);
        }

        if (!text.Contains('项') && text.AsSpan().Count('-') < 2)
        {
            return null;
        }

        var path = text.Contains("项)", StringComparison.Ordinal) && text.Contains("款)", StringComparison.Ordinal) ? LastMatch(Marked(), text) : null;
        path ??= text.AsSpan().ContainsAny('-', '—') ? LastMatch(Dashed(), text) : null;
        if (path is null)
        {
            return null;
        }

        var name = TrimItem(path.Groups["item"].Value);
        var printed = path.Groups["classCode"].Value + path.Groups["sectionCode"].Value + path.Groups["itemCode"].Value;
        var (code, source) = printed.Length == 7 && Classification.SchemeOf(printed) == Classification.FunctionalScheme
            ? (printed, "printed")
            : (CodeOf(path.Groups["class"].Value, path.Groups["section"].Value, name), "names");
        return new SubjectMatch(
            path.Index, path.Groups["item"].Index + name.Length, "gpb.item", new FactSubject(Classification.FunctionalScheme, code, name, source));
    }

    /// <summary>Whether there is what stands before a code: a bracket, 科目编码 or a colon.</summary>
    private static bool HasCode(string text)
    {
        for (var at = 1; at < text.Length; at++)
        {
            if (text[at] == '2' && text[at - 1] is ('(' or ':' or '码'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>高等教育（2050205）: a name with its code.</summary>
    private static SubjectMatch OfCode(Match coded)
    {
        var code = coded.Groups["code"].Value;
        return new SubjectMatch(
            coded.Index,
            coded.Index + coded.Length,
            Classification.LevelOf(code) switch { 1 => "gpb.class", 2 => "gpb.section", _ => "gpb.item" },
            new FactSubject(Classification.FunctionalScheme, code, coded.Groups["item"].Value, "printed"));
    }

    private string? CodeOf(string className, string sectionName, string itemName)
    {
        var items = codes[Stem(itemName)].Where(code => code.Length == 7).ToArray();
        if (items.Length == 1)
        {
            return items[0];
        }

        var sections = codes[Stem(sectionName)].Where(code => code.Length == 5).ToArray();
        var narrowed = Array.FindAll(items, code => Array.Exists(sections, section => code.StartsWith(section, StringComparison.Ordinal)));
        if (narrowed.Length == 0 && Classification.Functional.CodeOf(className) is { } known)
        {
            narrowed = Array.FindAll(items, code => code.StartsWith(known, StringComparison.Ordinal));
        }

        return narrowed.Length == 1 ? narrowed[0] : null;
    }

    private static Match? LastMatch(Regex path, string text)
    {
        Match? last = null;
        for (var match = path.Match(text); match.Success; match = match.NextMatch())
        {
            last = match;
        }

        return last;
    }

    /// <summary>Without a mark of its end the name of an item runs into the words behind it.</summary>
    private static string TrimItem(string item)
    {
        foreach (var word in (ReadOnlySpan<string>)["年初预算", "全年预算", "年度预算", "预算数", "支出决算", "决算数", "预算"])
        {
            var at = item.IndexOf(word, StringComparison.Ordinal);
            if (at > 1)
            {
                item = item[..at];
            }
        }

        return item;
    }

    private static string Stem(string name)
    {
        var folded = LabelText.Fold(name);
        return folded.Length > 4 && folded.EndsWith("支出", StringComparison.Ordinal) ? folded[..^2] : folded;
    }

    [GeneratedRegex(@"(?<item>\p{L}[\p{L}、]{1,39})(?:\([类款项]\))?\((?:科目编码)?:?(?<code>2\d{2}(?:\d{2}){0,2})\)", RegexOptions.CultureInvariant)]
    private static partial Regex Coded();

    [GeneratedRegex(
        @"(?<class>\p{L}[\p{L}、]{1,23})\((?<classCode>\d{0,3})类\)(?:支出)?[-—]?(?<section>[^,;:。]{2,40}?)\((?<sectionCode>\d{0,2})款\)(?:支出)?[-—]?(?<item>[^,;:。]{2,40}?)\((?<itemCode>\d{0,2})项\)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Marked();

    [GeneratedRegex(
        @"(?<class>\p{L}{2,24}支出)[-—](?<section>[\p{L}()、]{2,30})[-—](?<item>[\p{L}()、]{2,40})(?<classCode>x?)(?<sectionCode>x?)(?<itemCode>x?)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Dashed();
}
