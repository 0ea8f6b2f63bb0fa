using System.CommandLine;
using System.CommandLine.Parsing;
using Extractor.App.Crawls;
using Extractor.App.Import.Workers;
using Extractor.App.Reports;
using Extractor.Crawling;
using Extractor.Crawling.Fetching;
using Extractor.Crawling.Sites;
using Extractor.Fiscal;
using Extractor.Storage;

namespace Extractor.App.Commands.Crawls;

/// <summary><c>crawl</c>: sites into a store.</summary>
internal sealed class CrawlCommand : ExtractorCommand
{
    /// <summary>The name of the command, and of the group of those about it.</summary>
    internal const string Group = "crawl";

    private readonly Func<SiteRecipe, IFetcher>? makeFetcher;
    private readonly ReadReport? readReport;
    private readonly WorkerCommand? worker;

    private readonly Argument<string[]> sites = new("SITE")
    {
        Description = "Recipes of sites (see crawl init), or addresses of columns that are walked without one.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> store = OutputFormats.Store();
    private readonly Option<bool> fetchOnly = new("--fetch-only") { Description = "Fetches and does not import; a later crawl does." };
    private readonly Option<bool> recheck = new("--recheck") { Description = "Asks everything again that was fetched before, whether it changed." };

    private readonly Option<string?> contact = Contact();
    private readonly Option<bool> allowPrivate = AllowPrivate();

    private readonly Option<double?> rate = new("--rate")
    {
        Description = "Requests a second to each host in place of the recipe's. A slower Crawl-delay of robots.txt is kept.",
        HelpName = "N",
    };

    private readonly Option<int?> connections = new("--connections") { Description = "Requests at once to each host in place of the recipe's.", HelpName = "N" };
    private readonly Option<bool> personalData = OutputFormats.PersonalData();
    private readonly ImportOptions batch;

    /// <summary>Makes the command.</summary>
    /// <param name="terminal">What the program is connected to.</param>
    /// <param name="makeFetcher">Makes what asks the hosts; for tests.</param>
    /// <param name="readReport">Reads in this process in place of a worker; for tests.</param>
    /// <param name="worker">How a worker is started; for tests.</param>
    internal CrawlCommand(Terminal terminal, Func<SiteRecipe, IFetcher>? makeFetcher = null, ReadReport? readReport = null, WorkerCommand? worker = null)
        : base(
            terminal,
            Group,
            "Fetches the reports that sites publish, politely, and imports what is new. What was fetched before is asked for again only when something points to a change.",
            "extractor crawl site.json --store reports.db --contact https://example.org/crawls")
    {
        (this.makeFetcher, this.readReport, this.worker) = (makeFetcher, readReport, worker);
        Arguments.Add(sites);
        foreach (var option in (Option[])[store, fetchOnly, recheck, contact, allowPrivate, rate, connections, personalData])
        {
            Options.Add(option);
        }

        batch = new ImportOptions(this);
        Validators.Add(MustBeAboveZero);
    }

    /// <summary><c>--contact</c>.</summary>
    internal static Option<string?> Contact() => new("--contact")
    {
        Description = "How the operator of a site can reach you: an address of the web or of mail. It stands in the User-Agent.",
        HelpName = "TEXT",
    };

    /// <summary><c>--allow-private</c>.</summary>
    internal static Option<bool> AllowPrivate() => new("--allow-private") { Description = "Asks private, loopback and link-local addresses too." };

    /// <inheritdoc/>
    protected override int Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        var recipes = new List<SiteRecipe>();
        foreach (var site in arguments.GetRequiredValue(sites))
        {
            if (!CrawlRecipes.TryRead(site, Terminal, out var recipe, out var code))
            {
                return code;
            }

            recipes.Add(recipe with { Pace = PaceOf(recipe, arguments) });
        }

        if (recipes.GroupBy(static recipe => recipe.Name, StringComparer.Ordinal).FirstOrDefault(static named => named.Count() > 1) is { } twice)
        {
            Terminal.Tell($"Two of the sites have the name {twice.Key}; the ledger could not tell them apart. Name one otherwise in its recipe.");
            return ExitCode.Usage;
        }

        var path = arguments.GetRequiredValue(store);
        var settings = Settings(arguments, path);
        using var held = ReportStores.TakeForImport(path);
        using var reports = ReportStores.Open(path, StoreAccess.Write);
        return new CrawlRun(Terminal, reports, ReportStores.FindSources(path), settings, readReport).Execute(recipes, cancellationToken);
    }

    private CrawlSettings Settings(ParseResult arguments, string path)
    {
        var import = batch.Read(arguments, new ReadOptions { WithPersonalData = arguments.GetValue(personalData) }, force: false);
        import = worker is null ? import : import with { Worker = worker };
        var options = new CrawlOptions { Contact = arguments.GetValue(contact), AllowPrivate = arguments.GetValue(allowPrivate), Recheck = arguments.GetValue(recheck) };
        var downloads = path + ".downloads";
        return new CrawlSettings
        {
            Options = options,

            // The summary of the import is a part of that of the crawl.
            Import = arguments.GetValue(fetchOnly) ? null : import.Format == "json" ? import with { Format = "text" } : import,
            IsQuiet = import.IsQuiet,
            Format = import.Format,
            Downloads = downloads,
            MakeFetcher = makeFetcher ?? (recipe => new Fetcher(recipe.Hosts, recipe.Pace, options, downloads, Terminal.Time)),
        };
    }

    private CrawlPace PaceOf(SiteRecipe recipe, ParseResult arguments) => recipe.Pace with
    {
        RequestsPerSecond = arguments.GetValue(rate) ?? recipe.Pace.RequestsPerSecond,
        Connections = arguments.GetValue(connections) ?? recipe.Pace.Connections,
    };

    private void MustBeAboveZero(CommandResult result)
    {
        if (result.GetValue(rate) is <= 0 or double.NaN or double.PositiveInfinity)
        {
            result.AddError("--rate must be above 0.");
        }

        if (result.GetValue(connections) is < 1)
        {
            result.AddError("--connections must be at least 1.");
        }
    }
}
