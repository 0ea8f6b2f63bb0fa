using System.Text.Json.Serialization;

namespace Extractor.Distribution.Messages;

/// <summary>
/// One document to be read: what a message holds, as JSON. Every worker of the same <see cref="Schema"/> understands it; fields may be added
/// without a new number when a worker that does not know them does the same work.
/// </summary>
public sealed record WorkItem
{
    /// <summary>The version of the schema that this program writes, and the newest that it reads.</summary>
    public const int CurrentSchema = 1;

    /// <summary>The version of the schema.</summary>
    [JsonRequired]
    public int Schema { get; init; } = CurrentSchema;

    /// <summary>The run of the ledger.</summary>
    [JsonRequired]
    public required long Run { get; init; }

    /// <summary>The 0-based place in the run.</summary>
    [JsonRequired]
    public required int Position { get; init; }

    /// <summary>Where the bytes are: a full path, one in an archive (<c>a.zip!/b.pdf</c>), or an address of http, https or s3.</summary>
    [JsonRequired]
    public required string Source { get; init; }

    /// <summary>The path that the document is known by, separated by <c>/</c>.</summary>
    [JsonRequired]
    public required string Path { get; init; }

    /// <summary>Its name without folders.</summary>
    [JsonRequired]
    public required string Name { get; init; }

    /// <summary>SHA-256 of the bytes, 64 lower-case hexadecimal digits, or null where it is not known before.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The version of the program that the run reads with.</summary>
    [JsonRequired]
    public required string Version { get; init; }

    /// <summary>The reading options, one a line.</summary>
    [JsonRequired]
    public required string Options { get; init; }

    /// <summary>Whether a record that the store has is made again, and replaced where it differs.</summary>
    public bool Force { get; init; }

    /// <summary>
    /// The first document of the run with the same bytes, or null when this is the first. Its path and name are those of the record, whichever of
    /// the two is read first.
    /// </summary>
    public FirstPlace? First { get; init; }
}

/// <summary>Where the bytes of a document stand first in a run.</summary>
/// <param name="Path">The path there.</param>
/// <param name="Name">The name there.</param>
public sealed record FirstPlace([property: JsonRequired] string Path, [property: JsonRequired] string Name);
