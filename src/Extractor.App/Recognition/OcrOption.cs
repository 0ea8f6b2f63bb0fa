using System.CommandLine;
using System.Globalization;
using Extractor.Scans.Installation;

namespace Extractor.App.Recognition;

/// <summary><c>--ocr</c>: which engines read pages that have no text to trust.</summary>
internal sealed class OcrOption
{
    private readonly Terminal terminal;

    private readonly Option<string> option = new("--ocr")
    {
        Description = "What reads pages that are pictures, or whose text cannot be trusted: the best engine that is installed (auto), one of them, both, or none. See: extractor doctor",
        DefaultValueFactory = _ => EngineChoice.Auto,
    };

    /// <summary>Makes the option of a command and adds it.</summary>
    internal OcrOption(Command command, Terminal terminal)
    {
        this.terminal = terminal;
        option.AcceptOnlyFromAmong([.. EngineChoice.Names]);
        command.Options.Add(option);
    }

    /// <summary>The engines that were chosen, as <see cref="Extractor.Fiscal.ReadOptions.Recognition"/> has them. One that is missing is told.</summary>
    internal string Engines(ParseResult arguments)
    {
        var asked = arguments.GetRequiredValue(option);
        var (engines, missing) = EngineChoice.Of(asked, terminal.Engines);
        if (!missing.IsEmpty)
        {
            terminal.Tell(string.Create(
                CultureInfo.InvariantCulture,
                $"APP010: --ocr {asked} is not possible here: {string.Join(" and ", missing)} cannot read pages. See what is missing with: extractor doctor"));
        }

        return string.Join(',', engines);
    }

    /// <summary>What reads pages with the engines that were chosen, several at the same time.</summary>
    internal PictureReading Open(ParseResult arguments) => new(Engines(arguments), terminal.Engines, Environment.ProcessorCount, terminal.Time);
}
