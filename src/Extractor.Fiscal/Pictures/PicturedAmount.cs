using System.Collections.Immutable;
using Extractor.Documents;
using Extractor.Fiscal.Records;
using Extractor.Numbers;
using Extractor.Numbers.Pictured;

namespace Extractor.Fiscal.Pictures;

/// <summary>What a cell of a picture is taken to say, before any arithmetic.</summary>
/// <param name="Text">The figure or the words.</param>
/// <param name="IsUnreadable">Whether there is ink that no engine could read: this is not a blank.</param>
/// <param name="Rule">The first thing that the grammar did, <c>other-reading</c> where not the first reading was taken, or null.</param>
/// <param name="Confidence">0 to 0.99, two decimals.</param>
/// <param name="Readings">What was read, the reading of the printed text first.</param>
internal sealed record PicturedAmount(string Text, bool IsUnreadable, string? Rule, decimal Confidence, ImmutableArray<EngineReading> Readings)
{
    /// <summary>The most that a reading without arithmetic is believed: 5 of 385 that two engines agreed on were wrong.</summary>
    private const decimal Most = 0.99m;

    /// <summary>Engines read different figures: one of them is wrong.</summary>
    private const decimal Disputed = 0.5m;

    /// <summary>The figure has not the decimal places of its column: a point may be lost.</summary>
    private const decimal UnusualPlaces = 0.6m;

    /// <summary>The grammar had to change what was read.</summary>
    private const decimal Mended = 0.9m;

    /// <summary>Reads a cell; null where its text is the page's own.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="places">The decimal places that its column usually shows, or null.</param>
    public static PicturedAmount? Of(TableCell? cell, int? places)
    {
        if (cell is null || PictureReadings.Of(cell.Recognised, places) is not { } readings)
        {
            return null;
        }

        if (readings.FirstOrDefault(reading => Fits(reading, places)) is { } fitting)
        {
            return OfFigure(fitting, readings, places);
        }

        if (readings.FirstOrDefault(reading => reading.Figure is not null) is { } figure)
        {
            return OfFigure(figure, readings, places);
        }

        var isUnreadable = readings.All(reading => string.IsNullOrWhiteSpace(reading.Text));
        var text = PicturedFigure.Read(cell.JoinedText, places).Text;
        return new PicturedAmount(text, isUnreadable, null, isUnreadable || readings.IsEmpty ? 0m : Capped(readings[0].Confidence), readings);
    }

    private static bool Fits(EngineReading reading, int? places) =>
        PictureReadings.NumberOf(reading) is { HasValue: true } number && (places is null || number.DecimalPlaces == places || number.Kind == NumberKind.Zero);

    private static PicturedAmount OfFigure(EngineReading taken, ImmutableArray<EngineReading> readings, int? places)
    {
        var number = PictureReadings.NumberOf(taken);
        var others = readings.Where(reading => reading.Engine != taken.Engine).ToArray();
        var isFirst = ReferenceEquals(taken, readings[0]);
        var confidence = Capped(taken.Confidence);
        confidence = taken.Rule is null ? confidence : Math.Min(confidence, Mended);
        confidence = Fits(taken, places) ? confidence : Math.Min(confidence, UnusualPlaces);
        confidence = isFirst ? confidence : Math.Min(confidence, Disputed);
        confidence = Array.Exists(others, other => PictureReadings.NumberOf(other) is var told && (!told.HasValue || told.Value != number.Value))
            ? Math.Min(confidence, Disputed) : confidence;
        return new PicturedAmount(taken.Figure!, IsUnreadable: false, isFirst ? taken.Rule?.Split(' ')[0] : "other-reading", confidence, readings);
    }

    private static decimal Capped(decimal confidence) => Math.Round(Math.Min(confidence, Most), 2, MidpointRounding.ToZero);
}
