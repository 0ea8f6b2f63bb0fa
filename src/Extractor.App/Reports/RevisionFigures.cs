using System.Globalization;
using Extractor.Fiscal.Revisions;

namespace Extractor.App.Reports;

/// <summary>How the figures of a revision are written.</summary>
internal static class RevisionFigures
{
    /// <summary>An amount with at least two decimals, any other number without trailing zeros; null without a value.</summary>
    internal static string? Of(CellReading? reading) =>
        reading?.Value?.ToString(reading.IsMoney ? "0.00##########################" : "0.############################", CultureInfo.InvariantCulture);

    /// <summary>The names of what differs, separated by blanks.</summary>
    internal static string Of(RevisedParts parts) => string.Join(' ', Names(parts));

    /// <summary>The names of what differs.</summary>
    internal static IEnumerable<string> Names(RevisedParts parts)
    {
        foreach (var part in (RevisedParts[])[RevisedParts.Raw, RevisedParts.Value, RevisedParts.Unit, RevisedParts.Status, RevisedParts.Verification])
        {
            if (parts.HasFlag(part))
            {
                yield return part.ToString().ToLowerInvariant();
            }
        }
    }
}
