using System.Text.RegularExpressions;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Recognition;
using Extractor.Text;

namespace Extractor.Fiscal.Forms;

/// <summary>A row label with its ordinal taken apart.</summary>
/// <param name="Printed">The label as <see cref="PrintedLine"/> writes it.</param>
/// <param name="Ordinal">一 of 一、 or （一）, without its mark; or null.</param>
/// <param name="Depth">1 for 一、, 2 for （一）, 3 for 1. and deeper; 0 without an ordinal.</param>
/// <param name="Name">The label without its ordinal, folded for comparison.</param>
/// <param name="IsPart">Whether the row is part of a row above: it begins with 其中：, or the form says so.</param>
internal sealed partial record RowLabel(string Printed, string? Ordinal, int Depth, string Name, bool IsPart)
{
    /// <summary>Takes a printed label apart.</summary>
    public static RowLabel Of(string printed)
    {
        var folded = MatchingText.Fold(printed);
        var match = Numbered().Match(folded);
        var rest = folded[match.Length..];
        var isPart = rest.StartsWith("其中", StringComparison.Ordinal);
        rest = isPart ? rest[2..].TrimStart(':') : rest;
        if (isPart && !match.Success)
        {
            // 其中：（一）… is the first of numbered parts; the others bear their numbers alone.
            match = Numbered().Match(rest);
            rest = rest[match.Length..];
        }

        var ordinal = match.Success ? match.Groups["ordinal"].Value : null;
        var depth = !match.Success ? 0 : match.Groups["first"].Success ? 1 : match.Groups["second"].Success ? 2 : 3;
        return new RowLabel(PrintedLine.Of(printed), ordinal, depth, LabelText.Fold(rest), isPart);
    }

    [GeneratedRegex(
        @"^(?:(?<first>(?<ordinal>[一二三四五六七八九十廿卅]{1,4})[、.,，])|(?<second>\((?<ordinal>[一二三四五六七八九十廿卅]{1,4})\)[、.]?)|(?<third>\(?(?<ordinal>\d{1,2})\)?[、.)](?!\d)))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Numbered();
}
