using System.Collections.Immutable;
using System.Globalization;

namespace Extractor.Sources.Images;

/// <summary>The pages of a TIFF file. Smaller copies of pages are left out; a page that is stored in a way that PDF has no word for is told and left out.</summary>
internal static class TiffPictures
{
    /// <summary>More pages than a published file has; a chain of directories that goes on longer is hostile.</summary>
    private const int MostPages = 2000;

    private const double CentimetresOfInch = 2.54;

    /// <summary>Whether the bytes begin as a TIFF file does.</summary>
    public static bool Is(ReadOnlySpan<byte> file) => file.StartsWith("II*\0"u8) || file.StartsWith("MM\0*"u8);

    /// <summary>Reads the pages.</summary>
    public static PictureFile Read(ReadOnlyMemory<byte> file)
    {
        var pages = ImmutableArray.CreateBuilder<PicturePage>();
        var seen = new HashSet<uint>();
        var budget = new TiffBudget(file.Length);
        string? problem = null;
        for (var directory = TiffDirectory.First(file.Span); directory is not null; directory = Next(file.Span, directory, seen))
        {
            if ((directory.Number(TiffTag.NewSubfileType, 0) & 1) != 0)
            {
                continue;
            }

            if (pages.Count == MostPages)
            {
                problem = string.Create(CultureInfo.InvariantCulture, $"only its first {MostPages} pages are taken");
                break;
            }

            var (strips, reason) = TiffStrips.Of(file, directory, budget);
            problem ??= reason is null ? null : string.Create(CultureInfo.InvariantCulture, $"page {pages.Count + 1} of its TIFF data is left out: {reason}");
            if (!strips.IsEmpty)
            {
                pages.Add(PageOf(strips, directory));
            }
        }

        return new PictureFile(pages.ToImmutable(), pages.Count == 0 ? problem ?? "its TIFF data are damaged: no page was found" : problem);
    }

    private static TiffDirectory? Next(ReadOnlySpan<byte> file, TiffDirectory directory, HashSet<uint> seen) =>
        directory.Next != 0 && seen.Add(directory.Next) ? TiffDirectory.Read(file, directory.Next) : null;

    private static PicturePage PageOf(ImmutableArray<PictureStrip> strips, TiffDirectory directory)
    {
        var unit = directory.Number(TiffTag.ResolutionUnit, 2) switch { 2 => 1, 3 => CentimetresOfInch, _ => 0 };
        return new PicturePage(
            strips,
            unit * (directory.Number(TiffTag.XResolution) ?? 0),
            unit * (directory.Number(TiffTag.YResolution) ?? 0),
            TiffDirectory.TurnOf(directory.Number(TiffTag.Orientation) ?? 1));
    }
}
