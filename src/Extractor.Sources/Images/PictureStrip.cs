namespace Extractor.Sources.Images;

/// <summary>A picture, or a part of one over its whole width, as its file compresses it.</summary>
/// <param name="Width">In dots.</param>
/// <param name="Height">In dots.</param>
/// <param name="Entries">What says how it is stored, as entries of an image dictionary (ISO 32000-1, 8.9.5): colours, bits, filter.</param>
/// <param name="Data">The compressed bytes.</param>
internal sealed record PictureStrip(int Width, int Height, string Entries, ReadOnlyMemory<byte> Data);
