using System.Text.RegularExpressions;
using Extractor.Fiscal.Publication;
using Extractor.Text;

namespace Extractor.Fiscal.Government;

/// <summary>
/// A title that says by itself that a report is a government's: a division, then 政府, 全省 or 省本级 or the name of a fund, then 预算 or 决算, with
/// nothing between them, as in 海南省省本级2021年一般公共预算. A department would stand between.
/// </summary>
internal static partial class GovernmentTitle
{
    /// <summary>The printed name of the division whose government the title names, or null for a title that names none.</summary>
    public static string? DivisionOf(string? title)
    {
        var name = Year().Replace(MatchingText.Fold(title ?? string.Empty), string.Empty);
        var division = IssuerArea.LeadingName(name);
        return division.Length > 0 && Rest().IsMatch(name[division.Length..]) ? division : null;
    }

    [GeneratedRegex(@"^关于|(?:19|20)\d{2}年(?:度)?", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(
        @"^(?:全[省市区县州]|[和及与、]|[省市区县州]?(?:本级|级)|(?:人民)?政府|地方|财政|收支|一般公共|政府性基金|国有资本经营|社会保险基金)+(?:预算|决算)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Rest();
}
