using Extractor.Scans.Imaging;

namespace Extractor.Scans.Preparation;

/// <summary>
/// Tells whether lines of print run along x or along y. Characters stand closer to their neighbours in a line than to those of the next
/// line, and digits closest of all (nearest neighbours as in O'Gorman 1993).
/// </summary>
internal static class DirectionFinder
{
    /// <summary>Inches of what may be a character or a part of one.</summary>
    private const double Smallest = 0.03;

    private const double Largest = 0.4;

    /// <summary>Inches within which a neighbour is looked for.</summary>
    private const double Reach = 0.25;

    /// <summary>Pieces of print that are looked at; more do not make the answer surer.</summary>
    private const int MostPieces = 6000;

    /// <summary>Pieces below which nothing is said.</summary>
    private const int FewestPieces = 8;

    /// <summary>Looks at the pieces of print of a page.</summary>
    public static TextDirection Find(List<InkComponent> components, PageScale scale)
    {
        var (smallest, largest, reach) = (scale.Pixels(Smallest), scale.Pixels(Largest), scale.Pixels(Reach));
        var boxes = components.Select(component => component.Box)
            .Where(box => Math.Max(box.Width, box.Height) >= smallest && Math.Max(box.Width, box.Height) <= largest).ToList();
        if (boxes.Count > MostPieces)
        {
            var every = (boxes.Count / MostPieces) + 1;

            // Whole neighbourhoods are kept, not single pieces: bands of the page.
            boxes = [.. boxes.Where(box => box.Top / (8 * reach) % every == 0)];
        }

        if (boxes.Count < FewestPieces)
        {
            return new TextDirection(IsSideways: false, 0);
        }

        var places = boxes.ToLookup(box => (box.Left / reach, box.Top / reach));
        var (along, across) = (0, 0);
        foreach (var box in boxes)
        {
            var (right, below) = Gaps(box, places, reach);
            along += right < below ? 1 : 0;
            across += below < right ? 1 : 0;
        }

        var votes = along + across;
        return votes == 0 ? new TextDirection(IsSideways: false, 0) : new TextDirection(across > along, Math.Abs(along - across) / (double)votes);
    }

    /// <summary>Distances to the next piece to the right and to the next below, where they share half a side; the reach where there is none.</summary>
    private static (int Right, int Below) Gaps(PixelBox box, ILookup<(int Column, int Row), PixelBox> places, int reach)
    {
        var (right, below) = (reach, reach);
        var (column, row) = (box.Left / reach, box.Top / reach);
        for (var y = row - 2; y <= row + 2; y++)
        {
            for (var x = column - 2; x <= column + 2; x++)
            {
                foreach (var other in places[(x, y)])
                {
                    if (other.Left >= box.Right && 2 * Shared(box.Top, box.Bottom, other.Top, other.Bottom) >= Math.Min(box.Height, other.Height))
                    {
                        right = Math.Min(right, other.Left - box.Right);
                    }

                    if (other.Top >= box.Bottom && 2 * Shared(box.Left, box.Right, other.Left, other.Right) >= Math.Min(box.Width, other.Width))
                    {
                        below = Math.Min(below, other.Top - box.Bottom);
                    }
                }
            }
        }

        return (right, below);
    }

    private static int Shared(int start, int end, int otherStart, int otherEnd) => Math.Min(end, otherEnd) - Math.Max(start, otherStart);
}
