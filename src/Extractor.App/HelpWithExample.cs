using System.CommandLine;
using System.CommandLine.Invocation;
using Extractor.App.Commands;
using Extractor.App.Languages;

namespace Extractor.App;

/// <summary>The usual help, followed by an example that can be typed, in the language of the terminal.</summary>
/// <param name="usual">What writes the usual help.</param>
/// <param name="language">The language of headings; descriptions are in it already.</param>
internal sealed class HelpWithExample(SynchronousCommandLineAction usual, MessageLanguage language) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var configuration = parseResult.InvocationConfiguration;
        var output = configuration.Output;
        using var help = new StringWriter { NewLine = "\n" };
        configuration.Output = help;
        var code = usual.Invoke(parseResult);
        configuration.Output = output;
        if (parseResult.CommandResult.Command is ExtractorCommand command)
        {
            help.WriteLine($"Example:\n  {command.Example}\n");
        }

        output.Write(language == MessageLanguage.Chinese ? ChineseHelp.Framed(help.ToString()) : help.ToString());
        return code;
    }
}
