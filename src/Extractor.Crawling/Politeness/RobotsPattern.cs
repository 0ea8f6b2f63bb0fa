using System.Collections.Immutable;

namespace Extractor.Crawling.Politeness;

/// <summary>
/// The path of one rule of robots.txt (RFC 9309, 2.2.3): matches the beginning of a path with query; <c>*</c> stands for any text, <c>$</c> at
/// the end for the end.
/// </summary>
internal sealed class RobotsPattern
{
    private readonly ImmutableArray<string> parts;
    private readonly bool isToTheEnd;

    /// <summary>Reads a pattern.</summary>
    /// <param name="normalized">The pattern as <see cref="RobotsPath.Normalize(ReadOnlySpan{byte})"/> gives it.</param>
    internal RobotsPattern(string normalized)
    {
        isToTheEnd = normalized.EndsWith('$');
        parts = [.. (isToTheEnd ? normalized[..^1] : normalized).Split('*')];
        Length = normalized.Length;
    }

    /// <summary>Of several rules that match, the longest counts.</summary>
    internal int Length { get; }

    /// <summary>
    /// Whether a path matches. Each part is taken where it first fits, and the last one at the end where it must stand there: no text makes this
    /// take more than one search a part.
    /// </summary>
    internal bool Matches(string path)
    {
        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        var at = parts[0].Length;
        if (parts.Length == 1)
        {
            return !isToTheEnd || at == path.Length;
        }

        foreach (var part in isToTheEnd ? parts[1..^1] : parts[1..])
        {
            var found = path.IndexOf(part, at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + part.Length;
        }

        return !isToTheEnd || (path.Length - at >= parts[^1].Length && path.EndsWith(parts[^1], StringComparison.Ordinal));
    }
}
