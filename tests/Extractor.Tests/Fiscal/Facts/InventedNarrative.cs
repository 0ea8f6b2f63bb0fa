using System.Text;
using Extractor.Fiscal;
using Extractor.Fiscal.Records;
using Extractor.Sources;

namespace Extractor.Tests.Fiscal.Facts;

/// <summary>Reports of an invented department, as plain text.</summary>
internal static class InventedNarrative
{
    /// <summary>The report of lines below a title that says the year 2023 and the kind.</summary>
    public static FiscalReport Read(IEnumerable<string> lines, string title = "云山市档案馆2023年度部门决算公开") =>
        ReadText(string.Join('\n', lines.Prepend(title)));

    /// <summary>The report of a text.</summary>
    public static FiscalReport ReadText(string text)
    {
        using var reading = SourceReader.Read(Encoding.UTF8.GetBytes(text), "invented.txt");
        return ReportReader.Read(ExtractionPipeline.Extract(reading.Document!));
    }

    /// <summary>A fact in one line: <c>family|subject id or name|measure value unit basis direction; …</c>.</summary>
    public static string Print(NarrativeFact fact) => $"{fact.Family}|{fact.Subject.Id ?? fact.Subject.Name}|" + string.Join("; ", fact.Measures.Select(measure =>
        string.Join(' ', new[]
        {
            measure.Name,
            measure.Value.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture),
            measure.Unit,
            measure.Basis,
            measure.Direction?.ToString(),
        }.Where(part => part is not null))));
}
