using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using Extractor.Fixtures.Rendering.Word;
using Extractor.Fixtures.Shapes.Printed;

namespace Extractor.Fixtures.Shapes.Rendering;

/// <summary>Writes a shape's document as WordprocessingML (ISO/IEC 29500-1, 17), in a package of the few parts that it needs.</summary>
internal sealed class ShapeWord
{
    private const string Namespaces = """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
        """;

    private readonly StringBuilder body = new();
    private readonly Paper paper;
    private bool isLandscape;
    private bool beginsPage;

    private ShapeWord(PrintedDocument document)
    {
        paper = document.Paper;

        // A table is turned with its whole page, so the page lies on its long side before.
        isLandscape = paper.Landscape || document.Blocks.OfType<TablePart>().Any(part => part.Turn != 0);
    }

    public static byte[] Write(PrintedDocument document)
    {
        var writer = new ShapeWord(document);
        foreach (var block in document.Blocks)
        {
            writer.Add(block);
        }

        return writer.Package();
    }

    internal static string Twips(double points) => Math.Round(points * 20).ToString(CultureInfo.InvariantCulture);

    internal static string Escape(string text) => SecurityElement.Escape(text);

    /// <summary>A run; <c>\n</c> is a line break and <c>\t</c> a tab.</summary>
    internal static string Run(string text, double size, bool bold = false, double spacing = 0, string? color = null)
    {
        // Sizes are half points.
        var properties = (bold ? "<w:b/>" : "") + (color is null ? "" : $"<w:color w:val=\"{color}\"/>")
            + (spacing > 0 ? $"<w:spacing w:val=\"{Twips(spacing)}\"/>" : "") + $"<w:sz w:val=\"{(int)(size * 2)}\"/>";
        var content = string.Join("<w:br/>", text.Split('\n').Select(line =>
            string.Join("<w:tab/>", line.Split('\t').Select(field => $"<w:t xml:space=\"preserve\">{Escape(field)}</w:t>"))));
        return $"<w:r><w:rPr>{properties}</w:rPr>{content}</w:r>";
    }

    private void Add(PrintedBlock block)
    {
        switch (block)
        {
            case TextLine line:
                Add(line);
                break;
            case TablePart part:
                BeginPage();
                ShapeWordTable.Write(body, part, floatsAt: null);
                Small();
                break;
            case TableBesideText beside:
                ShapeWordTable.Write(body, beside.Part, beside.TableAtLeft ? 0 : Paper.Available(isLandscape) - beside.Part.Table.Width);
                Add(new TextLine(beside.Text, LineStyle.Prose));
                break;
            case TablesAbreast abreast:
                ShapeWordTable.Write(body, abreast.Left, 0);
                Small();
                ShapeWordTable.Write(body, abreast.Right, Paper.Available(isLandscape) - abreast.Right.Table.Width);
                Small();
                break;
            case NewPage page when page.Landscape == isLandscape:
                beginsPage = true;
                break;
            case NewPage page:
                body.Append("<w:p><w:pPr>").Append(Section()).Append("</w:pPr></w:p>");
                isLandscape = page.Landscape;
                break;
            case Space space:
                body.Append($"<w:p><w:pPr><w:spacing w:before=\"{Twips(space.Height)}\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/></w:pPr></w:p>");
                break;
            case Stamp stamp:
                body.Append(WordStamp.Write(stamp));
                break;
        }
    }

    private void Add(TextLine line)
    {
        // Paragraphs are not justified: LibreOffice leaves out a comma at the end of a line that it would have to squeeze.
        var (layout, size) = line.Style switch
        {
            LineStyle.Heading => ("<w:spacing w:before=\"160\" w:after=\"80\"/>", 12.0),
            LineStyle.Title => ("<w:spacing w:before=\"160\" w:after=\"40\"/><w:jc w:val=\"center\"/>", 13.0),
            LineStyle.Unit => ("<w:jc w:val=\"right\"/>", 9.0),
            LineStyle.Contents => ($"<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"{Twips(Paper.Available(isLandscape))}\"/></w:tabs>", paper.FontSize),
            _ => ("<w:spacing w:before=\"80\" w:after=\"80\"/><w:ind w:firstLine=\"420\"/>", paper.FontSize),
        };
        body.Append("<w:p><w:pPr>").Append(beginsPage ? "<w:pageBreakBefore/>" : "").Append(layout).Append("</w:pPr>")
            .Append(Run(line.Text, size, line.Style is LineStyle.Heading or LineStyle.Title)).Append("</w:p>");
        beginsPage = false;
    }

    private void BeginPage()
    {
        if (beginsPage)
        {
            body.Append("<w:p><w:pPr><w:pageBreakBefore/><w:spacing w:line=\"20\" w:lineRule=\"exact\"/></w:pPr></w:p>");
            beginsPage = false;
        }
    }

    /// <summary>Tables that follow one another without a paragraph between would be one.</summary>
    private void Small() => body.Append("<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"80\" w:lineRule=\"exact\"/></w:pPr></w:p>");

    private string Section()
    {
        var (width, height) = isLandscape ? (Paper.LongSide, Paper.ShortSide) : (Paper.ShortSide, Paper.LongSide);
        return "<w:sectPr>" + (paper.PageNumbers ? "<w:footerReference w:type=\"default\" r:id=\"rId2\"/>" : "")
            + $"<w:pgSz w:w=\"{Twips(width)}\" w:h=\"{Twips(height)}\"{(isLandscape ? " w:orient=\"landscape\"" : "")}/>"
            + "<w:pgMar w:top=\"840\" w:bottom=\"840\" w:left=\"840\" w:right=\"840\" w:header=\"400\" w:footer=\"400\" w:gutter=\"0\"/></w:sectPr>";
    }

    private byte[] Package()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(archive, "[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/></Types>
                """);
            Part(archive, "_rels/.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>
                """);
            Part(archive, "word/_rels/document.xml.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/></Relationships>
                """);
            Part(archive, "word/styles.xml", $"<w:styles {Namespaces}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"{paper.FontFace}\" w:hAnsi=\"{paper.FontFace}\" w:eastAsia=\"{paper.FontFace}\" w:cs=\"{paper.FontFace}\"/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>");
            Part(archive, "word/footer1.xml", $"<w:ftr {Namespaces}><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>{Run("- ", 9)}<w:r><w:rPr><w:sz w:val=\"18\"/></w:rPr><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>{Run(" -", 9)}</w:p></w:ftr>");
            Part(archive, "word/document.xml", $"<w:document {Namespaces}><w:body>{body}{Section()}</w:body></w:document>");
        }

        return StableArchive.Rewrite(stream.ToArray());
    }

    private static void Part(ZipArchive archive, string name, string content)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        writer.Write(content);
    }
}
