using System.Collections.Immutable;
using System.Globalization;

namespace Extractor.Scans.Reading.Tesseract;

/// <summary>The words of a strip put back into their lines.</summary>
internal static class TesseractLines
{
    /// <summary>The reading of each line of a strip, in their order; empty where no word stands in a line.</summary>
    internal static LineReading[] Of(LineStrip strip, ImmutableArray<TesseractWord> words)
    {
        var lines = new List<TesseractWord>[strip.Lines.Length];
        foreach (var word in words)
        {
            if (strip.LineAt(word.Top, word.Top + word.Height) is { } line && !string.IsNullOrWhiteSpace(word.Text))
            {
                (lines[line] ??= []).Add(word);
            }
        }

        return [.. strip.Lines.Select((picture, i) => lines[i] is { } found ? Read(picture, found) : new LineReading([], 0))];
    }

    private static LineReading Read(LinePicture picture, List<TesseractWord> words)
    {
        var characters = ImmutableArray.CreateBuilder<RecognisedCharacter>();
        var ordered = words.OrderBy(static word => word.Left).ToList();
        foreach (var word in ordered)
        {
            Spread(picture, word, characters);
        }

        // Weighted by length: a doubtful dot beside a sure number is a small doubt.
        var confidence = ordered.Sum(static word => word.Confidence * word.Text.Length) / ordered.Sum(static word => word.Text.Length);
        return new LineReading(characters.ToImmutable(), confidence);
    }

    /// <summary>Tesseract tells where words stand, not characters: they share the word, an ideograph taking twice what a digit takes.</summary>
    private static void Spread(LinePicture picture, TesseractWord word, ImmutableArray<RecognisedCharacter>.Builder characters)
    {
        var elements = StringInfo.GetTextElementEnumerator(word.Text);
        var parts = new List<string>();
        while (elements.MoveNext())
        {
            parts.Add(elements.GetTextElement());
        }

        var total = parts.Sum(Share);
        var x = (double)LineStrip.Along(word.Left);
        foreach (var part in parts)
        {
            var width = word.Width * Share(part) / total;
            characters.Add(new RecognisedCharacter(part, picture.ToPage(x), picture.ToPage(x + width), word.Confidence));
            x += width;
        }

        static double Share(string part) => ReadingText.IsWide(part) ? 2 : part is "." or "," ? 0.5 : 1;
    }
}
