using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Persons;
using Extractor.Fiscal.Pictures;
using Extractor.Fiscal.Records;
using Extractor.Numbers;
using Extractor.Numbers.Mentions;

namespace Extractor.Fiscal.Performance;

/// <summary>Makes the cells of blocks: the printed text with what it means.</summary>
/// <param name="tableId">The id of the form's record.</param>
/// <param name="unit">The form's unit, or null.</param>
/// <param name="withPersonalData">Whether personal data stays in the text.</param>
internal sealed class BlockCells(string tableId, AmountUnit? unit, bool withPersonalData)
{
    /// <summary>Whether a value may be shown: it is not personal, or personal data were asked for.</summary>
    public bool Shows(bool isPersonal) => withPersonalData || !isPersonal;

    /// <summary>The cell as a value of a term.</summary>
    public BlockCell Of(BlockTerm term, PrintedCell cell) => Of(term.Key, term.Measure, cell, cell.Text);

    /// <summary>The cell as words.</summary>
    public BlockCell Text(string name, PrintedCell cell) => Of(name, BlockMeasure.Text, cell, cell.Text);

    /// <summary>The cell as a value that a part of its text says. One that names persons is text, whatever its column means: a number would tell the telephone.</summary>
    public BlockCell Of(string name, BlockMeasure measure, PrintedCell cell, string value) => measure switch
    {
        _ when LeavesOut(cell) => Make(name, measure, cell, CellStatus.Text),
        BlockMeasure.Money => Money(name, cell, value),
        BlockMeasure.Percent => Figure(name, measure, cell, value, "%"),
        BlockMeasure.Points or BlockMeasure.Count => Figure(name, measure, cell, value, unitOf: null),
        BlockMeasure.Indicator => Indicator(name, cell, value),
        _ => Make(name, BlockMeasure.Text, cell, NumberText.Read(value).Kind switch
        {
            NumberKind.Blank => CellStatus.Blank,
            NumberKind.Dash => CellStatus.NotApplicable,
            NumberKind.StatedNone => CellStatus.StatedNone,
            NumberKind.Illegible => CellStatus.Illegible,
            _ => CellStatus.Text,
        }),
    };

    /// <summary>An indicator's value whose relation and unit stand in columns of their own.</summary>
    public BlockCell Indicator(string name, PrintedCell cell, string value)
    {
        var reading = IndicatorText.Read(LeavesOut(cell) ? string.Empty : value);
        if (reading.Kind is not (IndicatorKind.Bound or IndicatorKind.Span))
        {
            return Make(name, BlockMeasure.Indicator, cell, StatusOf(NumberText.Read(value).Kind) is CellStatus.Number or CellStatus.Zero
                ? CellStatus.Text : StatusOf(NumberText.Read(value).Kind));
        }

        return Make(name, BlockMeasure.Indicator, cell, reading.Value == 0m && reading.Kind == IndicatorKind.Bound ? CellStatus.Zero : CellStatus.Number) with
        {
            Number = reading.Value,
            UpperNumber = reading.Kind == IndicatorKind.Span ? reading.UpperValue : null,
            Relation = RelationName(reading.Relation),
            Unit = reading.IsPercentage ? "%" : reading.UnitLength > 0 ? value.Substring(reading.UnitStart, reading.UnitLength).Trim() : null,
            Resolution = ResolutionOf(reading.Value),
            RepairedBy = (reading.Repairs & NumberRepairs.ReadGlyph) != 0 ? "glyph" : (reading.Repairs & NumberRepairs.JoinedDigits) != 0 ? "digit-join" : null,
        };
    }

    private BlockCell Money(string name, PrintedCell cell, string value)
    {
        var amount = AmountText.Read(value, new AmountUnits(Column: null, Form: unit, Document: null));
        var isMoney = unit is not null || amount.Number.Unit is not null;
        return Make(name, BlockMeasure.Money, cell, amount.Number.IsPercentage ? CellStatus.Text : StatusOf(amount.Number.Kind)) with
        {
            Value = isMoney ? amount.Yuan : null,
            Resolution = isMoney ? amount.Resolution : null,
            RepairedBy = amount.Number.HasValue && amount.Number.Repairs.HasFlag(NumberRepairs.JoinedDigits) ? "digit-join" : null,
        };
    }

    private BlockCell Figure(string name, BlockMeasure measure, PrintedCell cell, string value, string? unitOf)
    {
        var number = NumberText.Read(value);
        return Make(name, measure, cell, StatusOf(number.Kind)) with
        {
            Number = number.HasValue ? number.Value : null,
            Unit = number.HasValue ? unitOf : null,
            Resolution = number.HasValue ? number.Resolution : null,
            RepairedBy = number.HasValue && number.Repairs.HasFlag(NumberRepairs.JoinedDigits) ? "digit-join" : null,
        };
    }

    private BlockCell Make(string name, BlockMeasure measure, PrintedCell cell, CellStatus status) => new(
        FormattableString.Invariant($"{tableId}-R{cell.Row}-C{cell.Column}"),
        name,
        LeavesOut(cell) ? PersonalCells.Shown(cell.Raw) : cell.Raw,
        status,
        measure,
        Value: null,
        Number: null,
        UpperNumber: null,
        Relation: null,
        Unit: null,
        Resolution: null,
        RepairedBy: null,
        Verification.Unverified,
        cell.Place)
    {
        Readings = LeavesOut(cell) ? null : PictureReadings.Of(cell.Recognised, places: null),
    };

    private bool LeavesOut(PrintedCell cell) => !withPersonalData && PersonalCells.NamePersons(
        [cell.Raw, cell.Text, .. cell.Recognised.SelectMany(text => text.Readings).Select(reading => reading.Text)]);

    private static decimal ResolutionOf(decimal value) => new(1, 0, 0, isNegative: false, value.Scale);

    private static string RelationName(Relation relation) => relation switch
    {
        Relation.Greater => "gt",
        Relation.GreaterOrEqual => "ge",
        Relation.Less => "lt",
        Relation.LessOrEqual => "le",
        _ => "eq",
    };

    private static CellStatus StatusOf(NumberKind kind) => kind switch
    {
        NumberKind.Number => CellStatus.Number,
        NumberKind.Zero => CellStatus.Zero,
        NumberKind.Blank => CellStatus.Blank,
        NumberKind.Dash => CellStatus.NotApplicable,
        NumberKind.StatedNone => CellStatus.StatedNone,
        NumberKind.Illegible => CellStatus.Illegible,
        _ => CellStatus.Text,
    };
}
