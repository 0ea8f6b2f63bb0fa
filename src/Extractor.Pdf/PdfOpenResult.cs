using System.Diagnostics.CodeAnalysis;

namespace Extractor.Pdf;

/// <summary>A document, or the reason why there is none.</summary>
public sealed record PdfOpenResult
{
    /// <summary>The document; null exactly if <see cref="Error"/> is set.</summary>
    public PdfDocument? Document { get; private init; }

    /// <summary>Why the file cannot be read; null exactly if <see cref="Document"/> is set.</summary>
    public PdfDiagnostic? Error { get; private init; }

    /// <summary>Whether there is a document.</summary>
    [MemberNotNullWhen(true, nameof(Document))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsSuccess => Document is not null;

    internal static PdfOpenResult Of(PdfDocument document) => new() { Document = document };

    internal static PdfOpenResult Failed(PdfDiagnostic error) => new() { Error = error };
}
