using System.Collections.Immutable;
using Extractor.Diagnostics;
using Extractor.Documents;
using Extractor.Sources.CompoundFiles;

namespace Extractor.Sources.WordBinary;

/// <summary>
/// Reads Word documents of 97 to 2003 (.doc, also as WPS writes them, also under the name .wps). Blocks, tables and locations are those
/// that <see cref="Word.WordSourceReader"/> makes of the same document as .docx.
/// </summary>
/// <remarks>
/// Numbers in brackets such as [MS-DOC] 2.4.1 are sections of the published specifications of the format. Whoever changes this: every
/// number in the file may be wrong, and a list may be as long as the file. Nothing here calls itself on a depth that the file chooses.
/// </remarks>
internal static class WordBinaryReader
{
    /// <summary>The name under which documents of this reader are recorded.</summary>
    public const string Adapter = "word-binary";

    private const string Format = "Word document (.doc)";

    /// <summary>Reads a whole document; what cannot be read is a diagnostic.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="identity">What is known of it.</param>
    /// <param name="notes">What was noticed before; they come first.</param>
    public static SourceReading Read(ReadOnlyMemory<byte> bytes, DocumentIdentity identity, ImmutableArray<Diagnostic> notes)
    {
        var named = identity with { Adapter = Adapter };
        if (CompoundFile.TryOpen(bytes) is not { } file || DocumentOf(file, bytes) is not { } document)
        {
            return SourceReading.Failed(named, notes.Add(DiagnosticCatalog.UnreadableDocument(Format, "It has no text inside.")));
        }

        var information = new FileInformation(document.Span);
        if (!information.IsKnown)
        {
            return SourceReading.Failed(named, notes.Add(DiagnosticCatalog.UnreadableDocument(
                Format, information.IsOlder ? "It was written by Word 95 or older." : "Its beginning is damaged.")));
        }

        if (information.IsEncrypted)
        {
            return SourceReading.Failed(named, notes.Add(DiagnosticCatalog.ProtectedByPassword(Format)));
        }

        if ((file.Read(information.TableStream) ?? file.Read("0Table") ?? file.Read("1Table") ?? LostTableOf(file, bytes)) is not { } table)
        {
            return SourceReading.Failed(named, notes.Add(DiagnosticCatalog.UnreadableDocument(Format, "The part that says where its text stands is lost.")));
        }

        return Read(file, new WordBinaryText(file, document, table), named, notes);
    }

    private static ReadOnlyMemory<byte>? DocumentOf(CompoundFile file, ReadOnlyMemory<byte> bytes) =>
        file.Directory.IsLost ? LostDirectory.Find(bytes)?.Document : file.Read("WordDocument");

    private static ReadOnlyMemory<byte>? LostTableOf(CompoundFile file, ReadOnlyMemory<byte> bytes) =>
        file.Directory.IsLost ? LostDirectory.Find(bytes)?.Table : null;

    private static SourceReading Read(CompoundFile file, WordBinaryText text, DocumentIdentity identity, ImmutableArray<Diagnostic> notes)
    {
        var numbers = new BinaryNumbers(text.Lists, text.Styles);
        var body = new BinaryBodyReader(text, numbers);
        var blocks = body.Read();
        var diagnostics = notes.ToBuilder();
        diagnostics.AddRange(body.Diagnostics);
        if (text.IsDamaged || file.Directory.IsLost)
        {
            diagnostics.Add(DiagnosticCatalog.DamagedDocument(Format));
        }

        if (text.IsBudgetSpent)
        {
            diagnostics.Add(DiagnosticCatalog.BudgetExceeded("lists of properties", SourceLocation.WholeDocument));
        }

        if (numbers.IsSpent)
        {
            diagnostics.Add(DiagnosticCatalog.BudgetExceeded("the numbers of lists", SourceLocation.WholeDocument));
        }

        if (file.Directory.CountIn("ObjectPool") is > 0 and var objects)
        {
            diagnostics.Add(DiagnosticCatalog.UnreadObjects(objects));
        }

        if (body.Pictures > 0)
        {
            diagnostics.Add(DiagnosticCatalog.UnreadPictures(body.Pictures));
        }

        return SourceReading.Of(new FlowDocument(identity, blocks, lineCount: null, diagnostics.ToImmutable()));
    }
}
