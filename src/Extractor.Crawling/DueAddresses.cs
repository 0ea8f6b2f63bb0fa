using Extractor.Crawling.Addresses;
using Extractor.Crawling.Ledger;

namespace Extractor.Crawling;

/// <summary>
/// The addresses that are still to be asked in a round: lists before articles before files, each in the order in which it was found, no more of
/// a host at once than its pace allows.
/// </summary>
internal sealed class DueAddresses
{
    private readonly LinkedList<LedgerAddress>[] waiting = [new(), new(), new()];
    private readonly HashSet<WebAddress> known = [];
    private readonly HashSet<string> leftAlone = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> asked = new(StringComparer.Ordinal);
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
    internal int Count => waiting.Sum(static list => list.Count) + askedAtOnce;

    /// <summary>Adds what was found to be due; what is known already is not added twice.</summary>
    internal void Add(IEnumerable<LedgerAddress> due)
    {
        foreach (var address in due.Where(address => known.Add(address.Address)))
        {
            waiting[(int)address.Role].AddLast(address);
        }
    }

    /// <summary>Takes the next one whose host is free; the caller calls <see cref="Finish"/> for it.</summary>
    internal bool TryTake([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out LedgerAddress? next)
    {
        next = askedAtOnce < mostAtOnce ? waiting.Select(FirstFree).FirstOrDefault(static node => node is not null) is { } node ? Take(node) : null : null;
        return next is not null;
    }

    /// <summary>An address has been asked.</summary>
    internal void Finish(LedgerAddress address, bool leavesHostAlone)
    {
        asked[address.Address.Authority]--;
        askedAtOnce--;
        if (leavesHostAlone)
        {
            leftAlone.Add(address.Address.Authority);
        }
    }

    /// <summary>Whether the host of an address is left alone in this round.</summary>
    internal bool IsLeftAlone(WebAddress address) => leftAlone.Contains(address.Authority);

    private LinkedListNode<LedgerAddress>? FirstFree(LinkedList<LedgerAddress> list)
    {
        for (var node = list.First; node is not null; node = node.Next)
        {
            if (asked.GetValueOrDefault(node.Value.Address.Authority) < mostOfHost)
            {
                return node;
            }
        }

        return null;
    }

    private LedgerAddress Take(LinkedListNode<LedgerAddress> node)
    {
        node.List!.Remove(node);
        var authority = node.Value.Address.Authority;
        asked[authority] = asked.GetValueOrDefault(authority) + 1;
        askedAtOnce++;
        return node.Value;
    }
}
