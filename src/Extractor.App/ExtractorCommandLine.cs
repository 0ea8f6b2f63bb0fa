using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Extractor.App.Commands;
using Extractor.App.Commands.Crawls;
using Extractor.App.Commands.PdfInspection;
using Extractor.App.Commands.Runs;
using Extractor.App.Commands.Stores;
using Extractor.App.Languages;

namespace Extractor.App;

/// <summary>The command line as a whole: every command, the help of each, and how a command line becomes an exit code.</summary>
internal static class ExtractorCommandLine
{
    /// <summary>A file named <c>@list</c> is a file, not a list of arguments.</summary>
    private static readonly ParserConfiguration Parser = new() { ResponseFileTokenReplacer = null };

    /// <summary>What the commands of a group have in common.</summary>
    private static readonly Dictionary<string, string> GroupDescriptions = new(StringComparer.Ordinal)
    {
        ["pdf"] = "Looks inside a PDF file: its objects, fonts, glyphs and ruling lines.",
        [RunCommand.Group] = "Tells what imports did: their documents, failures and differences.",
        [StoreCommand.Group] = "Copies and checks the file of a store.",
    };

    /// <summary>Every command in the order of the help.</summary>
    internal static IReadOnlyList<ExtractorCommand> Commands(Terminal terminal) =>
    [
        new ExtractCommand(terminal),
        new CheckCommand(terminal),
        new FactsCommand(terminal),
        new TablesCommand(terminal),
        new TextCommand(terminal),
        new InspectCommand(terminal),
        new PdfObjectsCommand(terminal),
        new PdfFontsCommand(terminal),
        new PdfGlyphsCommand(terminal),
        new PdfRulingsCommand(terminal),
        new ImportCommand(terminal),
        new SubmitCommand(terminal),
        new QueueWorkerCommand(terminal),
        new CrawlCommand(terminal),
        new CrawlInitCommand(terminal),
        new CrawlStatusCommand(terminal),
        new RunListCommand(terminal),
        new RunShowCommand(terminal),
        new RunRetryCommand(terminal),
        new RunDiffCommand(terminal),
        new QueryCommand(terminal),
        new SqlCommand(terminal),
        new FindingsCommand(terminal),
        new ExportCommand(terminal),
        new DiffCommand(terminal),
        new StoreBackupCommand(terminal),
        new StoreCheckCommand(terminal),
        new PanelCommand(terminal),
        new ServeCommand(terminal),
        new NumbersCommand(terminal),
        new ExplainCommand(terminal),
        new CompletionCommand(terminal),
        new DoctorCommand(terminal),
    ];

    /// <summary>Reads one command line without running it.</summary>
    internal static ParseResult Parse(IReadOnlyList<string> arguments, Terminal terminal) => Build(terminal).Parse(arguments, Parser);

    /// <summary>Runs one command line and returns its exit code.</summary>
    internal static async Task<int> RunAsync(IReadOnlyList<string> arguments, Terminal terminal)
    {
        var parsed = Parse(arguments, terminal);
        if (parsed.Errors.Count > 0 && parsed.Action is ParseErrorAction)
        {
            foreach (var error in parsed.Errors)
            {
                terminal.Tell(error.Message);
            }

            terminal.Tell(parsed.CommandResult.Command is ExtractorCommand command
                ? $"See: extractor {command.Call} --help"
                : "See: extractor --help");
            return ExitCode.Usage;
        }

        var code = await parsed.InvokeAsync(new InvocationConfiguration
        {
            Output = terminal.Output,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = (parsed.CommandResult.Command as ExtractorCommand)?.TerminationTime(parsed),
        });
        await terminal.Output.FlushAsync();
        return code;
    }

    private static Command Build(Terminal terminal)
    {
        // A plain command, because a root command takes its name from the file of the assembly.
        var root = new Command("extractor", "Turns published Chinese fiscal reports (部门决算, 部门预算) into checked records.");
        var help = new HelpOption();
        help.Action = new HelpWithExample((SynchronousCommandLineAction)help.Action!, terminal.Language);
        root.Add(help);
        root.Add(new VersionOption());
        var groups = new Dictionary<string, Command>(StringComparer.Ordinal);
        foreach (var command in Commands(terminal))
        {
            if (command.Call.Split(' ') is not [var name, _])
            {
                // A command may be the head of a group of its own.
                groups.Add(command.Name, command);
                root.Add(command);
                continue;
            }

            if (!groups.TryGetValue(name, out var group))
            {
                groups.Add(name, group = new Command(name, GroupDescriptions[name]));
                root.Add(group);
            }

            group.Add(command);
        }

        if (terminal.Language == MessageLanguage.Chinese)
        {
            ChineseHelp.Describe(root);
        }

        return root;
    }
}
