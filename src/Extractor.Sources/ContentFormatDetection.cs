using System.Text;
using Extractor.Sources.Encodings;

namespace Extractor.Sources;

/// <summary>
/// Recognises a format by its content: magic bytes and inner structure, never by the file name. A <c>.pdf</c> that is an error page
/// and an <c>.xls</c> that is really <c>.xlsx</c> are everyday cases.
/// </summary>
public static class ContentFormatDetection
{
    /// <summary>How far the header of a PDF may stand from the start (ISO 32000 readers accept 1,024 bytes).</summary>
    private const int PdfHeaderWindow = 1024;

    /// <summary>How much of a text is looked at.</summary>
    private const int TextWindow = 4096;

    /// <summary>The format of <paramref name="bytes"/>, which are not empty.</summary>
    public static ContentFormat Detect(ReadOnlySpan<byte> bytes)
    {
        if (bytes[..Math.Min(bytes.Length, PdfHeaderWindow)].IndexOf("%PDF-"u8) >= 0)
        {
            return ContentFormat.Pdf;
        }

        if (bytes.StartsWith("PK\x03\x04"u8) || bytes.StartsWith("PK\x05\x06"u8))
        {
            return DetectZip(bytes);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            return DetectCompoundFile(bytes);
        }

        if (IsImage(bytes))
        {
            return ContentFormat.Image;
        }

        if (bytes.StartsWith("Rar!"u8) || bytes.StartsWith("7z\xBC\xAF"u8) || bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
        {
            return ContentFormat.Archive;
        }

        return DetectText(bytes);
    }

    private static ContentFormat DetectText(ReadOnlySpan<byte> bytes)
    {
        if (!IsText(bytes))
        {
            return ContentFormat.Unknown;
        }

        var start = Start(bytes[..Math.Min(bytes.Length, TextWindow)]);
        var isXml = start.TrimStart('\uFEFF', '\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n').StartsWith("<?xml", StringComparison.Ordinal);
        return IsHtml(start, isXml) ? ContentFormat.Html : isXml ? ContentFormat.Xml : ContentFormat.PlainText;
    }

    /// <summary>The markup of a page is ASCII in every encoding but UTF-16.</summary>
    private static string Start(ReadOnlySpan<byte> bytes) => (IsMarked(bytes) ? bytes[0] == 0xFF ? "UTF-16LE" : "UTF-16BE" : Utf16Statistics.Recognise(bytes)) is { } wide
        ? EncodingLabels.Get(wide).GetString(bytes)
        : Encoding.Latin1.GetString(bytes);

    private static bool IsMarked(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Encoding.Unicode.Preamble) || bytes.StartsWith(Encoding.BigEndianUnicode.Preamble);

    /// <summary>Entry names stand uncompressed in the local headers and in the directory at the end; both ends are enough to tell.</summary>
    private static ContentFormat DetectZip(ReadOnlySpan<byte> bytes) =>
        ContainsName(bytes, "word/document.xml"u8) ? ContentFormat.Docx
        : ContainsName(bytes, "xl/workbook.xml"u8) ? ContentFormat.Xlsx
        : ContainsName(bytes, "OFD.xml"u8) ? ContentFormat.Ofd
        : ContentFormat.Zip;

    private static bool ContainsName(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> name)
    {
        const int window = 256 * 1024;
        return bytes[..Math.Min(bytes.Length, window)].IndexOf(name) >= 0
            || bytes[Math.Max(0, bytes.Length - window)..].IndexOf(name) >= 0;
    }

    private static ContentFormat DetectCompoundFile(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf(Encoding.Unicode.GetBytes("WordDocument")) >= 0 ? ContentFormat.Doc
        : bytes.IndexOf(Encoding.Unicode.GetBytes("Workbook")) >= 0 || bytes.IndexOf(Encoding.Unicode.GetBytes("Book\0")) >= 0 ? ContentFormat.Xls
        : bytes.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0 ? ContentFormat.EncryptedOffice
        : ContentFormat.CompoundFile;

    private static bool IsImage(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
        || bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47])
        || bytes.StartsWith("GIF8"u8)
        || bytes.StartsWith("II*\0"u8)
        || bytes.StartsWith("MM\0*"u8);

    /// <summary>Pages that editors exported often begin with a table or a body; in XML only the root element tells.</summary>
    private static bool IsHtml(string start, bool isXml) =>
        start.Contains("<html", StringComparison.OrdinalIgnoreCase)
        || start.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase)
        || (!isXml && (start.Contains("<body", StringComparison.OrdinalIgnoreCase) || start.Contains("<table", StringComparison.OrdinalIgnoreCase)));

    /// <summary>Text has no control characters but tab, line feed, form feed and carriage return; UTF-16 is known by its mark or its characters.</summary>
    private static bool IsText(ReadOnlySpan<byte> bytes)
    {
        if (IsMarked(bytes) || Utf16Statistics.Recognise(bytes) is not null)
        {
            return true;
        }

        foreach (var value in bytes[..Math.Min(bytes.Length, TextWindow)])
        {
            if (value < 0x20 && value is not ((byte)'\t' or (byte)'\n' or (byte)'\f' or (byte)'\r'))
            {
                return false;
            }
        }

        return true;
    }
}
