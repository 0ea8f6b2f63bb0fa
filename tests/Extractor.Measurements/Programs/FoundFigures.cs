using System.Text;
using System.Text.Json;
using Extractor.Measurements.Tables.Reports;

namespace Extractor.Measurements.Programs;

/// <summary>
/// What a program finds. Nobody knows the truth of a folder of reports, so the figures to be found are those that at least two of the three
/// other programs that print text agree on, as multisets, file by file.
/// </summary>
internal static class FoundFigures
{
    /// <summary>The figures of a file on which most readers of text agree.</summary>
    public static Dictionary<string, int> Agreed(IReadOnlyList<Dictionary<string, int>> readings) => readings
        .SelectMany(reading => reading.Keys).Distinct(StringComparer.Ordinal)
        .Select(figure => (figure, count: readings.Select(reading => reading.GetValueOrDefault(figure)).OrderDescending().ElementAtOrDefault(1)))
        .Where(entry => entry.count > 0)
        .ToDictionary(entry => entry.figure, entry => entry.count, StringComparer.Ordinal);

    /// <summary>The figures among the words of what a program prints.</summary>
    public static Dictionary<string, int> InText(ProgramCall call) =>
        Count(Read(call).Split([' ', '\t', '\r', '\n', '\f', '\u00A0', '\u3000'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The figures that are the whole text of a field of CSV.</summary>
    public static Dictionary<string, int> InCells(ProgramCall call) => Count(Fields(Read(call)));

    /// <summary>How many figures of <paramref name="wanted"/> are in <paramref name="found"/>.</summary>
    public static int Matching(Dictionary<string, int> wanted, Dictionary<string, int> found) =>
        wanted.Sum(entry => Math.Min(entry.Value, found.GetValueOrDefault(entry.Key)));

    /// <summary>How many tables with a text in them a program prints: ours as <c>tables</c>, tabula's as a list.</summary>
    public static int Tables(ProgramCall call)
    {
        try
        {
            using var document = JsonDocument.Parse(Read(call));
            var list = document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.GetProperty("tables") : document.RootElement;
            return list.EnumerateArray().Count();
        }
        catch (JsonException)
        {
            return 0;
        }
    }

    private static Dictionary<string, int> Count(IEnumerable<string> texts)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var figure in texts.Select(NumericStrings.Comparable).Where(text => text.Length > 2 && NumericStrings.IsFigure(text)))
        {
            counts[figure] = counts.GetValueOrDefault(figure) + 1;
        }

        return counts;
    }

    private static string Read(ProgramCall call)
    {
        using var output = new MemoryStream();
        ProgramCost.Output(call, output);
        return Encoding.UTF8.GetString(output.GetBuffer(), 0, (int)output.Length);
    }

    /// <summary>The fields of RFC 4180.</summary>
    private static IEnumerable<string> Fields(string csv)
    {
        var field = new StringBuilder();
        var isQuoted = false;
        foreach (var character in csv)
        {
            if (character == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && character is ',' or '\n' or '\r' && !isQuoted)
            {
                yield return field.ToString();
                field.Clear();
            }
            else
            {
                field.Append(character);
            }
        }

        yield return field.ToString();
    }
}
