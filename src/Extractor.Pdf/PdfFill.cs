namespace Extractor.Pdf;

/// <summary>A filled rectangle too thick to be a line, such as the shading of a row. White fills are reported too.</summary>
/// <param name="Box">Where it is, after clipping.</param>
/// <param name="Color">Its colour.</param>
public readonly record struct PdfFill(PdfRectangle Box, PdfColor Color);
