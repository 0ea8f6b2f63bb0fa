using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Extractor.App.Languages;

/// <summary>The help in Chinese: what commands, options and arguments say of themselves, and the words of the frame around it.</summary>
internal static partial class ChineseHelp
{
    private static readonly Lazy<ImmutableDictionary<string, string>> Descriptions = new(Read);

    /// <summary>A description in Chinese, or null where there is none.</summary>
    internal static string? Of(string description) => Descriptions.Value.GetValueOrDefault(description);

    /// <summary>Every description that is known, in English.</summary>
    internal static IEnumerable<string> Known => Descriptions.Value.Keys;

    /// <summary>Makes a command and all below it describe themselves in Chinese.</summary>
    internal static void Describe(Command command)
    {
        Describe((Symbol)command);
        foreach (var symbol in command.Options.Concat<Symbol>(command.Arguments))
        {
            Describe(symbol);
        }

        foreach (var subcommand in command.Subcommands)
        {
            Describe(subcommand);
        }
    }

    /// <summary>A page of help whose headings and marks are in Chinese; names and values stay.</summary>
    /// <remarks>Columns stay in line on a terminal, where a Chinese character is two columns wide.</remarks>
    /// <param name="help">The page; its lines end in <c>\n</c>.</param>
    internal static string Framed(string help) => Mark().Replace(Heading().Replace(help, static heading => heading.Groups["word"].Value switch
    {
        "Description" => "说明：",
        "Usage" => "用法：",
        "Arguments" => "参数：",
        "Options" => "选项：",
        "Commands" => "命令：",
        _ => "示例：",
    }), static mark => mark.Value switch
    {
        "(REQUIRED)" => "（必填）  ",
        "[options]" => "[选项]",
        "[command]" => "[命令]",
        _ => "[默认：",
    });

    private static void Describe(Symbol symbol) => symbol.Description = symbol.Description is { } english ? Of(english) ?? english : null;

    private static ImmutableDictionary<string, string> Read()
    {
        using var stream = typeof(ChineseHelp).Assembly.GetManifestResourceStream("chinese-help.json")!;
        using var descriptions = JsonDocument.Parse(stream);
        return descriptions.RootElement.EnumerateObject().ToImmutableDictionary(static entry => entry.Name, static entry => entry.Value.GetString()!, StringComparer.Ordinal);
    }

    [GeneratedRegex("^(?<word>Description|Usage|Arguments|Options|Commands|Example):$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heading();

    [GeneratedRegex("\\(REQUIRED\\)|\\[options\\]|\\[command\\]|\\[default: ", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mark();
}
