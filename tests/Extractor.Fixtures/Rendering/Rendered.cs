using System.Collections.Immutable;
using Extractor.Fixtures.Truth;

namespace Extractor.Fixtures.Rendering;

/// <summary>One file made from a report: bytes to write and what the truth says about it.</summary>
/// <param name="FileName">Inside the folder of the report.</param>
/// <param name="Kind">Such as text-tab, docx, doc, html, pdf-chromium.</param>
/// <param name="Bytes">The whole file.</param>
/// <param name="Forms">Forms whose table is in the file.</param>
/// <param name="Splits">repeated: each page of a long form has title and header; bare: a second page begins with its rows; repeated-header-rows: one table over pages; none.</param>
/// <param name="RawCells">Cells printed otherwise than in the truth.</param>
public sealed record Rendered(string FileName, string Kind, byte[] Bytes, ImmutableArray<string> Forms, string Splits, ImmutableArray<RawCellTruth> RawCells)
{
    public RenderingTruth Truth => new(FileName, Kind, Checksum.Of(Bytes), Forms, Splits, RawCells);

    /// <summary>The forms of a report that print a table.</summary>
    internal static ImmutableArray<string> Tables(InventedReport report) => [.. report.Forms.Where(static form => form.HasTable).Select(static form => form.Form)];

    internal static string SplitsOf(InventedReport report)
        => report.Forms.All(static form => form.Parts.Length < 2) ? "none" : report.Recipe.Page.BareContinuation ? "bare" : "repeated";
}

/// <summary>SHA-256 as lower-case hexadecimal.</summary>
public static class Checksum
{
    public static string Of(byte[] bytes) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
}
