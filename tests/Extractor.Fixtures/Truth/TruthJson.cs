using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Extractor.Fixtures.Truth;

/// <summary>Reads and writes <c>truth.json</c>: indented, with one line a cell.</summary>
public static class TruthJson
{
    private static readonly JsonSerializerOptions OneLine = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonSerializerOptions Indented = new(OneLine)
    {
        WriteIndented = true,
        Converters =
        {
            new OnOneLine<CellTruth>(), new OnOneLine<PartTruth>(), new OnOneLine<RawCellTruth>(),
            new OnOneLine<FactTruth>(), new OnOneLine<ViolationTruth>(), new OnOneLine<DefectTruth>(),
        },
    };

    // Raw values come without line breaks; no text of a report holds the three signs between two of them.
    public static string Write(ReportTruth truth) => JsonSerializer.Serialize(truth, Indented)
        .Replace("},{", "},\n{", StringComparison.Ordinal) + "\n";

    /// <summary>Reads a truth that <see cref="Write"/> made.</summary>
    /// <exception cref="InvalidDataException">The file holds another schema.</exception>
    public static ReportTruth Read(string path)
    {
        ReportTruth? truth = JsonSerializer.Deserialize<ReportTruth>(File.ReadAllText(path), OneLine);
        return truth?.Schema == ReportTruth.CurrentSchema ? truth : throw new InvalidDataException($"{path} is not {ReportTruth.CurrentSchema}.");
    }

    private sealed class OnOneLine<T> : JsonConverter<T>
    {
        public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
            => JsonSerializer.Deserialize<T>(ref reader, OneLine);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
            => writer.WriteRawValue(JsonSerializer.Serialize(value, OneLine));
    }
}
