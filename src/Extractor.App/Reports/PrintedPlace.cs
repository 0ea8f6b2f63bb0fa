using System.Globalization;

namespace Extractor.App.Reports;

/// <summary>Where something is printed, in a few words.</summary>
internal static class PrintedPlace
{
    /// <summary>The page, else the place in a workbook, else the line; null when nothing is known.</summary>
    internal static string? InWords(int? page, int? line, string? address) =>
        page is { } number ? string.Create(CultureInfo.InvariantCulture, $"page {number}")
        : address ?? (line is { } row ? string.Create(CultureInfo.InvariantCulture, $"line {row}") : null);
}
