using System.Buffers.Binary;
using System.Text;
using Extractor.Crawling.Fetching;

namespace Extractor.Crawling.Pages;

/// <summary>Tells documents from pages by their first bytes.</summary>
public static class DocumentKind
{
    /// <summary>What the bytes begin like: <c>PDF</c>, <c>Office</c>, <c>zip</c>, <c>OFD</c>, <c>image</c> and so on; null for a page or other text.</summary>
    public static string? Of(ReadOnlySpan<byte> beginning)
    {
        // Some servers put line ends before a file; ISO 32000 lets readers look for the header of a PDF in the first 1,024 bytes.
        var head = beginning[..Math.Min(beginning.Length, 1024)];
        var text = head.TrimStart(" \t\r\n\uFEFF"u8);
        return head.StartsWith("PK\u0003\u0004"u8) ? OfPackage(beginning)
            : head.StartsWith("PK\u0005\u0006"u8) ? "zip"
            : head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) ? "Office"
            : head.StartsWith("Rar!\u001A\u0007"u8) ? "rar"
            : head.StartsWith((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]) ? "7z"
            : head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) ? "gzip"
            : text.StartsWith("{\\rtf"u8) ? "RTF"
            : IsImage(head) ? "image"
            : IsPdf(head, text) ? "PDF"
            : null;
    }

    /// <summary>Why a body that was fetched as a file is none (a page where the name ends in .pdf), or null when it may be one.</summary>
    public static CrawlProblem? ProblemOf(FetchAnswer answer, ReadOnlySpan<byte> beginning)
    {
        if (Of(beginning) is not null)
        {
            return null;
        }

        var extension = FileNames.ExtensionOf(answer.FileName) ?? FileNames.ExtensionOf(answer.Address.Uri.AbsolutePath);
        var found = beginning.IsEmpty ? "empty"
            : TextKind.IsPage(beginning) ? "a page"
            : TextKind.IsJson(beginning) ? "JSON"
            : TextKind.IsText(beginning) ? "text"
            : null;
        return found switch
        {
            null => null,
            "a page" when MayBePage(extension, beginning) => null,
            "text" when extension is null or "txt" or "csv" or "md" or "doc" or "xls" or "mht" or "mhtml" or "xml" => null,
            "JSON" when extension is "txt" or "json" => null,
            _ => CrawlProblems.WrongType(extension is null ? "a file" : $"a .{extension} file", found),
        };
    }

    /// <summary>Word and Excel save pages under their own extensions; those carry their namespaces, and sheets at least a table.</summary>
    private static bool MayBePage(string? extension, ReadOnlySpan<byte> beginning) => extension switch
    {
        "htm" or "html" or "mht" or "mhtml" or "xml" => true,
        "doc" or "xls" or "wps" or "et" => TextKind.Contains(beginning, "schemas-microsoft-com:office"u8) || TextKind.Contains(beginning, "MIME-Version"u8),
        _ => false,
    };

    private static bool IsPdf(ReadOnlySpan<byte> head, ReadOnlySpan<byte> text) =>
        text.StartsWith("%PDF-"u8) || (!text.StartsWith("<"u8) && !text.StartsWith("{"u8) && head.IndexOf("%PDF-"u8) >= 0);

    private static bool IsImage(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A])
        || head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
        || head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8)
        || head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8)
        || (head.StartsWith("BM"u8) && head.Length > 14 && head[6..10].IndexOfAnyExcept((byte)0) < 0)
        || (head.StartsWith("RIFF"u8) && head.Length > 12 && head[8..12].SequenceEqual("WEBP"u8));

    /// <summary>What a zip package is, by the names of its first entries as far as their headers lie within the bytes (APPNOTE 4.3.7).</summary>
    private static string OfPackage(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length >= 30 && bytes.StartsWith("PK\u0003\u0004"u8))
        {
            var (name, extra) = (BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]));
            if (bytes.Length < 30 + name)
            {
                break;
            }

            var entry = Encoding.Latin1.GetString(bytes.Slice(30, name));
            if (OfEntry(entry) is { } kind)
            {
                return kind;
            }

            var length = 30L + name + extra + BinaryPrimitives.ReadUInt32LittleEndian(bytes[18..]);
            if (length >= bytes.Length)
            {
                break;
            }

            bytes = bytes[(int)length..];
        }

        return "zip";
    }

    private static string? OfEntry(string name) =>
        name is "OFD.xml" || (name.StartsWith("Doc_", StringComparison.Ordinal) && name.Contains('/')) ? "OFD"
        : name is "[Content_Types].xml" or "mimetype" || name.StartsWith("_rels/", StringComparison.Ordinal) || name.StartsWith("docProps/", StringComparison.Ordinal)
            || name.StartsWith("word/", StringComparison.Ordinal) || name.StartsWith("xl/", StringComparison.Ordinal) ? "Office"
        : null;
}
