using System.Collections.Immutable;
using Extractor.Documents;
using Extractor.Fiscal.Records;
using Extractor.Numbers;
using Extractor.Numbers.Pictured;

namespace Extractor.Fiscal.Pictures;

/// <summary>What engines read in a cell, engine by engine, each as a printed figure where it is one.</summary>
internal static class PictureReadings
{
    /// <summary>
    /// The readings of a cell; null where its text is the page's own. Of several lines the first reading of each engine counts, and an engine
    /// that left out a line is left out.
    /// </summary>
    /// <param name="recognised">What was read in the cell, line by line.</param>
    /// <param name="places">The decimal places that the column usually shows, or null.</param>
    public static ImmutableArray<EngineReading>? Of(ImmutableArray<RecognisedText> recognised, int? places)
    {
        if (recognised.IsEmpty)
        {
            return null;
        }

        if (recognised.Length == 1)
        {
            return [.. recognised[0].Readings.Select(reading => Of(reading.Engine, reading.Text, reading.Confidence, places))];
        }

        var readings = ImmutableArray.CreateBuilder<EngineReading>();
        foreach (var engine in recognised[0].Readings.Select(reading => reading.Engine).Distinct(StringComparer.Ordinal))
        {
            var lines = recognised.Select(line => line.Readings.FirstOrDefault(reading => reading.Engine == engine)).OfType<TextReading>().ToArray();
            if (lines.Length == recognised.Length)
            {
                readings.Add(Of(engine, string.Join('\n', lines.Select(line => line.Text)), lines.Min(line => line.Confidence), places));
            }
        }

        return readings.ToImmutable();
    }

    /// <summary>The figure of a reading as a number.</summary>
    public static NumberReading NumberOf(EngineReading reading) => reading.Figure is { } figure ? NumberText.Read(figure) : default;

    /// <summary>
    /// Whether two engines read the figure that a cell has, with the same printed places. Two looks of one engine are one engine, for they
    /// err alike.
    /// </summary>
    public static bool Agree(FormCell cell) => cell is { Value: { } value, Resolution: > 0m and { } place, Readings: { } readings }
        && readings
            .Select(reading => (reading.Engine, Number: NumberOf(reading)))
            .Where(one => one.Number.HasValue && one.Number.Value / one.Number.Resolution == value / place)
            .GroupBy(one => one.Number.DecimalPlaces)
            .Any(group => group.Select(one => one.Engine).Distinct(StringComparer.Ordinal).Count() > 1);


    private static EngineReading Of(string engine, string text, double confidence, int? places)
    {
        var read = PicturedFigure.Read(text, places);
        var isFigure = NumberText.Read(read.Text) is { HasValue: true };
        return new EngineReading(
            engine,
            text,
            isFigure ? read.Text : null,
            isFigure && read.Repairs != PictureRepairs.None ? RuleOf(read.Repairs) : null,
            Math.Round((decimal)Math.Clamp(double.IsNaN(confidence) ? 0 : confidence, 0, 1), 4, MidpointRounding.AwayFromZero));
    }

    private static string RuleOf(PictureRepairs repairs) => string.Join(
        ' ', Enum.GetValues<PictureRepairs>().Where(repair => repair != PictureRepairs.None && repairs.HasFlag(repair)).Select(RecordNames.Of));
}
