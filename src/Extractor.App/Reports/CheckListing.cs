using System.Globalization;
using System.Text.Json;
using Extractor.App.Output;
using Extractor.Fiscal;
using Extractor.Fiscal.Records;

namespace Extractor.App.Reports;

/// <summary>Findings of documents that were just read, for people and as JSON.</summary>
internal static class CheckListing
{
    /// <summary>A line to scan for each finding, then its sentences.</summary>
    internal static void WriteText(TextWriter output, IEnumerable<CheckedDocument> documents)
    {
        foreach (var document in documents.Where(document => document.Report is not null))
        {
            output.WriteLine(PrintableText.OneLine($"{document.Path}  {document.Report!.Issuer.Name}  {Tally(document.Findings)}"));
            foreach (var finding in document.Findings)
            {
                var subject = string.Join("  ", new[] { finding.Check, finding.Form, PlaceOf(finding.Provenance) }.OfType<string>());
                output.WriteLine(PrintableText.OneLine($"  {RecordNames.Of(finding.Severity),-6}  {RecordNames.Of(finding.Status),-13}  {subject}"));
                foreach (var sentence in new[] { finding.Message, finding.Agreement }.OfType<BilingualText>().SelectMany(text => new[] { text.Zh, text.En }))
                {
                    output.WriteLine("          " + PrintableText.OneLine(sentence));
                }
            }
        }
    }

    /// <summary>One object with the documents in the order of the command line.</summary>
    internal static void WriteJson(Stream output, IEnumerable<CheckedDocument> documents) => JsonOutput.Write(output, JsonOutput.Indented, writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray("documents");
        foreach (var document in documents)
        {
            Write(writer, document);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter writer, CheckedDocument document)
    {
        writer.WriteStartObject();
        writer.WriteString("path", document.Path);
        writer.WriteString("sha256", document.Report?.Document.Sha256);
        writer.WriteString("report", document.Report?.Id);
        writer.WriteString("title", document.Report?.Title);
        if (document.Failure is { } failure)
        {
            writer.WriteStartObject("failure");
            writer.WriteString("code", failure.Code);
            writer.WriteString("message", failure.Message);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNull("failure");
        }

        writer.WriteStartArray("findings");
        foreach (var finding in document.Findings)
        {
            ReportJson.Write(writer, finding);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static string Tally(IReadOnlyCollection<Finding> findings) => findings.Count == 0
        ? "nothing to tell"
        : string.Join(", ", findings.GroupBy(finding => finding.Status).OrderBy(group => group.Key)
            .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Count()} {RecordNames.Of(group.Key)}")));

    private static string? PlaceOf(Provenance? provenance) => provenance switch
    {
        { Address: { } address } => address,
        { Page: { } page } => string.Create(CultureInfo.InvariantCulture, $"page {page}"),
        { Line: { } line } => string.Create(CultureInfo.InvariantCulture, $"line {line}"),
        _ => null,
    };
}
