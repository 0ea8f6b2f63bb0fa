using Extractor.TestSite.Publishing;
using Extractor.TestSite.Serving;
using Extractor.TestSite.Systems;

namespace Extractor.TestSite;

/// <summary>
/// Municipalities that publish the reports of departments that do not exist, each on a port of its own of this machine: every system that
/// crawls have to manage, with the truth of what it publishes and a journal of what it was asked.
/// </summary>
public sealed class PublishingSite : IAsyncDisposable
{
    private readonly ReportShelf shelf;

    private PublishingSite(ReportShelf shelf, MunicipalHost[] hosts)
    {
        this.shelf = shelf;
        (Static, Json, Nested, Flaky, Guarded, Login) = (hosts[0], hosts[1], hosts[2], hosts[3], hosts[4], hosts[5]);
    }

    /// <summary>Paged static lists in GB18030.</summary>
    public MunicipalHost Static { get; }

    /// <summary>A list that a script fills from JSON.</summary>
    public MunicipalHost Json { get; }

    /// <summary>Columns within columns, with entity tags.</summary>
    public MunicipalHost Nested { get; }

    /// <summary>A slow and failing server.</summary>
    public MunicipalHost Flaky { get; }

    /// <summary>A server behind a firewall that blocks who asks too fast.</summary>
    public MunicipalHost Guarded { get; }

    /// <summary>A server whose articles ask for a login.</summary>
    public MunicipalHost Login { get; }

    /// <summary>The systems from which everything can be had.</summary>
    public IEnumerable<MunicipalHost> Sound => [Static, Json, Nested];

    /// <summary>Starts all systems with their first edition.</summary>
    /// <param name="shelf">Where the reports come from.</param>
    /// <param name="time">The clock of the journals.</param>
    /// <param name="wait">How slow answers wait; null for by the clock.</param>
    public static async Task<PublishingSite> StartAsync(ReportShelf shelf, TimeProvider time, SiteWait? wait = null)
    {
        var hosts = new List<MunicipalHost>();
        foreach (var name in (string[])["static", "json", "nested", "flaky", "guarded", "login"])
        {
            hosts.Add(await MunicipalHost.StartAsync(name, time, wait ?? ((_, length, cancellationToken) => Task.Delay(length, time, cancellationToken))));
        }

        var site = new PublishingSite(shelf, [.. hosts]);
        site.PublishFirstEdition();
        return site;
    }

    /// <summary>The address at which a system's column begins.</summary>
    public string StartOf(MunicipalHost host) => host.Address + host.Name switch
    {
        "static" => StaticColumn.Start,
        "json" => JsonColumn.Start,
        "nested" => NestedColumns.Start,
        "flaky" => FlakyColumn.Start,
        _ => GuardedColumn.Start,
    };

    /// <summary>Publishes what is there at first.</summary>
    public void PublishFirstEdition()
    {
        var first = new FirstEdition(shelf);
        Static.Edition = StaticColumn.Publish(first.Static);
        Json.Edition = JsonColumn.Publish(first.Json);
        Nested.Edition = NestedColumns.Publish(first.Nested, FirstEdition.LastModified);
        Flaky.Edition = FlakyColumn.Publish(shelf, StartOf(Static));
        Guarded.Edition = GuardedColumn.Publish(shelf, articles: 12);
        Guarded.Guard = GuardedColumn.Firewall;
        Login.Edition = GuardedColumn.PublishBehindLogin(shelf, articles: 4);
    }

    /// <summary>Publishes, on the sound systems, what has become of it later: something new, changed, moved, and something less.</summary>
    public void PublishSecondEdition()
    {
        var second = new SecondEdition(shelf, new FirstEdition(shelf));
        Static.Edition = StaticColumn.Publish(second.Static, second.TakenFromStatic);
        Json.Edition = JsonColumn.Publish(second.Json);
        Nested.Edition = NestedColumns.Publish(second.Nested, SecondEdition.LastModified);
    }

    /// <summary>Lets answers of all systems fail by a plan, or none.</summary>
    public void Inject(FaultPlan? faults)
    {
        foreach (var host in Hosts)
        {
            host.Faults = faults;
        }
    }

    /// <summary>Forgets what was asked, and with it how often.</summary>
    public void ClearJournals()
    {
        foreach (var host in Hosts)
        {
            host.Journal.Clear();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var host in Hosts)
        {
            await host.DisposeAsync();
        }
    }

    private IEnumerable<MunicipalHost> Hosts => [Static, Json, Nested, Flaky, Guarded, Login];
}
