using Extractor.Crawling;
using Extractor.Crawling.Addresses;
using Extractor.Crawling.Sites;

namespace Extractor.Distribution.Sources;

/// <summary>Gets the bytes of documents, wherever they are. Several threads may ask at once.</summary>
public sealed class WorkSources : IDisposable
{
    private readonly SharedFolders shared;
    private readonly HttpSources web;
    private readonly S3Objects objects;
    private readonly DirectoryInfo folder;
    private readonly long longest;

    /// <summary>Fetches nothing yet.</summary>
    /// <param name="shared">The folders that may be read.</param>
    /// <param name="pace">How fast each host of the web is asked.</param>
    /// <param name="options">Who asks, and whether private addresses may be asked.</param>
    /// <param name="objects">Who asks for objects, or null where nobody may.</param>
    /// <param name="longest">The longest document, in bytes.</param>
    /// <param name="time">The clock.</param>
    public WorkSources(SharedFolders shared, CrawlPace pace, CrawlOptions options, S3Settings? objects, long longest, TimeProvider time)
    {
        this.shared = shared;
        this.longest = longest;
        folder = Directory.CreateTempSubdirectory("extractor-worker-");
        web = new HttpSources(pace, options, folder.FullName, time);
        this.objects = new S3Objects(objects, folder.FullName, time);
    }

    /// <summary>Whether a source is an address and no path.</summary>
    public static bool IsAddress(string source) => S3Address.IsOne(source) || source.Contains("://", StringComparison.Ordinal);

    /// <summary>Why an address can be fetched by nobody, or null.</summary>
    public static QueueProblem? Check(string source) => !IsAddress(source) || S3Address.Parse(source) is not null || WebAddress.TryParse(source, page: null, out _)
        ? null
        : QueueProblems.BadSource(source);

    /// <summary>The name of a document as its address gives it.</summary>
    public static string NameOf(string source)
    {
        var path = WebAddress.TryParse(source, page: null, out var address) ? Uri.UnescapeDataString(address.Uri.AbsolutePath) : source;
        var name = path.TrimEnd('/').Split('/')[^1];
        return name.Length > 0 && !name.Contains('\0', StringComparison.Ordinal) ? name : "document";
    }

    /// <summary>Gets the bytes of a document.</summary>
    /// <exception cref="OperationCanceledException">The worker stops.</exception>
    public Task<SourceAnswer> GetAsync(string source, CancellationToken cancellationToken) =>
        S3Address.IsOne(source) ? objects.FetchAsync(source, longest, cancellationToken)
        : WebAddress.TryParse(source, page: null, out var address) ? web.FetchAsync(address, longest, cancellationToken)
        : Task.FromResult(IsAddress(source) ? SourceAnswer.Of(QueueProblems.BadSource(source), SourceRemedy.None) : shared.Find(source));

    /// <inheritdoc/>
    public void Dispose()
    {
        web.Dispose();
        objects.Dispose();
        try
        {
            folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // The system clears its temporary folder.
        }
    }
}
