using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Forms;
using Extractor.Fiscal.Identities;
using Extractor.Fiscal.Proofreading;
using Extractor.Fiscal.Records;
using Extractor.Text;

namespace Extractor.Fiscal.Facts.Checks;

/// <summary>What lines say without a figure to compare: residue of templates, shares without a percent sign, terms of another body.</summary>
internal static partial class TextChecks
{
    private static readonly BilingualText Unfilled = new("模板文字没有改写", "the words of the template were left as they were");

    private static readonly BilingualText Unsigned = new("占比没有百分号", "the share has no percent sign");

    /// <summary>The outcomes in printed order.</summary>
    public static IEnumerable<Comparison> Evaluate(ImmutableArray<ProofText> texts, ImmutableArray<FormReading> forms)
    {
        var spending = SpendingClasses(forms);
        for (var at = 0; at < texts.Length; at++)
        {
            var text = texts[at];
            var folded = MatchingText.Fold(text.Text, out var places);
            if (FactCheckDefinition.Standard.Templates.FirstOrDefault(word => folded.Contains(word, StringComparison.Ordinal)) is { } residue)
            {
                yield return Breaks("N.TEMPLATE", text, places, folded.IndexOf(residue, StringComparison.Ordinal), residue.Length, Unfilled);
            }

            if (UnsignedShare().Match(folded) is { Success: true } share)
            {
                yield return Breaks("N.PERCENT.SIGN", text, places, share.Index, share.Length, Unsigned);
            }

            if (spending.Count > 0 && Term().Match(folded) is { Success: true } term && Classification.Functional.CodeOf(term.Groups["class"].Value) is { } code
                && !spending.Contains(code) && !HasFigure(folded) && (at + 1 == texts.Length || !HasFigure(texts[at + 1].Text)))
            {
                var name = term.Groups["class"];
                yield return Breaks(
                    "L.CODE.GLOSSARY", text, places, name.Index, name.Length,
                    new BilingualText($"报表中没有 {code} 类支出", $"the forms show no expenditure of class {code}"));
            }
        }
    }

    /// <summary>A list of items that were spent on has figures; a list of terms has none.</summary>
    private static bool HasFigure(string text) => text.Contains("万元", StringComparison.Ordinal);

    private static Comparison Breaks(string check, ProofText text, ImmutableArray<int> places, int start, int length, BilingualText detail) =>
        text.Breaks(check, FindingSeverity.Low, places[start], places[start + length - 1] - places[start] + 1, detail);

    /// <summary>The classes for which a complete total form shows expenditure; empty where there is none.</summary>
    private static HashSet<string> SpendingClasses(ImmutableArray<FormReading> forms)
    {
        var isKnown = forms.Any(form => form.Definition.Id is "FA.TOTAL" or "BG.TOTAL" && form.Table.Status == FormStatus.Complete);
        return !isKnown ? [] : forms
            .SelectMany(form => form.Rows)
            .Where(row => row.Row.Code is { Scheme: Classification.FunctionalScheme } && row.Row.Cells.Any(cell => cell.Value is not (null or 0m)))
            .Select(row => row.Row.Code!.Id[..3])
            .ToHashSet(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"占[^,;。\d]{0,16}\d{1,3}\.\d{2}(?:[,;。]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex UnsignedShare();

    [GeneratedRegex(@"^[-*]?(?:\(?[一二三四五六七八九十\d]{1,4}[)、.,])?(?<class>[\p{L}]{2,20})\(类\)(?:支出)?[^,;。]{2,40}\(款\)", RegexOptions.CultureInvariant)]
    private static partial Regex Term();
}
