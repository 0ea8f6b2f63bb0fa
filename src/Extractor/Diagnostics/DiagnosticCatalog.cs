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

    /// <summary>How the characters of a text were found.</summary>
    public static Diagnostic EncodingDecided(string encoding, string reason) => new(
        "SRC020", DiagnosticSeverity.Information, $"The text was read as {encoding} because of {reason}.", SourceLocation.WholeDocument);

    /// <summary>Navigation and other text around the article of a web page was left out.</summary>
    public static Diagnostic OutsideOfArticle(int characters, int total) => new(
        "SRC021", DiagnosticSeverity.Information,
        $"{characters} of {total} characters of the page stand outside its article (navigation, links, the site's foot) and were left out.",
        SourceLocation.WholeDocument);

    /// <summary>A workbook hides a part of itself, which is left out.</summary>
    public static Diagnostic HiddenCells(int sheets, int rows, int columns) => new(
        "SRC022", DiagnosticSeverity.Information,
        $"The workbook hides {sheets} sheets, {rows} rows and {columns} columns with content; they were left out. Show them in the workbook to have them read.",
        SourceLocation.WholeDocument);

    /// <summary>The file opens only with a password.</summary>
    public static Diagnostic EncryptedDocument(string format) => new(
        "SRC023", DiagnosticSeverity.Error,
        $"The {format} is encrypted. Save it without a password, or ask its publisher for it.", SourceLocation.WholeDocument);

    /// <summary>A part of a document, such as one sheet of a workbook, is damaged; what was read of it is kept.</summary>
    public static Diagnostic DamagedPart(string part, string reason) => new(
        "SRC024", DiagnosticSeverity.Error, $"The part \"{part}\" cannot be read to its end: {reason}", SourceLocation.WholeDocument);

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
