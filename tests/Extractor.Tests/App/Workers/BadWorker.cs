using Extractor.App.Import.Workers;
using Extractor.Fiscal;
using Extractor.Processes;

namespace Extractor.Tests.App.Workers;

/// <summary>
/// A worker that misbehaves the first time it is started, as a shell script says, and is a good one ever after: what an import meets when one
/// document harms the process that reads it.
/// </summary>
internal sealed class BadWorker : IDisposable
{
    private readonly TemporaryFolder folder = new();

    /// <summary>Makes a worker that misbehaves once.</summary>
    /// <param name="script">What it does behind the message that it is ready; <c>$DIR</c> is a folder of its own.</param>
    internal BadWorker(string script)
    {
        using var ready = new MemoryStream();
        Frame.Write(ready, FrameKind.Ready, System.Text.Encoding.UTF8.GetBytes(ExtractorVersion.Current));
        folder.Write("ready", ready.ToArray());
        var good = ThisProgram.With(ThisProgram.ReaderArgument);
        folder.Write(
            "worker.sh",
            $"""
            DIR='{folder.Root}'
            echo x >> "$DIR/starts"
            if [ -f "$DIR/used" ]; then exec '{good.Program}' {string.Join(' ', good.Arguments.Select(argument => $"'{argument}'"))}; fi
            : > "$DIR/used"
            cat "$DIR/ready"
            {script}
            """.ReplaceLineEndings("\n"));
    }

    /// <summary>How it is started.</summary>
    internal WorkerCommand Command => new("sh", [folder["worker.sh"]]);

    /// <summary>How often it was started.</summary>
    internal int Starts => File.ReadAllLines(folder["starts"]).Length;

    /// <summary>Writes a file that the script may send.</summary>
    internal BadWorker With(string name, byte[] bytes)
    {
        folder.Write(name, bytes);
        return this;
    }

    public void Dispose() => folder.Dispose();
}
