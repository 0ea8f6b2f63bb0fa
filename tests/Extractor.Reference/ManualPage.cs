using System.Text;
using Extractor.App;
using Extractor.App.Commands;
using Extractor.App.Languages;

namespace Extractor.Reference;

/// <summary>The manual page <c>extractor(1)</c>, in the macros of <c>man(7)</c>.</summary>
internal static class ManualPage
{
    /// <summary>The page in English and the one in Chinese, which <c>man</c> shows where the locale is Chinese.</summary>
    public static IEnumerable<ReferencePage> All() =>
    [
        Make("docs/man/extractor.1", ManualPageWords.English, static description => description),
        Make("docs/man/zh_CN/extractor.1", ManualPageWords.Chinese, static description => ChineseHelp.Of(description)!),
    ];

    private static ReferencePage Make(string path, ManualPageWords words, Func<string, string> said)
    {
        using var terminal = new Terminal(Stream.Null, Stream.Null, Stream.Null, TimeProvider.System);
        var text = new StringBuilder();
        text.Append($"""
            .TH EXTRACTOR 1 "" "Extractor {Fiscal.ExtractorVersion.Current}" "{words.UserCommands}"
            .SH {words.Name}
            extractor \- {words.Summary}
            .SH {words.Synopsis}
            .B extractor
            .I {words.Call}
            .SH {words.Description}
            {words.Purpose}
            .SH {words.Commands}

            """.ReplaceLineEndings("\n"));
        foreach (var command in ExtractorCommandLine.Commands(terminal))
        {
            Append(text, command, words.Example, said);
        }

        text.Append($".SH {words.ExitStatus}\n");
        foreach (var (code, meaning) in words.ExitCodes)
        {
            text.Append($".TP\n.B {code}\n{Escaped(meaning)}\n");
        }

        return new ReferencePage(path, text.ToString());
    }

    private static void Append(StringBuilder text, ExtractorCommand command, string example, Func<string, string> said)
    {
        var arguments = string.Concat(command.Arguments.Select(argument => $" [{argument.Name}]"));
        text.Append($".SS extractor {Escaped(command.Call + arguments)}\n{Escaped(said(command.Description!))}\n");
        foreach (var argument in command.Arguments)
        {
            text.Append($".TP\n.I {Escaped(argument.Name)}\n{Escaped(said(argument.Description!))}\n");
        }

        foreach (var option in command.Options.Where(option => !option.Hidden))
        {
            text.Append($".TP\n.B {Escaped(option.Name)}{(option.HelpName is { } value ? $" \\fI{Escaped(value)}\\fR" : string.Empty)}\n{Escaped(said(option.Description!))}\n");
        }

        text.Append($".PP\n{example}\n.PP\n.EX\n{Escaped(command.Example)}\n.EE\n");
    }

    /// <summary>Text as it stands: hyphens that can be copied, no macro at the beginning of a line.</summary>
    private static string Escaped(string text)
    {
        var escaped = text.Replace("\\", "\\e", StringComparison.Ordinal).Replace("-", "\\-", StringComparison.Ordinal);
        return escaped.StartsWith('.') || escaped.StartsWith('\'') ? "\\&" + escaped : escaped;
    }
}
