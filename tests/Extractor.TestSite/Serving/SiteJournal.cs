namespace Extractor.TestSite.Serving;

/// <summary>Every request that a host had, in the order in which they came, and how many connections it had at once.</summary>
/// <remarks>Safe for several threads.</remarks>
public sealed class SiteJournal
{
    private readonly Lock gate = new();
    private readonly List<SiteRequest> requests = [];
    private int asked;
    private int connected;

    /// <summary>The requests so far, oldest first.</summary>
    public IReadOnlyList<SiteRequest> Requests
    {
        get
        {
            lock (gate)
            {
                return [.. requests];
            }
        }
    }

    /// <summary>The most requests that were being answered at once.</summary>
    public int MostAtOnce { get; private set; }

    /// <summary>The most connections that were open at once.</summary>
    public int MostConnections { get; private set; }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        lock (gate)
        {
            requests.Clear();
            (MostAtOnce, MostConnections) = (asked, connected);
        }
    }

    /// <summary>The most requests that came within any span of time of a length.</summary>
    public int MostWithin(TimeSpan length)
    {
        var times = Requests.Select(static request => request.At).Order().ToList();
        var (first, most) = (0, 0);
        for (var last = 0; last < times.Count; last++)
        {
            while (times[last] - times[first] >= length)
            {
                first++;
            }

            most = Math.Max(most, last - first + 1);
        }

        return most;
    }

    internal int Begin(SiteRequest request)
    {
        lock (gate)
        {
            requests.Add(request);
            MostAtOnce = Math.Max(MostAtOnce, ++asked);
            return requests.Count(other => other.Path == request.Path);
        }
    }

    internal void End()
    {
        lock (gate)
        {
            asked--;
        }
    }

    internal void Connect()
    {
        lock (gate)
        {
            MostConnections = Math.Max(MostConnections, ++connected);
        }
    }

    internal void Disconnect()
    {
        lock (gate)
        {
            connected--;
        }
    }
}

/// <summary>One request.</summary>
/// <param name="At">When it came.</param>
/// <param name="Method">Its method.</param>
/// <param name="Path">Path and query as they were sent.</param>
/// <param name="UserAgent">Who asks.</param>
/// <param name="IsConditional">Whether it has If-None-Match or If-Modified-Since.</param>
/// <param name="Range">The range that it asks for, or null.</param>
public sealed record SiteRequest(DateTimeOffset At, string Method, string Path, string UserAgent, bool IsConditional, string? Range);
