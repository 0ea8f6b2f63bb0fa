using System.Collections.Immutable;
using Extractor.Documents;

namespace Extractor.Layout;

/// <summary>
/// Builds words and text lines from glyphs: glyphs with nearly one baseline make a line, gaps cut it into words. Made once a page:
/// the cells of a table are many small calls, and they share the working memory.
/// </summary>
internal sealed class LineAssembly(ImmutableArray<Glyph> glyphs)
{
    /// <summary>
    /// How far a glyph's baseline may lie from that of its line, in em of the larger. Superscripts are raised by 0.33 to 0.4 em,
    /// the tightest lines of the corpus stand 1.0 em apart.
    /// </summary>
    private const double BaselineTolerance = 0.42;

    /// <summary>The glyphs of one direction, by index: thousands on a page, so that no more is copied of each than is sorted by.</summary>
    private readonly List<(int Glyph, double Baseline, double Size)> placed = [];
    private readonly List<int> order = [];
    private readonly List<int> members = [];
    private readonly List<int> blanks = [];
    private readonly LineBuilder builder = new();

    /// <summary>The lines of all glyphs, sorted from top to bottom and left to right; text that runs sideways follows the upright text.</summary>
    public List<TextLine> Assemble()
    {
        var all = new int[glyphs.Length];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = i;
        }

        var lines = new List<TextLine>();
        Assemble(all, lines);
        return lines;
    }

    /// <summary>Adds the lines of some glyphs, upright ones first, and gives the number of upright ones.</summary>
    /// <param name="chosen">Indices of glyphs in any order; blanks only mark gaps.</param>
    /// <param name="lines">Receives the lines.</param>
    public int Assemble(ReadOnlySpan<int> chosen, List<TextLine> lines)
    {
        var turned = Place(chosen, 0);
        var before = lines.Count;
        AssemblePlaced(new ReadingFrame(0, 0, 0), lines);
        var upright = lines.Count - before;
        for (var rotation = 90; turned && rotation < 360; rotation += 90)
        {
            Place(chosen, rotation);
            AssemblePlaced(new ReadingFrame(rotation, 0, 0), lines);
        }

        return upright;
    }

    /// <summary>Collects the glyphs of one direction in its frame; tells whether others are left out.</summary>
    private bool Place(ReadOnlySpan<int> chosen, int rotation)
    {
        // The frame's page size only shifts its origin, which comes back out again.
        var frame = new ReadingFrame(rotation, 0, 0);
        var others = false;
        placed.Clear();
        placed.EnsureCapacity(chosen.Length);
        foreach (var index in chosen)
        {
            ref readonly var glyph = ref glyphs.ItemRef(index);
            if (glyph.Rotation != rotation)
            {
                others = true;
                continue;
            }

            var size = glyph.FontSize > 0 ? glyph.FontSize : Math.Max(glyph.Box.Height, 1);
            placed.Add((index, rotation == 0 ? glyph.Baseline.Y : frame.ToReading(glyph.Baseline).Y, size));
        }

        return others;
    }

    private bool IsBlank(int index) => string.IsNullOrWhiteSpace(glyphs.ItemRef(placed[index].Glyph).Text);

    private double Left(int index, ReadingFrame frame)
    {
        var box = glyphs.ItemRef(placed[index].Glyph).Box;
        return frame.Rotation == 0 ? box.Left : frame.ToReading(box).Left;
    }

    private void AssemblePlaced(ReadingFrame frame, List<TextLine> lines)
    {
        SortByBaseline();
        members.Clear();
        blanks.Clear();
        var baseline = double.NaN;
        var size = 0.0;
        foreach (var index in order)
        {
            var glyph = placed[index];
            if (!(Math.Abs(glyph.Baseline - baseline) <= BaselineTolerance * Math.Max(size, glyph.Size)))
            {
                if (IsBlank(index))
                {
                    blanks.Add(index);
                    continue;
                }

                EmitLine(frame, lines);
                members.Clear();
                baseline = glyph.Baseline;
                size = glyph.Size;

                // Blanks painted on the same height before the first character of the line.
                foreach (var blank in blanks)
                {
                    if (placed[blank].Baseline == baseline)
                    {
                        members.Add(blank);
                    }
                }

                blanks.Clear();
            }

            members.Add(index);
        }

        EmitLine(frame, lines);
    }

    /// <summary>Most pages paint from top to bottom, and cells have one line: then nothing is left to sort.</summary>
    private void SortByBaseline()
    {
        order.Clear();
        order.EnsureCapacity(placed.Count);
        var isSorted = true;
        for (var i = 0; i < placed.Count; i++)
        {
            order.Add(i);
            isSorted &= i == 0 || placed[i - 1].Baseline <= placed[i].Baseline;
        }

        if (!isSorted)
        {
            order.Sort((a, b) =>
            {
                var byBaseline = placed[a].Baseline.CompareTo(placed[b].Baseline);
                return byBaseline != 0 ? byBaseline : a.CompareTo(b);
            });
        }
    }

    private void EmitLine(ReadingFrame frame, List<TextLine> lines)
    {
        var isSorted = true;
        for (var i = 1; i < members.Count && isSorted; i++)
        {
            isSorted = Left(members[i - 1], frame) <= Left(members[i], frame);
        }

        if (!isSorted)
        {
            members.Sort((a, b) =>
            {
                var byLeft = Left(a, frame).CompareTo(Left(b, frame));
                return byLeft != 0 ? byLeft : a.CompareTo(b);
            });
        }

        var blankPainted = false;
        foreach (var index in members)
        {
            if (IsBlank(index))
            {
                blankPainted = true;
                continue;
            }

            ref readonly var printed = ref glyphs.ItemRef(placed[index].Glyph);
            var glyph = new PlacedGlyph(printed.Text, frame.ToReading(printed.Box), placed[index].Size);
            if (builder.HasGlyphs)
            {
                var em = (glyph.Box.Left - builder.Right) / Math.Max(builder.LastSize, glyph.Size);
                if (WordGap.IsBlank(builder.LastCharacter, glyph.Text[0], em, blankPainted))
                {
                    builder.EndWord(frame);
                }
            }

            builder.Append(glyph);
            blankPainted = false;
        }

        if (builder.HasGlyphs)
        {
            lines.Add(builder.Finish(frame));
        }
    }
}
