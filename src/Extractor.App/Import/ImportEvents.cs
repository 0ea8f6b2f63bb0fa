using System.Text.Json;
using Extractor.App.Output;
using Extractor.Fiscal.Records;
using Extractor.Storage.Runs;

namespace Extractor.App.Import;

/// <summary>The progress of a batch for programs: one JSON object a line on standard output, each written out at once.</summary>
internal sealed class ImportEvents : ImportProgress
{
    private readonly bool isQuiet;
    private readonly long run;

    internal ImportEvents(Terminal terminal, bool isQuiet, long run, int total)
        : base(terminal)
    {
        this.isQuiet = isQuiet;
        this.run = run;
        Write("started", writer => writer.WriteNumber("documents", total));
    }

    /// <inheritdoc/>
    internal override void Done(ImportResult result)
    {
        if (!isQuiet)
        {
            Write("document", writer => RunDocumentJson.WriteFields(writer, result.ToEntry()));
        }
    }

    /// <inheritdoc/>
    internal override void End(RunState state, ImportSummary summary) => Write("finished", writer =>
    {
        writer.WriteString("state", RecordNames.Of(state));
        summary.WriteFields(writer);
    });

    private void Write(string name, Action<Utf8JsonWriter> fields)
    {
        JsonOutput.Write(Terminal.OutputStream, JsonOutput.OneLine, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("event", name);
            writer.WriteNumber("run", run);
            fields(writer);
            writer.WriteEndObject();
        });
        Terminal.OutputStream.Flush();
    }
}
