using System.Collections.Immutable;

namespace Extractor.Diagnostics;

/// <summary>
/// Every diagnostic of the core and of the sources: code, severity and wording, written once.
/// <c>SRC</c> is about reading bytes, <c>LAY</c> about text on pages, <c>TAB</c> about tables.
/// The accounting findings of fiscal reports are a different thing and live with the fiscal records.
/// </summary>
public static class DiagnosticCatalog
{
    /// <summary>The code of <see cref="ScannedPage"/>.</summary>
    public const string ScannedPageCode = "SRC009";

    /// <summary>The code of <see cref="LinkedFiles"/>.</summary>
    public const string LinkedFilesCode = "SRC056";

    /// <summary>The code of <see cref="EmbeddedFiles"/>.</summary>
    public const string EmbeddedFilesCode = "SRC057";

    private const int FilesNamed = 10;

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
        ScannedPageCode, DiagnosticSeverity.Warning,
        "The page is an image without a text layer and was not read. Install an engine that reads pictures (extractor doctor says how), or allow it with --ocr.", SourceLocation.OnPage(page));

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

    /// <summary>An archive holds several files, and none of them was named.</summary>
    public static Diagnostic ArchiveNeedsChoice(string archive, int count, IEnumerable<string> first) => new(
        "SRC031", DiagnosticSeverity.Error,
        $"The archive holds {count} files, and it is not said which to read. Import it to read all, or name one as {archive}!/NAME: {string.Join(", ", first)}{(count > first.Count() ? ", …" : "")}.",
        SourceLocation.WholeDocument);

    /// <summary>An archive holds one file, which was read.</summary>
    public static Diagnostic ArchiveMemberRead(string member) => new(
        "SRC032", DiagnosticSeverity.Information, $"The file is an archive; {member}, the only file in it, was read.", SourceLocation.WholeDocument);

    /// <summary>An archive has no file of the name that was given, or none at all.</summary>
    public static Diagnostic ArchiveMemberMissing(string? member) => new(
        "SRC033", DiagnosticSeverity.Error,
        member is null ? "The archive holds no file." : $"The archive holds no file named {member}. Folders are parted by /, an archive in the archive by !/.",
        SourceLocation.WholeDocument);

    /// <summary>A file in an archive cannot be taken out.</summary>
    public static Diagnostic ArchiveMemberUnreadable(string member, string reason) => new(
        "SRC034", DiagnosticSeverity.Error, $"{member} cannot be taken out of the archive: {reason}", SourceLocation.WholeDocument);

    /// <summary>An archive is larger, deeper or denser than is allowed; only a part of its files is taken.</summary>
    public static Diagnostic ArchiveLimit(string limit) => new(
        "SRC035", DiagnosticSeverity.Error,
        $"The archive has {limit}. The rest of its files is left out; unpack it and give the files themselves.", SourceLocation.WholeDocument);

    /// <summary>An archive of a kind that is not unpacked.</summary>
    public static Diagnostic ArchiveRefused(string kind) => new(
        "SRC036", DiagnosticSeverity.Error, $"The content is {kind}, which is not unpacked. Unpack it and give the files in it, or a .zip.", SourceLocation.WholeDocument);

    /// <summary>The directory of an archive is lost; its files were found one by one.</summary>
    public static Diagnostic ArchiveRecovered() => new(
        "SRC037", DiagnosticSeverity.Error,
        "The directory at the end of the archive is damaged or missing: the file was probably cut. What stands before was read; fetch it again.",
        SourceLocation.WholeDocument);

    /// <summary>The content is an image that cannot be taken as pages, or not all of it.</summary>
    /// <param name="problem">Why, as the end of a sentence.</param>
    public static Diagnostic ImageNotRead(string problem) => new(
        "SRC038", DiagnosticSeverity.Error,
        $"The content is an image and was not read, or not all of it: {problem}.", SourceLocation.WholeDocument);

    /// <summary>No page has text, and at least one is an image.</summary>
    public static Diagnostic ScannedDocument(int scanned, int pages) => new(
        "SRC039", DiagnosticSeverity.Error,
        $"The document is a scan: {scanned} of {pages} pages are images, and none has text. Install an engine that reads pictures (extractor doctor says how), or allow it with --ocr.", SourceLocation.WholeDocument);

    /// <summary>A part of a package, such as a page of an OFD document, is named but not there.</summary>
    public static Diagnostic PartMissing(string part, SourceLocation location) => new(
        "SRC041", DiagnosticSeverity.Error, $"The part {part} is not in the file; what it holds is lost. Fetch the file again.", location);

    /// <summary>A part of a package cannot be read in full.</summary>
    public static Diagnostic PartDamaged(string part, string reason, SourceLocation location) => new(
        "SRC042", DiagnosticSeverity.Error, $"The part {part} is damaged; what stands before the damage was kept: {reason}", location);

    /// <summary>Something on a page refers to what is not there, or to itself.</summary>
    public static Diagnostic ReferenceIgnored(string what, SourceLocation location) => new(
        "SRC043", DiagnosticSeverity.Warning, $"{what} is not in the file, or holds itself; it was left out.", location);

    /// <summary>Text is set in a font that the document does not list.</summary>
    public static Diagnostic FontUnlisted(string font, SourceLocation location) => new(
        "SRC046", DiagnosticSeverity.Information, $"The font {font} is not among the document's fonts; its text was read with usual widths.", location);

    /// <summary>A page says nothing usable of its size.</summary>
    public static Diagnostic PageSizeAssumed(SourceLocation location) => new(
        "SRC044", DiagnosticSeverity.Warning, "The page has no usable size; A4 is assumed.", location);

    /// <summary>Stamps and watermarks lie over the page and are no text of it.</summary>
    public static Diagnostic StampsLeftOut(int count, SourceLocation location) => new(
        "SRC045", DiagnosticSeverity.Information, $"{count} stamps or watermarks lie over the page; what they say is not part of its text.", location);

    /// <summary>How the characters of a text were found.</summary>
    public static Diagnostic EncodingDecided(string encoding, string reason) => new(
        "SRC050", DiagnosticSeverity.Information, $"The text was read as {encoding} because of {reason}.", SourceLocation.WholeDocument);

    /// <summary>Navigation and other text around the article of a web page was left out.</summary>
    public static Diagnostic OutsideOfArticle(int characters, int total) => new(
        "SRC051", DiagnosticSeverity.Information,
        $"{characters} of {total} characters of the page stand outside its article (navigation, links, the site's foot) and were left out.",
        SourceLocation.WholeDocument);

    /// <summary>A workbook hides a part of itself, which is left out.</summary>
    public static Diagnostic HiddenCells(int sheets, int rows, int columns) => new(
        "SRC052", DiagnosticSeverity.Information,
        $"The workbook hides {sheets} sheets, {rows} rows and {columns} columns with content; they were left out. Show them in the workbook to have them read.",
        SourceLocation.WholeDocument);

    /// <summary>A part of a document, such as one sheet of a workbook, is damaged; what was read of it is kept.</summary>
    public static Diagnostic DamagedPart(string part, string reason) => new(
        "SRC053", DiagnosticSeverity.Error, $"The part \"{part}\" cannot be read to its end: {reason}", SourceLocation.WholeDocument);

    /// <summary>The figures behind charts were read; they are no printed table.</summary>
    public static Diagnostic ChartsRead(int count) => new(
        "SRC054", DiagnosticSeverity.Information,
        $"{count} {(count == 1 ? "chart" : "charts")}: the figures behind them were read as tables of the origin \"chart\". They are not printed as tables and are no part of any form.",
        SourceLocation.WholeDocument);

    /// <summary>A part that only adds to the text is damaged.</summary>
    public static Diagnostic UnreadPart(string part, string reason) => new(
        "SRC055", DiagnosticSeverity.Warning,
        $"The part \"{part}\" cannot be read; what it adds to the text (headings, numbers of lists, running headers) is missing: {reason}", SourceLocation.WholeDocument);

    /// <summary>A document carries other files, which were not read; nothing where it carries none.</summary>
    public static ImmutableArray<Diagnostic> EmbeddedFiles(IReadOnlyList<string> names) => names.Count == 0 ? [] :
    [
        new(EmbeddedFilesCode, DiagnosticSeverity.Warning,
            $"The document carries {Counted(names.Count)} inside it, which may hold the report itself and {(names.Count == 1 ? "was" : "were")} not read: {Named(names)}. Save {(names.Count == 1 ? "it" : "them")} with a viewer and read {(names.Count == 1 ? "it" : "them")} on {(names.Count == 1 ? "its" : "their")} own.",
            SourceLocation.WholeDocument),
    ];

    /// <summary>A page links to files, which were not fetched; nothing where it links to none.</summary>
    public static ImmutableArray<Diagnostic> LinkedFiles(IReadOnlyList<string> names) => names.Count == 0 ? [] :
    [
        new(LinkedFilesCode, DiagnosticSeverity.Information,
            $"The page links to {Counted(names.Count)}, which may hold the report itself and {(names.Count == 1 ? "was" : "were")} not fetched: {Named(names)}.",
            SourceLocation.WholeDocument),
    ];

    /// <summary>A page was read from its picture.</summary>
    public static Diagnostic PageRecognised(int page, string because, string engines, int resolution) => new(
        "SRC060", DiagnosticSeverity.Information,
        $"The page was read from its picture by {engines} at {resolution} dots an inch, because {because}.", SourceLocation.OnPage(page));

    /// <summary>One of several engines failed on a page; the others read it.</summary>
    public static Diagnostic EngineFailed(int page, string reason) => new(
        "SRC061", DiagnosticSeverity.Warning, $"One engine gave nothing for the page: {reason}", SourceLocation.OnPage(page));

    /// <summary>A page had to be read from its picture, and that failed.</summary>
    public static Diagnostic RecognitionFailed(int page, string reason) => new(
        "SRC062", DiagnosticSeverity.Error, $"The picture of the page was not read: {reason}", SourceLocation.OnPage(page));

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

    private static string Counted(int files) => files == 1 ? "1 file" : $"{files} files";

    private static string Named(IReadOnlyList<string> names) =>
        string.Join(", ", names.Take(FilesNamed).Select(OneLine)) + (names.Count > FilesNamed ? ", …" : "");

    /// <summary>Names come from the document: nothing in them may break a line or fill a screen.</summary>
    private static string OneLine(string name)
    {
        const int longest = 120;
        var shown = string.Concat(name.Select(letter => char.IsControl(letter) ? ' ' : letter)).Trim();
        return shown.Length <= longest ? shown : shown[..longest] + "…";
    }
}
