using Extractor.Fiscal.Forms;

namespace Extractor.Fiscal.Identities;

/// <summary>
/// The cells of an equation that stand side by side in a row and count in the same direction. Between them a figure can stand one column
/// beside its own, or several figures can, without a difference to the sum.
/// </summary>
internal sealed class RowPlaces
{
    private readonly Dictionary<(KeyedRow Row, int Place, bool IsTakenAway), FormFigure> figures = new(PlaceComparer.Instance);

    private readonly Dictionary<string, bool> directions = new(StringComparer.Ordinal);

    private RowPlaces()
    {
    }

    /// <summary>The places of an equation that is written with everything on one side, so that the total counts against the parts.</summary>
    public static RowPlaces Of(Equation equation)
    {
        var places = new RowPlaces();
        places.Add(equation.Total, isTakenAway: true);
        foreach (var part in equation.Parts)
        {
            places.Add(part.Figure, part.IsSubtracted);
        }

        return places;
    }

    /// <summary>
    /// Whether the equation would not hold if the figure stood elsewhere. A figure can have moved into an empty cell and pushes no other
    /// out of its place, so from it to each side there must be an end of the row's terms, or a cell that other evidence keeps in place,
    /// before there is an empty cell. An empty cell, a printed zero, must not have lost its figure to the cell beside it.
    /// </summary>
    /// <param name="figure">A figure of the equation.</param>
    /// <param name="isKept">Whether other evidence says that a cell is as it should be.</param>
    public bool IsFixed(FormFigure figure, Func<FormFigure, bool> isKept)
    {
        var place = PlaceOf(figure);
        return IsFixed(figure, place, -1, isKept) && IsFixed(figure, place, 1, isKept);
    }

    private bool IsFixed(FormFigure figure, int place, int step, Func<FormFigure, bool> isKept)
    {
        var direction = directions[figure.Cell.CellId];
        for (var at = place + step; figures.TryGetValue((figure.Row, at, direction), out var other); at += step)
        {
            if (isKept(other))
            {
                return true;
            }

            if (!other.Cell.HasFigure || !figure.Cell.HasFigure)
            {
                return !other.Cell.HasFigure && !figure.Cell.HasFigure;
            }
        }

        return true;
    }

    private void Add(FormFigure figure, bool isTakenAway)
    {
        figures[(figure.Row, PlaceOf(figure), isTakenAway)] = figure;
        directions[figure.Cell.CellId] = isTakenAway;
    }

    /// <summary>Its place in the row. Cells are told apart by identity: comparing all that one says with all that the others say is long.</summary>
    private static int PlaceOf(FormFigure figure) => figure.Row.Row.Cells.IndexOf(figure.Cell, 0, ReferenceEqualityComparer.Instance);

    /// <summary>Rows are compared by identity: their contents are long.</summary>
    private sealed class PlaceComparer : IEqualityComparer<(KeyedRow Row, int Place, bool IsTakenAway)>
    {
        public static readonly PlaceComparer Instance = new();

        public bool Equals((KeyedRow Row, int Place, bool IsTakenAway) one, (KeyedRow Row, int Place, bool IsTakenAway) other) =>
            ReferenceEquals(one.Row, other.Row) && one.Place == other.Place && one.IsTakenAway == other.IsTakenAway;

        public int GetHashCode((KeyedRow Row, int Place, bool IsTakenAway) place) =>
            HashCode.Combine(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(place.Row), place.Place, place.IsTakenAway);
    }
}
