using System.Text;
using Extractor.Encodings;
using Extractor.Sources.Archives;
using Extractor.Sources.CompoundFiles;
using Extractor.Sources.Ofd;
using Extractor.Sources.WebArchives;
using Extractor.Sources.WordBinary;

namespace Extractor.Sources;

/// <summary>
/// Recognises a format by its content: magic bytes and inner structure, never by the file name. A <c>.pdf</c> that is an error page
/// and an <c>.xls</c> that is really <c>.xlsx</c> are everyday cases.
/// </summary>
public static class ContentFormatDetection
{
    /// <summary>How far the header of a PDF may stand from the start (ISO 32000 readers accept 1,024 bytes).</summary>
    private const int PdfHeaderWindow = 1024;

    /// <summary>How many entries of a zip are looked at.</summary>
    private const int MostEntries = 20_000;

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

        if (bytes.StartsWith(CompoundHeader.Signature))
        {
            return DetectCompoundFile(bytes);
        }

        if (IsImage(bytes))
        {
            return ContentFormat.Image;
        }

        return DetectArchive(bytes) ?? DetectText(bytes);
    }

    private static ContentFormat DetectText(ReadOnlySpan<byte> bytes)
    {
        if (!IsText(bytes))
        {
            return ContentFormat.Unknown;
        }

        if (WebArchiveReader.IsWebArchive(bytes[..Math.Min(bytes.Length, TextWindow)]))
        {
            return ContentFormat.WebArchive;
        }

        var start = Start(bytes[..Math.Min(bytes.Length, TextWindow)]);
        var isXml = start.TrimStart('\uFEFF', '\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n').StartsWith("<?xml", StringComparison.Ordinal);
        return IsHtml(start, isXml) ? ContentFormat.Html : isXml ? ContentFormat.Xml : ContentFormat.PlainText;
    }

    private static ContentFormat? DetectArchive(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("Rar!"u8) ? ContentFormat.Rar
        : bytes.StartsWith((ReadOnlySpan<byte>)[(byte)'7', (byte)'z', 0xBC, 0xAF]) ? ContentFormat.SevenZip
        : bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) ? ContentFormat.Gzip
        : null;

    /// <summary>
    /// The names of the entries tell. Where the directory is lost they are looked for in the bytes; not before, since an archive may hold a
    /// Word document as it is, whose names stand there, too.
    /// </summary>
    private static ContentFormat DetectZip(ReadOnlySpan<byte> bytes)
    {
        var directory = ZipDirectory.Read(bytes, MostEntries);
        var names = directory.Members.Select(member => member.Name.TrimStart('/')).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var isLost = directory.IsRecovered;
        return names.Contains("word/document.xml") || (isLost && ContainsName(bytes, "word/document.xml"u8)) ? ContentFormat.Docx
            : names.Contains("xl/workbook.xml") || (isLost && ContainsName(bytes, "xl/workbook.xml"u8)) ? ContentFormat.Xlsx
            : names.Contains("OFD.xml") || (isLost && (ContainsName(bytes, "OFD.xml"u8) || names.Any(OfdPackage.IsPage))) ? ContentFormat.Ofd
            : ContentFormat.Zip;
    }

    /// <summary>The markup of a page is ASCII in every encoding but UTF-16.</summary>
    private static string Start(ReadOnlySpan<byte> bytes) => (IsMarked(bytes) ? bytes[0] == 0xFF ? "UTF-16LE" : "UTF-16BE" : Utf16Statistics.Recognise(bytes)) is { } wide
        ? EncodingLabels.Get(wide).GetString(bytes)
        : Encoding.Latin1.GetString(bytes);

    private static bool IsMarked(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Encoding.Unicode.Preamble) || bytes.StartsWith(Encoding.BigEndianUnicode.Preamble);

    private static bool ContainsName(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> name)
    {
        const int window = 256 * 1024;
        return bytes[..Math.Min(bytes.Length, window)].IndexOf(name) >= 0
            || bytes[Math.Max(0, bytes.Length - window)..].IndexOf(name) >= 0;
    }

    /// <summary>The streams of the outermost folder tell; a workbook that is embedded in a document has its own further inside.</summary>
    private static ContentFormat DetectCompoundFile(ReadOnlySpan<byte> bytes) => CompoundDirectory.TryRead(bytes) switch
    {
        null => ContentFormat.CompoundFile,
        { IsLost: true } => LostDirectory.HasDocument(bytes) ? ContentFormat.Doc : ContentFormat.CompoundFile,
        var names when names.HasStream("EncryptedPackage") => ContentFormat.EncryptedOffice,
        var names when names.HasStream("WordDocument") => ContentFormat.Doc,
        var names when names.HasStream("Workbook") || names.HasStream("Book") => ContentFormat.Xls,
        _ => ContentFormat.CompoundFile,
    };

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
