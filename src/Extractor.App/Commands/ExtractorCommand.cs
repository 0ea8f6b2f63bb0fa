using System.CommandLine;
using Extractor.Distribution;
using Extractor.Storage;

namespace Extractor.App.Commands;

/// <summary>
/// One command. A derived class says what it takes and does its work; here stands what is the same for all: which outcome is
/// which exit code, and that nothing but data reaches standard output.
/// </summary>
internal abstract class ExtractorCommand : Command
{
    private protected ExtractorCommand(Terminal terminal, string name, string description, string example)
        : base(name, description)
    {
        Terminal = terminal;
        Example = example;
        SetAction((arguments, cancellationToken) => Task.Run(() => Guard(arguments, cancellationToken), CancellationToken.None));
    }

    /// <summary>A command line that can be typed as it stands, apart from the file names.</summary>
    internal string Example { get; }

    /// <summary>How the command is called: its name, after that of its group if it is in one.</summary>
    internal virtual string Call => Name;

    /// <summary>
    /// How long the command may go on after it was told to stop. After Ctrl+C a document that is being saved may still be saved whole; a reader
    /// that does not stop is left behind.
    /// </summary>
    internal virtual TimeSpan TerminationTime(ParseResult arguments) => TimeSpan.FromSeconds(5);

    /// <summary>What the program is connected to.</summary>
    protected Terminal Terminal { get; }

    /// <summary>Does the work and returns an <see cref="ExitCode"/>.</summary>
    protected abstract int Run(ParseResult arguments, CancellationToken cancellationToken);

    private int Guard(ParseResult arguments, CancellationToken cancellationToken)
    {
        try
        {
            var code = Run(arguments, cancellationToken);
            Terminal.Output.Flush();
            return code;
        }
        catch (OperationCanceledException)
        {
            Terminal.Tell("Cancelled.");
            return ExitCode.Cancelled;
        }
        catch (ReportStoreException problem)
        {
            Terminal.Tell($"{problem.Code}: {problem.Message}");
            return ExitCode.Unreadable;
        }
        catch (QueueException problem)
        {
            Terminal.Tell($"{problem.Problem.Code}: {problem.Message}");
            return ExitCode.Unreadable;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Terminal.Tell(problem.Message);
            return ExitCode.Unreadable;
        }
        catch (Exception bug)
        {
            Terminal.Error.WriteLine($"This is a bug in Extractor, please report it:\n{bug}");
            return ExitCode.Bug;
        }
    }
}
