using System.Globalization;
using System.Text;
using RabbitMQ.Client;

namespace Extractor.Distribution.Broker;

/// <summary>What stands on a message beside the work: how often it was tried, and the trace that it belongs to.</summary>
internal static class WorkHeaders
{
    /// <summary>How often the work was tried and put off.</summary>
    internal const string Tries = "x-extractor-tries";

    /// <summary>How often it was left to another worker.</summary>
    internal const string Left = "x-extractor-left";

    /// <summary>Why it was put off or given up.</summary>
    internal const string Code = "x-extractor-code";

    /// <summary>The same in words.</summary>
    internal const string Reason = "x-extractor-reason";

    /// <summary>https://www.w3.org/TR/trace-context/.</summary>
    internal const string Trace = "traceparent";

    /// <summary>How often a quorum queue handed it out before without hearing of it.</summary>
    private const string Deliveries = "x-delivery-count";

    /// <summary>A header that holds a count; 0 where it is none.</summary>
    internal static int Count(IReadOnlyBasicProperties properties, string name) => Find(properties, name) switch
    {
        long number and >= 0 and <= int.MaxValue => (int)number,
        int number and >= 0 => number,
        byte[] text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        _ => 0,
    };

    /// <summary>A header that holds a text, or null.</summary>
    internal static string? Text(IReadOnlyBasicProperties properties, string name) =>
        Find(properties, name) is byte[] text ? Encoding.UTF8.GetString(text) : null;

    /// <summary>Earlier deliveries from this queue that came to nothing.</summary>
    internal static int DeliveryCount(IReadOnlyBasicProperties properties) => Count(properties, Deliveries);

    private static object? Find(IReadOnlyBasicProperties properties, string name) =>
        properties.Headers is { } headers && headers.TryGetValue(name, out var value) ? value : null;

    /// <summary>A message that survives the broker.</summary>
    internal static BasicProperties Of(params (string Name, object? Value)[] headers) => new()
    {
        Persistent = true,
        ContentType = "application/json",
        Headers = headers.Where(static header => header.Value is not null).ToDictionary(static header => header.Name, static header => header.Value, StringComparer.Ordinal),
    };
}
