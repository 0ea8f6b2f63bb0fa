using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Forms;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Proofreading;

/// <summary>
/// L.CODE.NAME: where the text prints a class with its code, as in 公共安全支出（204类）, it has the name that the report's own forms print
/// for that code. Names change over the years, so the report is held to itself and not to a list.
/// </summary>
internal static partial class ClassNameCheck
{
    private const string Check = "L.CODE.NAME";

    /// <summary>The findings of a report's text.</summary>
    public static IEnumerable<Identities.Comparison> Evaluate(IEnumerable<ProofText> texts, ImmutableArray<FormReading> forms)
    {
        var names = PrintedNames(forms);
        foreach (var text in texts)
        {
            foreach (Match match in NamedClass().Matches(text.Text))
            {
                var name = match.Groups["name"];
                if (names.TryGetValue(match.Groups["code"].Value, out var printed) && !printed.Any(one => IsSame(name.Value, one)))
                {
                    var detail = new BilingualText(
                        $"表中 {match.Groups["code"].Value} 类的名称是“{printed[0]}”", $"the forms call class {match.Groups["code"].Value} {printed[0]}");
                    yield return text.Breaks(Check, FindingSeverity.Low, name.Index, match.Index + match.Length - name.Index, detail);
                }
            }
        }
    }

    /// <summary>The labels of each class, as its rows print them beside the code.</summary>
    private static Dictionary<string, string[]> PrintedNames(ImmutableArray<FormReading> forms) => forms
        .SelectMany(form => form.Table.Rows)
        .Where(row => row.Code is { Scheme: Classification.FunctionalScheme, Level: 1, Source: not "label" } && row.Label.Length > 0)
        .GroupBy(row => row.Code!.Id, row => row.Label, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);

    /// <summary>支出 at the end is often left out; words before the name belong to the sentence.</summary>
    private static bool IsSame(string text, string name) => Stem(text).EndsWith(Stem(name), StringComparison.Ordinal);

    private static ReadOnlySpan<char> Stem(string name)
    {
        var folded = LabelText.Fold(name);
        return folded.EndsWith("支出", StringComparison.Ordinal) ? folded.AsSpan(0, folded.Length - 2) : folded;
    }

    [GeneratedRegex(@"(?<name>\p{IsCJKUnifiedIdeographs}{2,20})[（(](?<code>2[0-9]{2})类[）)]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex NamedClass();
}
