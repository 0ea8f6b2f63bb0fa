namespace Extractor.Pdf;

/// <summary>
/// Every diagnostic of this library: its code, severity and wording, in one place. PDF1xxx concerns the file,
/// PDF2xxx streams, PDF3xxx pages and their content, PDF4xxx fonts and text.
/// </summary>
public static class PdfDiagnosticCode
{
    /// <summary>The file is not a PDF.</summary>
    public const string NotPdf = "PDF1001";

    /// <summary>The file is encrypted in a way that cannot be read, or needs a password.</summary>
    public const string Encrypted = "PDF1002";

    /// <summary>No page was found.</summary>
    public const string NoPages = "PDF1003";

    /// <summary>The cross-reference could not be used and was rebuilt by searching for objects.</summary>
    public const string CrossReferenceRebuilt = "PDF1004";

    /// <summary>Some entries of the cross-reference were wrong and were found by searching.</summary>
    public const string CrossReferenceRepaired = "PDF1005";

    /// <summary>The page tree was damaged; what could be reached is listed.</summary>
    public const string PageTreeDamaged = "PDF1006";

    /// <summary>There are more pages than the limit allows.</summary>
    public const string TooManyPages = "PDF1007";

    /// <summary>The file has no header that calls it a PDF, but the objects of one.</summary>
    public const string HeaderMissing = "PDF1008";

    /// <summary>The file says that it is encrypted, but what would tell how is not in it.</summary>
    public const string EncryptionLost = "PDF1009";

    /// <summary>A stream is damaged; what could be decoded was kept.</summary>
    public const string StreamDamaged = "PDF2001";

    /// <summary>A stream decodes to more than the limit allows.</summary>
    public const string StreamTooLarge = "PDF2002";

    /// <summary>A stream uses a filter that is not known.</summary>
    public const string UnknownFilter = "PDF2003";

    /// <summary>The page asked for does not exist.</summary>
    public const string NoSuchPage = "PDF3001";

    /// <summary>The page has no usable MediaBox.</summary>
    public const string MediaBoxMissing = "PDF3002";

    /// <summary>The page runs more operators than the limit allows.</summary>
    public const string TooManyOperators = "PDF3003";

    /// <summary>The page's content decodes to more than the limit allows.</summary>
    public const string PageTooLarge = "PDF3004";

    /// <summary>Forms invoke each other too deeply or in a circle.</summary>
    public const string FormsTooDeep = "PDF3005";

    /// <summary>A named resource is missing.</summary>
    public const string ResourceMissing = "PDF3006";

    /// <summary>The page gives more items than the limit allows.</summary>
    public const string TooManyItems = "PDF3007";

    /// <summary>Graphics states are saved too deeply.</summary>
    public const string StatesTooDeep = "PDF3008";

    /// <summary>The page's content, or a part of it, is not in the file.</summary>
    public const string ContentMissing = "PDF3009";

    /// <summary>The page's content is damaged; what could be decoded was kept.</summary>
    public const string ContentDamaged = "PDF3010";

    /// <summary>Reading the page took longer than the limit allows.</summary>
    public const string PageTooSlow = "PDF3011";

    /// <summary>Text is shown without a usable font.</summary>
    public const string FontMissing = "PDF4001";

    /// <summary>Some glyphs have no known character.</summary>
    public const string UnknownGlyphs = "PDF4002";

    /// <summary>A font uses an encoding that is not known.</summary>
    public const string UnknownEncoding = "PDF4003";

    /// <summary>Glyphs are hidden by their clipping path or the page's edge and are listed apart.</summary>
    public const string ClippedGlyphs = "PDF4004";

    /// <summary>So many glyphs have no known character that the page's text is not to be trusted.</summary>
    public const string UnreadableText = "PDF4005";

    /// <summary>The page's text is largely private-use or control characters.</summary>
    public const string PrivateUseText = "PDF4006";

    /// <summary>The page's text has more rare ideographs than any real text.</summary>
    public const string RareHanzi = "PDF4007";

    /// <summary>The page's text puts characters side by side that no real text does.</summary>
    public const string ImpossiblePairs = "PDF4008";

    /// <summary>The page's text is digits only, and images show the rest.</summary>
    public const string DigitsOnly = "PDF4009";

    /// <summary>The digits of the page's numbers stand apart.</summary>
    public const string SpacedDigits = "PDF4010";

    /// <summary>Glyphs lie outside the page.</summary>
    public const string GlyphsOffPage = "PDF4011";

    /// <summary>A font names its glyphs by numbers alone; the characters are guessed to be those of ASCII or of the embedded font's glyphs of these numbers.</summary>
    public const string GuessedCharacters = "PDF4012";

    /// <summary>Annotations give text without an appearance; its place within their rectangles is approximate.</summary>
    public const string AnnotationTextPlaced = "PDF4013";

    internal static PdfDiagnostic Create(string code, string? detail = null, int? page = null, long? offset = null)
    {
        var (severity, message) = Wording(code);
        return new PdfDiagnostic(code, severity, detail is null ? message : $"{message} ({detail})", page, offset);
    }

    private static (PdfSeverity Severity, string Message) Wording(string code) => code switch
    {
        NotPdf => (PdfSeverity.Error, "The file is not a PDF: no %PDF- header near its start."),
        Encrypted => (PdfSeverity.Error, "The file is encrypted, and the password does not open it or its security handler is not known."),
        NoPages => (PdfSeverity.Error, "The file has no page that can be found."),
        CrossReferenceRebuilt => (PdfSeverity.Warning, "The cross-reference is unusable; objects were found by searching the file."),
        CrossReferenceRepaired => (PdfSeverity.Warning, "The cross-reference has wrong entries; those objects were found by searching the file."),
        PageTreeDamaged => (PdfSeverity.Error, "The page tree is damaged; the pages that could be found are listed, others may be missing."),
        TooManyPages => (PdfSeverity.Error, "The file has more pages than the limit allows; the rest is left out."),
        HeaderMissing => (PdfSeverity.Warning, "The file has no %PDF- header near its start; its objects and pages were found all the same."),
        EncryptionLost => (PdfSeverity.Warning, "The file says that it is encrypted, but not how; it was read as if it were not."),
        StreamDamaged => (PdfSeverity.Warning, "A stream is damaged; what could be decoded before the damage was kept."),
        StreamTooLarge => (PdfSeverity.Warning, "A stream decodes to more than the limit allows; the rest is left out."),
        UnknownFilter => (PdfSeverity.Warning, "A stream uses a filter that is not known and was left out."),
        NoSuchPage => (PdfSeverity.Error, "The file has no page of this number."),
        MediaBoxMissing => (PdfSeverity.Warning, "The page has no usable MediaBox; 612 by 792 points are assumed."),
        TooManyOperators => (PdfSeverity.Error, "The page runs more operators than the limit allows; the rest is left out."),
        PageTooLarge => (PdfSeverity.Error, "The page's content is larger than the limit allows; the rest is left out."),
        FormsTooDeep => (PdfSeverity.Warning, "Forms invoke each other too deeply or in a circle; the innermost were left out."),
        ResourceMissing => (PdfSeverity.Warning, "The content names a resource that is missing."),
        TooManyItems => (PdfSeverity.Error, "The page gives more glyphs or lines than the limit allows; the rest is left out."),
        StatesTooDeep => (PdfSeverity.Warning, "Graphics states are saved too deeply; the innermost were ignored."),
        ContentMissing => (PdfSeverity.Error, "The page's content, or a part of it, is not in the file; the file may have been cut."),
        ContentDamaged => (PdfSeverity.Error, "The page's content is damaged; what stands before the damage was kept."),
        FontMissing => (PdfSeverity.Error, "Text is shown without a usable font and was left out."),
        PageTooSlow => (PdfSeverity.Error, "Reading the page took longer than the limit allows; what was read until then was kept."),
        UnknownGlyphs => (PdfSeverity.Warning, "Some glyphs have no known character and are given as U+FFFD."),
        UnknownEncoding => (PdfSeverity.Warning, "A font uses an encoding that is not known; two bytes a character are assumed."),
        ClippedGlyphs => (PdfSeverity.Information, "Some glyphs are hidden by their clipping path or the page's edge, where nobody can read them; they are listed apart."),
        GlyphsOffPage => (PdfSeverity.Information, "Some glyphs lie outside the page, where no reader sees them, and were left out."),
        GuessedCharacters => (PdfSeverity.Warning, "A font names its glyphs by numbers alone; their characters are guessed from ASCII or from the embedded font's glyphs of these numbers."),
        AnnotationTextPlaced => (PdfSeverity.Information, "Annotations give text without saying how it is shown; its place within their rectangles is approximate."),
        UnreadableText => (PdfSeverity.Warning, "The text of the page is not to be trusted: many glyphs have no known character."),
        PrivateUseText => (PdfSeverity.Warning, "The text of the page is not to be trusted: many characters are of private use or control characters."),
        RareHanzi => (PdfSeverity.Warning, "The text of the page is not to be trusted: many ideographs are ones that real text hardly uses."),
        ImpossiblePairs => (PdfSeverity.Warning, "The text of the page is not to be trusted: many neighbouring characters never meet in real text."),
        DigitsOnly => (PdfSeverity.Warning, "The text of the page is not to be trusted alone: it has digits but no letters, and images that may show the rest."),
        SpacedDigits => (PdfSeverity.Warning, "The numbers of the page are to be put together with care: most digits stand apart from each other."),
        _ => (PdfSeverity.Warning, code),
    };
}
