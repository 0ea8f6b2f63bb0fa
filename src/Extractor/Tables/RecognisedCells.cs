using System.Collections.Immutable;
using Extractor.Documents;
using Extractor.Layout;

namespace Extractor.Tables;

/// <summary>
/// What was read from the picture of a page, by the cell that holds the middle of it. A place inside several nested grids belongs to the
/// smallest, as a glyph there does.
/// </summary>
internal sealed class RecognisedCells
{
    private static readonly RecognisedCells None = new();

    private readonly Dictionary<Grid, List<RecognisedText>?[]> texts = new(ReferenceEqualityComparer.Instance);

    private RecognisedCells()
    {
    }

    /// <summary>Gives the recognised texts of a page to the cells of its grids; texts outside all grids belong to none.</summary>
    public static RecognisedCells Of(PageLayout layout, IEnumerable<Grid> grids)
    {
        if (layout.Page.Recognition is not { Texts.IsEmpty: false } recognition)
        {
            return None;
        }

        var cells = new RecognisedCells();
        var places = grids.OrderBy(grid => grid.Box.Area).Select(grid => (Grid: grid, Places: new CellPlaces(grid))).ToArray();
        foreach (var text in recognition.Texts)
        {
            var middle = layout.Frame.ToReading(text.Box).Center;
            if (Array.FindIndex(places, one => one.Grid.Box.Contains(middle)) is var at and >= 0
                && places[at].Places.At(middle) is var cell and >= 0)
            {
                cells.Add(places[at].Grid, cell, text);
            }
        }

        return cells;
    }

    /// <summary>The texts of a cell, line by line from the top; none where the page was not read from a picture.</summary>
    public ImmutableArray<RecognisedText> In(Grid grid, int cell) =>
        texts.TryGetValue(grid, out var found) && found[cell] is { } lines ? [.. lines] : [];

    private void Add(Grid grid, int cell, RecognisedText text)
    {
        if (!texts.TryGetValue(grid, out var found))
        {
            texts[grid] = found = new List<RecognisedText>?[grid.Cells.Length];
        }

        (found[cell] ??= []).Add(text);
    }
}
