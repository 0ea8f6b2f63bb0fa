using System.Text;
using Extractor.App.Languages;
using Extractor.App.Output;
using Extractor.Scans.Installation;

namespace Extractor.App;

/// <summary>
/// What the program is connected to. Data goes to <see cref="Output"/> and nothing else does; every word to the user goes to
/// <see cref="Error"/>. Text is UTF-8 without a mark and with <c>\n</c>, whatever the machine prefers.
/// </summary>
internal sealed class Terminal : IDisposable
{
    internal static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    internal Terminal(Stream input, Stream output, Stream error, TimeProvider time)
    {
        Input = input;
        OutputStream = output;
        Output = new StreamWriter(output, Utf8, bufferSize: 16 * 1024, leaveOpen: true) { NewLine = "\n" };
        Error = new StreamWriter(error, Utf8, bufferSize: 1024, leaveOpen: true) { NewLine = "\n", AutoFlush = true };
        Time = time;
    }

    /// <summary>Standard input.</summary>
    internal Stream Input { get; }

    /// <summary>Standard output as bytes. A command uses either this or <see cref="Output"/>.</summary>
    internal Stream OutputStream { get; }

    /// <summary>Standard output as text; written out at the end of the command.</summary>
    internal TextWriter Output { get; }

    /// <summary>Standard error as text.</summary>
    internal TextWriter Error { get; }

    /// <summary>Where time comes from.</summary>
    internal TimeProvider Time { get; }

    /// <summary>Whether a person reads standard output.</summary>
    internal bool OutputIsTerminal { get; init; }

    /// <summary>Whether a person reads standard error, so that a progress bar makes sense.</summary>
    internal bool ErrorIsTerminal { get; init; }

    /// <summary>Whether colours are welcome (<c>NO_COLOR</c> is not set).</summary>
    internal bool Color { get; init; }

    /// <summary>What reads pages from pictures on this machine; nothing where nobody says otherwise.</summary>
    internal EnginePlaces Engines { get; init; } = EnginePlaces.None;

    /// <summary>Columns of the terminal.</summary>
    internal int Width { get; init; } = 120;

    /// <summary>The language of messages; data has none.</summary>
    internal MessageLanguage Language { get; init; }

    /// <summary>The terminal of this process.</summary>
    internal static Terminal OfProcess() => new(
        Console.OpenStandardInput(), Console.OpenStandardOutput(), Console.OpenStandardError(), TimeProvider.System)
    {
        OutputIsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
        Color = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
        Language = MessageLanguages.Of(Environment.GetEnvironmentVariable),
        Engines = EnginePlaces.Find(Environment.GetEnvironmentVariable),
        Width = Console.IsOutputRedirected ? 120 : Math.Max(40, Console.WindowWidth),
    };

    /// <summary>Tells the user something, on one line and without control characters that a document may have smuggled in.</summary>
    internal void Tell(string message) => Error.WriteLine(PrintableText.OneLine(Language == MessageLanguage.Chinese ? ChineseMessages.Of(message) : message));

    public void Dispose()
    {
        Output.Dispose();
        Error.Dispose();
    }
}
