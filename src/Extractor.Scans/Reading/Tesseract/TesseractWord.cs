using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Extractor.Scans.Reading.Tesseract;

/// <summary>A word as Tesseract tells it in its tab-separated form (tesseract(1), <c>tsv</c>).</summary>
/// <param name="Left">Its left edge in pixels.</param>
/// <param name="Top">Its upper edge.</param>
/// <param name="Width">How wide it is.</param>
/// <param name="Height">How high it is.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Text">What it says.</param>
internal readonly record struct TesseractWord(int Left, int Top, int Width, int Height, double Confidence, string Text)
{
    private const string Header = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext";

    /// <summary>The level of words.</summary>
    private const string WordLevel = "5";

    /// <summary>Reads all words; null where the bytes are not what Tesseract writes.</summary>
    internal static ImmutableArray<TesseractWord>? ReadAll(ReadOnlySpan<byte> table)
    {
        var lines = Encoding.UTF8.GetString(table).Split('\n');
        if (lines[0].TrimEnd('\r') != Header)
        {
            return null;
        }

        var words = ImmutableArray.CreateBuilder<TesseractWord>();
        foreach (var line in lines.Skip(1).Where(static line => line.Length > 0))
        {
            var fields = line.TrimEnd('\r').Split('\t');
            if (fields.Length != 12)
            {
                return null;
            }

            if (fields[0] != WordLevel)
            {
                continue;
            }

            if (!TryRead(fields, out var word))
            {
                return null;
            }

            words.Add(word);
        }

        return words.ToImmutable();
    }

    private static bool TryRead(string[] fields, out TesseractWord word)
    {
        var isRead = int.TryParse(fields[6], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var left)
            & int.TryParse(fields[7], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var top)
            & int.TryParse(fields[8], NumberStyles.None, CultureInfo.InvariantCulture, out var width)
            & int.TryParse(fields[9], NumberStyles.None, CultureInfo.InvariantCulture, out var height)
            & double.TryParse(fields[10], NumberStyles.Float, CultureInfo.InvariantCulture, out var confidence);
        word = new TesseractWord(left, top, width, height, Math.Clamp(confidence / 100, 0, 1), fields[11]);
        return isRead && double.IsFinite(confidence);
    }
}
