using System.Collections.Immutable;
using Extractor.Diagnostics;
using Extractor.Fiscal.Json;

namespace Extractor.Fiscal.Records;

/// <summary>The place in the source that a figure leads back to. The document is the report's.</summary>
/// <param name="Page">1-based page, or null.</param>
/// <param name="Bbox">[left, top, right, bottom] in PDF points from the page's top-left corner, two decimals; null for text.</param>
/// <param name="Line">1-based line of a text source or row of a sheet, or null.</param>
/// <param name="Cell">0-based cell in that line or column of the sheet, or null.</param>
/// <param name="Address">The place in a workbook, such as <c>收入总表!C12</c>; null, and absent in JSON, for every other source.</param>
public sealed record Provenance(
    int? Page,
    ImmutableArray<decimal>? Bbox,
    int? Line,
    int? Cell,
    [property: LeftOutWhenNull] string? Address = null)
{
    /// <summary>Turns a location of the pipeline into a record.</summary>
    public static Provenance From(SourceLocation location) => new(
        location.Page,
        location.Box is { } box ? [Round(box.Left), Round(box.Top), Round(box.Right), Round(box.Bottom)] : null,
        location.Line,
        location.Cell,
        location.Address);

    private static decimal Round(double points) => Math.Round((decimal)Math.Clamp(points, -1e6, 1e6), 2, MidpointRounding.AwayFromZero);
}
