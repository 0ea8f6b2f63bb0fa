using System.Globalization;
using System.Text.Json;
using Extractor.App.Import;
using Extractor.App.Output;
using Extractor.App.Reports;
using Extractor.Crawling;
using Extractor.Crawling.Ledger;
using Extractor.Crawling.Sites;
using Extractor.Fiscal;
using Extractor.Storage;
using Extractor.Storage.Relational;

namespace Extractor.App.Crawls;

/// <summary>
/// Sites one after the other, then the import of what they published. Killed at any moment, the same command goes on: rounds from the ledger, the
/// import from what it has not gone through. The caller holds the import lock of the store.
/// </summary>
internal sealed class CrawlRun(Terminal terminal, RelationalReportStore store, SourceFolder folder, CrawlSettings settings, ReadReport? readReport)
{
    private readonly List<SiteOutcome> outcomes = [];

    /// <summary>Crawls and imports; returns the exit code.</summary>
    internal int Execute(IReadOnlyList<SiteRecipe> recipes, CancellationToken cancellationToken)
    {
        foreach (var recipe in recipes)
        {
            var outcome = Crawl(recipe, cancellationToken);
            outcomes.Add(outcome);
            Tell(outcome);
            if (outcome.State == RoundState.Cancelled)
            {
                terminal.Tell("Cancelled. What is fetched stays; run the same command again to go on.");
                return ExitCode.Cancelled;
            }
        }

        var (code, imported) = settings.Import is { } import ? Import(import, cancellationToken) : (ExitCode.Done, null);
        if (settings.Format == "json" && code != ExitCode.Cancelled)
        {
            JsonOutput.Write(terminal.OutputStream, JsonOutput.Indented, writer => Write(writer, imported));
        }

        return code == ExitCode.Cancelled ? code
            : outcomes.All(static outcome => outcome.Fetched == 0) ? ExitCode.Network
            : outcomes.Any(static outcome => outcome.HasFailures) ? ExitCode.SomeFailed
            : code;
    }

    private SiteOutcome Crawl(SiteRecipe recipe, CancellationToken cancellationToken)
    {
        var fetcher = settings.MakeFetcher(recipe);
        try
        {
            using var progress = CrawlProgress.Begin(terminal, settings, recipe.Name);
            var crawl = new SiteCrawl(recipe, settings.Options, fetcher, store.Crawls, new KeptBodies(folder), terminal.Time);
            var outcome = crawl.RunAsync(progress, cancellationToken).GetAwaiter().GetResult();
            return SiteOutcome.Of(recipe.Name, outcome, store.CrawlLedger);
        }
        finally
        {
            (fetcher as IDisposable)?.Dispose();
        }
    }

    private void Tell(SiteOutcome outcome)
    {
        outcome.Tell(terminal);
        if (settings.Format == "jsonl")
        {
            JsonOutput.Write(terminal.OutputStream, JsonOutput.OneLine, writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("event", "crawled");
                outcome.WriteFields(writer);
                writer.WriteEndObject();
            });
            terminal.OutputStream.Flush();
        }
    }

    private (int Code, ImportSummary? Summary) Import(ImportSettings import, CancellationToken cancellationToken)
    {
        var documents = CrawledDocuments.Find(store.CrawlLedger, folder, ExtractorVersion.Current, import.Options.Hash, cancellationToken);
        if (documents.Lost > 0)
        {
            terminal.Tell(string.Create(
                CultureInfo.InvariantCulture,
                $"{documents.Lost} documents that were fetched are not in {folder.Path} any more and not in the store either. The next crawl with --recheck fetches those that are still there."));
        }

        if (documents.Bodies.Count == 0)
        {
            terminal.Tell("Every document that was fetched is in the store.");
            return (ExitCode.Done, null);
        }

        var run = new ImportRun(terminal, store, import, readReport);
        var code = run.Execute([.. outcomes.Select(static outcome => outcome.Site)], documents.List, cancellationToken);
        if (code != ExitCode.Cancelled)
        {
            store.CrawlLedger.MarkImported(documents.Bodies, ExtractorVersion.Current, import.Options.Hash);
        }

        return (code, run.Summary);
    }

    private void Write(Utf8JsonWriter writer, ImportSummary? imported)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("sites");
        foreach (var outcome in outcomes)
        {
            writer.WriteStartObject();
            outcome.WriteFields(writer);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (imported is null)
        {
            writer.WriteNull("import");
        }
        else
        {
            writer.WriteStartObject("import");
            imported.WriteFields(writer);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
