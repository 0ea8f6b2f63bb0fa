using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Extractor.Text;

namespace Extractor.Fiscal.Panels;

/// <summary>
/// The reports of one issuer. Two reports have the same issuer where division and name are the same; kinds of brackets, blanks and a trailing
/// (汇总) or (本级) do not count. An issuer that was renamed is two issuers: a name that only resembles another proves nothing. A report without
/// an issuer stands alone.
/// </summary>
/// <param name="Issuer">The name as the latest report prints it, or null.</param>
/// <param name="AreaCode">GB/T 2260 code of the division, or null.</param>
/// <param name="Reports">Its reports by year, kind, then SHA-256.</param>
public sealed partial record IssuerGroup(string? Issuer, string? AreaCode, ImmutableArray<PanelReport> Reports)
{
    /// <summary>Groups reports: by division, name, then SHA-256 of the first; those without a division first.</summary>
    public static ImmutableArray<IssuerGroup> Of(IEnumerable<PanelReport> reports) =>
    [
        .. reports
            .GroupBy(report => (Area: report.AreaCode ?? string.Empty, Name: NameOf(report), Alone: report.Issuer is null ? report.Sha256 : string.Empty))
            .OrderBy(group => group.Key.Area, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Name, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Alone, StringComparer.Ordinal)
            .Select(group => Of([.. group.OrderBy(report => report.Year).ThenBy(report => report.Kind).ThenBy(report => report.Sha256, StringComparer.Ordinal)])),
    ];

    private static IssuerGroup Of(ImmutableArray<PanelReport> reports) => new(reports[^1].Issuer, reports[^1].AreaCode, reports);

    /// <summary>The name of an issuer as names are compared: two are the same when this is.</summary>
    public static string Compared(string issuer) => Coverage().Replace(MatchingText.Fold(issuer), string.Empty);

    private static string NameOf(PanelReport report) => report.Issuer is { } name ? Compared(name) : string.Empty;

    [GeneratedRegex(@"\((?:汇总|本级|机关)\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Coverage();
}
