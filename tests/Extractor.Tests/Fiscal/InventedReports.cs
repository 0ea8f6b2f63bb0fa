using System.Globalization;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Records;

namespace Extractor.Tests.Fiscal;

/// <summary>Reports of departments that do not exist, in 万元, made form by form.</summary>
internal static class InventedReports
{
    internal static FiscalReport Report(
        char hashDigit, string? issuer, int? year, ReportKind kind, ReportLevel level = ReportLevel.Department, string? issuedOn = null, params FormTable[] tables)
    {
        var sha256 = new string(hashDigit, 64);
        return new FiscalReport
        {
            Id = $"530102:{issuer}:{year}",
            Document = new ReportDocument($"{hashDigit}.pdf", sha256, "application/pdf", 9, null, new ExtractorStamp("Extractor", "1.0", "pdf")),
            Title = $"{year}年度{issuer}报告",
            Kind = kind,
            FiscalYear = year,
            Level = level,
            Issuer = new Issuer(issuer, issuer is null ? null : "530102", null, issuer is null ? "no-issuer" : null),
            IssuedOn = issuedOn is null ? null : new PrintedDate(issuedOn, issuedOn, new Provenance(1, null, null, null)),
            Coverage = new FormCoverage(tables.Length, tables.Length, 0, 0, 0, 0, 0),
            Tables = [.. tables.Select((table, at) => Identified(table, $"{sha256[..8]}-T{at + 1:00}"))],
        };
    }

    /// <summary>A form whose first column is the label; each other column is an amount.</summary>
    internal static FormTable Form(string form, string title, FormColumn[] columns, params FormRow[] rows) => new()
    {
        TableId = string.Empty,
        Form = form,
        Title = title,
        Status = FormStatus.Complete,
        Unit = new AmountUnitRecord("万元", 10000m, UnitSource.Table),
        Columns = [new FormColumn(0, ["项目"], null, ColumnRole.Label, null), .. columns],
        Rows = [.. rows.Select((row, at) => row with { Index = at })],
    };

    internal static FormColumn Column(int index, string? measure, params string[] path) => new(index, [.. path], null, ColumnRole.Amount, measure);

    /// <summary>A row with the printed amounts of the columns from 1 on; an empty text is a blank cell.</summary>
    internal static FormRow Row(string label, string? code, params string[] amounts) => new(
        0,
        label,
        null,
        null,
        0,
        code is null ? null : new RowCode(Classification.SchemeOf(code)!, code, Classification.LevelOf(code), "printed"),
        RowRole.Item,
        [.. amounts.Select((raw, at) => Cell(raw, at + 1))]);

    internal static FormTable In(this FormTable table, string unit, decimal factor) => table with
    {
        Unit = new AmountUnitRecord(unit, factor, UnitSource.Table),
        Rows = [.. table.Rows.Select(row => row with { Cells = [.. row.Cells.Select(cell => Scaled(cell, factor / 10000m))] })],
    };

    private static FormCell Scaled(FormCell cell, decimal factor) => cell with { Value = cell.Value * factor, Resolution = cell.Resolution * factor };

    private static FormCell Cell(string raw, int column)
    {
        decimal? value = raw.Length == 0 ? null : decimal.Parse(raw, CultureInfo.InvariantCulture) * 10000m;
        return new FormCell(
            string.Empty, column, raw, value is null ? CellStatus.Blank : value == 0m ? CellStatus.Zero : CellStatus.Number, value, value is null ? null : 100m, null, 1m,
            Verification.Verified, new Provenance(2, null, null, null));
    }

    private static FormTable Identified(FormTable table, string tableId) => table with
    {
        TableId = tableId,
        Rows = [.. table.Rows.Select(row => row with
        {
            Cells = [.. row.Cells.Select(cell => cell with { CellId = $"{tableId}-R{row.Index}-C{cell.Column}" })],
        })],
    };
}
