using Extractor.Documents;
using Extractor.Fixtures.Truth;
using Extractor.Sources;

namespace Extractor.Tests.Corpus;

/// <summary>One rendering of an invented report with the truth about it.</summary>
/// <param name="Folder">The fixture's folder.</param>
/// <param name="Truth">What is true.</param>
/// <param name="Rendering">Which file, and what differs in it.</param>
public sealed record FixtureFile(string Folder, ReportTruth Truth, RenderingTruth Rendering)
{
    /// <summary>Kinds of files that the sources read.</summary>
    private static readonly string[] ReadableKinds =
        ["docx", "doc", "ofd", "html", "xlsx", "xls", "pdf-chromium", "pdf-libreoffice", "text-tab", "text-tab-inside", "text-noisy", "text-cell-per-line", "text-wrapped", "text-csv",
         "text-markdown"];

    /// <summary>Whether the kind of file keeps merged cells; plain text does not.</summary>
    public bool KeepsSpans => !Rendering.Kind.StartsWith("text-", StringComparison.Ordinal);

    /// <summary>Whether the kind of file leaves out the cells that a merge covers, so that later cells of the row move left.</summary>
    public bool DropsCoveredCells => Rendering.Kind == "text-cell-per-line";

    /// <summary>Every readable rendering of every fixture below <paramref name="root"/>, in the order of the names.</summary>
    public static IReadOnlyList<FixtureFile> In(string root) =>
    [
        .. from folder in Directory.GetDirectories(root).Order(StringComparer.Ordinal)
           where File.Exists(Path.Combine(folder, "truth.json")) // numbers/ holds rows, not a report
           let truth = TruthJson.Read(Path.Combine(folder, "truth.json"))
           from rendering in truth.Renderings
           where ReadableKinds.Contains(rendering.Kind)
           select new FixtureFile(folder, truth, rendering),
    ];

    /// <summary>Extracts the file.</summary>
    public ExtractedDocument Extract()
    {
        using var reading = SourceReader.Open(Path.Combine(Folder, Rendering.File));
        return ExtractionPipeline.Extract(reading.Document ?? throw new InvalidOperationException(string.Join('\n', reading.Diagnostics)));
    }

    /// <summary>The forms whose table stands in the file.</summary>
    public IEnumerable<FormTruth> Forms() => Truth.Forms.Where(form => Rendering.Forms.Contains(form.Form));

    /// <summary>The text of a cell as this file prints it.</summary>
    public string PrintedText(FormTruth form, CellTruth cell) =>
        Rendering.RawCells.FirstOrDefault(raw => raw.Form == form.Form && raw.Row == cell.Row && raw.Column == cell.Column)?.Raw ?? cell.Text;

    /// <inheritdoc/>
    public override string ToString() => $"{Path.GetFileName(Folder)}/{Rendering.File}";
}
