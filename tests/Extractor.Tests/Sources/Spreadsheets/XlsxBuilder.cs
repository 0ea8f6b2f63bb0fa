using System.IO.Compression;
using System.Text;

namespace Extractor.Tests.Sources.Spreadsheets;

/// <summary>Makes a workbook of one visible sheet from the markup inside its worksheet element.</summary>
internal static class XlsxBuilder
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static byte[] Build(string sheet, string numberFormats = "", string cellStyles = "<xf numFmtId=\"0\"/>", string strings = "", string declaration = "")
    {
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "_rels/.rels", $"<Relationships><Relationship Id=\"r\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Add(zip, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets><sheet name=\"收入总表\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>");
            Add(zip, "xl/_rels/workbook.xml.rels",
                $"<Relationships><Relationship Id=\"a\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"b\" Type=\"{Office}/styles\" Target=\"styles.xml\"/>"
                + $"<Relationship Id=\"c\" Type=\"{Office}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");
            Add(zip, "xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><numFmts>{numberFormats}</numFmts><cellXfs>{cellStyles}</cellXfs></styleSheet>");
            Add(zip, "xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{strings}</sst>");
            Add(zip, "xl/worksheets/sheet1.xml", $"{declaration}<worksheet xmlns=\"{Main}\">{sheet}</worksheet>");
        }

        return stream.ToArray();
    }

    /// <summary>Makes a workbook of many sheets, each with its name and the markup inside its worksheet element.</summary>
    public static byte[] BuildSheets(IReadOnlyList<(string Name, string Sheet)> sheets)
    {
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "_rels/.rels", $"<Relationships><Relationship Id=\"r\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Add(zip, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets>"
                + string.Concat(sheets.Select((sheet, at) => $"<sheet name=\"{sheet.Name}\" sheetId=\"{at + 1}\" r:id=\"s{at}\"/>")) + "</sheets></workbook>");
            Add(zip, "xl/_rels/workbook.xml.rels", "<Relationships>"
                + string.Concat(sheets.Select((_, at) => $"<Relationship Id=\"s{at}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{at}.xml\"/>")) + "</Relationships>");
            for (var at = 0; at < sheets.Count; at++)
            {
                Add(zip, $"xl/worksheets/sheet{at}.xml", $"<worksheet xmlns=\"{Main}\">{sheets[at].Sheet}</worksheet>");
            }
        }

        return stream.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string content)
    {
        using var part = zip.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(content));
    }
}
