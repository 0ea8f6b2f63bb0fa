using System.IO.Compression;
using System.Text;
using Extractor.Fixtures.Rendering.Word;

namespace Extractor.Fixtures.Rendering.Ofd;

/// <summary>Writes a report as an OFD document (GB/T 33190-2016). The bytes depend on the report alone.</summary>
public static class OfdRenderer
{
    private const string Namespace = "http://www.ofdspec.org/2016";

    public static Rendered Render(InventedReport report)
    {
        OfdHand hand = OfdHand.Of(report.Recipe.Seed);
        IReadOnlyList<OfdSheet> sheets = new OfdPages(hand, report).Draw();
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "OFD.xml", Root(hand, "OFD", " Version=\"1.0\" DocType=\"OFD\"", Element(hand, "DocBody",
                Element(hand, "DocInfo", Element(hand, "Title", report.Title)) + Element(hand, "DocRoot", hand.Blocks ? "/Doc_0/Document.xml" : "Doc_0/Document.xml"))));
            Add(archive, "Doc_0/PublicRes.xml", Root(hand, "Res", " BaseLoc=\"Res\"", Element(hand, "Fonts", Empty(hand, "Font", "ID=\"3\" FontName=\"宋体\""))));
            Add(archive, "Doc_0/Document.xml", Document(hand, sheets.Count));
            for (int index = 0; index < sheets.Count; index++)
            {
                Add(archive, $"Doc_0/Pages/Page_{index}/Content.xml", Page(hand, sheets[index], report));
            }

            if (hand.Template)
            {
                Add(archive, "Doc_0/Tpls/Tpl_0/Content.xml", Root(hand, "Page", "", Element(hand, "Content", Layer(hand, Footer(hand, report, landscape: false)))));
                Add(archive, "Doc_0/Tpls/Tpl_1/Content.xml", Root(hand, "Page", "", Element(hand, "Content", Layer(hand, Footer(hand, report, landscape: true)))));
            }
        }

        return new Rendered("report.ofd", "ofd", StableArchive.Rewrite(stream.ToArray()), Rendered.Tables(report), Rendered.SplitsOf(report), []);
    }

    private static string Document(OfdHand hand, int pages)
    {
        string template = hand.Template
            ? Empty(hand, "TemplatePage", "ID=\"4\" BaseLoc=\"Tpls/Tpl_0/Content.xml\" ZOrder=\"Background\"")
                + Empty(hand, "TemplatePage", "ID=\"5\" BaseLoc=\"Tpls/Tpl_1/Content.xml\" ZOrder=\"Foreground\"")
            : "";
        string common = Element(hand, "CommonData",
            Element(hand, "MaxUnitID", "100000") + Element(hand, "PageArea", Element(hand, "PhysicalBox", "0 0 210 297")) + Element(hand, "PublicRes", "PublicRes.xml") + template);
        string list = string.Concat(Enumerable.Range(0, pages).Select(index => Empty(hand, "Page", $"ID=\"{6 + index}\" BaseLoc=\"Pages/Page_{index}/Content.xml\"")));
        return Root(hand, "Document", "", common + Element(hand, "Pages", list));
    }

    private static string Page(OfdHand hand, OfdSheet sheet, InventedReport report)
    {
        string area = sheet.Landscape ? Element(hand, "Area", Element(hand, "PhysicalBox", "0 0 297 210")) : "";
        string use = hand.Template ? Empty(hand, "Template", $"TemplateID=\"{(sheet.Landscape ? 5 : 4)}\"") : "";
        string own = hand.Template ? "" : Footer(hand, report, sheet.Landscape);
        return Root(hand, "Page", "", area + use + Element(hand, "Content", Layer(hand, own + sheet.Content)));
    }

    /// <summary>The running footer in the margin.</summary>
    private static string Footer(OfdHand hand, InventedReport report, bool landscape)
    {
        var sheet = new OfdSheet(hand, landscape);
        sheet.Text(OfdSheet.Margin, sheet.Height - 18, 9, report.Department.Issuer);
        return sheet.Content;
    }

    private static string Layer(OfdHand hand, string content) => $"<{hand.Prefix}Layer ID=\"2\">{content}</{hand.Prefix}Layer>";

    private static string Root(OfdHand hand, string name, string attributes, string content) =>
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<{hand.Prefix}{name} xmlns{(hand.Prefix.Length > 0 ? ":ofd" : "")}=\"{Namespace}\"{attributes}>{content}</{hand.Prefix}{name}>";

    private static string Element(OfdHand hand, string name, string content) => $"<{hand.Prefix}{name}>{content}</{hand.Prefix}{name}>";

    private static string Empty(OfdHand hand, string name, string attributes) => $"<{hand.Prefix}{name} {attributes}/>";

    private static void Add(ZipArchive archive, string name, string content)
    {
        using Stream part = archive.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(content));
    }
}
