using System.Collections.Immutable;
using Extractor.Documents;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Identities;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Pictures;

/// <summary>
/// Violations that rest on pages read from pictures say so and weigh less, for a misreading must not accuse the publisher: they are at most
/// low, or medium where arithmetic verifies every figure of them that was read in a picture.
/// </summary>
internal static class PicturedFindings
{
    /// <summary>The findings of a report; the same where no page was read from its picture.</summary>
    /// <param name="document">The document.</param>
    /// <param name="tables">Its forms with their cells marked.</param>
    /// <param name="findings">The findings.</param>
    public static ImmutableArray<Finding> Of(ExtractedDocument document, ImmutableArray<FormTable> tables, ImmutableArray<Finding> findings)
    {
        if (document.Recognitions.IsEmpty)
        {
            return findings;
        }

        var pages = document.Recognitions.Select(recognition => recognition.Page).ToHashSet();
        var cells = new Dictionary<string, (int? Page, Verification Verification)>(StringComparer.Ordinal);
        foreach (var cell in tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells))
        {
            cells[cell.CellId] = (cell.Provenance.Page, cell.Verification);
        }

        foreach (var cell in tables.SelectMany(table => table.Blocks).SelectMany(block => block.Rows).SelectMany(row => row.Cells))
        {
            cells[cell.CellId] = (cell.Provenance.Page, cell.Verification);
        }

        return [.. findings.Select(finding => IsViolation(finding) ? Tempered(finding, cells, pages) : finding)];
    }

    private static bool IsViolation(Finding finding) => finding.Status is FindingStatus.Fails or FindingStatus.ZeroBase or FindingStatus.Differs;

    private static Finding Tempered(Finding finding, Dictionary<string, (int? Page, Verification Verification)> cells, HashSet<int> pages)
    {
        var known = finding.Inputs.Where(cells.ContainsKey).Select(id => cells[id]).Where(cell => IsRead(cell.Page, pages)).ToArray();
        var places = finding.Figures.Select(figure => figure.Provenance.Page).Append(finding.Provenance?.Page);
        var read = known.Select(cell => cell.Page).Concat(places).Where(page => IsRead(page, pages)).Select(page => page!.Value).Distinct().Order().ToImmutableArray();
        if (read.IsEmpty)
        {
            return finding;
        }

        var isVerified = known.Length > 0 && finding.Inputs.All(cells.ContainsKey) && Array.TrueForAll(known, cell => cell.Verification == Verification.Verified);
        var gravest = isVerified ? FindingSeverity.Medium : FindingSeverity.Low;
        var wording = FindingWording.Standard;
        return finding with
        {
            Severity = finding.Severity < gravest ? finding.Severity : gravest,
            Message = wording.Say("picture", ("message", finding.Message), ("pages", FigureWords.Both(string.Join(", ", read)))),
            PicturePages = read,
        };
    }

    private static bool IsRead(int? page, HashSet<int> pages) => page is { } number && pages.Contains(number);
}
