namespace Extractor.Sources.Images;

/// <summary>
/// What the strips of all pages of a TIFF file may take. Directories of a hostile file all name the same large strip, or the same long list of small
/// ones; those of a sound file name each byte once.
/// </summary>
/// <param name="length">Bytes of the file.</param>
internal sealed class TiffBudget(long length)
{
    /// <summary>Strips of all pages: one for each row of thirty sheets of A4 at 600 dots an inch.</summary>
    private const int MostStrips = 200_000;

    private long bytesLeft = length;
    private int stripsLeft = MostStrips;

    /// <summary>Takes a strip; returns whether there was room for it.</summary>
    public bool Take(long bytes)
    {
        (bytesLeft, stripsLeft) = (bytesLeft - bytes, stripsLeft - 1);
        return bytesLeft >= 0 && stripsLeft >= 0;
    }
}
