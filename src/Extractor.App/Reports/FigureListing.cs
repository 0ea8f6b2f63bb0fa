using System.Globalization;
using Extractor.App.Output;
using Extractor.Storage;

namespace Extractor.App.Reports;

/// <summary>Lists single figures of a store, one a line.</summary>
internal static class FigureListing
{
    internal static void Write(Terminal terminal, IEnumerable<StoredFigure> figures, string format) => new Listing<StoredFigure>(
        figures,
        [
            "issuer", "year", "kind", "form", "code", "rowLabel", "measure", "columnPath", "raw", "status", "yuan", "verification", "file", "page", "line", "address",
            "cellId", "sha256",
        ],
        figure =>
        [
            figure.Issuer, Number(figure.FiscalYear), figure.Kind, figure.Form, figure.Code, figure.RowLabel, figure.Measure, figure.ColumnPath, figure.Raw,
            figure.Status, figure.Yuan, figure.Verification, figure.FileName, Number(figure.Page), Number(figure.Line), figure.Address, figure.CellId, figure.Sha256,
        ],
        (writer, figure) =>
        {
            writer.WriteStartObject();
            writer.WriteString("issuer", figure.Issuer);
            writer.WriteNumber("fiscalYear", figure.FiscalYear);
            writer.WriteString("kind", figure.Kind);
            writer.WriteString("form", figure.Form);
            writer.WriteString("code", figure.Code);
            writer.WriteString("rowLabel", figure.RowLabel);
            writer.WriteString("measure", figure.Measure);
            writer.WriteString("columnPath", figure.ColumnPath);
            writer.WriteString("raw", figure.Raw);
            writer.WriteString("status", figure.Status);
            writer.WriteString("yuan", figure.Yuan);
            writer.WriteString("verification", figure.Verification);
            writer.WriteString("fileName", figure.FileName);
            writer.WriteNumber("page", figure.Page);
            writer.WriteNumber("line", figure.Line);
            writer.WriteString("address", figure.Address);
            writer.WriteString("cellId", figure.CellId);
            writer.WriteString("sha256", figure.Sha256);
            writer.WriteEndObject();
        }).Write(terminal, format, FigureTable);

    private static TextTable FigureTable(IReadOnlyList<StoredFigure> figures)
    {
        var table = new TextTable(
            "issuer", new TextColumn("year", IsNumeric: true), "form", "code", "label", "measure", new TextColumn("yuan", IsNumeric: true), "place", "sha256");
        foreach (var figure in figures)
        {
            table.Add(
                figure.Issuer, Number(figure.FiscalYear), figure.Form, figure.Code, figure.RowLabel, figure.Measure ?? figure.ColumnPath, figure.Yuan,
                PrintedPlace.InWords(figure.Page, figure.Line, figure.Address), figure.Sha256[..12]);
        }

        return table;
    }

    private static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);
}
