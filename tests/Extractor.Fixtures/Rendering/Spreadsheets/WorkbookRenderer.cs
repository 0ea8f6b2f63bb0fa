using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using Extractor.Fixtures.Rendering.Word;

namespace Extractor.Fixtures.Rendering.Spreadsheets;

/// <summary>
/// Writes a report as a workbook: a sheet a form and a sheet for each run of text. Amounts are numbers with a format, some of them with
/// the traces of binary arithmetic that a cached formula leaves; a helper column, a helper row and a helper sheet are hidden.
/// </summary>
public static class WorkbookRenderer
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    public static Rendered Render(InventedReport report)
    {
        List<WorkbookSheet> sheets = [];
        foreach (Block block in report.Blocks)
        {
            if (block is FormBlock { Form.HasTable: true } form)
            {
                sheets.Add(WorkbookSheet.OfForm(report, form.Form, sheets.Count + 1));
                continue;
            }

            if (sheets.Count == 0 || sheets[^1].IsForm)
            {
                sheets.Add(WorkbookSheet.OfText(sheets.Count + 1));
            }

            sheets[^1].AddLines(LinesOf(block));
        }

        sheets.Add(WorkbookSheet.Hidden());
        byte[] bytes = StableArchive.Rewrite(Archive(sheets));
        return new Rendered("report.xlsx", "xlsx", bytes, Rendered.Tables(report), "none", []);
    }

    internal static IEnumerable<string> LinesOf(Block block) => block switch
    {
        CoverTitle cover => [cover.Text],
        ContentsHeading heading => [heading.Text],
        ContentsEntry entry => [entry.Text + new string('.', 40) + entry.Page.ToString(CultureInfo.InvariantCulture)],
        PartHeading part => [part.Text],
        SectionHeading section => [section.Text],
        Prose paragraph => [paragraph.Text],
        FormBlock form => [form.Form.Title, .. form.Form.Notes],
        _ => [],
    };

    internal static string Escape(string text) => SecurityElement.Escape(text);

    private static byte[] Archive(List<WorkbookSheet> sheets)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", ContentTypes(sheets.Count));
            Add(zip, "_rels/.rels", $"<Relationships xmlns=\"{Package}\"><Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Add(zip, "xl/workbook.xml", Workbook(sheets));
            Add(zip, "xl/_rels/workbook.xml.rels", Relationships(sheets.Count));
            Add(zip, "xl/styles.xml", WorkbookStyles.Part);
            for (int index = 0; index < sheets.Count; index++)
            {
                Add(zip, $"xl/worksheets/sheet{index + 1}.xml", sheets[index].Part);
            }
        }

        return stream.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string content)
    {
        using Stream part = zip.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + content));
    }

    private static string Workbook(List<WorkbookSheet> sheets) =>
        $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets>"
        + string.Concat(sheets.Select(static (sheet, index) =>
            $"<sheet name=\"{Escape(sheet.Name)}\" sheetId=\"{index + 1}\"{(sheet.IsHidden ? " state=\"hidden\"" : string.Empty)} r:id=\"rId{index + 1}\"/>"))
        + "</sheets></workbook>";

    private static string Relationships(int sheets) =>
        $"<Relationships xmlns=\"{Package}\">"
        + string.Concat(Enumerable.Range(1, sheets).Select(static number => $"<Relationship Id=\"rId{number}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>"))
        + $"<Relationship Id=\"rId{sheets + 1}\" Type=\"{Office}/styles\" Target=\"styles.xml\"/></Relationships>";

    private static string ContentTypes(int sheets)
    {
        const string Kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Kind}sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"{Kind}styles+xml\"/>"
            + string.Concat(Enumerable.Range(1, sheets).Select(number => $"<Override PartName=\"/xl/worksheets/sheet{number}.xml\" ContentType=\"{Kind}worksheet+xml\"/>"))
            + "</Types>";
    }
}
