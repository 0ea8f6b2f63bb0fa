using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Extractor.Documents;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Json;

/// <summary>How the records are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(FiscalReport))]
[JsonSerializable(typeof(FormTable))]
[JsonSerializable(typeof(Finding))]
[JsonSerializable(typeof(NarrativeFact))]
[JsonSerializable(typeof(ImmutableArray<DocumentOrigin>))]
internal sealed partial class ReportJsonContext : JsonSerializerContext;

/// <summary>The two layouts in which records are written.</summary>
internal static class ReportJsonLayout
{
    /// <summary>With two blanks a level.</summary>
    public static ReportJsonContext Indented { get; } = new(OptionsOf(indented: true));

    /// <summary>On one line.</summary>
    public static ReportJsonContext OneLine { get; } = new(OptionsOf(indented: false));

    private static JsonSerializerOptions OptionsOf(bool indented) => new(ReportJsonContext.Default.Options)
    {
        WriteIndented = indented,
        IndentSize = 2,
        NewLine = "\n",

        // Chinese stays readable. The output is JSON in files and never pasted into a web page unescaped.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new ScoreConverter(),
            new KebabCaseEnumConverter<ReportKind>(),
            new KebabCaseEnumConverter<ReportLevel>(),
            new KebabCaseEnumConverter<UnitSource>(),
            new KebabCaseEnumConverter<FormStatus>(),
            new KebabCaseEnumConverter<ColumnRole>(),
            new KebabCaseEnumConverter<RowRole>(),
            new KebabCaseEnumConverter<CellStatus>(),
            new KebabCaseEnumConverter<Verification>(),
            new KebabCaseEnumConverter<FindingSeverity>(),
            new KebabCaseEnumConverter<FindingStatus>(),
            new KebabCaseEnumConverter<FigurePart>(),
            new KebabCaseEnumConverter<FactDirection>(),
            new KebabCaseEnumConverter<BlockKind>(),
            new KebabCaseEnumConverter<BlockMeasure>(),
            new KebabCaseEnumConverter<RecognitionReason>(),
        },
    };
}
