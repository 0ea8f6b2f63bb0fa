using System.Collections.Immutable;
using System.CommandLine;
using Extractor.App.Import.Workers;
using Extractor.App.Inspection;
using Extractor.App.Output;
using Extractor.App.Recognition;
using Extractor.Scans.Installation;

namespace Extractor.App.Commands;

/// <summary><c>doctor</c>: what of the program works here, which optional parts are there, and how to get the others.</summary>
internal sealed class DoctorCommand : ExtractorCommand
{
    private readonly Option<string> format = OutputFormats.Option("text", "text", "json");

    internal DoctorCommand(Terminal terminal)
        : base(
            terminal,
            "doctor",
            "Tells what works on this machine: stores, readers, pages, and what reads pages that are pictures; and the command that installs or mends what does not.",
            "extractor doctor --format json") => Options.Add(format);

    /// <inheritdoc/>
    protected override int Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        ImmutableArray<InspectedPart> parts =
        [
            .. new ProgramInspection(Terminal.Time, ThisProgram.With(ThisProgram.ReaderArgument), cancellationToken).Inspect(),
            .. new EngineInspection(Terminal.Engines, Terminal.Time).Inspect(() => PictureReading.PaddleOcr(Terminal.Engines, Terminal.Time), cancellationToken),
        ];
        var (engines, _) = EngineChoice.Of(EngineChoice.Auto, Terminal.Engines);
        var chosen = engines is [var engine] ? engine : null;
        if (arguments.GetRequiredValue(format) == "json")
        {
            WriteJson(parts, chosen);
        }
        else
        {
            WriteText(parts);
        }

        // Whatever --ocr auto takes has to work, and so does all that it would not take: a broken part is a trap.
        var isSound = chosen is not null && parts.All(static part => part.Problem is null);
        Terminal.Tell(chosen is null
            ? $"Pages that are pictures are named and not read. {(parts.All(static part => part.Problem is null) ? "Everything else works." : "A part that is there does not work.")}"
            : $"Pages that are pictures are read by {chosen} (--ocr auto).{(isSound ? "" : " A part that is there does not work.")}");
        return isSound ? ExitCode.Done : ExitCode.Unreadable;
    }

    private void WriteText(ImmutableArray<InspectedPart> parts)
    {
        var table = new TextTable(new("part"), new("state"), new("what for"), new("version or problem"), new("place, or how to get it"));
        foreach (var part in parts)
        {
            table.Add(part.Name, State(part), part.Purpose, part.Version ?? part.Problem, part.IsSound ? part.Place : part.Install);
        }

        table.WriteTo(Terminal);
    }

    private void WriteJson(ImmutableArray<InspectedPart> parts, string? chosen) => JsonOutput.Write(Terminal.OutputStream, JsonOutput.Indented, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("auto", chosen ?? EngineChoice.Off);
        writer.WriteStartArray("parts");
        foreach (var part in parts)
        {
            writer.WriteStartObject();
            writer.WriteString("name", part.Name);
            writer.WriteString("state", State(part));
            writer.WriteString("purpose", part.Purpose);
            writer.WriteString("place", part.Place);
            writer.WriteString("version", part.Version);
            writer.WriteString("problem", part.Problem);
            writer.WriteString("install", part.Install);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private static string State(InspectedPart part) => part.IsSound ? "works" : part.Place is null ? "missing" : "broken";
}
