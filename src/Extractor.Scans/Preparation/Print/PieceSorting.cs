using Extractor.Scans.Imaging;

namespace Extractor.Scans.Preparation.Print;

/// <summary>Tells pieces of print from specks, residue of lines and pictures.</summary>
internal static class PieceSorting
{
    /// <summary>Inches of a speck's side: a decimal point of 9 points measures 0.013.</summary>
    private const double Speck = 0.009;

    /// <summary>Em of a piece that is larger than any character.</summary>
    private const double Picture = 5;

    /// <summary>Inches of residue beside a line, across it.</summary>
    private const double Residue = 0.02;

    /// <summary>Em of a piece that must have another near it to be print: points and commas do.</summary>
    private const double Small = 0.25;

    /// <summary>Em within which that other lies.</summary>
    private const double Near = 0.8;

    /// <summary>What a piece is.</summary>
    public static PieceKind Classify(InkComponent piece, PixelBox? cell, PrintSize size, PageScale scale)
    {
        var box = piece.Box;
        if (Math.Max(box.Width, box.Height) <= Math.Max(1, Speck * scale.Resolution))
        {
            return PieceKind.Speck;
        }

        if (Math.Max(box.Width, box.Height) > Picture * size.Em && Math.Min(box.Width, box.Height) > 2.5 * size.Em)
        {
            return PieceKind.Picture;
        }

        return cell is { } sides && IsResidue(box, sides, scale) ? PieceKind.Residue : PieceKind.Print;
    }

    /// <summary>Small pieces that stand alone: dirt. A dash or 一 is wider than they.</summary>
    public static bool IsAlone(PixelBox box, PrintSize size, IEnumerable<PixelBox> others)
    {
        if (Math.Max(box.Width, box.Height) > Small * size.Em)
        {
            return false;
        }

        var near = (int)(Near * size.Em);
        var around = new PixelBox(box.Left - near, box.Top - near, box.Right + near, box.Bottom + near);
        return !others.Any(other => other != box && Math.Max(other.Width, other.Height) > Small * size.Em && other.Overlaps(around));
    }

    /// <summary>A thin piece along a side of the cell and close to it.</summary>
    private static bool IsResidue(PixelBox box, PixelBox cell, PageScale scale)
    {
        var residue = scale.Pixels(Residue, least: 2);
        var isLying = box.Height <= residue && box.Width >= 2 * box.Height && Math.Min(box.Top - cell.Top, cell.Bottom - box.Bottom) <= residue;
        var isStanding = box.Width <= residue && box.Height >= 2 * box.Width && Math.Min(box.Left - cell.Left, cell.Right - box.Right) <= residue;
        return isLying || isStanding;
    }
}

/// <summary>What a piece of ink is.</summary>
internal enum PieceKind
{
    /// <summary>A character or a part of one.</summary>
    Print,

    /// <summary>Too small for any print.</summary>
    Speck,

    /// <summary>What is left of a line.</summary>
    Residue,

    /// <summary>Larger than any character: a drawing, a grey seal.</summary>
    Picture,
}
