using System.Collections.Immutable;
using System.Xml;
using Extractor.Diagnostics;
using Extractor.Documents;
using Extractor.Sources.Archives;
using Extractor.Sources.Word.Charts;
using Extractor.Sources.Word.Numbering;

namespace Extractor.Sources.Word;

/// <summary>
/// Reads the main document of a package with what belongs to it: styles, numbers of lists, charts, documents inside it, notes, running
/// headers and footers. A part that is damaged costs what it holds and no more.
/// </summary>
internal sealed class WordDocumentReader
{
    private readonly WordPackage package;
    private readonly WordRelations relations;
    private readonly WordAllowance allowance;
    private readonly WordChunks chunks;
    private readonly WordCharts charts;
    private readonly WordNotes notes = new();
    private readonly WordStyles styles;
    private readonly ListDefinitions lists;
    private readonly List<Diagnostic> diagnostics = [];

    internal WordDocumentReader(WordPackage package, WordAllowance allowance, int depth)
    {
        (this.package, this.allowance) = (package, allowance);
        relations = new WordRelations(package, package.MainPart);
        chunks = new WordChunks(allowance, depth);
        charts = new WordCharts(package, relations);
        styles = ReadOrDefault("styles", static reader => new WordStyles(reader)) ?? new WordStyles();
        lists = ReadOrDefault("numbering", static reader => new ListDefinitions(reader)) ?? new ListDefinitions();
        if (lists.IsTruncated)
        {
            diagnostics.Add(DiagnosticCatalog.BudgetExceeded("the lists of a Word document", SourceLocation.WholeDocument));
        }
    }

    /// <summary>What happened, in order.</summary>
    internal IReadOnlyList<Diagnostic> Diagnostics => diagnostics;

    /// <summary>The running headers and footers, once for each section.</summary>
    internal ImmutableArray<CaptionLine> RunningLines { get; private set; } = [];

    /// <summary>Reads the blocks in reading order, notes among them.</summary>
    /// <exception cref="XmlException">The main document is damaged before its first text.</exception>
    /// <exception cref="InvalidDataException">The main document is missing or cannot be read.</exception>
    internal ImmutableArray<Block> Read()
    {
        using var main = package.Open(package.MainPart);
        var numbers = new WordNumbers(lists, styles);
        var body = new WordBodyReader(main, new WordSurroundings(styles)
        {
            Numbers = numbers,
            Charts = charts,
            Notes = notes,
            Chunk = ReadChunk,
        }, allowance);
        try
        {
            body.Read();
        }
        catch (Exception problem) when (IsDamage(problem) && body.Open.Blocks.Count > 0)
        {
            diagnostics.Add(DiagnosticCatalog.DamagedPart(package.MainPart, PackageProblem.Of(problem)));
        }

        diagnostics.AddRange(body.Diagnostics);
        if (numbers.IsSpent)
        {
            diagnostics.Add(DiagnosticCatalog.BudgetExceeded("the numbers of lists", SourceLocation.WholeDocument));
        }

        if (charts.Count > 0)
        {
            diagnostics.Add(DiagnosticCatalog.ChartsRead(charts.Count));
        }

        if (charts.IsTruncated)
        {
            diagnostics.Add(DiagnosticCatalog.BudgetExceeded("the figures of charts", SourceLocation.WholeDocument));
        }

        RunningLines = Word.RunningLines.Of(body.Open.Sections, ReadLines);
        return [.. notes.Place(body.Open.Blocks, NoteTexts())];
    }

    private Dictionary<(bool IsEndnote, string Id), IReadOnlyList<string>> NoteTexts()
    {
        var texts = new Dictionary<(bool IsEndnote, string Id), IReadOnlyList<string>>();
        foreach (var isEndnote in (bool[])[false, true])
        {
            if (notes.Has(isEndnote) && relations.PartOfType(isEndnote ? "endnotes" : "footnotes") is { } part)
            {
                foreach (var (id, lines) in ReadPart(part, DiagnosticCatalog.DamagedPart).Notes)
                {
                    texts.Add((isEndnote, id), lines);
                }
            }
        }

        return texts;
    }

    private IReadOnlyList<string> ReadLines(string id) =>
        relations.Part(id) is { } part ? BlockLines.Of(ReadPart(part, DiagnosticCatalog.UnreadPart).Blocks) : [];

    /// <summary>Reads a part of the same kind as the main document, as far as it goes.</summary>
    private WordFrameStack ReadPart(string part, Func<string, string, Diagnostic> damage)
    {
        WordBodyReader? body = null;
        try
        {
            using var reader = package.Open(part);
            body = new WordBodyReader(reader, new WordSurroundings(styles), allowance);
            body.Read();
        }
        catch (Exception problem) when (IsDamage(problem))
        {
            diagnostics.Add(damage(part, PackageProblem.Of(problem)));
        }

        return body?.Open ?? new WordFrameStack(new WordSurroundings(styles), allowance, diagnostics);
    }

    private ImmutableArray<Block>? ReadChunk(string? id)
    {
        try
        {
            return relations.Part(id) is { } part ? chunks.Read(package, part, diagnostics) : null;
        }
        catch (Exception problem) when (IsDamage(problem))
        {
            return null;
        }
    }

    private T? ReadOrDefault<T>(string type, Func<XmlReader, T> read)
        where T : class
    {
        if (relations.PartOfType(type) is not { } part)
        {
            return null;
        }

        try
        {
            using var reader = package.Open(part);
            return read(reader);
        }
        catch (Exception problem) when (IsDamage(problem))
        {
            diagnostics.Add(DiagnosticCatalog.UnreadPart(part, PackageProblem.Of(problem)));
            return null;
        }
    }

    private static bool IsDamage(Exception problem) => problem is InvalidDataException or XmlException or IOException or NotSupportedException;
}
