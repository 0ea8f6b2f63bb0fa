using System.CommandLine;
using Extractor.App.Exports;
using Extractor.Crawling;
using Extractor.Crawling.Addresses;
using Extractor.Crawling.Fetching;
using Extractor.Crawling.Pages;
using Extractor.Crawling.Sites;

namespace Extractor.App.Commands.Crawls;

/// <summary><c>crawl init</c>: drafts the recipe of a site by looking at its page.</summary>
internal sealed class CrawlInitCommand : ExtractorCommand
{
    /// <summary>Entries that are shown for comparison.</summary>
    private const int MostEntries = 10;

    private readonly Func<SiteRecipe, IFetcher>? makeFetcher;

    private readonly Argument<string> page = new("URL") { Description = "The first page of the column that lists the reports." };

    private readonly Option<string?> target = new("--out")
    {
        Description = "The file to write, which must not be there yet; standard output when left out.",
        HelpName = "SITE.json",
    };

    private readonly Option<string?> contact = CrawlCommand.Contact();
    private readonly Option<bool> allowPrivate = CrawlCommand.AllowPrivate();

    /// <summary>Makes the command.</summary>
    /// <param name="terminal">What the program is connected to.</param>
    /// <param name="makeFetcher">Makes what asks the hosts; for tests.</param>
    internal CrawlInitCommand(Terminal terminal, Func<SiteRecipe, IFetcher>? makeFetcher = null)
        : base(
            terminal,
            "init",
            "Drafts the recipe of a site by looking at its list and one article, for you to go over. At most three pages are fetched.",
            "extractor crawl init https://www.example.gov.cn/jsgk/ --out site.json")
    {
        this.makeFetcher = makeFetcher;
        Arguments.Add(page);
        foreach (var option in (Option[])[target, contact, allowPrivate])
        {
            Options.Add(option);
        }
    }

    /// <inheritdoc/>
    internal override string Call => $"{CrawlCommand.Group} {Name}";

    /// <inheritdoc/>
    protected override int Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        if (!WebAddress.TryParse(arguments.GetRequiredValue(page), page: null, out var start))
        {
            Terminal.Tell($"{arguments.GetRequiredValue(page)} is no address of the web; it begins with http:// or https://.");
            return ExitCode.Usage;
        }

        var path = arguments.GetValue(target);
        if (path is not null && Path.Exists(path))
        {
            Terminal.Tell($"There is something at {path} already; it is left as it was. Name another file.");
            return ExitCode.Usage;
        }

        var (draft, problem) = Draft(arguments, start, cancellationToken);
        if (draft is null)
        {
            Terminal.Tell($"{problem!.Code}: {problem.Reason}");
            return ExitCode.Network;
        }

        Write(draft.Recipe, path);
        Tell(draft);
        return ExitCode.Done;
    }

    private (RecipeDraft? Draft, CrawlProblem? Problem) Draft(ParseResult arguments, WebAddress start, CancellationToken cancellationToken)
    {
        var downloads = Directory.CreateTempSubdirectory("extractor-crawl-");
        var options = new CrawlOptions { Contact = arguments.GetValue(contact), AllowPrivate = arguments.GetValue(allowPrivate) };
        var walk = SiteRecipe.ForColumn(start);
        var fetcher = makeFetcher?.Invoke(walk) ?? new Fetcher(walk.Hosts, walk.Pace, options, downloads.FullName, Terminal.Time);
        try
        {
            return DraftAsync(fetcher, start, walk.Limits.PageBytes, cancellationToken).GetAwaiter().GetResult();
        }
        finally
        {
            (fetcher as IDisposable)?.Dispose();
            downloads.Delete(recursive: true);
        }
    }

    private static async Task<(RecipeDraft? Draft, CrawlProblem? Problem)> DraftAsync(
        IFetcher fetcher, WebAddress start, long longest, CancellationToken cancellationToken)
    {
        var answer = await FetchAsync(start).ConfigureAwait(false);
        return answer.Problem is { } problem ? (null, problem) : await RecipeDraft.MakeAsync(start, BodyOf(answer), FetchFurtherAsync).ConfigureAwait(false);

        async Task<PageBody?> FetchFurtherAsync(WebAddress address) =>
            await FetchAsync(address).ConfigureAwait(false) is { Problem: null } further ? BodyOf(further) : null;

        Task<FetchAnswer> FetchAsync(WebAddress address) => fetcher.FetchAsync(new FetchRequest(address) { LongestBody = longest }, cancellationToken);
    }

    private static PageBody BodyOf(FetchAnswer answer) => new(answer.Address, answer.Body, answer.MediaType, answer.Charset);

    private void Write(SiteRecipe recipe, string? path)
    {
        var json = SiteRecipeJson.Write(recipe);
        if (path is null)
        {
            Terminal.Output.WriteLine(json);
            return;
        }

        using var file = new UnfinishedFile(path);
        using (var output = new StreamWriter(file.Create(), Terminal.Utf8) { NewLine = "\n" })
        {
            output.WriteLine(json);
        }

        file.Finish();
    }

    private void Tell(RecipeDraft draft)
    {
        Terminal.Tell($"The recipe finds {draft.Entries.Length} entries on the page{(draft.Entries.IsEmpty ? "." : ", such as:")}");
        foreach (var entry in draft.Entries.Take(MostEntries))
        {
            Terminal.Tell($"  {entry.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "no date"}  {entry.Text}  {entry.Address}");
        }

        foreach (var remark in draft.Remarks)
        {
            Terminal.Tell(remark);
        }
    }
}
