namespace Extractor.Pdf.Objects;

/// <summary>Where an object is to be found.</summary>
/// <param name="Stream">The number of the object stream that holds it, or 0 if it stands in the file itself.</param>
/// <param name="Offset">The offset in the file, or the index in the object stream; negative if the object is free.</param>
internal readonly record struct CrossReferenceEntry(int Stream, int Offset)
{
    public static readonly CrossReferenceEntry Free = new(0, -1);

    public bool IsFree => Offset < 0;
}
