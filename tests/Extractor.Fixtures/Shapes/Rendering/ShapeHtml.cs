using System.Globalization;
using System.Net;
using System.Text;
using Extractor.Fixtures.Shapes.Printed;

namespace Extractor.Fixtures.Shapes.Rendering;

/// <summary>Writes a shape's document as an HTML page that prints on A4.</summary>
internal sealed class ShapeHtml
{
    private readonly StringBuilder html = new();
    private readonly Paper paper;
    private bool isLandscape;

    private ShapeHtml(Paper paper)
    {
        this.paper = paper;
        isLandscape = paper.Landscape;
    }

    public static string Write(PrintedDocument document)
    {
        var writer = new ShapeHtml(document.Paper);
        writer.Open();
        foreach (var block in document.Blocks)
        {
            writer.Add(block);
        }

        return writer.html.Append("</section>\n</body>\n</html>\n").ToString();
    }

    internal static string Points(double value) => value.ToString("0.##", CultureInfo.InvariantCulture) + "pt";

    internal static string Escape(string text) => WebUtility.HtmlEncode(text).Replace("\n", "<br>", StringComparison.Ordinal);

    private void Open()
    {
        var footer = paper.PageNumbers ? "@bottom-center { content: \"- \" counter(page) \" -\"; font-size: 9pt; }" : "";
        html.Append($$"""
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head>
            <meta charset="utf-8">
            <style>
            @page { size: A4 portrait; margin: 42pt; {{footer}} }
            @page lying { size: A4 landscape; margin: 42pt; {{footer}} }
            body { margin: 0; font-family: "{{paper.FontFace}}"; font-size: {{Points(paper.FontSize)}}; line-height: 1.5; }
            section { break-before: page; }
            section:first-child { break-before: auto; }
            section.lying { page: lying; }
            h3 { font-size: 12pt; margin: 8pt 0 4pt; }
            p { margin: 4pt 0; text-indent: 2em; text-align: justify; }
            .title { font-size: 13pt; font-weight: bold; text-align: center; margin-top: 8pt; }
            .unit { text-align: right; font-size: 9pt; }
            .entry { display: flex; }
            .entry .dots { flex: 1; overflow: hidden; white-space: nowrap; height: 1.5em; }
            .abreast { display: flex; justify-content: space-between; align-items: flex-start; margin: 6pt 0; }
            table { border-collapse: collapse; table-layout: fixed; line-height: 1.2; margin: 4pt 0; }
            thead.once { display: table-row-group; }
            th, td { font-weight: normal; word-break: break-all; overflow-wrap: anywhere; height: 1.2em; }
            .stamp { position: absolute; white-space: nowrap; line-height: 1; }

            </style>
            </head>
            <body>

            """);
        html.Append(isLandscape ? "<section class=\"lying\">\n" : "<section>\n");
    }

    private void Add(PrintedBlock block)
    {
        switch (block)
        {
            case TextLine line:
                Add(line);
                break;
            case TablePart part:
                Add(part);
                break;
            case TableBesideText beside:
                html.Append("<div style=\"float:").Append(beside.TableAtLeft ? "left;margin-right:14pt" : "right;margin-left:14pt").Append("\">\n");
                ShapeHtmlTable.Write(html, beside.Part);
                html.Append("</div>\n");
                Add(new TextLine(beside.Text, LineStyle.Prose));
                html.Append("<div style=\"clear:both\"></div>\n");
                break;
            case TablesAbreast abreast:
                html.Append("<div class=\"abreast\">\n");
                ShapeHtmlTable.Write(html, abreast.Left);
                ShapeHtmlTable.Write(html, abreast.Right);
                html.Append("</div>\n");
                break;
            case NewPage page:
                isLandscape = page.Landscape;
                html.Append("</section>\n").Append(isLandscape ? "<section class=\"lying\">\n" : "<section>\n");
                break;
            case Space space:
                html.Append("<div style=\"height:").Append(Points(space.Height)).Append("\"></div>\n");
                break;
            case Stamp stamp:
                Add(stamp);
                break;
        }
    }

    private void Add(TextLine line)
    {
        if (line.Style == LineStyle.Contents)
        {
            var fields = line.Text.Split('\t');
            html.Append("<div class=\"entry\"><span>").Append(Escape(fields[0])).Append("</span><span class=\"dots\">").Append('.', 160)
                .Append("</span><span>").Append(Escape(fields[1])).Append("</span></div>\n");
            return;
        }

        var (open, close) = line.Style switch
        {
            LineStyle.Heading => ("<h3>", "</h3>"),
            LineStyle.Title => ("<div class=\"title\">", "</div>"),
            LineStyle.Unit => ("<div class=\"unit\">", "</div>"),
            _ => ("<p>", "</p>"),
        };
        html.Append(open).Append(Escape(line.Text)).Append(close).Append('\n');
    }

    private void Add(TablePart part)
    {
        if (part.Turn == 0)
        {
            ShapeHtmlTable.Write(html, part);
            return;
        }

        // The turned table stands in a box as high as the table is wide. It is moved there when it is turned: where it is laid out, at
        // the top of the box, no page break comes near it.
        var width = part.Table.Width;
        var place = part.Turn == 90 ? "400pt,0" : $"40pt,{Points(width)}";
        html.Append("<div style=\"position:relative;height:").Append(Points(width)).Append("\"><div style=\"position:absolute;left:0;top:0")
            .Append(";width:").Append(Points(width)).Append(";transform-origin:0 0;transform:translate(").Append(place).Append(") rotate(").Append(part.Turn).Append("deg)\">\n");
        ShapeHtmlTable.Write(html, part);
        html.Append("</div></div>\n");
    }

    /// <summary>The page's content begins at its margins, so the place on the paper is moved by them.</summary>
    private void Add(Stamp stamp)
    {
        html.Append("<div class=\"stamp\" style=\"left:").Append(Points(stamp.X - Paper.Margin)).Append(";top:").Append(Points(stamp.Y - Paper.Margin))
            .Append(";font-size:").Append(Points(stamp.FontSize)).Append(";color:#").Append(stamp.Color)
            .Append(";transform:translate(-50%,-50%) rotate(").Append(stamp.Angle.ToString(CultureInfo.InvariantCulture)).Append("deg)")
            .Append(stamp.HasRing ? $";border:2pt solid #{stamp.Color};border-radius:50%;padding:36pt 8pt" : "")
            .Append("\">").Append(Escape(stamp.Text)).Append("</div>\n");
    }
}
