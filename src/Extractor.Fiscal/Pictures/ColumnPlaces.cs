using Extractor.Documents;
using Extractor.Numbers;
using Extractor.Numbers.Pictured;

namespace Extractor.Fiscal.Pictures;

/// <summary>How many decimals a column of a picture usually shows: the type of the column, by which a lost point can be told.</summary>
internal static class ColumnPlaces
{
    /// <summary>With fewer figures a column has no habit.</summary>
    private const int FewestFigures = 3;

    /// <summary>The places that more than half of the figures show that were read in pictures, or null.</summary>
    /// <param name="cells">The body cells of a column; those with text of the page's own are not looked at.</param>
    public static int? Of(IEnumerable<TableCell?> cells)
    {
        var numbers = cells.OfType<TableCell>()
            .Where(cell => !cell.Recognised.IsEmpty)
            .Select(cell => NumberText.Read(PicturedFigure.Read(cell.JoinedText, places: null).Text))
            .Where(number => number is { Kind: NumberKind.Number, IsPercentage: false })
            .ToArray();
        var usual = numbers.CountBy(number => number.DecimalPlaces).OrderByDescending(places => places.Value).ThenBy(places => places.Key).FirstOrDefault();
        return numbers.Length >= FewestFigures && usual.Value * 2 > numbers.Length ? usual.Key : null;
    }
}
