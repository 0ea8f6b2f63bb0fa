using System.Text;
using Extractor.Documents;
using Extractor.Sources;

namespace Extractor.Tests.Sources.Html;

/// <summary>Reads pages that stand in a test.</summary>
internal static class HtmlReading
{
    public static SourceReading Read(string page, SourceReadOptions? options = null) => SourceReader.Read(Encoding.UTF8.GetBytes("<!DOCTYPE html>" + page), "page.html", options);

    public static FlowDocument Document(string page) => (FlowDocument)Read(page).Document!;

    public static string[] Lines(string page) => [.. Document(page).Blocks.Select(block => block switch
    {
        Heading heading => $"{new string('#', heading.Level)} {heading.Text}",
        Paragraph paragraph => paragraph.Text,
        Table table => string.Join(';', table.Cells.Select(cell => $"{cell.Row},{cell.Column},{cell.RowSpan},{cell.ColumnSpan}:{cell.Text.Replace('\n', '/')}")),
        _ => string.Empty,
    })];
}
