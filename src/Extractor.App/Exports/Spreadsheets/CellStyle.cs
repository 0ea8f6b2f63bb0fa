namespace Extractor.App.Exports.Spreadsheets;

/// <summary>How a cell is shown: the index of its format in <see cref="WorkbookParts.Styles"/>.</summary>
internal enum CellStyle
{
    /// <summary>As the program likes.</summary>
    General,

    /// <summary>Bold.</summary>
    Header,

    /// <summary>Text, also after it was edited: a code keeps its leading zeros.</summary>
    Text,

    /// <summary><c>#,##0.00</c>.</summary>
    Amount,
}
