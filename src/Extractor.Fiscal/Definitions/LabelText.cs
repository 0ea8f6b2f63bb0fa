using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Extractor.Text;

namespace Extractor.Fiscal.Definitions;

/// <summary>The form in which printed labels and the labels of the catalogue are compared.</summary>
public static partial class LabelText
{
    /// <summary>
    /// Folds a label as <see cref="MatchingText.Fold(string)"/> does and drops what some printers add to it: the year in front (2026年预算数), a
    /// unit in brackets, a colon or a stray rule at either end.
    /// </summary>
    public static string Fold(string label)
    {
        var folded = MatchingText.Fold(label).Trim('|', '│', ':', '-', '_', '*');
        foreach (var unit in (ReadOnlySpan<string>)["(万元)", "(元)", "(千元)"])
        {
            if (folded.EndsWith(unit, StringComparison.Ordinal))
            {
                folded = folded[..^unit.Length];
            }
        }

        // Few labels begin with a figure, and asking the pattern costs more than all before.
        return folded.Length > 0 && folded[0] is '1' or '2' ? Year().Replace(folded, string.Empty, 1) : folded;
    }

    /// <summary>Folds labels of the catalogue, of which there are a few for each column or row: asking each is quicker than making a set.</summary>
    internal static ImmutableArray<string> FoldAll(ImmutableArray<string> labels) => ImmutableArray.CreateRange(labels, Fold);

    [GeneratedRegex(@"^(?:19|20)\d{2}年度?(?=.)", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
