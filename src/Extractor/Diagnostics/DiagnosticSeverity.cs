namespace Extractor.Diagnostics;

/// <summary>How much a diagnostic matters to the one who relies on the result. Ordered from least to most.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Something worth knowing; nothing was lost.</summary>
    Information,

    /// <summary>A fallback was taken or a part may be incomplete; the rest stands.</summary>
    Warning,

    /// <summary>A part, or the whole document, could not be read.</summary>
    Error,
}
