using System.CommandLine;

namespace Extractor.App.Commands;

/// <summary><c>completion</c>: a script by which a shell completes commands and options, and the answers that the script asks for.</summary>
internal sealed class CompletionCommand : ExtractorCommand
{
    private readonly Argument<string?> shell = new("shell") { Description = "The shell: bash, zsh or fish.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> line = new("--line") { Description = "Answers instead what may follow in this line up to its end; the scripts ask so.", HelpName = "TEXT" };

    internal CompletionCommand(Terminal terminal)
        : base(
            terminal,
            "completion",
            "Writes a script that teaches a shell to complete commands, options and their values.",
            "extractor completion bash > ~/.local/share/bash-completion/completions/extractor")
    {
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish");
        Arguments.Add(shell);
        Options.Add(line);
        Validators.Add(result =>
        {
            if (result.GetValue(shell) is null == result.GetValue(line) is null)
            {
                result.AddError("Name either a shell or a --line.");
            }
        });
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        if (arguments.GetValue(line) is { } typed)
        {
            foreach (var suggestion in Suggestions(arguments.RootCommandResult.Command, typed))
            {
                Terminal.Output.WriteLine(suggestion);
            }

            return ExitCode.Done;
        }

        Terminal.Output.WriteLine(arguments.GetValue(shell) switch
        {
            "bash" => Bash,
            "zsh" => Zsh,
            _ => Fish,
        });
        return ExitCode.Done;
    }

    /// <summary>What may stand at the end of a line, in ordinal order. The first word of the line is the program, however it was called.</summary>
    private static IEnumerable<string> Suggestions(Command root, string typed)
    {
        var program = typed.IndexOf(' ', StringComparison.Ordinal);
        var rest = program < 0 ? string.Empty : typed[(program + 1)..];
        return root.Parse(rest).GetCompletions(rest.Length).Select(item => item.Label).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
    }

    // Where the program has no suggestion the shell completes the names of files.
    private const string Bash = """
        _extractor() {
            local IFS=$'\n'
            COMPREPLY=( $(compgen -W "$("${COMP_WORDS[0]}" completion --line "${COMP_LINE:0:COMP_POINT}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}") )
        }
        complete -o default -o bashdefault -F _extractor extractor
        """;

    private const string Zsh = """
        #compdef extractor
        _extractor() {
            local -a suggestions
            suggestions=("${(@f)$("${words[1]}" completion --line "${BUFFER[1,CURSOR]}" 2>/dev/null)}")
            compadd -a suggestions || _files
        }
        compdef _extractor extractor
        """;

    private const string Fish = """
        function __extractor_suggestions
            set -l program (commandline -opc)[1]
            $program completion --line (commandline -cp | string collect) 2>/dev/null
        end
        complete -c extractor -a '(__extractor_suggestions)'
        """;
}
