using System.Globalization;
using System.Net;
using System.Text;
using Extractor.Fixtures.Forms;
using Extractor.Fixtures.Invention;

namespace Extractor.Fixtures.Rendering.Html;

/// <summary>Writes a report as one HTML page that prints on A4.</summary>
public static class HtmlRenderer
{
    public static Rendered Render(InventedReport report)
    {
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n<title>").Append(Escape(report.Title))
            .Append("</title>\n<style>\n").Append(Style(report.Recipe.Page)).Append("</style>\n</head>\n<body>\n");
        foreach (Block block in report.Blocks)
        {
            Append(html, report, block);
        }

        html.Append("</body>\n</html>\n");
        return new Rendered("report.html", "html", Encoding.UTF8.GetBytes(html.ToString()), Rendered.Tables(report), Rendered.SplitsOf(report), []);
    }

    private static string Style(PageStyle page)
    {
        string ruling = page.GreyRulings ? "0.5px solid #bfbfbf" : "0.75px solid #000";
        return $$"""
            @page { size: A4 portrait; margin: 42pt; }
            @page lying { size: A4 landscape; margin: 42pt; }
            body { margin: 0; font-family: "{{page.FontFace}}"; font-size: 10.5pt; line-height: 1.5; color: #000; }
            h1 { font-size: 24pt; text-align: center; margin: 200pt 0 0; }
            h2 { font-size: 16pt; text-align: center; break-before: page; margin: 12pt 0; }
            h3 { font-size: 12pt; margin: 8pt 0; }
            p { margin: 4pt 0; }
            p.entry { display: flex; margin: 0; }
            p.entry.indented { margin-left: 2em; }
            p.entry .dots { flex: 1; overflow: hidden; white-space: nowrap; height: 1.5em; }
            section { break-before: page; }
            section.lying { page: lying; }
            .title { font-size: 14pt; font-weight: bold; text-align: center; line-height: 1.3; }
            .number { text-align: right; font-size: 9pt; line-height: 1.3; }
            .ends { display: flex; justify-content: space-between; font-size: 9pt; line-height: 1.3; }
            .note { font-size: 9pt; margin: 2pt 0 0; line-height: 1.3; }
            table { border-collapse: collapse; table-layout: fixed; line-height: 1.15; }
            tr { break-inside: avoid; }
            th, td { border: {{ruling}}; padding: 1.2pt 1.7pt; font-weight: normal; vertical-align: middle; height: 1.15em; }
            th { text-align: center; }
            td.n { text-align: center; }
            td.a { text-align: right; }

            """;
    }

    private static void Append(StringBuilder html, InventedReport report, Block block)
    {
        switch (block)
        {
            case CoverTitle cover:
                html.Append("<h1>").Append(Escape(cover.Text)).Append("</h1>\n");
                break;
            case ContentsHeading heading:
                html.Append("<h2>").Append(Escape(heading.Text)).Append("</h2>\n");
                break;
            case ContentsEntry entry:
                html.Append(entry.Indented ? "<p class=\"entry indented\">" : "<p class=\"entry\">").Append("<span>").Append(Escape(entry.Text))
                    .Append("</span><span class=\"dots\">").Append('.', 160).Append("</span><span>").Append(entry.Page).Append("</span></p>\n");
                break;
            case PartHeading part:
                html.Append("<h2>").Append(Escape(part.Text)).Append("</h2>\n");
                break;
            case SectionHeading section:
                html.Append("<h3>").Append(Escape(section.Text)).Append("</h3>\n");
                break;
            case Prose paragraph:
                html.Append("<p>").Append(Escape(paragraph.Text)).Append("</p>\n");
                break;
            case FormBlock form:
                Form(html, report, form.Form);
                break;
        }
    }

    private static void Form(StringBuilder html, InventedReport report, LogicalForm form)
    {
        if (!form.HasTable)
        {
            html.Append("<section>\n<div class=\"title\">").Append(Escape(form.Title)).Append("</div>\n");
            Notes(html, form);
            html.Append("</section>\n");
            return;
        }

        FormMeasure measure = FormMeasure.Of(form, report.Recipe.Page);
        string width = Points(measure.TableWidth);
        bool bare = report.Recipe.Page.BareContinuation;
        for (int index = 0; index < form.Parts.Length; index++)
        {
            FormPart part = form.Parts[index];
            bool continues = bare && index > 0;
            html.Append(measure.Landscape ? "<section class=\"lying\">\n" : "<section>\n");
            if (!continues)
            {
                html.Append("<div class=\"title\">").Append(Escape(form.Title)).Append("</div>\n")
                    .Append("<div class=\"number\">").Append(Escape(form.PrintedNumber)).Append("</div>\n")
                    .Append("<div class=\"ends\"><span>部门：").Append(Escape(report.Department.Issuer)).Append("</span><span>金额单位：").Append(form.Unit).Append("</span></div>\n");
            }

            html.Append("<table style=\"width:").Append(width).Append(";font-size:").Append(Points(measure.FontSize)).Append("\">\n<colgroup>");
            foreach (double column in measure.ColumnWidths)
            {
                html.Append("<col style=\"width:").Append(Points(column)).Append("\">");
            }

            html.Append("</colgroup>\n");
            if (!continues)
            {
                html.Append("<thead>\n");
                Rows(html, form, 0, form.HeaderRows - 1);
                html.Append("</thead>\n");
            }

            html.Append("<tbody>\n");
            Rows(html, form, part.FirstRow, part.LastRow);
            html.Append("</tbody>\n</table>\n");
            if (!bare || index == form.Parts.Length - 1)
            {
                Notes(html, form);
            }

            html.Append("</section>\n");
        }
    }

    private static void Rows(StringBuilder html, LogicalForm form, int first, int last)
    {
        for (int row = first; row <= last; row++)
        {
            html.Append("<tr>");
            foreach (LogicalCell cell in form.Cells.Where(cell => cell.Row == row))
            {
                (string open, string close) = cell.Role switch
                {
                    CellRole.Header => ("<th", "</th>"),
                    CellRole.Amount => ("<td class=\"a\"", "</td>"),
                    CellRole.LineNumber => ("<td class=\"n\"", "</td>"),
                    _ => ("<td", "</td>"),
                };
                html.Append(open);
                Span(html, "rowspan", cell.RowSpan);
                Span(html, "colspan", cell.ColumnSpan);
                html.Append('>').Append(Escape(cell.Text)).Append(close);
            }

            html.Append("</tr>\n");
        }
    }

    private static void Span(StringBuilder html, string name, int span)
    {
        if (span > 1)
        {
            html.Append(' ').Append(name).Append("=\"").Append(span).Append('"');
        }
    }

    private static void Notes(StringBuilder html, LogicalForm form)
    {
        foreach (string note in form.Notes)
        {
            html.Append("<p class=\"note\">").Append(Escape(note)).Append("</p>\n");
        }
    }

    private static string Points(double value) => value.ToString("0.0", CultureInfo.InvariantCulture) + "pt";

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
