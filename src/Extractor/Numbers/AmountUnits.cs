namespace Extractor.Numbers;

/// <summary>Where the unit of an amount is printed.</summary>
public enum AmountUnitSource
{
    /// <summary>Nowhere: there is no unit.</summary>
    None,

    /// <summary>Behind the number itself.</summary>
    Cell,

    /// <summary>In the header of its column.</summary>
    Column,

    /// <summary>On the unit line of its form.</summary>
    Form,

    /// <summary>Somewhere else in the document, for every form without a unit of its own.</summary>
    Document,
}

/// <summary>The units that the surroundings of a cell print. The nearest one counts: cell, column, form, document.</summary>
/// <param name="Column">The unit in the header of the column, or null.</param>
/// <param name="Form">The unit on the unit line of the form, or null.</param>
/// <param name="Document">The unit of the document, or null.</param>
public readonly record struct AmountUnits(AmountUnit? Column, AmountUnit? Form, AmountUnit? Document)
{
    /// <summary>The unit of a number that prints <paramref name="cell"/> behind itself, or null for none, and where it comes from.</summary>
    public (AmountUnit? Unit, AmountUnitSource Source) For(AmountUnit? cell) =>
        cell is not null ? (cell, AmountUnitSource.Cell)
        : Column is not null ? (Column, AmountUnitSource.Column)
        : Form is not null ? (Form, AmountUnitSource.Form)
        : Document is not null ? (Document, AmountUnitSource.Document)
        : (null, AmountUnitSource.None);
}
