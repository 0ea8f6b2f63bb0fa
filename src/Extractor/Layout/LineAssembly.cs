using System.Collections.Immutable;
using System.Text;
using Extractor.Documents;
using Extractor.Geometry;

namespace Extractor.Layout;

/// <summary>Builds words and text lines from glyphs: glyphs with nearly one baseline make a line, gaps cut it into words.</summary>
internal static class LineAssembly
{
    /// <summary>
    /// How far a glyph's baseline may lie from that of its line, in em of the larger. Superscripts are raised by 0.33 to 0.4 em,
    /// the tightest lines of the corpus stand 1.0 em apart.
    /// </summary>
    private const double BaselineTolerance = 0.42;

    /// <summary>
    /// Em of empty space that make two lines out of one baseline, as between a department at the left and a unit at the right of
    /// a form. Justified narrative lines open at most 1 em; blanks typed inside a title at most 2.
    /// </summary>
    private const double SeparateLinesGap = 3;

    /// <summary>Assembles lines, sorted from top to bottom and left to right; text that runs sideways follows the upright text.</summary>
    /// <param name="glyphs">In any order; blanks only mark gaps.</param>
    /// <param name="splitAtWideGaps">Whether a gap of several em ends a line; false inside a table cell.</param>
    public static List<TextLine> Assemble(IReadOnlyList<Glyph> glyphs, bool splitAtWideGaps)
    {
        var lines = new List<TextLine>();
        for (var rotation = 0; rotation < 360; rotation += 90)
        {
            var inDirection = new List<Glyph>(rotation == 0 ? glyphs.Count : 0);
            for (var i = 0; i < glyphs.Count; i++)
            {
                if (glyphs[i].Rotation == rotation)
                {
                    inDirection.Add(glyphs[i]);
                }
            }

            if (inDirection.Count > 0)
            {
                AssembleDirection(inDirection, rotation, splitAtWideGaps, lines);
            }
        }

        return lines;
    }

    private static void AssembleDirection(List<Glyph> glyphs, int rotation, bool splitAtWideGaps, List<TextLine> lines)
    {
        // The frame's page size only shifts its origin, which comes back out again.
        var frame = new ReadingFrame(rotation, 0, 0);
        var placed = glyphs.ConvertAll(glyph => new PlacedGlyph(glyph.Text, frame.ToReading(glyph.Box), frame.ToReading(glyph.Baseline).Y, SizeOf(glyph)));
        var order = Enumerable.Range(0, placed.Count).ToArray();
        Array.Sort(order, (a, b) =>
        {
            var byBaseline = placed[a].Baseline.CompareTo(placed[b].Baseline);
            var byBlank = byBaseline != 0 ? byBaseline : placed[a].IsBlank.CompareTo(placed[b].IsBlank);
            return byBlank != 0 ? byBlank : a.CompareTo(b);
        });

        var members = new List<int>();
        var baseline = double.NaN;
        var size = 0.0;
        foreach (var index in order)
        {
            var glyph = placed[index];
            var belongs = Math.Abs(glyph.Baseline - baseline) <= BaselineTolerance * Math.Max(size, glyph.Size);
            if (!belongs && glyph.IsBlank)
            {
                continue;
            }

            if (!belongs)
            {
                EmitLine(placed, members, frame, splitAtWideGaps, lines);
                members.Clear();
                baseline = glyph.Baseline;
                size = glyph.Size;
            }

            members.Add(index);
        }

        EmitLine(placed, members, frame, splitAtWideGaps, lines);
    }

    private static void EmitLine(List<PlacedGlyph> placed, List<int> members, ReadingFrame frame, bool splitAtWideGaps, List<TextLine> lines)
    {
        members.Sort((a, b) =>
        {
            var byLeft = placed[a].Box.Left.CompareTo(placed[b].Box.Left);
            return byLeft != 0 ? byLeft : a.CompareTo(b);
        });

        var line = new LineUnderConstruction(frame);
        var blankPainted = false;
        foreach (var index in members)
        {
            var glyph = placed[index];
            if (glyph.IsBlank)
            {
                blankPainted = true;
                continue;
            }

            if (line.HasGlyphs)
            {
                var em = (glyph.Box.Left - line.Right) / Math.Max(line.LastSize, glyph.Size);
                if (splitAtWideGaps && em > SeparateLinesGap)
                {
                    lines.Add(line.Finish());
                }
                else if (WordGap.IsBlank(line.LastCharacter, glyph.Text[0], em, blankPainted))
                {
                    line.EndWord();
                }
            }

            line.Append(glyph);
            blankPainted = false;
        }

        if (line.HasGlyphs)
        {
            lines.Add(line.Finish());
        }
    }

    private static double SizeOf(in Glyph glyph) => glyph.FontSize > 0 ? glyph.FontSize : Math.Max(glyph.Box.Height, 1);

    private readonly record struct PlacedGlyph(string Text, BoundingBox Box, double Baseline, double Size)
    {
        public bool IsBlank => string.IsNullOrWhiteSpace(Text);
    }

    private sealed class LineUnderConstruction(ReadingFrame frame)
    {
        private readonly StringBuilder text = new();
        private readonly ImmutableArray<Word>.Builder words = ImmutableArray.CreateBuilder<Word>();
        private BoundingBox box;
        private double wordSize;
        private double lineSize;

        public bool HasGlyphs => text.Length > 0 || words.Count > 0;

        public double Right { get; private set; }

        public double LastSize { get; private set; }

        public char LastCharacter { get; private set; }

        public void Append(in PlacedGlyph glyph)
        {
            box = text.Length == 0 ? glyph.Box : box.Union(glyph.Box);
            wordSize = text.Length == 0 ? glyph.Size : wordSize;
            lineSize = Math.Max(lineSize, glyph.Size);
            Right = words.Count == 0 && text.Length == 0 ? glyph.Box.Right : Math.Max(Right, glyph.Box.Right);
            text.Append(glyph.Text);
            LastSize = glyph.Size;
            LastCharacter = glyph.Text[^1];
        }

        public void EndWord()
        {
            words.Add(new Word(text.ToString(), frame.ToPage(box), wordSize));
            text.Clear();
        }

        public TextLine Finish()
        {
            EndWord();
            var finished = words.ToImmutable();
            var size = lineSize;
            words.Clear();
            lineSize = 0;
            return new TextLine(finished, finished.Select(word => word.Box).Aggregate((all, next) => all.Union(next)), size);
        }
    }
}
