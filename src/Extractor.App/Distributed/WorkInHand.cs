using Extractor.Distribution.Broker;

namespace Extractor.App.Distributed;

/// <summary>
/// The documents that this worker is at. After a break the broker hands out again what it did not hear of; what is still under way here is not
/// begun twice, its answer goes to every delivery of it.
/// </summary>
internal sealed class WorkInHand
{
    private readonly Lock gate = new();
    private readonly Dictionary<(long Run, int Position), List<Delivery>> held = [];

    /// <summary>Takes a document in hand; false when it is there already.</summary>
    internal bool Take(long run, int position, Delivery delivery)
    {
        lock (gate)
        {
            if (held.TryGetValue((run, position), out var deliveries))
            {
                deliveries.Add(delivery);
                return false;
            }

            held.Add((run, position), [delivery]);
            return true;
        }
    }

    /// <summary>Lets go of a document; returns all deliveries of it, of which those from a broken connection reach nobody.</summary>
    internal IReadOnlyList<Delivery> LetGo(long run, int position)
    {
        lock (gate)
        {
            held.Remove((run, position), out var deliveries);
            return deliveries ?? [];
        }
    }
}
