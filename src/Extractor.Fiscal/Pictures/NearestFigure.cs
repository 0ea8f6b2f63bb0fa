using System.Globalization;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Pictures;

/// <summary>A value printed as the readings of a cell print theirs, and how far it is from the nearest of them.</summary>
/// <param name="Text">The figure as it should be printed, without thousands separators.</param>
/// <param name="Place">The value of its last place in the printed unit.</param>
/// <param name="Edits">Characters to insert, delete or exchange between it and the nearest reading; 0 where an engine read it so.</param>
/// <param name="Read">That reading, untouched.</param>
internal readonly record struct NearestFigure(string Text, decimal Place, int Edits, string Read)
{
    /// <summary>The most decimals that a form prints.</summary>
    private const int MostPlaces = 6;

    /// <summary>Compares a value with the readings of a cell; null where none is a figure or the value has more places than any print.</summary>
    public static NearestFigure? Of(FormCell cell, decimal printed)
    {
        NearestFigure? nearest = null;
        foreach (var reading in cell.Readings ?? [])
        {
            if (PictureReadings.NumberOf(reading) is not { HasValue: true } number)
            {
                continue;
            }

            var places = Math.Max(number.DecimalPlaces, PlacesOf(printed));
            if (places > MostPlaces)
            {
                continue;
            }

            var text = printed.ToString($"F{places}", CultureInfo.InvariantCulture);
            var edits = EditsBetween(text, number.Value.ToString($"F{number.DecimalPlaces}", CultureInfo.InvariantCulture));
            if (nearest is null || edits < nearest.Value.Edits)
            {
                nearest = new NearestFigure(text, new decimal(1, 0, 0, isNegative: false, (byte)places), edits, reading.Text);
            }
        }

        return nearest;
    }

    /// <summary>Decimals without trailing zeros.</summary>
    private static int PlacesOf(decimal value)
    {
        var places = 0;
        while (places <= MostPlaces && decimal.Truncate(value) != value)
        {
            value *= 10m;
            places++;
        }

        return places;
    }

    /// <summary>V. I. Levenshtein, "Binary codes capable of correcting deletions, insertions and reversals", 1966.</summary>
    internal static int EditsBetween(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var exchanged = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(exchanged, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
