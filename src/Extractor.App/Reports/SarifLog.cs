using System.Text.Json;
using Extractor.App.Output;
using Extractor.Fiscal;
using Extractor.Fiscal.Records;

namespace Extractor.App.Reports;

/// <summary>
/// Findings as a SARIF 2.1.0 log (OASIS): one run, a rule for each identity, a result for each finding, an artifact for each document. What
/// SARIF has no place for (page, box, the Chinese sentence) stands in property bags.
/// </summary>
internal static class SarifLog
{
    /// <summary>Writes the log, ended by a line break.</summary>
    internal static void Write(Stream output, IReadOnlyList<CheckedDocument> documents) => JsonOutput.Write(output, JsonOutput.Indented, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        writer.WriteString("version", "2.1.0");
        writer.WriteStartArray("runs");
        writer.WriteStartObject();
        WriteTool(writer);
        WriteInvocation(writer, documents);
        WriteArtifacts(writer, documents);
        WriteResults(writer, documents);
        writer.WriteString("columnKind", "utf16CodeUnits");
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private static void WriteTool(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("tool");
        writer.WriteStartObject("driver");
        writer.WriteString("name", "Extractor");
        writer.WriteString("semanticVersion", ExtractorVersion.Current);
        writer.WriteStartArray("rules");
        foreach (var (id, claim) in CheckClaims.All())
        {
            writer.WriteStartObject();
            writer.WriteString("id", id);
            WriteText(writer, "shortDescription", char.ToUpperInvariant(claim.En[0]) + claim.En[1..] + ".");
            writer.WriteStartObject("properties");
            writer.WriteString("claimZh", claim.Zh);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>Documents that could not be read are notifications of the run.</summary>
    private static void WriteInvocation(Utf8JsonWriter writer, IReadOnlyList<CheckedDocument> documents)
    {
        writer.WriteStartArray("invocations");
        writer.WriteStartObject();
        writer.WriteBoolean("executionSuccessful", documents.All(document => document.Failure is null));
        writer.WriteStartArray("toolExecutionNotifications");
        for (var at = 0; at < documents.Count; at++)
        {
            if (documents[at].Failure is { } failure)
            {
                writer.WriteStartObject();
                writer.WriteString("level", "error");
                WriteText(writer, "message", failure.Message);
                writer.WriteStartObject("descriptor");
                writer.WriteString("id", failure.Code);
                writer.WriteEndObject();
                writer.WriteStartArray("locations");
                SarifLocation.Write(writer, documents[at].Path, at, null, null);
                writer.WriteEndArray();
                writer.WriteEndObject();
            }
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static void WriteArtifacts(Utf8JsonWriter writer, IReadOnlyList<CheckedDocument> documents)
    {
        writer.WriteStartArray("artifacts");
        foreach (var document in documents)
        {
            writer.WriteStartObject();
            writer.WriteStartObject("location");
            writer.WriteString("uri", SarifLocation.UriOf(document.Path));
            writer.WriteEndObject();
            if (document.Report?.Document is { } source)
            {
                writer.WriteString("mimeType", source.MediaType);
                writer.WriteStartObject("hashes");
                writer.WriteString("sha-256", source.Sha256);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteResults(Utf8JsonWriter writer, IReadOnlyList<CheckedDocument> documents)
    {
        var rules = CheckClaims.All().Select((rule, at) => (rule.Id, At: at)).ToDictionary(rule => rule.Id, rule => rule.At, StringComparer.Ordinal);
        writer.WriteStartArray("results");
        for (var at = 0; at < documents.Count; at++)
        {
            foreach (var finding in documents[at].Findings)
            {
                WriteResult(writer, documents[at].Path, at, finding, rules[finding.Check]);
            }
        }

        writer.WriteEndArray();
    }

    private static void WriteResult(Utf8JsonWriter writer, string path, int artifact, Finding finding, int rule)
    {
        writer.WriteStartObject();
        writer.WriteString("ruleId", finding.Check);
        writer.WriteNumber("ruleIndex", rule);
        writer.WriteString("kind", KindOf(finding.Status));
        writer.WriteString("level", LevelOf(finding));
        WriteText(writer, "message", finding.Agreement is { } agreement ? $"{finding.Message.En} {agreement.En}" : finding.Message.En);
        writer.WriteStartArray("locations");
        SarifLocation.Write(writer, path, artifact, finding.Provenance, finding.Figures.IsEmpty ? null : finding.Figures[0]);
        writer.WriteEndArray();
        if (finding.Figures.Length > 1)
        {
            writer.WriteStartArray("relatedLocations");
            foreach (var figure in finding.Figures[1..])
            {
                SarifLocation.Write(writer, path, artifact, figure.Provenance, figure);
            }

            writer.WriteEndArray();
        }

        writer.WriteStartObject("partialFingerprints");
        writer.WriteString("findingId/v1", finding.FindingId);
        writer.WriteEndObject();
        writer.WriteStartObject("properties");
        writer.WriteString("messageZh", finding.Agreement is { } zh ? finding.Message.Zh + zh.Zh : finding.Message.Zh);
        writer.WriteString("severity", RecordNames.Of(finding.Severity));
        writer.WriteString("status", RecordNames.Of(finding.Status));
        writer.WriteString("reason", finding.Reason);
        writer.WriteString("form", finding.Form);
        writer.WriteString("derivation", finding.Derivation);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string text)
    {
        writer.WriteStartObject(name);
        writer.WriteString("text", text);
        writer.WriteEndObject();
    }

    private static string KindOf(FindingStatus status) => status switch
    {
        FindingStatus.Holds => "pass",
        FindingStatus.Fails => "fail",
        FindingStatus.NotEvaluated => "open",
        FindingStatus.NotApplicable => "notApplicable",
        _ => "informational",
    };

    /// <summary>SARIF 3.27.10: anything that is no failure has the level none.</summary>
    private static string LevelOf(Finding finding) => finding switch
    {
        { Status: not FindingStatus.Fails } => "none",
        { Severity: FindingSeverity.High } => "error",
        { Severity: FindingSeverity.Medium } => "warning",
        _ => "note",
    };
}
