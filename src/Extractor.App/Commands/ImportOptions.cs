using System.CommandLine;
using System.CommandLine.Parsing;
using Extractor.App.Import;
using Extractor.Fiscal;
using Extractor.Processes;

namespace Extractor.App.Commands;

/// <summary>The options of a batch, which <c>import</c> and <c>run retry</c> share.</summary>
internal sealed class ImportOptions
{
    private readonly Option<int> jobs = new("--jobs")
    {
        Description = "How many files are read at once; as many as processors when left out.",
        HelpName = "N",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    private readonly Option<int> timeLimit = new("--time-limit")
    {
        Description = "Seconds that one file may take.",
        HelpName = "SECONDS",
        DefaultValueFactory = _ => (int)WorkerLimits.Usual.Time.TotalSeconds,
    };

    private readonly Option<int> memoryLimit = new("--memory-limit")
    {
        Description = "Megabytes of memory that one file may take.",
        HelpName = "MB",
        DefaultValueFactory = _ => (int)(WorkerLimits.Usual.Memory >> 20),
    };

    private readonly Option<string> isolation = new("--isolation")
    {
        Description = "Whether files are read in processes of their own, so that none can harm the import or another file. Off is for debugging: memory is not limited then.",
        DefaultValueFactory = _ => "on",
    };

    private readonly Option<bool> quiet = new("--quiet", "-q") { Description = "Shows no progress; the summary stays." };
    private readonly Option<bool> verbose = new("--verbose") { Description = "Shows a line for each file, also of a large batch." };
    private readonly Option<string> format = OutputFormats.Option("text", "text", "json", "jsonl");

    /// <summary>Makes the options of a command and adds them to it.</summary>
    internal ImportOptions(Command command)
    {
        isolation.AcceptOnlyFromAmong("on", "off");
        foreach (var option in (Option<int>[])[jobs, timeLimit, memoryLimit])
        {
            option.Validators.Add(result => MustBeAtLeast(result, option == memoryLimit ? SmallestMemory : 1));
            command.Options.Add(option);
        }

        foreach (var option in (Option[])[isolation, quiet, verbose, format])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>A worker that reads nothing takes about 50 MB.</summary>
    private const int SmallestMemory = 128;

    /// <summary>What the user chose.</summary>
    internal ImportSettings Read(ParseResult arguments, ReadOptions options, bool force) => new()
    {
        Jobs = arguments.GetValue(jobs),
        Limits = new WorkerLimits(TimeSpan.FromSeconds(arguments.GetValue(timeLimit)), (long)arguments.GetValue(memoryLimit) << 20),
        IsIsolated = arguments.GetValue(isolation) == "on",
        Force = force,
        Options = options,
        IsQuiet = arguments.GetValue(quiet),
        IsVerbose = arguments.GetValue(verbose),
        Format = arguments.GetRequiredValue(format),
    };

    private static void MustBeAtLeast(OptionResult result, int least)
    {
        if (result.Tokens is [var token] && int.TryParse(token.Value, out var number) && number < least)
        {
            result.AddError($"{result.Option.Name} must be at least {least}.");
        }
    }
}
