using System.Text;
using Extractor.App;
using Extractor.App.Commands;

namespace Extractor.Reference;

/// <summary>The manual page <c>extractor(1)</c>, in the macros of <c>man(7)</c>.</summary>
internal static class ManualPage
{
    public static ReferencePage Make()
    {
        using var terminal = new Terminal(Stream.Null, Stream.Null, Stream.Null, TimeProvider.System);
        var text = new StringBuilder();
        text.Append($"""
            .TH EXTRACTOR 1 "" "Extractor {Fiscal.ExtractorVersion.Current}" "User Commands"
            .SH NAME
            extractor \- turns published Chinese fiscal reports into checked records
            .SH SYNOPSIS
            .B extractor
            .I COMMAND
            [\fIARGUMENT\fR...] [\fIOPTION\fR...]
            .SH DESCRIPTION
            Reads final accounts (部门决算) and budgets (部门预算) of Chinese departments from PDF, OFD, Word, workbooks, web pages and text, rebuilds their tables,
            reads amounts into exact yuan, and checks every form against its own arithmetic.
            Standard output carries data only; messages go to standard error.
            .SH COMMANDS

            """.ReplaceLineEndings("\n"));
        foreach (var command in ExtractorCommandLine.Commands(terminal))
        {
            Append(text, command);
        }

        text.Append("""
            .SH EXIT STATUS
            .TP
            .B 0
            done
            .TP
            .B 1
            a bug in Extractor
            .TP
            .B 2
            the command line makes no sense
            .TP
            .B 3
            finished, but some documents or addresses could not be read
            .TP
            .B 4
            a check fails at the severity of \-\-fail\-on or above
            .TP
            .B 5
            something that was named is missing or cannot be read or written, or only a part of it
            .TP
            .B 6
            the network failed
            .TP
            .B 130
            cancelled; the same command goes on from there

            """.ReplaceLineEndings("\n"));
        return new ReferencePage("docs/man/extractor.1", text.ToString());
    }

    private static void Append(StringBuilder text, ExtractorCommand command)
    {
        var arguments = string.Concat(command.Arguments.Select(argument => $" [{argument.Name}]"));
        text.Append($".SS extractor {Escaped(command.Call + arguments)}\n{Escaped(command.Description!)}\n");
        foreach (var argument in command.Arguments)
        {
            text.Append($".TP\n.I {Escaped(argument.Name)}\n{Escaped(argument.Description!)}\n");
        }

        foreach (var option in command.Options.Where(option => !option.Hidden))
        {
            text.Append($".TP\n.B {Escaped(option.Name)}{(option.HelpName is { } value ? $" \\fI{Escaped(value)}\\fR" : string.Empty)}\n{Escaped(option.Description!)}\n");
        }

        text.Append($".PP\nExample:\n.PP\n.EX\n{Escaped(command.Example)}\n.EE\n");
    }

    /// <summary>Text as it stands: hyphens that can be copied, no macro at the beginning of a line.</summary>
    private static string Escaped(string text)
    {
        var escaped = text.Replace("\\", "\\e", StringComparison.Ordinal).Replace("-", "\\-", StringComparison.Ordinal);
        return escaped.StartsWith('.') || escaped.StartsWith('\'') ? "\\&" + escaped : escaped;
    }
}
