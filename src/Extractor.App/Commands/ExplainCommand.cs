using System.CommandLine;
using System.Text.Json;
using Extractor.App.Explanations;
using Extractor.App.Output;

namespace Extractor.App.Commands;

/// <summary><c>explain</c>: what a code means and what to do about it.</summary>
internal sealed class ExplainCommand : ExtractorCommand
{
    private const string Chinese = "zh";
    private const string English = "en";

    private readonly Argument<string[]> codes = new("code")
    {
        Description = "Codes of messages, such as SRC009, or of checks, such as T.BAL; every one in a line each when left out.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string> language = new("--language")
    {
        Description = "The language of the text format.",
        DefaultValueFactory = _ => "both",
    };

    private readonly Option<string> format = OutputFormats.Option("text", "text", "json");

    internal ExplainCommand(Terminal terminal)
        : base(
            terminal,
            "explain",
            "Explains the codes of messages and of checks: what they mean for the figures, and what to do next.",
            "extractor explain SRC009 T.BAL")
    {
        language.AcceptOnlyFromAmong("both", Chinese, English);
        Arguments.Add(codes);
        Options.Add(language);
        Options.Add(format);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        var asked = arguments.GetValue(codes) ?? [];
        var found = asked.Length == 0
            ? [.. ExplanationCatalog.Codes, .. ExplanationCatalog.Identities]
            : asked.Select(ExplanationCatalog.Find).OfType<Explanation>().ToArray();
        foreach (var unknown in asked.Where(code => ExplanationCatalog.Find(code) is null))
        {
            Terminal.Tell($"There is no code {unknown}. See all of them with: extractor explain");
        }

        if (arguments.GetRequiredValue(format) == "json")
        {
            JsonOutput.WriteAll(Terminal.OutputStream, lines: false, found, Write);
        }
        else
        {
            Write(found, arguments.GetRequiredValue(language), isList: asked.Length == 0);
        }

        return found.Length < asked.Length ? ExitCode.Unreadable : ExitCode.Done;
    }

    private static void Write(Utf8JsonWriter writer, Explanation explanation) =>
        JsonSerializer.Serialize(writer, explanation, ExplanationJsonContext.Default.Explanation);

    private void Write(Explanation[] found, string chosen, bool isList)
    {
        foreach (var explanation in found)
        {
            Terminal.Output.WriteLine(isList ? $"{explanation.Code}\t{explanation.Severity}" : $"{explanation.Code} ({explanation.Severity})");
            if (chosen != English)
            {
                Terminal.Output.WriteLine($"  {explanation.Meaning.Zh}{(isList ? string.Empty : $"\n  → {explanation.Action.Zh}")}");
            }

            if (chosen != Chinese)
            {
                Terminal.Output.WriteLine($"  {explanation.Meaning.En}{(isList ? string.Empty : $"\n  → {explanation.Action.En}")}");
            }
        }
    }
}
