using System.Collections.Immutable;
using System.Globalization;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Identities;

/// <summary>
/// A figure of a <see cref="Comparison"/>: of the narrative, of a performance form, or a cell of another form that one of these is compared
/// with.
/// </summary>
/// <param name="Id">Id of the cell, or of the narrative fact.</param>
/// <param name="Form">The form, or null for the narrative.</param>
/// <param name="TableId">The table, or null for the narrative.</param>
/// <param name="Title">The title of the form, or the heading above the sentence.</param>
/// <param name="Name">What the figure is: a row label, or subject and measure of a fact.</param>
/// <param name="Column">The header labels of a cell; empty for the narrative.</param>
/// <param name="Raw">As printed.</param>
/// <param name="Value">Yuan, percent, points or a number; null where nothing is printed.</param>
/// <param name="Unit">The unit of <paramref name="Value"/>.</param>
/// <param name="Resolution">The value of the last printed place in <paramref name="Unit"/>.</param>
/// <param name="Provenance">Where it stands.</param>
internal sealed record ComparedFigure(
    string Id,
    string? Form,
    string? TableId,
    string Title,
    string Name,
    ImmutableArray<string> Column,
    string Raw,
    decimal? Value,
    ComparisonUnit Unit,
    decimal Resolution,
    Provenance Provenance)
{
    /// <summary>The values that the print can stand for.</summary>
    public PrintedInterval Interval => PrintedInterval.Of(Value ?? 0m, Resolution);
}

/// <summary>The unit of compared figures: as records name it, and as sentences print it.</summary>
/// <param name="Name">The name in records: <c>CNY</c>, <c>percent</c>, <c>points</c>, or what is counted.</param>
/// <param name="Word">The printed unit, such as <c>万元</c> or <c>%</c>; empty for plain numbers.</param>
/// <param name="Factor">What one printed unit is in the unit of records, such as 10000.</param>
internal sealed record ComparisonUnit(string Name, string Word, decimal Factor)
{
    /// <summary>Percent.</summary>
    public static ComparisonUnit Percent { get; } = new("percent", "%", 1m);

    /// <summary>No number: a passage of text.</summary>
    public static ComparisonUnit None { get; } = new(string.Empty, string.Empty, 1m);

    /// <summary>分 of a score.</summary>
    public static ComparisonUnit Points { get; } = new("points", "分", 1m);

    /// <summary>The name in records, or null for a passage of text.</summary>
    public string? RecordName => Name.Length == 0 ? null : Name;

    /// <summary>Yuan printed in <paramref name="word"/>.</summary>
    public static ComparisonUnit Money(string word, decimal factor) => new("CNY", word, factor);

    /// <summary>Things counted one by one, such as 辆.</summary>
    public static ComparisonUnit Count(string name, string word) => new(name, word, 1m);

    /// <summary><paramref name="value"/> with the printed unit behind it.</summary>
    public string Print(decimal value)
    {
        var format = Name == "CNY" ? "#,##0.00##########" : "#,##0.####";
        var number = (value / Factor).ToString(format, CultureInfo.InvariantCulture);
        return Word.Length == 0 || Word == "%" ? number + Word : $"{number} {Word}";
    }
}
