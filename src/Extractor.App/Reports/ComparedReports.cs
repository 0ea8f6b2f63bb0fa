using System.Text.Json;
using Extractor.App.Output;
using Extractor.Fiscal.Records;
using Extractor.Fiscal.Revisions;

namespace Extractor.App.Reports;

/// <summary>Two records and what differs between them, in each format of the command line.</summary>
internal sealed class ComparedReports(FiscalReport before, FiscalReport after)
{
    private readonly ReportRevision revision = ReportRevision.Between(before, after);

    /// <summary>Writes as <c>json</c> or <c>csv</c>, or else as text.</summary>
    internal void Write(Terminal terminal, string format)
    {
        switch (format)
        {
            case "json":
                JsonOutput.Write(terminal.OutputStream, JsonOutput.Indented, WriteJson);
                break;
            case "csv":
                RevisionCsv.Write(terminal.Output, revision);
                break;
            default:
                WriteText(terminal.Output);
                break;
        }
    }

    private void WriteText(TextWriter output)
    {
        output.WriteLine("- " + Name(before));
        output.WriteLine("+ " + Name(after));
        RevisionText.Write(output, revision);
    }

    private void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        WriteDocument(writer, "before", before);
        WriteDocument(writer, "after", after);
        RevisionJson.Write(writer, revision);
        writer.WriteEndObject();
    }

    private static string Name(FiscalReport report) =>
        PrintableText.OneLine($"{report.Document.Sha256[..12]} {report.Document.FileName} {report.Document.Extractor.Version}");

    private static void WriteDocument(Utf8JsonWriter writer, string name, FiscalReport report)
    {
        writer.WriteStartObject(name);
        writer.WriteString("sha256", report.Document.Sha256);
        writer.WriteString("fileName", report.Document.FileName);
        writer.WriteString("id", report.Id);
        writer.WriteString("extractorVersion", report.Document.Extractor.Version);
        writer.WriteEndObject();
    }
}
