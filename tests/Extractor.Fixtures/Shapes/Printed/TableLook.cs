namespace Extractor.Fixtures.Shapes.Printed;

/// <summary>Which rules of a table are drawn.</summary>
public enum RuleSet
{
    /// <summary>Around every cell.</summary>
    All,

    /// <summary>Between and beside the columns only.</summary>
    Vertical,

    /// <summary>Above the table, below its header and below the table: the three-line table.</summary>
    AboveAndBelow,

    /// <summary>Above the table and below the table, nothing else.</summary>
    TopAndBottom,

    None,
}

/// <summary>How a table is printed. Colours are <c>rrggbb</c>; sizes are points.</summary>
public sealed record TableLook
{
    public RuleSet Rules { get; init; } = RuleSet.All;

    public string RuleColor { get; init; } = "000000";

    public double RuleWidth { get; init; } = 0.75;

    /// <summary>Background of the header rows, or null.</summary>
    public string? HeaderShade { get; init; }

    /// <summary>Background of every second body row, or null.</summary>
    public string? RowShade { get; init; }

    public double FontSize { get; init; } = 9;

    /// <summary>Free space left and right of a cell's text.</summary>
    public double PaddingX { get; init; } = 2.5;

    /// <summary>Free space above and below a cell's text.</summary>
    public double PaddingY { get; init; } = 1.5;

    /// <summary>Whether texts stand at the top of their cells; otherwise in the middle of their height.</summary>
    public bool TopAligned { get; init; }

    /// <summary>The least and the most that a row of one line is high, whatever program and font print it.</summary>
    public (double Least, double Most) RowHeight => ((FontSize * 1.2) + (2 * PaddingY), (FontSize * 1.5) + (2 * PaddingY) + 1);
}
