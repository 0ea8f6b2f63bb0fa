using System.Diagnostics.CodeAnalysis;
using Extractor.Crawling.Addresses;
using Extractor.Crawling.Ledger;

namespace Extractor.Crawling;

/// <summary>
/// The addresses that are still to be asked in a round: lists before articles before files, each in the order in which it was found, no more of
/// a host at once than its pace allows.
/// </summary>
internal sealed class DueAddresses
{
    private readonly Dictionary<string, HostQueue> hosts = new(StringComparer.Ordinal);
    private readonly HashSet<WebAddress> known = [];
    private readonly int mostOfHost;
    private readonly int mostAtOnce;
    private int askedAtOnce;

    internal DueAddresses(IEnumerable<LedgerAddress> due, int mostOfHost, int mostAtOnce)
    {
        this.mostOfHost = mostOfHost;
        this.mostAtOnce = mostAtOnce;
        Add(due);
    }

    /// <summary>How many are due, those that are being asked included.</summary>
    internal int Count => hosts.Values.Sum(static host => host.Waiting.Count) + askedAtOnce;

    /// <summary>Adds what was found to be due; what is known already is not added twice.</summary>
    internal void Add(IEnumerable<LedgerAddress> due)
    {
        foreach (var address in due.Where(address => known.Add(address.Address)))
        {
            HostOf(address.Address.Authority).Waiting.Enqueue(address, (address.Role, known.Count));
        }
    }

    /// <summary>Takes the next one whose host is free; the caller calls <see cref="Finish"/> for it.</summary>
    internal bool TryTake([NotNullWhen(true)] out LedgerAddress? next)
    {
        next = null;
        if (askedAtOnce == mostAtOnce || hosts.Values.Where(host => host.Asked < mostOfHost && host.Waiting.Count > 0).MinBy(static host => host.Next) is not { } host)
        {
            return false;
        }

        next = host.Waiting.Dequeue();
        host.Asked++;
        askedAtOnce++;
        return true;
    }

    /// <summary>An address has been asked.</summary>
    internal void Finish(LedgerAddress address)
    {
        HostOf(address.Address.Authority).Asked--;
        askedAtOnce--;
    }

    /// <summary>Leaves a host (<see cref="WebAddress.Authority"/>) alone for the rest of the round.</summary>
    internal void LeaveAlone(string host) => HostOf(host).IsLeftAlone = true;

    /// <summary>Whether the host of an address is left alone in this round.</summary>
    internal bool IsLeftAlone(string host) => HostOf(host).IsLeftAlone;

    private HostQueue HostOf(string host) => hosts.TryGetValue(host, out var queue) ? queue : hosts[host] = new HostQueue();

    /// <summary>What waits for one host.</summary>
    private sealed class HostQueue
    {
        internal PriorityQueue<LedgerAddress, (AddressRole Role, int Number)> Waiting { get; } = new();

        internal int Asked { get; set; }

        internal bool IsLeftAlone { get; set; }

        /// <summary>The place in line of the first one; only while one is waiting.</summary>
        internal (AddressRole Role, int Number) Next => Waiting.TryPeek(out _, out var place) ? place : throw new InvalidOperationException("Nothing waits for this host.");
    }
}
