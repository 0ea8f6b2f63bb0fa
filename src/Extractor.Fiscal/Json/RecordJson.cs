using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Json;

/// <summary>The records as JSON. The compiler writes the methods: <see cref="JsonRecordsAttribute"/>.</summary>
[JsonRecords(typeof(FiscalReport), typeof(ImmutableArray<DocumentOrigin>), IsCanonical = true)]
internal static partial class RecordJson
{
    /// <summary>On one line.</summary>
    public static JsonWriterOptions OneLine { get; } = OptionsOf(indented: false);

    /// <summary>With two blanks a level.</summary>
    public static JsonWriterOptions Indented { get; } = OptionsOf(indented: true);

    private static JsonWriterOptions OptionsOf(bool indented) => new()
    {
        Indented = indented,
        IndentSize = 2,
        NewLine = "\n",

        // Chinese stays readable. The output is JSON in files and never pasted into a web page unescaped.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,

        // Every method of this class opens and closes what it writes.
        SkipValidation = true,
    };
}
