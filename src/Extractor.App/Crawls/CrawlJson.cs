using System.Text.Json;
using Extractor.Crawling.Ledger;
using Extractor.Fiscal.Records;
using Extractor.Storage.Crawls;

namespace Extractor.App.Crawls;

/// <summary>Changes and failures as the commands of the crawl write them.</summary>
internal static class CrawlJson
{
    internal static void WriteChanges(Utf8JsonWriter writer, IEnumerable<AddressChange> changes)
    {
        writer.WriteStartArray("changes");
        foreach (var change in changes)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", RecordNames.Of(change.Kind));
            writer.WriteString("address", change.Address.Text);
            writer.WriteString("role", RecordNames.Of(change.Role));
            writer.WriteString("movedTo", change.MovedTo?.Text);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    internal static void WriteFailures(Utf8JsonWriter writer, IEnumerable<FailedAddress> failures)
    {
        writer.WriteStartArray("failures");
        foreach (var failure in failures)
        {
            writer.WriteStartObject();
            writer.WriteString("address", failure.Address);
            writer.WriteString("role", RecordNames.Of(failure.Role));
            writer.WriteString("state", RecordNames.Of(failure.State));
            writer.WriteString("code", failure.Code);
            writer.WriteString("message", failure.Reason);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
