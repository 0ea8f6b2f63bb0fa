using System.Collections.Immutable;
using System.Xml;
using ExcelDataReader.Exceptions;
using Extractor.Diagnostics;
using Extractor.Documents;
using Extractor.Sources.Archives;

namespace Extractor.Sources.Spreadsheets;

/// <summary>
/// Reads workbooks: every sheet that is shown as a heading and its grid. A cell has the text that the sheet shows, with the cached value
/// of its formula, and beside it the stored number. What is hidden is left out and told. A location is the sheet with the 1-based row
/// and the 0-based column.
/// </summary>
internal static class SpreadsheetSourceReader
{
    /// <summary>The name under which documents of this reader are recorded.</summary>
    public const string Adapter = "spreadsheet";

    /// <summary>Reads a whole workbook; what cannot be read is a diagnostic.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="identity">What is known of it.</param>
    /// <param name="notes">What was noticed before; they come first.</param>
    /// <param name="cancellationToken">Stops the reading with <see cref="OperationCanceledException"/>.</param>
    public static SourceReading Read(
        ReadOnlyMemory<byte> bytes, DocumentIdentity identity, ImmutableArray<Diagnostic> notes, CancellationToken cancellationToken)
    {
        var named = identity with { Adapter = Adapter };
        var diagnostics = notes.ToBuilder();
        try
        {
            var sheets = ReadSheets(bytes, diagnostics, cancellationToken);
            var blocks = BlocksOf(sheets, diagnostics);
            return SourceReading.Of(new FlowDocument(named, blocks, lineCount: null, diagnostics.ToImmutable()));
        }
        catch (InvalidPasswordException)
        {
            return SourceReading.Failed(named, notes.Add(DiagnosticCatalog.ProtectedByPassword("workbook")));
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            // The library for .xls throws whatever a damaged file makes happen; nothing of it is a bug of ours to be shown.
            return SourceReading.Failed(named, notes.Add(DiagnosticCatalog.UnreadableDocument("workbook", PackageProblem.Of(problem))));
        }
    }

    /// <summary>Whether an exception says that a part of the file is damaged.</summary>
    internal static bool IsDamage(Exception problem) => problem is InvalidDataException or XmlException or IOException or NotSupportedException;

    private static List<Sheet> ReadSheets(ReadOnlyMemory<byte> bytes, ImmutableArray<Diagnostic>.Builder diagnostics, CancellationToken cancellationToken)
    {
        if (bytes.Span.StartsWith("PK"u8))
        {
            using var package = new WorkbookPackage(RecoveredDirectory.Complete(bytes, SpreadsheetBudget.Entries, out var isRecovered));
            if (isRecovered)
            {
                diagnostics.Add(DiagnosticCatalog.ArchiveRecovered());
            }

            return XlsxWorkbook.Read(package, diagnostics, cancellationToken);
        }

        return bytes.Length <= SpreadsheetBudget.XlsLength
            ? XlsWorkbook.Read(bytes, diagnostics, cancellationToken)
            : throw new InvalidDataException($"It has more than {SpreadsheetBudget.XlsLength} bytes.");
    }

    private static ImmutableArray<Block> BlocksOf(List<Sheet> sheets, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        long places = SpreadsheetBudget.Places;
        var hidden = (Sheets: 0, Rows: 0, Columns: 0);
        foreach (var sheet in sheets)
        {
            if (sheet.IsHidden)
            {
                hidden.Sheets += sheet.Cells.Count > 0 ? 1 : 0;
                continue;
            }

            hidden.Rows += sheet.Cells.Select(static cell => cell.Row).Where(sheet.HiddenRows.Contains).Distinct().Count();
            hidden.Columns += sheet.Cells.Select(static cell => cell.Column).Where(sheet.HiddenColumns.Contains).Distinct().Count();
            blocks.AddRange(SheetBlocks.Of(sheet, ref places));
        }

        if (hidden != default)
        {
            diagnostics.Add(DiagnosticCatalog.HiddenCells(hidden.Sheets, hidden.Rows, hidden.Columns));
        }

        if (places < 0)
        {
            diagnostics.Add(DiagnosticCatalog.BudgetExceeded("the grids of a workbook", SourceLocation.WholeDocument));
        }

        return blocks.ToImmutable();
    }
}
