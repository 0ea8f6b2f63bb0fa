namespace Extractor.Diagnostics;

/// <summary>
/// Every diagnostic of the core and of the sources: code, severity and wording, written once.
/// <c>SRC</c> is about reading bytes, <c>LAY</c> about text on pages, <c>TAB</c> about tables.
/// The accounting findings of fiscal reports are a different thing and live with the fiscal records.
/// </summary>
public static class DiagnosticCatalog
{
    /// <summary>The file has no bytes.</summary>
    public static Diagnostic EmptyFile() => new(
        "SRC001", DiagnosticSeverity.Error, "The file is empty. Fetch it again from its source.", SourceLocation.WholeDocument);

    /// <summary>The content is of a kind that no reader takes.</summary>
    public static Diagnostic UnsupportedFormat(string detected) => new(
        "SRC002", DiagnosticSeverity.Error,
        $"The content is {detected}, which cannot be read yet. Convert it to PDF, .docx or text first.", SourceLocation.WholeDocument);

    /// <summary>The content contradicts the extension of the file name; it is read by its content.</summary>
    public static Diagnostic MislabelledFile(string extension, string detected) => new(
        "SRC003", DiagnosticSeverity.Warning,
        $"The name ends in {extension} but the content is {detected}. The content decides how it is read.", SourceLocation.WholeDocument);

    /// <summary>A reader recognised the format but could not make sense of the bytes.</summary>
    public static Diagnostic UnreadableDocument(string format, string reason) => new(
        "SRC004", DiagnosticSeverity.Error,
        $"The {format} cannot be read: {reason} Open it in its own program and save it again, or fetch it again.", SourceLocation.WholeDocument);

    /// <summary>The file is larger than the reader accepts.</summary>
    public static Diagnostic FileTooLarge(long bytes, long limit) => new(
        "SRC005", DiagnosticSeverity.Error,
        $"The file has {bytes} bytes, more than the limit of {limit}. Split it, or raise the limit.", SourceLocation.WholeDocument);

    /// <summary>The path does not lead to a readable file.</summary>
    public static Diagnostic FileNotReadable(string reason) => new(
        "SRC006", DiagnosticSeverity.Error, $"The file cannot be opened: {reason}", SourceLocation.WholeDocument);

    /// <summary>Bytes that are not valid in the text's encoding were replaced.</summary>
    public static Diagnostic InvalidEncoding(string encoding, SourceLocation location) => new(
        "SRC007", DiagnosticSeverity.Warning,
        $"Some bytes are not valid {encoding} and were replaced by U+FFFD. Compare the figures near them with the source.", location);

    /// <summary>A page has an image and no text: it is a scan.</summary>
    public static Diagnostic ScannedPage(int page) => new(
        "SRC009", DiagnosticSeverity.Warning,
        "The page is an image without a text layer and was not read. Run text recognition on it first.", SourceLocation.OnPage(page));

    /// <summary>A reader reported something about the file's own structure.</summary>
    public static Diagnostic ReaderNote(string code, DiagnosticSeverity severity, string message, SourceLocation location) => new(
        code, severity, message, location);

    /// <summary>A budget of a reader ran out; what had been read is kept.</summary>
    public static Diagnostic BudgetExceeded(string budget, SourceLocation location) => new(
        "SRC010", DiagnosticSeverity.Warning,
        $"The budget for {budget} ran out. What was read until then is kept; raise the budget to read the rest.", location);

    /// <summary>The content is encrypted; without the password there is nothing to read.</summary>
    public static Diagnostic ProtectedByPassword(string format) => new(
        "SRC020", DiagnosticSeverity.Error,
        $"The {format} is protected by a password. Remove the password in its own program and save it again.", SourceLocation.WholeDocument);

    /// <summary>A part of the text is missing or stands where nothing confirms it.</summary>
    public static Diagnostic DamagedDocument(string format) => new(
        "SRC021", DiagnosticSeverity.Warning,
        $"The {format} is damaged; text may be missing. Compare it with the source, or fetch it again.", SourceLocation.WholeDocument);

    /// <summary>Objects of other programs are embedded and were not read.</summary>
    public static Diagnostic UnreadObjects(int count) => new(
        "SRC022", DiagnosticSeverity.Warning,
        $"{count} embedded {(count == 1 ? "object" : "objects")} of other programs, such as a spreadsheet or chart: not read. Open the document and look.",
        SourceLocation.WholeDocument);

    /// <summary>Pictures stand in the text; what is printed on them was not read.</summary>
    public static Diagnostic UnreadPictures(int count) => new(
        "SRC023", DiagnosticSeverity.Information,
        $"{count} {(count == 1 ? "picture stands" : "pictures stand")} in the text; what is printed on them was not read.", SourceLocation.WholeDocument);

    /// <summary>Glyphs whose character is unknown stand on the page.</summary>
    public static Diagnostic UnknownGlyphs(int page, int unknown, int total) => new(
        "LAY001", DiagnosticSeverity.Warning,
        $"{unknown} of {total} glyphs have no known character. Do not trust this page's text without looking at it.", SourceLocation.OnPage(page));

    /// <summary>Text inside a table region could not be given to a cell.</summary>
    public static Diagnostic UnassignedText(string text, SourceLocation location) => new(
        "TAB001", DiagnosticSeverity.Warning, $"Text inside the table belongs to no cell: \"{text}\".", location);

    /// <summary>Two tables look like parts of one, but not surely; both were kept apart.</summary>
    public static Diagnostic SuspectedContinuation(SourceLocation location) => new(
        "TAB002", DiagnosticSeverity.Information,
        "The table may continue the one before it; both are kept apart because it is not certain.", location);
}
