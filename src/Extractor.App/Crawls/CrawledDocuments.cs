using System.Globalization;
using Extractor.App.Import;
using Extractor.Storage;
using Extractor.Storage.Crawls;

namespace Extractor.App.Crawls;

/// <summary>What of the ledger of crawls is to be imported. The documents are known by their addresses; their bytes are kept by hash.</summary>
/// <param name="List">The files of the import, in the order of the addresses.</param>
/// <param name="Bodies">What the import goes through.</param>
/// <param name="Lost">Versions whose bytes nobody keeps any more.</param>
internal sealed record CrawledDocuments(ImportList List, IReadOnlyList<CrawledBody> Bodies, int Lost)
{
    /// <summary>Lists the documents that no import went through.</summary>
    internal static CrawledDocuments Find(ICrawlHistory history, SourceFolder folder, string extractorVersion, string optionsHash, CancellationToken cancellationToken)
    {
        var bodies = history.ListNotImported(extractorVersion, optionsHash);
        var kept = bodies.Where(body => folder.Find(body.Sha256) is not null).ToList();

        // Two sites may have one address, and an address the same bytes again.
        var files = kept.DistinctBy(static body => (body.Address, body.Sha256)).Select(body => new ImportFile(folder.Find(body.Sha256)!, body.Address)
        {
            Name = NameOf(body),
            Url = body.Address,
            RetrievedAt = body.RetrievedAt,
        });
        return new CrawledDocuments(ImportList.Of([.. files], cancellationToken), kept, bodies.Count - kept.Count);
    }

    /// <summary>The name that the server or the link gave the file, or else the end of the address; never a path.</summary>
    internal static string NameOf(CrawledBody body)
    {
        var uri = new Uri(body.Address);
        var name = body.FileName ?? Uri.UnescapeDataString(uri.Segments[^1]);
        name = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        return name.Length > 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{uri.IdnHost}.html");
    }
}
