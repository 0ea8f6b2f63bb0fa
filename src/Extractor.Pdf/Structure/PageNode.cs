using Extractor.Pdf.Objects;

namespace Extractor.Pdf.Structure;

/// <summary>A page and what it inherits (ISO 32000-1, 7.7.3.4); values unresolved.</summary>
internal sealed record PageNode(PdfDictionary Dictionary, PdfObject? Resources, PdfObject? MediaBox, PdfObject? CropBox, PdfObject? Rotate);
