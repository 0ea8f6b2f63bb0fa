using System.Collections.Immutable;
using System.Text;

namespace Extractor.TestSite.Publishing;

/// <summary>Collects what a system publishes.</summary>
public sealed class EditionBuilder
{
    private readonly Dictionary<string, Publication> publications = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Resource> resources = new(StringComparer.Ordinal);

    static EditionBuilder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The encoding of the pages.</summary>
    public Encoding Encoding { get; init; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>What the server names as the content type of pages.</summary>
    public string PageType { get; init; } = "text/html; charset=utf-8";

    /// <summary>When the server says that a body was last changed; null for a server that gives neither that nor entity tags.</summary>
    public DateTimeOffset? LastModified { get; init; }

    /// <summary>GB18030, which pages that name gb2312 are really in.</summary>
    public static Encoding Gb18030() => Encoding.GetEncoding("GB18030");

    /// <summary>Adds a list page.</summary>
    public void AddList(string path, string page, string? contentType = null) => Add(path, PublicationKind.List, page, isDocument: false, string.Empty, contentType);

    /// <summary>Adds an article.</summary>
    public void AddArticle(string path, string page, SiteArticle article) => Add(path, PublicationKind.Article, page, article.Text is not null, article.Title);

    /// <summary>Adds a file.</summary>
    public void AddFile(string path, ReportFile file, SiteArticle article, string? disposition = null)
    {
        publications.Add(path, new Publication(path, PublicationKind.File, file.Sha256, IsDocument: true, article.Title));
        AddFileAnswer(path, file, disposition);
    }

    /// <summary>Adds a file that is answered with but not published.</summary>
    public void AddFileAnswer(string path, ReportFile file, string? disposition = null) => resources[path] = Resource.Of(Answer(file.Bytes, file.MediaType) with
    {
        Headers = disposition is null ? [] : [("Content-Disposition", disposition)],
    });

    /// <summary>Adds what is answered to a path, published or not; the last one counts.</summary>
    public void AddAnswer(string path, Resource resource) => resources[path] = resource;

    /// <summary>Adds a page that is answered with but no publication.</summary>
    public void AddPage(string path, string page) => resources[path] = Resource.Of(Answer(Encoding.GetBytes(page), PageType));

    /// <summary>The answer of this server with a body.</summary>
    public SiteAnswer Answer(byte[] body, string contentType) => new(200, body, contentType)
    {
        EntityTag = LastModified is null ? null : $"\"{Publication.HashOf(body)[..12]}\"",
        LastModified = LastModified,
    };

    /// <summary>What was collected.</summary>
    public Edition Build() => new(publications.ToImmutableSortedDictionary(StringComparer.Ordinal), resources.ToImmutableDictionary(StringComparer.Ordinal));

    private void Add(string path, PublicationKind kind, string page, bool isDocument, string title, string? contentType = null)
    {
        var body = Encoding.GetBytes(page);
        publications.Add(path, new Publication(path, kind, Publication.HashOf(body), isDocument, title));
        resources[path] = Resource.Of(Answer(body, contentType ?? PageType));
    }
}
