using System.Collections.Immutable;
using System.Xml;
using Extractor.Diagnostics;
using Extractor.Sources.Archives;

namespace Extractor.Sources.Spreadsheets;

/// <summary>
/// Reads the sheets of an .xlsx from its parts as streams of tags; a part is never held as a tree. Strict and transitional forms are read
/// alike, by local names.
/// </summary>
internal sealed class XlsxWorkbook
{
    private readonly WorkbookPackage package;
    private readonly ImmutableArray<Diagnostic>.Builder diagnostics;
    private readonly List<string> strings = [];
    private readonly List<NumberFormat> formats = [];
    private bool since1904;

    private XlsxWorkbook(WorkbookPackage package, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        this.package = package;
        this.diagnostics = diagnostics;
    }

    /// <summary>Reads all sheets in the order of their tabs; a sheet whose part is damaged is kept as far as it goes, with a diagnostic.</summary>
    internal static List<Sheet> Read(WorkbookPackage package, ImmutableArray<Diagnostic>.Builder diagnostics, CancellationToken cancellationToken)
    {
        var workbook = new XlsxWorkbook(package, diagnostics);
        var listed = workbook.ReadSheetList();
        workbook.TryRead("sharedStrings", reader => XlsxStrings.Read(reader, workbook.strings));
        workbook.TryRead("styles", reader => XlsxFormats.Read(reader, workbook.formats));
        var sheets = new List<Sheet>();
        var cells = SpreadsheetBudget.Cells;
        foreach (var (name, id, isHidden) in listed.Take(SpreadsheetBudget.Sheets))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (package.PartOf(id) is not { } part || !package.Has(part))
            {
                continue; // A chart sheet has no cells.
            }

            var sheet = new Sheet(name, isHidden);
            workbook.ReadSheet(part, sheet, ref cells);
            sheets.Add(sheet);
        }

        if (cells < 0 || listed.Count > SpreadsheetBudget.Sheets)
        {
            diagnostics.Add(DiagnosticCatalog.BudgetExceeded("the cells of a workbook", SourceLocation.WholeDocument));
        }

        return sheets;
    }

    private List<(string Name, string? Id, bool IsHidden)> ReadSheetList()
    {
        var listed = new List<(string, string?, bool)>();
        using var reader = package.Open(package.MainPart);
        while (reader.Read() && listed.Count <= SpreadsheetBudget.Sheets)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (reader.LocalName == "workbookPr")
            {
                since1904 = IsOn(reader.GetAttribute("date1904"));
            }
            else if (reader.LocalName == "sheet")
            {
                listed.Add((reader.GetAttribute("name") ?? string.Empty, RelationshipId(reader), reader.GetAttribute("state") is "hidden" or "veryHidden"));
            }
        }

        return listed;
    }

    /// <summary>The id stands in the namespace of relationships, which has two names.</summary>
    private static string? RelationshipId(XmlReader reader)
    {
        string? id = null;
        while (reader.MoveToNextAttribute())
        {
            id = reader.LocalName == "id" && reader.NamespaceURI.EndsWith("/relationships", StringComparison.Ordinal) ? reader.Value : id;
        }

        reader.MoveToElement();
        return id;
    }

    /// <summary>A part beside the sheets: without its strings or formats a workbook still has numbers.</summary>
    private void TryRead(string type, Action<XmlReader> read)
    {
        if (package.PartOfType(type) is not { } part || !package.Has(part))
        {
            return;
        }

        try
        {
            using var reader = package.Open(part);
            read(reader);
        }
        catch (Exception problem) when (SpreadsheetSourceReader.IsDamage(problem))
        {
            diagnostics.Add(DiagnosticCatalog.DamagedPart(part, PackageProblem.Of(problem)));
        }
    }

    private void ReadSheet(string part, Sheet sheet, ref int cells)
    {
        try
        {
            using var reader = package.Open(part);
            new XlsxSheetReader(reader, sheet, strings, formats, since1904).Read(ref cells);
        }
        catch (Exception problem) when (SpreadsheetSourceReader.IsDamage(problem))
        {
            diagnostics.Add(DiagnosticCatalog.DamagedPart(sheet.Name, PackageProblem.Of(problem)));
        }
    }

    internal static bool IsOn(string? value) => value is "1" or "true" or "on";
}
