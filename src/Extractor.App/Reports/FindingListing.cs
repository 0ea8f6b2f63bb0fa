using System.Globalization;
using System.Text.Json;
using Extractor.App.Output;
using Extractor.Fiscal.Records;
using Extractor.Storage;

namespace Extractor.App.Reports;

/// <summary>Findings of a store in each format.</summary>
internal static class FindingListing
{
    private static readonly string[] Header =
    [
        "severity", "status", "check", "form", "messageZh", "messageEn", "derivation", "unit", "expected", "actual", "difference", "reason", "file", "page", "line", "address", "sha256",
        "findingId", "url",
    ];

    internal static void Write(Terminal terminal, IReadOnlyList<StoredFinding> findings, string format)
    {
        if (format == "text")
        {
            WriteText(terminal.Output, findings);
            return;
        }

        new Listing<StoredFinding>(findings, Header, Fields, Write).WriteData(terminal, format);
    }

    /// <summary>A finding is a line to scan, then its sentence and the sum: sentences are too long for the columns of a table.</summary>
    private static void WriteText(TextWriter output, IEnumerable<StoredFinding> findings)
    {
        foreach (var finding in findings)
        {
            var subject = string.Join("  ", new[] { finding.Check, finding.Form, finding.FileName, Place(finding) }.OfType<string>());
            output.WriteLine(PrintableText.OneLine($"{RecordNames.Of(finding.Severity),-6}  {RecordNames.Of(finding.Status),-13}  {subject}"));
            foreach (var detail in new[] { finding.Message.Zh, finding.Message.En, finding.Derivation, finding.Reason, finding.Url }.OfType<string>())
            {
                output.WriteLine("        " + PrintableText.OneLine(detail));
            }
        }
    }

    private static string? Place(StoredFinding finding) => finding switch
    {
        { Address: { } address } => address,
        { Page: { } page } => string.Create(CultureInfo.InvariantCulture, $"page {page}"),
        { Line: { } line } => string.Create(CultureInfo.InvariantCulture, $"line {line}"),
        _ => null,
    };

    private static IEnumerable<string?> Fields(StoredFinding finding) =>
    [
        RecordNames.Of(finding.Severity), RecordNames.Of(finding.Status), finding.Check, finding.Form, finding.Message.Zh, finding.Message.En, finding.Derivation,
        finding.Unit, finding.Expected, finding.Actual, finding.Difference, finding.Reason, finding.FileName, finding.Page?.ToString(CultureInfo.InvariantCulture),
        finding.Line?.ToString(CultureInfo.InvariantCulture), finding.Address, finding.Sha256, finding.FindingId, finding.Url,
    ];

    private static void Write(Utf8JsonWriter writer, StoredFinding finding)
    {
        writer.WriteStartObject();
        writer.WriteString("sha256", finding.Sha256);
        writer.WriteString("fileName", finding.FileName);
        writer.WriteString("findingId", finding.FindingId);
        writer.WriteString("check", finding.Check);
        writer.WriteString("severity", RecordNames.Of(finding.Severity));
        writer.WriteString("status", RecordNames.Of(finding.Status));
        writer.WriteString("reason", finding.Reason);
        writer.WriteString("form", finding.Form);
        writer.WriteString("unit", finding.Unit);
        writer.WriteString("expected", finding.Expected);
        writer.WriteString("actual", finding.Actual);
        writer.WriteString("difference", finding.Difference);
        writer.WriteString("derivation", finding.Derivation);
        writer.WriteStartObject("message");
        writer.WriteString("zh", finding.Message.Zh);
        writer.WriteString("en", finding.Message.En);
        writer.WriteEndObject();
        writer.WriteNumber("page", finding.Page);
        writer.WriteNumber("line", finding.Line);
        writer.WriteString("address", finding.Address);
        writer.WriteString("url", finding.Url);
        writer.WriteEndObject();
    }
}
