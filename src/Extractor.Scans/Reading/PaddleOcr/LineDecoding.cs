using System.Collections.Immutable;
using System.Numerics.Tensors;
using System.Text.RegularExpressions;

namespace Extractor.Scans.Reading.PaddleOcr;

/// <summary>
/// From the probabilities of every class at every step along a line to its characters: the likeliest class of each step, repetitions
/// taken once, blanks left out (greedy decoding of connectionist temporal classification, Graves et al. 2006).
/// </summary>
internal static partial class LineDecoding
{
    /// <summary>Reads a line with every class.</summary>
    /// <param name="probabilities">A row of probabilities for each step.</param>
    /// <param name="classes">What the classes stand for.</param>
    /// <param name="stepWidth">How wide a step is, in pixels of the line.</param>
    internal static LineReading Read(ReadOnlySpan<float> probabilities, LineClasses classes, double stepWidth)
    {
        var collector = new Collector(classes, stepWidth);
        for (var step = 0; (step + 1) * classes.Count <= probabilities.Length; step++)
        {
            var row = probabilities.Slice(step * classes.Count, classes.Count);
            var best = TensorPrimitives.IndexOfMax(row);
            collector.Add(step, best, row[best]);
        }

        return collector.ToReading();
    }

    /// <summary>Reads a line that can only be a figure: no other class is looked at.</summary>
    internal static LineReading ReadFigure(ReadOnlySpan<float> probabilities, LineClasses classes, double stepWidth)
    {
        var collector = new Collector(classes, stepWidth);
        for (var step = 0; (step + 1) * classes.Count <= probabilities.Length; step++)
        {
            var row = probabilities.Slice(step * classes.Count, classes.Count);
            var best = LineClasses.Blank;
            foreach (var index in classes.Figures)
            {
                best = row[index] > row[best] ? index : best;
            }

            collector.Add(step, best, row[best]);
        }

        return collector.ToReading();
    }

    /// <summary>
    /// A figure in groups of three digits with two decimals: whichever of comma and point the model saw, all of its separators but the last
    /// are commas. In small print the two differ by less than a dot.
    /// </summary>
    [GeneratedRegex(@"^[-(]?\d{1,3}([.,]\d{3})+[.,]\d{2}\)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Grouped();

    /// <summary>Takes the likeliest class of each step.</summary>
    private sealed class Collector(LineClasses classes, double stepWidth)
    {
        private readonly ImmutableArray<RecognisedCharacter>.Builder characters = ImmutableArray.CreateBuilder<RecognisedCharacter>();
        private int last = LineClasses.Blank;

        internal void Add(int step, int index, float probability)
        {
            var (left, right) = (step * stepWidth, (step + 1) * stepWidth);
            if (index != LineClasses.Blank)
            {
                if (index == last)
                {
                    var same = characters[^1];
                    characters[^1] = same with { Right = right, Confidence = Math.Max(same.Confidence, probability) };
                }
                else
                {
                    characters.Add(new RecognisedCharacter(classes[index], left, right, probability));
                }
            }

            last = index;
        }

        internal LineReading ToReading()
        {
            SettleSeparators();
            return new(characters.ToImmutable(), characters.Count == 0 ? 0 : characters.Average(static character => character.Confidence));
        }

        private void SettleSeparators()
        {
            if (!Grouped().IsMatch(string.Concat(characters.Select(static character => character.Text))))
            {
                return;
            }

            var point = "";
            for (var i = characters.Count - 1; i >= 0; i--)
            {
                if (characters[i].Text is "." or ",")
                {
                    point = point.Length == 0 ? "." : ",";
                    characters[i] = characters[i] with { Text = point };
                }
            }
        }
    }
}
