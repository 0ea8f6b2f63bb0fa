namespace Extractor.Diagnostics;

/// <summary>
/// Something that happened to a document on its way through the pipeline: what, where, and what to do next.
/// Made only by <see cref="DiagnosticCatalog"/>, so that every code and wording stands in one file.
/// </summary>
/// <param name="Code">A stable code such as <c>SRC002</c>; never reused for another meaning.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">One or two English sentences: what happened, and what to do about it.</param>
/// <param name="Location">Where in the source.</param>
public sealed record Diagnostic(string Code, DiagnosticSeverity Severity, string Message, SourceLocation Location)
{
    /// <summary>The diagnostic on one line, as the command line prints it.</summary>
    public override string ToString() => $"{Code} {Location}: {Message}";
}
