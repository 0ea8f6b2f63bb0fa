using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Extractor.TestSite.Publishing;

/// <summary>Everything that a system publishes at one time: the truth that crawls are held against, and the answers that it gives.</summary>
/// <param name="Publications">Every list page, article and file, by path.</param>
/// <param name="Resources">The answer to each path with query; more than what is published (pages of errors, what is no longer linked).</param>
public sealed record Edition(ImmutableSortedDictionary<string, Publication> Publications, ImmutableDictionary<string, Resource> Resources)
{
    /// <summary>The documents: files, and articles that are reports. By path.</summary>
    public IEnumerable<Publication> Documents => Publications.Values.Where(static publication => publication.IsDocument);

    /// <summary>The addresses of lists.</summary>
    public IEnumerable<string> Lists => Publications.Values.Where(static publication => publication.Kind == PublicationKind.List).Select(static list => list.Path);

    /// <summary>What a later edition has that this one has not, and so on, from the two tables alone. By path.</summary>
    public IEnumerable<EditionChange> ChangesTo(Edition later)
    {
        var (before, after) = (Publications, later.Publications);
        var gone = before.Values.Where(publication => !after.ContainsKey(publication.Path) && publication.Kind != PublicationKind.List).ToList();
        var fresh = after.Values.Where(publication => !before.ContainsKey(publication.Path) && publication.Kind != PublicationKind.List).ToList();
        foreach (var publication in gone)
        {
            var at = publication.IsDocument ? fresh.Find(other => other.IsDocument && other.Sha256 == publication.Sha256) : null;
            yield return at is null
                ? new EditionChange(EditionChangeKind.Vanished, publication.Path)
                : new EditionChange(EditionChangeKind.Moved, publication.Path, at.Path);
        }

        foreach (var publication in fresh)
        {
            yield return new EditionChange(EditionChangeKind.New, publication.Path);
        }

        foreach (var publication in before.Values.Where(static publication => publication.IsDocument))
        {
            if (after.TryGetValue(publication.Path, out var now) && now.Sha256 != publication.Sha256)
            {
                yield return new EditionChange(EditionChangeKind.Changed, publication.Path);
            }
        }
    }
}

/// <summary>A list page, article or file.</summary>
/// <param name="Path">Its path with query, as in its address.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Sha256">The SHA-256 of its body.</param>
/// <param name="IsDocument">Whether it is a file or an article with the tables of a report.</param>
/// <param name="Title">The title of the article that it is or belongs to.</param>
public sealed record Publication(string Path, PublicationKind Kind, string Sha256, bool IsDocument, string Title)
{
    /// <summary>The SHA-256 of a body.</summary>
    public static string HashOf(ReadOnlySpan<byte> body) => Convert.ToHexStringLower(SHA256.HashData(body));
}

/// <summary>What a publication is.</summary>
public enum PublicationKind
{
    /// <summary>A page that lists others, in HTML or JSON.</summary>
    List,

    /// <summary>A page about one publication.</summary>
    Article,

    /// <summary>A file.</summary>
    File,
}

/// <summary>What differs between two editions.</summary>
/// <param name="Kind">How.</param>
/// <param name="Path">Where.</param>
/// <param name="MovedTo">Where it is now.</param>
public sealed record EditionChange(EditionChangeKind Kind, string Path, string? MovedTo = null);

/// <summary>The kinds of difference between two editions.</summary>
public enum EditionChangeKind
{
    /// <summary>It was not there before.</summary>
    New,

    /// <summary>The same address, other bytes.</summary>
    Changed,

    /// <summary>It is there no more.</summary>
    Vanished,

    /// <summary>Other address, same bytes.</summary>
    Moved,
}
