namespace Extractor.Pdf.Filters;

/// <summary>What came out of a filter chain.</summary>
/// <param name="Bytes">The decoded bytes; up to the damage if there is any.</param>
/// <param name="ImageFilter">The image filter (DCTDecode and its like) the bytes are still encoded with, or null.</param>
/// <param name="Problem">A diagnostic code if something went wrong, or null.</param>
/// <param name="Borrowed">What the bytes stand in if that was borrowed; it is given back when they are not needed any more.</param>
internal readonly record struct DecodedStream(ReadOnlyMemory<byte> Bytes, string? ImageFilter, string? Problem, ByteSink? Borrowed = null) : IDisposable
{
    public void Dispose() => Borrowed?.GiveBack();
}
