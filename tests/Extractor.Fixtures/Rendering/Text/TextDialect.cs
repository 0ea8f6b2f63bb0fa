namespace Extractor.Fixtures.Rendering.Text;

/// <summary>The shapes in which programs hand out a report as text.</summary>
public enum TextDialect
{
    /// <summary>Grid rows with TABs; title, number and unit are lines of their own.</summary>
    Tab,

    /// <summary>Grid rows with TABs; title and unit line are rows of the grid.</summary>
    TabInside,

    /// <summary>As <see cref="Tab"/>, with blanks in numbers and labels and underline tags in sentences.</summary>
    Noisy,

    /// <summary>Sentences only, wrapped, with an empty line after every line; no tables.</summary>
    Wrapped,

    /// <summary>Every cell a line that begins with a TAB; rows end with an empty line.</summary>
    CellPerLine,
}
