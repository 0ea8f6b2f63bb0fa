using System.Collections.Immutable;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Persons;

/// <summary>
/// A record without personal data in any of its texts: titles, labels, notes, sentences that findings and facts quote. The cells of performance
/// forms are left to <see cref="Performance.BlockCells"/>, which knows what their labels mean. A figure of a form stays as it is printed: an
/// amount of eleven digits is no telephone number.
/// </summary>
internal static class RecordWithoutPersons
{
    /// <summary>The record without personal data; parts that have none are the same objects.</summary>
    public static FiscalReport Of(FiscalReport report) => report with
    {
        Title = Text(report.Title),
        Tables = Each(report.Tables, Of),
        Facts = Each(report.Facts, Of),
        Findings = Each(report.Findings, Of),
        ObservedCodes = Each(report.ObservedCodes, static code => code with { Name = Text(code.Name) }),
        Diagnostics = Each(report.Diagnostics, static diagnostic => diagnostic with { Message = Text(diagnostic.Message) }),
    };

    private static FormTable Of(FormTable table) => table with
    {
        Title = Text(table.Title),
        Notes = Each(table.Notes, Text),
        EmptyStatement = Text(table.EmptyStatement),
        Columns = Each(table.Columns, static column => column with { Path = Each(column.Path, Text) }),
        Rows = Each(table.Rows, static row => row with { Label = Text(row.Label), Cells = Each(row.Cells, Of) }),
        Blocks = Each(table.Blocks, static block => block with { Title = Text(block.Title), Rows = Each(block.Rows, Of) }),
    };

    private static FormCell Of(FormCell cell) => cell.Value is null
        && PersonalCells.NamePersons([cell.Raw, .. (cell.Readings ?? []).Select(reading => reading.Text)])
            ? cell with { Raw = PersonalCells.Shown(cell.Raw), Readings = null }
            : cell;

    private static BlockRow Of(BlockRow row) => row with { Label = Text(row.Label), Path = Each(row.Path, Text) };

    private static NarrativeFact Of(NarrativeFact fact) => fact with
    {
        Heading = Text(fact.Heading),
        Subject = fact.Subject with { Name = Text(fact.Subject.Name) },
        Reason = Text(fact.Reason),
    };

    private static Finding Of(Finding finding) => finding with
    {
        Figures = Each(finding.Figures, Of),
        Message = Of(finding.Message),
        Agreement = finding.Agreement is { } agreement ? Of(agreement) : null,
    };

    private static FindingFigure Of(FindingFigure figure) => figure with
    {
        Title = Text(figure.Title),
        Row = Text(figure.Row),
        Column = Each(figure.Column, Text),
        Raw = figure.Value is null ? Text(figure.Raw) : figure.Raw,
    };

    private static BilingualText Of(BilingualText text) => new(Text(text.Zh), Text(text.En));

    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    private static string? Text(string? text) => text is null ? null : PersonalFields.LeaveOut(text);

    private static ImmutableArray<T> Each<T>(ImmutableArray<T> items, Func<T, T> leaveOut) => items.IsDefaultOrEmpty ? items : [.. items.Select(leaveOut)];
}
