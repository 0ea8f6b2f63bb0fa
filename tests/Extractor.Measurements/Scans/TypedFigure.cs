using System.Globalization;
using System.Text.RegularExpressions;
using Extractor.Documents;
using Extractor.Numbers.Pictured;
using Extractor.Text;

namespace Extractor.Measurements.Scans;

/// <summary>A figure of a published scan, typed by hand from its picture.</summary>
/// <param name="Report">The number of the shared report.</param>
/// <param name="Page">1-based page.</param>
/// <param name="IsInTable">Whether it stands in a table.</param>
/// <param name="Row">The label of its row, or the words before it.</param>
/// <param name="Column">The label of its column, or what it counts.</param>
/// <param name="Printed">As printed.</param>
internal sealed partial record TypedFigure(string Report, int Page, bool IsInTable, string Row, string Column, string Printed)
{
    /// <summary>Where they are kept, below the root of the checkout.</summary>
    public const string File = "tests/Extractor.Tests/Scans/typed-figures.tsv";

    /// <summary>The figures of a file; its first line names the columns.</summary>
    public static TypedFigure[] Load(string path) =>
    [
        .. System.IO.File.ReadLines(path).Skip(1).Select(line => line.Split('\t')).Select(parts =>
            new TypedFigure(parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture), parts[2] == "table", parts[3], parts[4], parts[5])),
    ];

    /// <summary>
    /// The figures of one page that were read. Those of a table are looked for among the cells with the same printed figure, each of which
    /// counts once; those of text with what they count behind them, between other characters than digits.
    /// </summary>
    public static IEnumerable<TypedFigure> FoundOf(IEnumerable<TypedFigure> typed, ExtractedDocument document, int page)
    {
        var cells = document.Blocks.OfType<Table>().SelectMany(table => table.Cells)
            .Where(cell => cell.Location.Page == page && !string.IsNullOrWhiteSpace(cell.Text))
            .Select(cell => Comparable(PicturedFigure.Read(cell.JoinedText, places: null).Text))
            .ToList();
        var text = Comparable(OfFigures().Replace(string.Concat(TextsOf(document, page)), run => PicturedFigure.Read(run.Value, places: null).Text));
        return typed.Where(figure => figure.IsInTable ? cells.Remove(Comparable(figure.Printed)) : IsIn(text, figure)).ToArray();
    }

    /// <summary>Digits with separators between them: the separator rule is for running text, too.</summary>
    [GeneratedRegex("[0-9][0-9.,]*[0-9]")]
    private static partial Regex OfFigures();

    private static IEnumerable<string> TextsOf(ExtractedDocument document, int page) => document.Recognitions
        .Where(recognition => recognition.Page == page)
        .SelectMany(recognition => recognition.Texts)
        .Select(text => text.Readings[0].Text);

    private static bool IsIn(string text, TypedFigure figure)
    {
        var sought = Comparable(figure.Printed + figure.Column);
        for (var at = text.IndexOf(sought, StringComparison.Ordinal); at >= 0; at = text.IndexOf(sought, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || !(char.IsAsciiDigit(text[at - 1]) || text[at - 1] is '.' or ','))
            {
                return true;
            }
        }

        return false;
    }

    private static string Comparable(string text) => MatchingText.Fold(text).Replace(",", string.Empty, StringComparison.Ordinal);
}
