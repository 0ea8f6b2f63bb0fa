using System.Text;
using System.Text.Json;
using Extractor.Fiscal.Json;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal;

/// <summary>
/// The canonical JSON of a report: camel case, enums in kebab case, every member written also when null, money as a string with at
/// least two decimals, Chinese readable. The same report gives the same text. What is written validates against
/// <c>schemas/report.schema.json</c>.
/// </summary>
public static class ReportJson
{
    /// <summary>The report on one line, without a line break at the end.</summary>
    public static string Write(FiscalReport report) => JsonSerializer.Serialize(report, ReportJsonLayout.OneLine.FiscalReport);

    /// <summary>The report with two blanks a level and <c>\n</c> between lines, without a line break at the end.</summary>
    public static string WriteIndented(FiscalReport report) => JsonSerializer.Serialize(report, ReportJsonLayout.Indented.FiscalReport);

    /// <summary>The report on one line as UTF-8 without byte order mark, <c>\n</c> behind it: a line of JSON Lines.</summary>
    public static byte[] Utf8(FiscalReport report) =>
        [.. JsonSerializer.SerializeToUtf8Bytes(report, ReportJsonLayout.OneLine.FiscalReport), (byte)'\n'];

    /// <summary>One finding as the report's record holds it, into a document of another kind.</summary>
    public static void Write(Utf8JsonWriter writer, Finding finding) => JsonSerializer.Serialize(writer, finding, ReportJsonLayout.OneLine.Finding);

    /// <summary>Reads what <see cref="Write(FiscalReport)"/> or <see cref="WriteIndented"/> wrote.</summary>
    /// <exception cref="JsonException">The text is no report of this schema.</exception>
    public static FiscalReport Read(string json) =>
        JsonSerializer.Deserialize(json, ReportJsonLayout.OneLine.FiscalReport) ?? throw new JsonException("The report is null.");

    /// <summary>Reads what <see cref="Utf8"/> wrote; a byte order mark is skipped.</summary>
    /// <exception cref="JsonException">The bytes are no report of this schema.</exception>
    public static FiscalReport Read(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize(utf8.StartsWith(Encoding.UTF8.Preamble) ? utf8[3..] : utf8, ReportJsonLayout.OneLine.FiscalReport)
        ?? throw new JsonException("The report is null.");
}
