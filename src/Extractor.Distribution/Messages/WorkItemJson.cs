using System.Text.Json;
using System.Text.Json.Serialization;

namespace Extractor.Distribution.Messages;

/// <summary>Work as the bytes of a message. Whoever reads them does not trust them.</summary>
public static class WorkItemJson
{
    /// <summary>A path, a name and two hashes; more is no work of ours.</summary>
    internal const int LongestMessage = 64 * 1024;

    private const int LongestText = 16 * 1024;

    /// <summary>Writes work.</summary>
    public static byte[] Write(WorkItem item) => JsonSerializer.SerializeToUtf8Bytes(item, WorkItemContext.Default.WorkItem);

    /// <summary>Reads work, or says why it is none, or none for this program.</summary>
    public static WorkItemReading Read(ReadOnlySpan<byte> message)
    {
        if (message.Length > LongestMessage)
        {
            return new WorkItemReading(null, QueueProblems.Unreadable("it is too long"));
        }

        try
        {
            return SchemaOf(message) switch
            {
                null => new WorkItemReading(null, QueueProblems.Unreadable("it has no version of a schema")),
                > WorkItem.CurrentSchema and var newer => new WorkItemReading(null, QueueProblems.NewerSchema(newer, WorkItem.CurrentSchema)) { IsForOthers = true },
                _ => Of(JsonSerializer.Deserialize(message, WorkItemContext.Default.WorkItem)),
            };
        }
        catch (JsonException problem)
        {
            return new WorkItemReading(null, QueueProblems.Unreadable(problem.Message));
        }
    }

    private static WorkItemReading Of(WorkItem? item) => item switch
    {
        null => new WorkItemReading(null, QueueProblems.Unreadable("it is null")),
        { Schema: < 1 } or { Run: < 1 } or { Position: < 0 } => new WorkItemReading(null, QueueProblems.Unreadable("its numbers make no sense")),
        _ when Texts(item).Any(static text => text is not { Length: > 0 and <= LongestText } || text.Contains('\0', StringComparison.Ordinal)) =>
            new WorkItemReading(null, QueueProblems.Unreadable("a text in it is missing or too long")),
        { Sha256: { } sha256 } when sha256.Length != 64 || !sha256.All(char.IsAsciiHexDigitLower) => new WorkItemReading(null, QueueProblems.Unreadable("its hash is none")),
        _ => new WorkItemReading(item, null),
    };

    private static IEnumerable<string?> Texts(WorkItem item) =>
        [item.Source, item.Path, item.Name, item.Version, item.Options, .. item.First is { } first ? (string?[])[first.Path, first.Name] : []];

    /// <summary>A newer schema may have other fields, so its number is read by itself.</summary>
    private static int? SchemaOf(ReadOnlySpan<byte> message)
    {
        var reader = new Utf8JsonReader(message);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isSchema = reader.ValueTextEquals("schema"u8);
            reader.Read();
            if (isSchema)
            {
                return reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var schema) ? schema : null;
            }

            reader.Skip();
        }

        return null;
    }
}

/// <summary>What a message turned out to be. Exactly one of its parts is there.</summary>
/// <param name="Item">The work.</param>
/// <param name="Problem">Why it is none.</param>
public sealed record WorkItemReading(WorkItem? Item, QueueProblem? Problem)
{
    /// <summary>Whether another worker may understand it.</summary>
    public bool IsForOthers { get; init; }
}

/// <summary>How work is written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, MaxDepth = 8)]
[JsonSerializable(typeof(WorkItem))]
internal sealed partial class WorkItemContext : JsonSerializerContext;
