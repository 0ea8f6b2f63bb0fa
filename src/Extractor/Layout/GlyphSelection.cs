using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Extractor.Documents;

namespace Extractor.Layout;

/// <summary>
/// The glyphs that a reader of the page sees, each once: outside the page nothing is seen, text under visible text is the
/// hidden layer of a scan, and the same character painted again in nearly the same place is bold faked by overprinting.
/// </summary>
internal static class GlyphSelection
{
    /// <summary>Edge of the squares that index the page, in points; about half a character of body text.</summary>
    private const double SquareSize = 4;

    /// <summary>
    /// How far a repeated glyph may be shifted, as a share of its own width and height. Fake bold shifts by 0.02 to 0.1 em;
    /// the narrowest honest neighbours (<c>ll</c>) stand a full glyph width apart.
    /// </summary>
    private const double RepeatedShift = 0.35;

    /// <summary>More than the rounding of a shift, in points.</summary>
    private const double Margin = 1e-6;

    /// <summary>Selects the glyphs, in painting order. Blanks are kept: they tell where words end.</summary>
    public static ImmutableArray<Glyph> Select(Page page)
    {
        var covered = SquaresUnderVisibleText(page);
        var last = new Dictionary<long, int>(page.Glyphs.Length);
        var earlier = new int[page.Glyphs.Length];

        // Made when the first glyph is left out: most pages show all of theirs.
        ImmutableArray<Glyph>.Builder? selected = null;
        for (var i = 0; i < page.Glyphs.Length; i++)
        {
            ref readonly var glyph = ref page.Glyphs.ItemRef(i);
            if (IsSeen(page, covered, glyph) && !IsRepeated(page.Glyphs, i, last, earlier))
            {
                selected?.Add(glyph);
            }
            else if (selected is null)
            {
                selected = ImmutableArray.CreateBuilder<Glyph>(page.Glyphs.Length);
                selected.AddRange(page.Glyphs, i);
            }
        }

        return selected is null ? page.Glyphs : selected.ToImmutable();
    }

    /// <summary>Whether a glyph has text, stands on the page and is not hidden under visible text.</summary>
    private static bool IsSeen(Page page, HashSet<(int X, int Y)> covered, in Glyph glyph)
    {
        var center = glyph.Box.Center;
        return center.X >= 0 && center.X <= page.Width && center.Y >= 0 && center.Y <= page.Height && glyph.Text.Length > 0
            && !(glyph.IsInvisible && covered.Contains(Square(center.X, center.Y)));
    }

    /// <summary>Whether a glyph repeats an earlier one; if not, and if it is no blank, it is noted for the later ones.</summary>
    private static bool IsRepeated(ImmutableArray<Glyph> glyphs, int index, Dictionary<long, int> last, int[] earlier)
    {
        ref readonly var glyph = ref glyphs.ItemRef(index);
        if (string.IsNullOrWhiteSpace(glyph.Text))
        {
            return false;
        }

        if (IsRepeated(glyphs, glyph, last, earlier))
        {
            return true;
        }

        var (x, y) = Square(glyph.Box.Center.X, glyph.Box.Center.Y);
        ref var latest = ref CollectionsMarshal.GetValueRefOrAddDefault(last, Key(x, y), out var isKnown);
        earlier[index] = isKnown ? latest : -1;
        latest = index;
        return false;
    }

    private static bool IsRepeated(ImmutableArray<Glyph> glyphs, in Glyph glyph, Dictionary<long, int> last, int[] earlier)
    {
        // A square holds one or two characters of honest text; the bound keeps thousands piled on one spot cheap.
        const int Looks = 16;
        var center = glyph.Box.Center;
        var square = Square(center.X, center.Y);
        var (shiftX, shiftY) = (RepeatedShift * glyph.Box.Width, RepeatedShift * glyph.Box.Height);

        // Where a large glyph could be shifted further than into the next square, its neighbours are enough: honest text is smaller.
        var from = Square(center.X - shiftX - Margin, center.Y - shiftY - Margin);
        var end = Square(center.X + shiftX + Margin, center.Y + shiftY + Margin);
        for (var x = Math.Max(from.X, square.X - 1); x <= Math.Min(end.X, square.X + 1); x++)
        {
            for (var y = Math.Max(from.Y, square.Y - 1); y <= Math.Min(end.Y, square.Y + 1); y++)
            {
                var other = last.GetValueOrDefault(Key(x, y), -1);
                for (var looks = 0; other >= 0 && looks < Looks; looks++, other = earlier[other])
                {
                    ref readonly var candidate = ref glyphs.ItemRef(other);
                    if (candidate.Text == glyph.Text && candidate.Rotation == glyph.Rotation
                        && Math.Abs(candidate.Box.Center.X - center.X) <= shiftX
                        && Math.Abs(candidate.Box.Center.Y - center.Y) <= shiftY)
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private static HashSet<(int X, int Y)> SquaresUnderVisibleText(Page page)
    {
        // A glyph larger than this is decoration; it must not hide the text layer of a whole scan.
        const int LargestSide = 64;
        var squares = new HashSet<(int X, int Y)>();
        if (!HasInvisible(page))
        {
            return squares;
        }

        foreach (ref readonly var glyph in page.Glyphs.AsSpan())
        {
            if (glyph.IsInvisible || string.IsNullOrWhiteSpace(glyph.Text) || !(glyph.Box.Width < LargestSide * SquareSize && glyph.Box.Height < LargestSide * SquareSize))
            {
                continue;
            }

            var first = Square(glyph.Box.Left, glyph.Box.Top);
            var final = Square(glyph.Box.Right, glyph.Box.Bottom);
            for (var x = first.X; x <= final.X; x++)
            {
                for (var y = first.Y; y <= final.Y; y++)
                {
                    squares.Add((x, y));
                }
            }
        }

        return squares;
    }

    private static bool HasInvisible(Page page)
    {
        foreach (ref readonly var glyph in page.Glyphs.AsSpan())
        {
            if (glyph.IsInvisible)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>One number for a square: hashing a pair costs more than the rest of the search.</summary>
    private static long Key(int x, int y) => (x * 1_000_003L) + y;

    private static (int X, int Y) Square(double x, double y) => ((int)Math.Floor(x / SquareSize), (int)Math.Floor(y / SquareSize));
}
