namespace Extractor.Sources;

/// <summary>A file format as recognised from content. The description is what a user reads in a message.</summary>
/// <param name="MediaType">IANA media type, or <c>application/octet-stream</c>.</param>
/// <param name="Description">In words, with article where one is needed.</param>
/// <param name="Extensions">Extensions under which the format is commonly published, lower case with the point.</param>
public sealed record ContentFormat(string MediaType, string Description, params IReadOnlyList<string> Extensions)
{
    /// <summary>PDF.</summary>
    public static ContentFormat Pdf { get; } = new("application/pdf", "a PDF document", ".pdf");

    /// <summary>Word 2007 and later.</summary>
    public static ContentFormat Docx { get; } = new(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "a Word document (.docx)", ".docx");

    /// <summary>Excel 2007 and later.</summary>
    public static ContentFormat Xlsx { get; } = new(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "an Excel workbook (.xlsx)", ".xlsx");

    /// <summary>GB/T 33190 fixed-layout document.</summary>
    public static ContentFormat Ofd { get; } = new("application/ofd", "an OFD document", ".ofd");

    /// <summary>Any other zip.</summary>
    public static ContentFormat Zip { get; } = new("application/zip", "a zip archive", ".zip");

    /// <summary>Word 97 to 2003.</summary>
    public static ContentFormat Doc { get; } = new("application/msword", "a Word 97-2003 document (.doc)", ".doc", ".wps");

    /// <summary>Excel 97 to 2003.</summary>
    public static ContentFormat Xls { get; } = new("application/vnd.ms-excel", "an Excel 97-2003 workbook (.xls)", ".xls", ".et");

    /// <summary>A document of Office 2007 or later inside an OLE compound file, because a password encrypts it.</summary>
    public static ContentFormat EncryptedOffice { get; } = new(
        "application/x-ole-storage", "an Office document that is protected by a password", ".docx", ".xlsx", ".doc", ".xls", ".wps", ".et");

    /// <summary>Any other OLE compound file.</summary>
    public static ContentFormat CompoundFile { get; } = new("application/x-ole-storage", "an OLE compound file");

    /// <summary>A web page.</summary>
    public static ContentFormat Html { get; } = new("text/html", "an HTML page", ".html", ".htm", ".shtml", ".jsp");

    /// <summary>A web page with its parts in one file.</summary>
    public static ContentFormat WebArchive { get; } = new("multipart/related", "a web archive (.mht)", ".mht", ".mhtml", ".html", ".htm", ".doc", ".xls");

    /// <summary>XML that is no web page.</summary>
    public static ContentFormat Xml { get; } = new("application/xml", "an XML document", ".xml");

    /// <summary>Text.</summary>
    public static ContentFormat PlainText { get; } = new("text/plain", "plain text", ".txt", ".md", ".text", ".tsv", ".csv");

    /// <summary>An image.</summary>
    public static ContentFormat Image { get; } = new("image/*", "an image", ".png", ".jpg", ".jpeg", ".gif", ".tif", ".tiff", ".bmp");

    /// <summary>A file compressed with gzip.</summary>
    public static ContentFormat Gzip { get; } = new("application/gzip", "a gzip archive", ".gz", ".tgz");

    /// <summary>A RAR archive.</summary>
    public static ContentFormat Rar { get; } = new("application/vnd.rar", "a RAR archive", ".rar");

    /// <summary>A 7z archive.</summary>
    public static ContentFormat SevenZip { get; } = new("application/x-7z-compressed", "a 7z archive", ".7z");

    /// <summary>Bytes of no known format.</summary>
    public static ContentFormat Unknown { get; } = new("application/octet-stream", "of an unknown binary format");
}
