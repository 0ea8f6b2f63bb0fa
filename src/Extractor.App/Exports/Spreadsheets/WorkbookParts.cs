using System.Globalization;
using System.Security;

namespace Extractor.App.Exports.Spreadsheets;

/// <summary>The parts of a workbook beside its sheets.</summary>
internal static class WorkbookParts
{
    /// <summary>SpreadsheetML.</summary>
    internal const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>The formats of <see cref="CellStyle"/> in its order; 4 is the built-in <c>#,##0.00</c>, 49 the built-in text.</summary>
    internal const string Styles = Declaration +
        $"""
        <styleSheet xmlns="{Namespace}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
        <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
        <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
        <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
        <cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyNumberFormat="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>
        <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
        """;

    private const string Declaration = """<?xml version="1.0" encoding="utf-8" standalone="yes"?>""";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /// <summary>The path of a sheet, counted from 1.</summary>
    internal static string SheetPath(int number) => "xl/" + SheetName(number);

    /// <summary>The other parts by their paths.</summary>
    internal static IEnumerable<(string Path, string Text)> Of(IReadOnlyList<string> sheets)
    {
        yield return ("xl/styles.xml", Styles);
        yield return ("xl/workbook.xml", Declaration +
            $"""<workbook xmlns="{Namespace}" xmlns:r="{Office}"><sheets>{Each(sheets, (name, number) => $"""<sheet name="{SecurityElement.Escape(name)}" sheetId="{number}" r:id="rId{number}"/>""")}</sheets></workbook>""");
        yield return ("xl/_rels/workbook.xml.rels", Declaration +
            $"""<Relationships xmlns="{Relations}">{Each(sheets, (_, number) => Relation(number, "worksheet", SheetName(number)))}{Relation(sheets.Count + 1, "styles", "styles.xml")}</Relationships>""");
        yield return ("_rels/.rels", Declaration + $"""<Relationships xmlns="{Relations}">{Relation(1, "officeDocument", "xl/workbook.xml")}</Relationships>""");
        yield return ("[Content_Types].xml", Declaration +
            $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{ContentType}sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{ContentType}styles+xml"/>{Each(sheets, (_, number) => $"""<Override PartName="/{SheetPath(number)}" ContentType="{ContentType}worksheet+xml"/>""")}</Types>""");
    }

    private static string SheetName(int number) => string.Create(CultureInfo.InvariantCulture, $"worksheets/sheet{number}.xml");

    private static string Relation(int number, string kind, string target) =>
        string.Create(CultureInfo.InvariantCulture, $"""<Relationship Id="rId{number}" Type="{Office}/{kind}" Target="{target}"/>""");

    private static string Each(IReadOnlyList<string> sheets, Func<string, int, string> part) => string.Concat(sheets.Select((name, at) => part(name, at + 1)));
}
