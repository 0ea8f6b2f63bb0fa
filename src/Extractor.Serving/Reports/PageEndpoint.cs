using System.Globalization;
using System.Text.Json;
using Extractor.Fiscal.Records;
using Extractor.Serving.Answers;
using Extractor.Storage.Relational;

namespace Extractor.Serving.Reports;

/// <summary>
/// A page of a document as blocks in reading order: headings, paragraphs and forms. What has no pages is one page. It comes from what was read at the
/// import, so the document itself is not opened again.
/// </summary>
internal static class PageEndpoint
{
    private const int AllBlocks = 100_000;

    internal static Task Page(Exchange exchange)
    {
        var sha256 = exchange.Sha256();
        var number = int.TryParse(exchange.Route("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) && parsed > 0
            ? parsed
            : throw new ProblemException(Problems.BadParameter("page", "a number from 1 on is wanted."));
        return exchange.AnswerAsync((snapshot, writer) =>
        {
            var report = ReportEndpoints.Read(snapshot, sha256);
            var pages = report.Document.Pages;
            if (number > (pages ?? 1))
            {
                throw new ProblemException(Problems.NotFound($"page {number}; the document has {pages ?? 1}"));
            }

            writer.WriteStartObject();
            writer.WriteNumber("page", number);
            writer.WriteNumber("pages", pages ?? 1);
            writer.WriteStartArray("blocks");
            var lines = !IsWorkbook(report);
            foreach (var block in Blocks(snapshot, report, sha256).Where(block => pages is null || block.Page == number).OrderBy(block => lines ? block.Line ?? int.MaxValue : 0))
            {
                Write(writer, block);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    /// <summary>The rows of a workbook are counted on every sheet anew, so they give no order; its forms stand in that of the sheets.</summary>
    private static bool IsWorkbook(FiscalReport report) =>
        report.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells).Any(cell => cell.Provenance.Address is not null);

    /// <summary>Text comes first where a page tells no lines: forms are found by their boxes there.</summary>
    private static IEnumerable<Block> Blocks(StoreSnapshot snapshot, FiscalReport report, string sha256)
    {
        foreach (var row in snapshot.ListText(sha256, after: null, AllBlocks).Rows)
        {
            yield return new Block((string)row[0]!, (int)(long)row[1]!, (string)row[2]!, null, (int?)(long?)row[3], (int?)(long?)row[4]);
        }

        foreach (var table in report.Tables)
        {
            foreach (var part in table.Parts)
            {
                yield return new Block("table", 0, table.Title, table.TableId, part.Page, part.Lines is { IsDefaultOrEmpty: false } lines ? lines[0] : null);
            }
        }
    }

    private static void Write(Utf8JsonWriter writer, Block block)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", block.Kind);
        writer.WriteNumber("level", block.Level);
        writer.WriteString("text", block.Text);
        writer.WriteString("tableId", block.TableId);
        writer.WriteNumber("line", block.Line);
        writer.WriteEndObject();
    }

    private sealed record Block(string Kind, int Level, string Text, string? TableId, int? Page, int? Line);
}
