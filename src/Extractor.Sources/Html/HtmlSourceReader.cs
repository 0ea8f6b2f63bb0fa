using System.Collections.Immutable;
using Extractor.Diagnostics;
using Extractor.Documents;
using Extractor.Encodings;
using Extractor.Sources.PlainText;

namespace Extractor.Sources.Html;

/// <summary>
/// Reads web pages: the article without the navigation around it, its tables with the spans of their markup, and the files that the page
/// links to. Scripts are not run, nothing is loaded. A location is the 1-based line of the source, and for a cell its 0-based column of
/// the grid.
/// </summary>
internal static class HtmlSourceReader
{
    /// <summary>The name under which documents of this reader are recorded.</summary>
    public const string Adapter = "html";

    /// <summary>Reads a whole page; never fails for what it contains.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="identity">What is known of it.</param>
    /// <param name="notes">What was noticed before; they come first.</param>
    /// <param name="options">Charset and address it was delivered with.</param>
    /// <param name="cancellationToken">Stops the reading with <see cref="OperationCanceledException"/>.</param>
    public static SourceReading Read(
        ReadOnlyMemory<byte> bytes, DocumentIdentity identity, ImmutableArray<Diagnostic> notes, SourceReadOptions options, CancellationToken cancellationToken)
    {
        var diagnostics = notes.ToBuilder();
        var seen = bytes.Span[..Math.Min(bytes.Length, HtmlBudget.Length)];
        var decoded = TextDecoding.Decode(seen, options.DeliveredCharset, HtmlCharset.DeclaredIn(seen));
        diagnostics.Add(DiagnosticCatalog.EncodingDecided(decoded.EncodingName, decoded.Reason));
        if (TextLines.OfFirst(decoded.Text, '\uFFFD') is { } damaged)
        {
            diagnostics.Add(DiagnosticCatalog.InvalidEncoding(decoded.EncodingName, SourceLocation.OnLine(damaged)));
        }

        var links = new HtmlLinks(options.Address);
        var page = HtmlTreeBuilder.Read(decoded.Text, links, cancellationToken);
        if (page.IsTruncated || bytes.Length > seen.Length)
        {
            diagnostics.Add(DiagnosticCatalog.BudgetExceeded("a web page", SourceLocation.WholeDocument));
        }

        var blocks = BlocksOf(page, diagnostics);
        diagnostics.AddRange(DiagnosticCatalog.LinkedFiles([.. links.Found.Select(NameOf)]));
        var lines = decoded.Text.AsSpan().Count('\n') + 1;
        var document = new FlowDocument(identity with { Adapter = Adapter }, blocks, lines, diagnostics.ToImmutable());
        return SourceReading.Of(document) with { Attachments = links.Found };
    }

    /// <summary>What the link says, and where it says only "download", the address.</summary>
    private static string NameOf(SourceAttachment file) => file.Text.Length > 4 ? file.Text : $"{file.Text} {file.Address}".Trim();

    private static ImmutableArray<Block> BlocksOf(HtmlTreeBuilder page, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var body = HtmlArticle.Find(page.Root);
        var blocks = new HtmlBlocks(diagnostics);
        blocks.Append(body);
        if (body == page.Root)
        {
            return [.. blocks.Blocks];
        }

        diagnostics.Add(DiagnosticCatalog.OutsideOfArticle(page.Root.Characters - body.Characters, page.Root.Characters));
        return [.. TitleOf(page, body, blocks.Blocks, diagnostics), .. blocks.Blocks];
    }

    /// <summary>The title stands outside the body on most sites; where the article itself begins with it, it is not said twice.</summary>
    private static IEnumerable<Block> TitleOf(HtmlTreeBuilder page, HtmlNode body, IReadOnlyList<Block> blocks, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var title = new HtmlBlocks(diagnostics);
        if (HtmlArticle.TitleBefore(page.Root, body) is { } node)
        {
            title.Append(node);
        }
        else if (HtmlText.Collapse(page.Title).Trim() is { Length: > 0 } text)
        {
            title.AppendTitle(text, 1);
        }

        var first = string.Concat(blocks.Take(3).Select(TextOf));
        var said = string.Concat(title.Blocks.Select(TextOf));
        return said.Length == 0 || first.Contains(said, StringComparison.Ordinal) ? [] : title.Blocks.Select(AsHeading);
    }

    private static Block AsHeading(Block block) => block is Paragraph paragraph ? new Heading(paragraph.Text, 1, paragraph.Location) : block;

    private static string TextOf(Block block) => block switch
    {
        Heading heading => heading.Text,
        Paragraph paragraph => paragraph.Text,
        _ => string.Empty,
    };
}
