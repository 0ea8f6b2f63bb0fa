using System.Collections.Immutable;
using Extractor.Scans.Imaging;

namespace Extractor.Scans.Preparation;

/// <summary>
/// Finds red seals: only blobs of the size of a seal, because negative figures are printed in red too. Grey seals cannot be told by colour.
/// </summary>
internal static class SealLifting
{
    /// <summary>Dots an inch at which seals are looked for: the ring of a seal is 0.03 inches thick.</summary>
    private const double SearchResolution = 75;

    /// <summary>By how much red exceeds green and blue in seal ink, thinned by scanning.</summary>
    private const int LeastRedness = 28;

    /// <summary>Inches that a seal measures at least in each direction; small seals of persons measure 0.7.</summary>
    private const double Shortest = 0.65;

    /// <summary>Inches that a seal measures at most; seals of offices measure 1.5 to 1.8, two may touch.</summary>
    private const double Longest = 3.6;

    /// <summary>Width to height and height to width at most; a seal may be cut by the edge of the sheet.</summary>
    private const double Elongation = 2.6;

    /// <summary>Inches of the pieces of a broken ring, joined where their boxes overlap; figures are smaller.</summary>
    private const double ArcLength = 0.3;

    /// <summary>Share of the red level of the seal's lightest ink from which a pixel is paper; less would lift grey lines with it.</summary>
    private const double PaperShare = 0.98;

    /// <summary>Finds the seals of a page.</summary>
    public static SealMap Find(ColorImage picture, Paper paper, PageScale scale)
    {
        var step = Math.Max(1, (int)Math.Round(scale.Resolution / SearchResolution));
        var redness = Redness.Of(picture, paper, step);
        var mask = redness.Mask(LeastRedness);
        var found = InkComponents.Find(mask.Widened(), int.MaxValue);
        var reduced = new PageScale(scale.Resolution / step);
        var seals = ImmutableArray.CreateBuilder<Seal>();
        foreach (var box in Join([.. found!.Select(component => component.Box).Where(box => Math.Max(box.Width, box.Height) >= reduced.Pixels(ArcLength))]))
        {
            if (IsSeal(box, reduced))
            {
                seals.Add(new Seal(
                    new PixelBox((box.Left - 1) * step, (box.Top - 1) * step, (box.Right + 1) * step, (box.Bottom + 1) * step),
                    Math.Max(1, redness.RedLevel(box, LeastRedness) * PaperShare)));
            }
        }

        return new SealMap(seals.ToImmutable());
    }

    private static bool IsSeal(PixelBox box, PageScale scale)
    {
        var (shorter, longer) = (Math.Min(box.Width, box.Height), Math.Max(box.Width, box.Height));
        return shorter >= scale.Pixels(Shortest) && longer <= scale.Pixels(Longest) && longer <= Elongation * shorter;
    }

    private static List<PixelBox> Join(List<PixelBox> boxes)
    {
        for (var i = 0; i < boxes.Count; i++)
        {
            for (var j = boxes.Count - 1; j > i; j--)
            {
                if (boxes[i].Overlaps(boxes[j]))
                {
                    boxes[i] = boxes[i].Union(boxes[j]);
                    boxes.RemoveAt(j);
                    j = boxes.Count;
                }
            }
        }

        return boxes;
    }
}

/// <summary>One seal.</summary>
/// <param name="Box">Where it is.</param>
/// <param name="Level">The red sample, 1 to 255, from which a pixel of it is paper.</param>
internal readonly record struct Seal(PixelBox Box, double Level)
{
    /// <summary>The stretch of a row that the seal may cover: it is round, or nearly so.</summary>
    public (int Left, int Right) At(int y)
    {
        var (middle, half) = ((Box.Top + Box.Bottom - 1) / 2.0, Box.Height / 2.0);
        var share = (y - middle) / half;

        // A superellipse, so that the corners of an oval or square seal are inside and a figure beside a round one is not.
        var reach = Box.Width / 2.0 * Math.Pow(Math.Max(0, 1 - Math.Pow(Math.Abs(share), 2.6)), 1 / 2.6);
        var centre = (Box.Left + Box.Right) / 2.0;
        return ((int)(centre - reach), (int)Math.Ceiling(centre + reach));
    }
}

/// <summary>The seals of a page.</summary>
/// <param name="Seals">In the order in which they were found.</param>
internal readonly record struct SealMap(ImmutableArray<Seal> Seals);
