using System.Threading.RateLimiting;

namespace Extractor.Crawling.Politeness;

/// <summary>What <see cref="SpacingLimiter"/> gives: leave to begin, which needs no giving back.</summary>
internal sealed class SpacingLease(bool isAcquired, long timestamp) : RateLimitLease
{
    /// <summary>No leave to begin.</summary>
    internal static SpacingLease Refused { get; } = new(isAcquired: false, timestamp: 0);

    /// <inheritdoc/>
    public override bool IsAcquired => isAcquired;

    /// <inheritdoc/>
    public override IEnumerable<string> MetadataNames => [];

    /// <summary>When the request began, as <see cref="TimeProvider.GetTimestamp"/> tells it.</summary>
    internal long Timestamp => timestamp;

    /// <inheritdoc/>
    public override bool TryGetMetadata(string metadataName, out object? metadata)
    {
        metadata = null;
        return false;
    }
}
