using System.Globalization;
using System.Text.Json;
using Extractor.App.Output;
using Extractor.Storage;

namespace Extractor.App.Reports;

/// <summary>Figures of the narrative in each format, one a line.</summary>
internal static class FactListing
{
    private static readonly string[] Header =
    [
        "sha256", "reportId", "factId", "family", "scheme", "subjectId", "subject", "subjectSource", "partOf", "heading", "measure", "value", "unit", "basis",
        "direction", "period", "approximate", "resolution", "reason", "raw", "page", "bbox", "line", "offset", "file",
    ];

    internal static void Write(Terminal terminal, IReadOnlyList<StoredFact> facts, string format) => Listing(facts).Write(terminal, format, ToTable);

    /// <summary>Writes the figures as CSV: the table facts.csv of a bulk export.</summary>
    internal static void WriteCsv(TextWriter output, IEnumerable<StoredFact> facts)
    {
        var csv = new CsvWriter(output);
        csv.Write(Header);
        foreach (var fact in facts)
        {
            csv.Write(Fields(fact));
        }
    }

    private static Listing<StoredFact> Listing(IReadOnlyList<StoredFact> facts) => new(facts, Header, Fields, Write);

    private static TextTable ToTable(IReadOnlyList<StoredFact> facts)
    {
        var table = new TextTable("place", "family", "subject", "measure", new TextColumn("printed", IsNumeric: true), "basis", "direction", "file");
        foreach (var fact in facts)
        {
            table.Add(Place(fact), fact.Family, fact.Subject, fact.Measure, fact.Raw, fact.Basis, fact.Direction, fact.FileName);
        }

        return table;
    }

    private static string? Place(StoredFact fact) => fact switch
    {
        { Page: { } page } => string.Create(CultureInfo.InvariantCulture, $"page {page}"),
        { Line: { } line } => string.Create(CultureInfo.InvariantCulture, $"line {line}"),
        _ => null,
    };

    private static IEnumerable<string?> Fields(StoredFact fact) =>
    [
        fact.Sha256, fact.ReportId, fact.FactId, fact.Family, fact.Scheme, fact.SubjectId, fact.Subject, fact.SubjectSource, fact.PartOf, fact.Heading,
        fact.Measure, fact.Value, fact.Unit, fact.Basis, fact.Direction, Number(fact.Period), fact.Approximate ? "true" : "false", fact.Resolution, fact.Reason,
        fact.Raw, Number(fact.Page), fact.Bbox, Number(fact.Line), Number(fact.Offset), fact.FileName,
    ];

    private static void Write(Utf8JsonWriter writer, StoredFact fact)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in ((string, string?)[])
        [
            ("sha256", fact.Sha256), ("fileName", fact.FileName), ("reportId", fact.ReportId), ("factId", fact.FactId), ("family", fact.Family),
            ("heading", fact.Heading), ("scheme", fact.Scheme), ("subjectId", fact.SubjectId), ("subject", fact.Subject), ("subjectSource", fact.SubjectSource),
            ("partOf", fact.PartOf), ("measure", fact.Measure), ("value", fact.Value), ("unit", fact.Unit), ("resolution", fact.Resolution),
            ("basis", fact.Basis), ("direction", fact.Direction), ("reason", fact.Reason), ("raw", fact.Raw),
        ])
        {
            writer.WriteString(name, value);
        }

        writer.WriteNumber("period", fact.Period);
        writer.WriteBoolean("approximate", fact.Approximate);
        writer.WriteNumber("page", fact.Page);
        writer.WritePropertyName("bbox");
        writer.WriteRawValue(fact.Bbox ?? "null");
        writer.WriteNumber("line", fact.Line);
        writer.WriteNumber("offset", fact.Offset);
        writer.WriteEndObject();
    }

    private static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);
}
