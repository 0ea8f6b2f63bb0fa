using System.Globalization;
using System.Text.Json;
using Extractor.Crawling;
using Extractor.Crawling.Ledger;
using Extractor.Fiscal.Records;
using Extractor.Storage.Crawls;
using Extractor.Storage.Relational.Crawls;

namespace Extractor.App.Crawls;

/// <summary>What the round of a site came to.</summary>
/// <param name="Site">Its name.</param>
/// <param name="Round">The number of the round.</param>
/// <param name="State">How it ended.</param>
/// <param name="Asked">How many addresses were asked.</param>
/// <param name="Fetched">How many of them were fetched or unchanged.</param>
/// <param name="Changes">What was different.</param>
/// <param name="Failures">What gave nothing.</param>
internal sealed record SiteOutcome(
    string Site, long Round, RoundState State, int Asked, int Fetched, IReadOnlyList<AddressChange> Changes, IReadOnlyList<FailedAddress> Failures)
{
    /// <summary>New addresses that are told one by one; a first round has thousands.</summary>
    private const int MostNewTold = 20;

    /// <summary>Whether an address should have given something and did not; what is gone or may not be asked is an answer.</summary>
    internal bool HasFailures => Failures.Any(static failure => failure.State is AddressState.Failed or AddressState.Rejected);

    /// <summary>What a round came to as the ledger has it.</summary>
    internal static SiteOutcome Of(string site, CrawlOutcome outcome, CrawlLedger ledger)
    {
        var (asked, fetched) = ledger.CountVisits(outcome.Round);
        return new SiteOutcome(site, outcome.Round, outcome.State, asked, fetched, ledger.ListChanges(outcome.Round), ledger.ListFailures(outcome.Round));
    }

    /// <summary>Tells it to people.</summary>
    internal void Tell(Terminal terminal)
    {
        var counts = Enum.GetValues<ChangeKind>().Select(kind => $"{Count(kind)} {RecordNames.Of(kind)}");
        terminal.Tell(string.Create(
            CultureInfo.InvariantCulture, $"{Site}: round {Round} {RecordNames.Of(State)}, {Asked} asked, {string.Join(", ", counts)}, {Failures.Count} without an answer of use"));
        var told = Changes.Where(static change => change.Kind != ChangeKind.New).Concat(Changes.Where(static change => change.Kind == ChangeKind.New).Take(MostNewTold));
        foreach (var change in told)
        {
            terminal.Tell($"{RecordNames.Of(change.Kind)}: {change.Address}{(change.MovedTo is { } to ? $" -> {to}" : string.Empty)}");
        }

        if (Count(ChangeKind.New) > MostNewTold)
        {
            terminal.Tell($"and {Count(ChangeKind.New) - MostNewTold} more that are new; see: extractor crawl status, or the view crawl_changes");
        }

        foreach (var failure in Failures)
        {
            terminal.Tell($"{RecordNames.Of(failure.State)}: {failure.Address}: {failure.Code} {failure.Reason}");
        }
    }

    /// <summary>Writes it as fields of an object.</summary>
    internal void WriteFields(Utf8JsonWriter writer)
    {
        writer.WriteString("site", Site);
        writer.WriteNumber("round", Round);
        writer.WriteString("state", RecordNames.Of(State));
        writer.WriteNumber("asked", Asked);
        writer.WriteNumber("fetched", Fetched);
        foreach (var kind in Enum.GetValues<ChangeKind>())
        {
            writer.WriteNumber(RecordNames.Of(kind), Count(kind));
        }

        CrawlJson.WriteChanges(writer, Changes);
        CrawlJson.WriteFailures(writer, Failures);
    }

    private int Count(ChangeKind kind) => Changes.Count(change => change.Kind == kind);
}
