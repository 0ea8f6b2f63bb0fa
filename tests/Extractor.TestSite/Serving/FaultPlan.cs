using Extractor.Fixtures.Invention;
using Extractor.TestSite.Publishing;

namespace Extractor.TestSite.Serving;

/// <summary>
/// Which answers fail, and how. It depends on the seed, the host, the path and how often it was asked, so that the order in which addresses
/// are asked changes nothing.
/// </summary>
/// <param name="seed">The seed.</param>
/// <param name="percent">How many of a hundred answers fail.</param>
/// <param name="isSlowOnly">Whether slowness is the only fault.</param>
public sealed class FaultPlan(int seed, int percent, bool isSlowOnly = false)
{
    /// <summary>Between two of eight pieces.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>The last of the faults.</summary>
    private const int Slow = 5;

    /// <summary>The answer with its fault, or as it was.</summary>
    /// <param name="host">The name of the system.</param>
    /// <param name="path">Path and query.</param>
    /// <param name="number">The how manyth request for it this is, from 1 on.</param>
    /// <param name="answer">The answer without fault.</param>
    public SiteAnswer Apply(string host, string path, int number, SiteAnswer answer)
    {
        var generator = new SeededGenerator((ulong)seed).For($"{host} {path} {number}");
        if (!generator.Chance(percent))
        {
            return answer;
        }

        return (isSlowOnly ? Slow : generator.Below(6)) switch
        {
            0 => SiteAnswer.Bare(500),
            1 => SiteAnswer.Bare(503, ("Retry-After", "2")),
            2 => SiteAnswer.Bare(429, ("Retry-After", "1")),
            3 => answer with { IsAborted = true },
            4 => answer with { CutAt = answer.Body.Length / 2 },
            _ => answer with { Pause = Pause },
        };
    }
}
