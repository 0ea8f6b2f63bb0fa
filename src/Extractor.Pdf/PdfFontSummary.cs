namespace Extractor.Pdf;

/// <summary>What the dictionary of a font says, for looking inside a file.</summary>
/// <param name="ObjectNumber">The number of the object that is the font.</param>
/// <param name="Kind">Its subtype, such as <c>Type0</c> or <c>TrueType</c>; empty if not said.</param>
/// <param name="Name">Its BaseFont, with its subset prefix; empty if it has none.</param>
/// <param name="Encoding">The name of its encoding; <c>embedded</c> if that is a dictionary or a stream, empty if not said.</param>
/// <param name="HasToUnicode">Whether it says itself which characters its glyphs stand for.</param>
/// <param name="IsEmbedded">Whether the file holds its font program.</param>
public sealed record PdfFontSummary(int ObjectNumber, string Kind, string Name, string Encoding, bool HasToUnicode, bool IsEmbedded);
