using System.Collections.Immutable;
using Extractor.Scans.Imaging;

namespace Extractor.Scans.Preparation.Print;

/// <summary>Finds the lines of print of each cell and those outside tables, and cleans away what is none.</summary>
internal static class RegionFinder
{
    /// <summary>Em of a gap inside a cell that makes two texts of one line.</summary>
    private const double CellGap = 4;

    /// <summary>Em of a gap outside tables from which the sides of it are read apart: blanks typed inside a title reach 1.5.</summary>
    private const double FreeGap = 1.6;

    /// <summary>Half of the way from print to paper.</summary>
    private const int InkLevel = 140;

    /// <summary>Finds the regions of a page, and whitens specks and residue in its print.</summary>
    /// <exception cref="PreparationException">The page has more pieces than print ever has.</exception>
    public static ImmutableArray<PrintRegion> Find(GrayImage print, PageCells cells, PageScale scale, PreparationOptions options)
    {
        var pieces = InkComponents.Find(PixelRows.DarkerThan(print, InkLevel), options.MostRuns) ?? throw PreparationException.NoPrint(options.MostRuns);
        if (pieces.Count > options.MostPieces)
        {
            pieces = pieces.FindAll(piece => piece.Area > Math.Max(2, scale.Resolution / 60));
            if (pieces.Count > options.MostPieces)
            {
                throw PreparationException.NoPrint(options.MostPieces);
            }
        }

        var size = PrintSize.Of(pieces, scale);
        var (inCells, free) = Sort(print, pieces, cells, size, scale);
        var regions = new List<PrintRegion>();
        foreach (var (cell, boxes) in inCells)
        {
            regions.AddRange(PrintRows.Find(WithoutDirt(print, boxes, size), size.Em, CellGap * size.Em).Select(box => new PrintRegion(box, cell)));
        }

        regions.AddRange(PrintRows.Find(free, size.Em, FreeGap * size.Em).Select(box => new PrintRegion(box, Cell: null)));
        return PrintRegion.InReadingOrder(regions);
    }

    private static (Dictionary<PixelBox, List<PixelBox>> InCells, List<PixelBox> Free) Sort(
        GrayImage print, List<InkComponent> pieces, PageCells cells, PrintSize size, PageScale scale)
    {
        var inCells = new Dictionary<PixelBox, List<PixelBox>>();
        var free = new List<PixelBox>();
        foreach (var piece in pieces)
        {
            var cell = cells.At(piece.Box);
            switch (PieceSorting.Classify(piece, cell, size, scale))
            {
                case PieceKind.Speck or PieceKind.Residue:
                    Whiten(print, piece.Box);
                    break;
                case PieceKind.Print when cell is { } sides:
                    if (!inCells.TryGetValue(sides, out var boxes))
                    {
                        inCells.Add(sides, boxes = []);
                    }

                    boxes.Add(piece.Box);
                    break;
                case PieceKind.Print:
                    free.Add(piece.Box);
                    break;
            }
        }

        return (inCells, free);
    }

    private static List<PixelBox> WithoutDirt(GrayImage print, List<PixelBox> boxes, PrintSize size)
    {
        var kept = new List<PixelBox>(boxes.Count);
        foreach (var box in boxes)
        {
            if (PieceSorting.IsAlone(box, size, boxes))
            {
                Whiten(print, box);
            }
            else
            {
                kept.Add(box);
            }
        }

        return kept;
    }

    private static void Whiten(GrayImage print, PixelBox box)
    {
        for (var y = Math.Max(0, box.Top - 1); y < Math.Min(print.Height, box.Bottom + 1); y++)
        {
            var left = Math.Max(0, box.Left - 1);
            print.Samples.AsSpan((y * print.Width) + left, Math.Min(print.Width, box.Right + 1) - left).Fill(255);
        }
    }
}
