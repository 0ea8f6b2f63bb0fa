using System.CommandLine;
using System.Globalization;
using Extractor.App.Crawls;
using Extractor.Storage;

namespace Extractor.App.Commands.Crawls;

/// <summary><c>crawl status</c>: how the sites of a store stand, and what they should have published.</summary>
internal sealed class CrawlStatusCommand : ExtractorCommand
{
    private readonly Option<string> store = OutputFormats.Store();
    private readonly Option<string?> site = new("--site") { Description = "Only the site of this name.", HelpName = "NAME" };
    private readonly Option<string?> on = new("--on") { Description = "The day that the calendar is held against; today when left out.", HelpName = "YYYY-MM-DD" };
    private readonly Option<string> format = OutputFormats.Option("text", "text", "json", "csv");

    internal CrawlStatusCommand(Terminal terminal)
        : base(
            terminal,
            "status",
            "Tells how crawled sites stand: what changed, what failed, which hosts are silent, and which expected reports are published, late or missing.",
            "extractor crawl status --store reports.db")
    {
        on.Validators.Add(static result =>
        {
            if (result.Tokens is [var token] && !TryReadDay(token.Value, out _))
            {
                result.AddError($"{token.Value} is no day; write it as 2024-09-30.");
            }
        });
        foreach (var option in (Option[])[store, site, on, format])
        {
            Options.Add(option);
        }
    }

    /// <inheritdoc/>
    internal override string Call => $"{CrawlCommand.Group} {Name}";

    /// <inheritdoc/>
    protected override int Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        using var reports = ReportStores.Open(arguments.GetRequiredValue(store), StoreAccess.Read);
        var wanted = arguments.GetValue(site);
        var sites = reports.CrawlLedger.ListSites().Where(one => wanted is null || one.Name == wanted).ToList();
        if (sites.Count == 0 && wanted is not null)
        {
            Terminal.Tell($"The store has no crawl of a site {wanted}. See: extractor crawl status --store {arguments.GetRequiredValue(store)}");
            return ExitCode.Unreadable;
        }

        var today = TryReadDay(arguments.GetValue(on), out var day) ? day : DateOnly.FromDateTime(Terminal.Time.GetLocalNow().Date);
        CrawlStatusListing.Write(Terminal, [.. sites.Select(one => SiteStatus.Of(reports.CrawlLedger, one, today))], today, arguments.GetRequiredValue(format));
        return ExitCode.Done;
    }

    private static bool TryReadDay(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
