using System.Text;
using Extractor.Fixtures.Forms;
using Extractor.Fixtures.Rendering.Spreadsheets;

namespace Extractor.Fixtures.Rendering.Text;

/// <summary>Writes a report as comma-separated records (with a byte order mark, CR LF and quotes where needed) and as Markdown.</summary>
public static class RecordsRenderer
{
    public static Rendered Csv(InventedReport report) => Render(report, "report.csv", "text-csv", "\r\n", preamble: true, CsvRow, static line => [Quoted(line)]);

    public static Rendered Markdown(InventedReport report) => Render(report, "report.md", "text-markdown", "\n", preamble: false, MarkdownRow, static line => [line, ""]);

    private static Rendered Render(
        InventedReport report, string file, string kind, string end, bool preamble, Func<string[], int, IEnumerable<string>> row, Func<string, string[]> line)
    {
        List<string> lines = [];
        foreach (Block block in report.Blocks)
        {
            if (block is not FormBlock { Form: { HasTable: true } form })
            {
                lines.AddRange(WorkbookRenderer.LinesOf(block).SelectMany(line));
                continue;
            }

            string[] captions = [form.Title, form.PrintedNumber, "部门：" + report.Department.Issuer, "金额单位：" + form.Unit];
            lines.Add("");
            lines.AddRange(captions.SelectMany(line));
            GridPosition[][] rows = FormGrid.Rows(form, new FormPart(form.HeaderRows, form.Rows - 1), bare: false);
            for (int index = 0; index < rows.Length; index++)
            {
                lines.AddRange(row([.. rows[index].Select(static position => position.Text)], index));
            }

            lines.Add("");
            lines.AddRange(form.Notes.SelectMany(line));
        }

        byte[] text = Encoding.UTF8.GetBytes(string.Concat(lines.Select(one => one + end)));
        return new Rendered(file, kind, [.. preamble ? Encoding.UTF8.Preamble : [], .. text], Rendered.Tables(report), "none", []);
    }

    private static IEnumerable<string> CsvRow(string[] cells, int index) => [string.Join(',', cells.Select(Quoted))];

    private static string Quoted(string text) => text.AsSpan().IndexOfAny(",\"\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>The first row is the head, whatever it holds; a row of dashes follows it.</summary>
    private static IEnumerable<string> MarkdownRow(string[] cells, int index)
    {
        yield return "| " + string.Join(" | ", cells.Select(static cell => cell.Replace("|", "\\|", StringComparison.Ordinal).Replace("\n", "<br>", StringComparison.Ordinal))) + " |";
        if (index == 0)
        {
            yield return "|" + string.Concat(cells.Select(static _ => " --- |"));
        }
    }
}
