using System.Text;
using Extractor.App;
using Extractor.App.Commands;
using Extractor.App.Languages;
using Extractor.Scans.Installation;

namespace Extractor.Tests.App;

/// <summary>One run of the command line inside the test process, as a shell would see it.</summary>
/// <param name="ExitCode">The exit code.</param>
/// <param name="Bytes">Everything on standard output.</param>
/// <param name="Error">Everything on standard error.</param>
internal sealed record CommandRun(int ExitCode, byte[] Bytes, string Error)
{
    /// <summary>Standard output as text.</summary>
    internal string Output => Encoding.UTF8.GetString(Bytes);

    internal static CommandRun Of(params string[] arguments) => WithInput([], arguments);

    internal static CommandRun WithInput(byte[] input, params string[] arguments) =>
        In(input, terminal => ExtractorCommandLine.RunAsync(arguments, terminal).GetAwaiter().GetResult());

    /// <summary>Runs one command that was made by the test.</summary>
    internal static CommandRun Of(Func<Terminal, ExtractorCommand> command, params string[] arguments) => In(
        [], terminal => command(terminal).Parse(arguments).InvokeAsync().GetAwaiter().GetResult());

    /// <summary>Runs one command that was made by the test, on a clock of the test, until it is told to stop.</summary>
    internal static CommandRun At(TimeProvider time, Func<Terminal, ExtractorCommand> command, string[] arguments, CancellationToken cancellationToken = default) => In(
        [], terminal => command(terminal).Parse(arguments).InvokeAsync(cancellationToken: cancellationToken).GetAwaiter().GetResult(), time);

    /// <summary>A run on a machine that has engines to read pictures with; the others have none.</summary>
    internal static CommandRun With(EnginePlaces engines, params string[] arguments) =>
        In([], terminal => ExtractorCommandLine.RunAsync(arguments, terminal).GetAwaiter().GetResult(), engines: engines);

    /// <summary>A run for somebody who reads Chinese.</summary>
    internal static CommandRun Chinese(params string[] arguments) =>
        In([], terminal => ExtractorCommandLine.RunAsync(arguments, terminal).GetAwaiter().GetResult(), language: MessageLanguage.Chinese);

    private static CommandRun In(
        byte[] input, Func<Terminal, int> run, TimeProvider? time = null, EnginePlaces? engines = null, MessageLanguage language = MessageLanguage.English)
    {
        using var standardInput = new MemoryStream(input);
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        int code;
        using (var terminal = new Terminal(standardInput, output, error, time ?? TimeProvider.System)
        {
            Engines = engines ?? EnginePlaces.None,
            Language = language,
        })
        {
            code = run(terminal);
        }

        return new CommandRun(code, output.ToArray(), Encoding.UTF8.GetString(error.ToArray()));
    }
}
