namespace Extractor.Pdf;

/// <summary>How much a <see cref="PdfDiagnostic"/> matters.</summary>
public enum PdfSeverity
{
    /// <summary>Worth knowing; nothing is lost.</summary>
    Information,

    /// <summary>Something was repaired, guessed or left out; the rest can be relied on.</summary>
    Warning,

    /// <summary>What was asked for could not be read.</summary>
    Error,
}

/// <summary>Something noticed while reading. Codes and wordings are listed in <see cref="PdfDiagnosticCode"/>.</summary>
/// <param name="Code">A stable code such as <c>PDF1001</c>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">One English sentence.</param>
/// <param name="Page">The page, from 1; null for the document as a whole.</param>
/// <param name="Offset">A byte offset from the start of the file; null where none is known.</param>
public sealed record PdfDiagnostic(string Code, PdfSeverity Severity, string Message, int? Page = null, long? Offset = null);
