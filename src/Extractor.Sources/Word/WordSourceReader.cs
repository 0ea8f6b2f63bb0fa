using System.Collections.Immutable;
using System.Xml;
using Extractor.Diagnostics;
using Extractor.Documents;
using Extractor.Sources.Archives;

namespace Extractor.Sources.Word;

/// <summary>
/// Reads Word documents of 2007 and later (.docx, also as WPS writes them). Tables come with the grid of their markup, merged cells as
/// spans.
/// </summary>
/// <remarks>
/// A Word document has no pages and no lines before it is laid out. A location is therefore <see cref="SourceLocation.OnLine"/> with the
/// 1-based ordinal of the paragraph of the body or row of a table (empty paragraphs count, so that Word's own navigation agrees), and for
/// a cell its 0-based column of the grid. What stands inside a cell or a text box shares the number of the row or paragraph around it.
/// Parts are read as a stream of tags: building a tree of a hostile file would cost as much stack and memory as the file likes.
/// </remarks>
internal static class WordSourceReader
{
    /// <summary>The name under which documents of this reader are recorded.</summary>
    public const string Adapter = "word";

    /// <summary>Reads a whole document; what cannot be read is a diagnostic.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="identity">What is known of it.</param>
    /// <param name="notes">What was noticed before; they come first.</param>
    public static SourceReading Read(ReadOnlyMemory<byte> bytes, DocumentIdentity identity, ImmutableArray<Diagnostic> notes) =>
        Read(bytes, identity, notes, new WordAllowance(), depth: 0);

    /// <summary>Reads a document that stands inside so many others and shares their budgets.</summary>
    internal static SourceReading Read(
        ReadOnlyMemory<byte> bytes, DocumentIdentity identity, ImmutableArray<Diagnostic> notes, WordAllowance allowance, int depth)
    {
        var named = identity with { Adapter = Adapter };
        try
        {
            var whole = RecoveredDirectory.Complete(bytes, WordBudget.Entries, out var isRecovered);
            var known = isRecovered ? notes.Add(DiagnosticCatalog.ArchiveRecovered()) : notes;
            using var package = new WordPackage(whole, allowance);
            var document = new WordDocumentReader(package, allowance, depth);
            var blocks = document.Read();
            return SourceReading.Of(new FlowDocument(named, blocks, lineCount: null, known.AddRange(document.Diagnostics)) { PageFurniture = document.RunningLines });
        }
        catch (Exception problem) when (problem is InvalidDataException or XmlException or IOException or NotSupportedException)
        {
            return SourceReading.Failed(named, notes.Add(DiagnosticCatalog.UnreadableDocument("Word document", PackageProblem.Of(problem))));
        }
    }
}
