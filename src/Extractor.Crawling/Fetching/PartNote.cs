using System.Text.Json;
using System.Text.Json.Serialization;
using Extractor.Crawling.Addresses;

namespace Extractor.Crawling.Fetching;

/// <summary>
/// Of which body a part is one. An answer with the rest of it repeats few headers (RFC 9110, 15.3.7), so they are kept, too.
/// </summary>
/// <param name="Address">The address, as text.</param>
/// <param name="Validator">A strong entity tag or a Last-Modified that is one (RFC 9110, 8.8): the same validator, the same bytes.</param>
internal sealed record PartNote(string Address, string Validator)
{
    /// <inheritdoc cref="FetchAnswer.MediaType"/>
    public string? MediaType { get; init; }

    /// <inheritdoc cref="FetchAnswer.Charset"/>
    public string? Charset { get; init; }

    /// <inheritdoc cref="FetchAnswer.EntityTag"/>
    public string? EntityTag { get; init; }

    /// <inheritdoc cref="FetchAnswer.LastModified"/>
    public string? LastModified { get; init; }

    /// <inheritdoc cref="FetchAnswer.FileName"/>
    public string? FileName { get; init; }

    /// <summary>The note of an answer, or null when its body cannot be gone on with.</summary>
    internal static PartNote? Of(FetchAnswer answer, HttpResponseMessage response) =>
        response.Content.Headers.ContentEncoding.All(static coding => coding.Equals("identity", StringComparison.OrdinalIgnoreCase))
        && StrongValidator(answer, response) is { } validator
            ? new PartNote(answer.Address.Text, validator)
            {
                MediaType = answer.MediaType,
                Charset = answer.Charset,
                EntityTag = answer.EntityTag,
                LastModified = answer.LastModified,
                FileName = answer.FileName,
            }
            : null;

    /// <summary>Reads the note of a part, or null when there is none that is whole and of this address.</summary>
    internal static PartNote? Read(string file, WebAddress address)
    {
        try
        {
            return File.Exists(file) && JsonSerializer.Deserialize(File.ReadAllBytes(file), PartNoteJson.Default.PartNote) is { Validator: not null } note
                && note.Address == address.Text ? note : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes the note.</summary>
    internal void Write(string file) => File.WriteAllBytes(file, JsonSerializer.SerializeToUtf8Bytes(this, PartNoteJson.Default.PartNote));

    /// <summary>The answer as if the body had come at once.</summary>
    internal FetchAnswer Complete(FetchAnswer answer) => answer with
    {
        Status = 200,
        MediaType = MediaType,
        Charset = Charset,
        EntityTag = EntityTag,
        LastModified = LastModified,
        FileName = FileName,
    };

    /// <summary>A date is one only when the body was a second old at least (RFC 9110, 8.8.2.2): it may have changed within the second.</summary>
    private static string? StrongValidator(FetchAnswer answer, HttpResponseMessage response) =>
        answer.EntityTag is ['"', ..] tag ? tag
        : response.Content.Headers.LastModified is { } modified && response.Headers.Date is { } sent && sent - modified >= TimeSpan.FromSeconds(1) ? answer.LastModified
        : null;
}

/// <summary>Notes as JSON.</summary>
[JsonSerializable(typeof(PartNote))]
internal sealed partial class PartNoteJson : JsonSerializerContext;
