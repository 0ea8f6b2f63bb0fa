using System.Buffers;

namespace Extractor.Fiscal.Forms;

/// <summary>
/// Several figures one above the other in one cell, where the rows of a table have no rules between them. Joined they would be a figure that
/// nobody printed. A single figure that is wrapped fills every line but its last; a shorter line in between begins another figure.
/// </summary>
internal static class StackedFigures
{
    private static readonly SearchValues<char> Separators = SearchValues.Create(".,．，");

    private static readonly SearchValues<char> OfFigures = SearchValues.Create("0123456789.,-+%()（），．－０１２３４５６７８９ \n");

    /// <summary>Whether the text of a cell is such a stack.</summary>
    /// <param name="text">The printed text, lines parted by line breaks.</param>
    public static bool Holds(string text)
    {
        if (!text.Contains('\n') || text.AsSpan().ContainsAnyExcept(OfFigures))
        {
            return false;
        }

        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var longest = lines.Length == 0 ? 0 : lines.Max(line => line.Length);

        // A point or a comma is narrower than a digit, so that a full line can then have a character less than the longest.
        var play = text.AsSpan().ContainsAny(Separators) ? 1 : 0;
        return Array.Exists(lines, line => line[0] is '-' or '+' && line != lines[0]) || lines.SkipLast(1).Any(line => line.Length < longest - play);
    }
}
