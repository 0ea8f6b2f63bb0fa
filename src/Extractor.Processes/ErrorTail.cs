using System.Text;

namespace Extractor.Processes;

/// <summary>
/// Takes what a worker writes to standard error, so that it never waits for a reader, and keeps the beginning: there the runtime says why a
/// process dies.
/// </summary>
internal sealed class ErrorTail : IDisposable
{
    private const int Kept = 2048;
    private const int LongestLine = 200;

    /// <summary>A process that has ended has written all; only one that it left behind could still hold the pipe.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly byte[] beginning = new byte[Kept];
    private readonly Stream input;
    private readonly Thread thread;
    private int length;

    internal ErrorTail(Stream input)
    {
        this.input = input;
        thread = new Thread(Take, maxStackSize: 128 * 1024) { IsBackground = true };
        thread.Start();
    }

    /// <summary>Whether the beginning contains a text. The process has ended.</summary>
    internal bool Says(string text) => Text().Contains(text, StringComparison.Ordinal);

    /// <summary>The first line that is not blank, or empty. The process has ended.</summary>
    internal string FirstLine()
    {
        var line = Text().Split('\n').Select(static line => line.Trim()).FirstOrDefault(static line => line.Length > 0) ?? string.Empty;
        return line.Length > LongestLine ? line[..LongestLine] : line;
    }

    public void Dispose()
    {
        thread.Join(Patience);
        input.Dispose();
    }

    private string Text()
    {
        thread.Join(Patience);
        return Encoding.UTF8.GetString(beginning, 0, Volatile.Read(ref length));
    }

    private void Take()
    {
        var piece = new byte[1024];
        try
        {
            for (int got; (got = input.Read(piece)) > 0;)
            {
                var taken = Math.Min(got, Kept - length);
                piece.AsSpan(0, taken).CopyTo(beginning.AsSpan(length));
                Volatile.Write(ref length, length + taken);
            }
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException)
        {
            // The worker is gone.
        }
    }
}
