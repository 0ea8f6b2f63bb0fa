using Extractor.Fiscal;
using Extractor.Serving.Answers;
using Extractor.Storage;

namespace Extractor.Serving.Telemetry;

/// <summary>Whether the server can do its work: the store answers a question.</summary>
internal sealed class Health(ServedStore store)
{
    internal async Task Answer(Exchange exchange)
    {
        exchange.Response.Headers.CacheControl = "no-store";
        try
        {
            using var snapshot = await store.TakeAsync(exchange.Cancelled);
            var sequence = snapshot.Sequence;
            await exchange.AnswerAsync(writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("status", "ok");
                writer.WriteString("version", ExtractorVersion.Current);
                writer.WriteNumber("sequence", sequence);
                writer.WriteBoolean("readOnly", store.Settings.IsReadOnly);
                writer.WriteEndObject();
            });
        }
        catch (ReportStoreException problem)
        {
            throw new ProblemException(Problems.Store(problem));
        }
    }
}
