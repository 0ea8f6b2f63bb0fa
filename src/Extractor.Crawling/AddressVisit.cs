using Extractor.Crawling.Fetching;
using Extractor.Crawling.Ledger;
using Extractor.Crawling.Pages;
using Extractor.Crawling.Sites;

namespace Extractor.Crawling;

/// <summary>Asks one address and understands the answer by what it is, whatever the link promised.</summary>
internal sealed class AddressVisit(SiteRecipe recipe, IFetcher fetcher, IBodyKeeper bodies, TimeProvider time)
{
    /// <summary>What <see cref="DocumentKind"/> looks at.</summary>
    private const int Beginning = 4096;

    /// <summary>Of a page that came instead of a file: enough to tell a block page from a page whose text only begins late.</summary>
    private const int Page = 1 << 20;

    /// <summary>Whether pages are asked for as if they were new, because what is known of them was read by another recipe.</summary>
    internal bool ReadsPagesAnew { get; init; }

    /// <summary>Asks an address. Whatever happens, there is an outcome.</summary>
    /// <exception cref="OperationCanceledException">The crawl was cancelled.</exception>
    internal async Task<VisitOutcome> AskAsync(LedgerAddress address, CancellationToken cancellationToken)
    {
        var isFile = address.Role == AddressRole.File;

        // A body that is kept no longer is asked for as if it were new.
        var isKnown = address.State == AddressState.Fetched && (isFile ? address.Sha256 is { } sha256 && bodies.Has(sha256) : !ReadsPagesAnew);
        var request = new FetchRequest(address.Address)
        {
            EntityTag = isKnown ? address.EntityTag : null,
            LastModified = isKnown ? address.LastModified : null,
            IntoFile = isFile,
            LongestBody = isFile ? recipe.Limits.FileBytes : recipe.Limits.PageBytes,
        };
        var answer = await fetcher.FetchAsync(request, cancellationToken).ConfigureAwait(false);
        if (!isFile && answer is { Problem: not null, MediaType: not (null or "text/html") } && answer.Length >= recipe.Limits.PageBytes)
        {
            // The link promised a page and a large file came.
            isFile = true;
            answer = await fetcher.FetchAsync(request with { IntoFile = true, LongestBody = recipe.Limits.FileBytes }, cancellationToken).ConfigureAwait(false);
        }

        return answer switch
        {
            { Problem: { } problem } => Failed(address, answer, problem),
            { IsNotModified: true } => new VisitOutcome(address, Answered(address, answer) with { IsNotModified = true }),
            { BodyFile: { } file } => ReadFile(address, answer, file),
            _ when DocumentKind.Of(answer.Body.Span) is not null => KeepBody(address, answer),
            _ => await ReadPageAsync(address, answer, cancellationToken).ConfigureAwait(false),
        };
    }

    private VisitOutcome Failed(LedgerAddress address, FetchAnswer answer, CrawlProblem problem)
    {
        // A firewall answers with an error and a page of its own.
        var page = answer.Body.IsEmpty ? null : PageReader.Read(BodyOf(answer), address.Role, recipe);
        return page is { LeavesHostAlone: true, Problem: { } block } ? Nothing(address, answer, block, leavesHostAlone: true) : Nothing(address, answer, problem);
    }

    private VisitOutcome Nothing(LedgerAddress address, FetchAnswer answer, CrawlProblem problem, bool leavesHostAlone = false) =>
        new(address, Answered(address, answer) with { State = CrawlProblems.StateAfter(problem), Problem = problem }, leavesHostAlone);

    private VisitOutcome ReadFile(LedgerAddress address, FetchAnswer answer, string file)
    {
        var beginning = ReadBeginning(file, Beginning);
        if (DocumentKind.ProblemOf(answer, beginning) is { } problem)
        {
            // Behind the name of a file may stand a block page, which says more than that it is no file.
            var page = PageReader.Read(BodyOf(answer) with { Bytes = ReadBeginning(file, Page) }, AddressRole.Article, recipe);
            File.Delete(file);
            return page is { LeavesHostAlone: true, Problem: { } block } ? Nothing(address, answer, block, leavesHostAlone: true) : Nothing(address, answer, problem);
        }

        bodies.Keep(answer.Sha256!, file);
        return new VisitOutcome(address, Document(address, answer));
    }

    private VisitOutcome KeepBody(LedgerAddress address, FetchAnswer answer)
    {
        bodies.Keep(answer.Sha256!, answer.Body);
        return new VisitOutcome(address, Document(address, answer));
    }

    private async Task<VisitOutcome> ReadPageAsync(LedgerAddress address, FetchAnswer answer, CancellationToken cancellationToken)
    {
        var reading = PageReader.Read(BodyOf(answer), address.Role, recipe);
        if (reading.Problem is { } problem)
        {
            return Nothing(address, answer, problem, reading.LeavesHostAlone);
        }

        var isDocument = reading is { Role: AddressRole.Article, HoldsReport: true } && recipe.Articles.AreDocuments;
        if (isDocument)
        {
            bodies.Keep(answer.Sha256!, answer.Body);
        }

        var links = reading.Links;
        if (recipe.Sitemaps && recipe.Start.Contains(address.Address))
        {
            var sitemaps = await fetcher.ListSitemapsAsync(address.Address, cancellationToken).ConfigureAwait(false);
            links = [.. links, .. sitemaps.Where(static sitemap => !Pages.Lists.Sitemap.IsCompressed(sitemap)).Select(static sitemap => new FoundLink(sitemap, AddressRole.List, string.Empty, IsPaging: true))];
        }

        return new VisitOutcome(address, Answered(address, answer) with
        {
            Role = reading.Role,
            IsDocument = isDocument,
            Title = reading.Title,
            Issuer = reading.Issuer,
            PublishedOn = reading.PublishedOn,
            Links = links,
        });
    }

    private Visit Document(LedgerAddress address, FetchAnswer answer) => Answered(address, answer) with { Role = AddressRole.File, IsDocument = true };

    private Visit Answered(LedgerAddress address, FetchAnswer answer) => new(address.Address, address.Role, AddressState.Fetched, time.GetUtcNow())
    {
        Status = answer.Status,
        RedirectedTo = answer.IsMovedForGood && answer.Address != address.Address ? answer.Address : null,
        MediaType = answer.MediaType,
        EntityTag = answer.EntityTag,
        LastModified = answer.LastModified,
        Sha256 = answer.Sha256,
        Length = answer.Problem is null && !answer.IsNotModified ? answer.Length : null,
        FileName = answer.FileName,
    };

    private static PageBody BodyOf(FetchAnswer answer) => new(answer.Address, answer.Body, answer.MediaType, answer.Charset);

    private static byte[] ReadBeginning(string file, int most)
    {
        using var bytes = File.OpenRead(file);
        var beginning = new byte[Math.Min(most, bytes.Length)];
        bytes.ReadExactly(beginning);
        return beginning;
    }
}
