using System.Collections.Immutable;
using System.Text;
using Extractor.Diagnostics;
using Extractor.Documents;
using Extractor.Sources.Html;

namespace Extractor.Sources.WebArchives;

/// <summary>
/// Reads a web page that was saved as one file (.mht; RFC 2557): a mail message whose parts are the page and its pictures. The page is read
/// as HTML; where it only holds frames, as workbooks saved as web pages do, the pages in them are read one after the other. A location is a
/// line of the page as it was before it was packed.
/// </summary>
internal static class WebArchiveReader
{
    /// <summary>Parts that are looked at, and messages inside one another.</summary>
    private const int MostParts = 10_000;

    private const int MostNesting = 4;

    /// <summary>Whether the bytes are a message with a page: they begin with headers that say so.</summary>
    internal static bool IsWebArchive(ReadOnlySpan<byte> bytes) =>
        MailHeaders.Read(bytes, out _) is { } headers && (headers is { MediaType: "multipart/related" or "multipart/alternative", Boundary: not null }
            || (headers.MediaType == "text/html" && headers.Encoding.Length > 0));

    /// <summary>Reads a whole file; never fails but where it holds no page.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="identity">What is known of it.</param>
    /// <param name="notes">What was noticed before; they come first.</param>
    /// <param name="options">The address it was found at.</param>
    /// <param name="cancellationToken">Stops the reading with <see cref="OperationCanceledException"/>.</param>
    public static SourceReading Read(
        ReadOnlyMemory<byte> bytes, DocumentIdentity identity, ImmutableArray<Diagnostic> notes, SourceReadOptions options, CancellationToken cancellationToken)
    {
        var pages = Pages(bytes.Span, out var start, cancellationToken);
        if (pages.Count == 0)
        {
            return SourceReading.Failed(
                identity with { Adapter = HtmlSourceReader.Adapter }, notes.Add(DiagnosticCatalog.UnreadableDocument("web archive", "it holds no page.")));
        }

        var root = pages.Find(page => start is not null && page.Headers.Id == start) ?? pages[0];
        var content = root.Decode();
        var shown = content.AsSpan().IndexOf("<frameset"u8) < 0
            ? content
            : [.. pages.Where(page => page != root && page.Headers.Charset == root.Headers.Charset).SelectMany(page => page.Decode()).Take(HtmlBudget.Length)];
        return HtmlSourceReader.Read(
            shown, identity, notes,
            options with { DeliveredCharset = root.Headers.Charset ?? options.DeliveredCharset, Address = AddressOf(root.Headers.Location) ?? options.Address },
            cancellationToken);
    }

    private static Uri? AddressOf(string? location) =>
        Uri.TryCreate(location, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;

    /// <summary>The parts that are pages, in their order.</summary>
    private static List<Part> Pages(ReadOnlySpan<byte> file, out string? start, CancellationToken cancellationToken)
    {
        start = null;
        var pages = new List<Part>();
        var waiting = new Stack<(int From, int To, int Depth)>([(0, file.Length, 0)]);
        for (var count = 0; count < MostParts && waiting.TryPop(out var next); count++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var part = file[next.From..next.To];
            if (MailHeaders.Read(part, out var body) is not { } headers)
            {
                continue;
            }

            start ??= headers.Start;
            if (headers.MediaType == "text/html")
            {
                pages.Add(new Part(headers, part[body..Math.Min(part.Length, body + (4 * HtmlBudget.Length))].ToArray()));
            }
            else if (headers is { Boundary: { } boundary } && next.Depth < MostNesting && headers.MediaType.StartsWith("multipart/", StringComparison.Ordinal))
            {
                foreach (var (from, to) in Enumerable.Reverse(Split(part, body, "--" + boundary)))
                {
                    waiting.Push((next.From + from, next.From + to, next.Depth + 1));
                }
            }
        }

        return pages;
    }

    /// <summary>The parts between the lines that begin with a mark; the last one may lack its end.</summary>
    private static List<(int From, int To)> Split(ReadOnlySpan<byte> message, int body, string boundary)
    {
        var mark = Encoding.Latin1.GetBytes(boundary);
        var parts = new List<(int, int)>();
        var open = -1;
        for (var at = body; at < message.Length && parts.Count < MostParts;)
        {
            var found = message[at..].IndexOf(mark);
            if (found < 0)
            {
                break;
            }

            at += found;
            var isLine = at == 0 || message[at - 1] == '\n';
            if (isLine && open >= 0)
            {
                parts.Add((open, at));
            }

            at += mark.Length;
            var end = message[at..].IndexOf((byte)'\n');
            if (isLine)
            {
                open = end < 0 || message[at..].StartsWith("--"u8) ? -1 : at + end + 1;
            }
        }

        if (open >= 0)
        {
            parts.Add((open, message.Length));
        }

        return parts;
    }

    private sealed record Part(MailHeaders Headers, byte[] Content)
    {
        public byte[] Decode() => TransferEncoding.Decode(Content, Headers.Encoding);
    }
}
