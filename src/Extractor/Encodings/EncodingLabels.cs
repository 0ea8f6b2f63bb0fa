using System.Text;

namespace Extractor.Encodings;

/// <summary>
/// The encodings that pages and headers name. gb2312, gbk and cp936 are read as GB18030, which contains them: most pages that say gb2312
/// use characters beyond it. Latin-1 is no answer: it is what servers say that were never told.
/// </summary>
public static class EncodingLabels
{
    /// <summary>The name of the encoding that a label means, or null for a label that decides nothing.</summary>
    public static string? Resolve(string? label) => label?.Trim(' ', '\t', '"', '\'').ToLowerInvariant() switch
    {
        "utf-8" or "utf8" or "unicode-1-1-utf-8" => "UTF-8",
        "gb2312" or "gb_2312-80" or "gb_2312" or "csgb2312" or "gbk" or "x-gbk" or "cp936" or "ms936" or "windows-936" or "gb18030"
            or "euc-cn" or "x-euc-cn" or "chinese" => "GB18030",
        "big5" or "big5-hkscs" or "cn-big5" or "x-x-big5" or "csbig5" or "cp950" => "Big5",
        "utf-16" or "utf-16le" or "ucs-2" or "unicode" => "UTF-16LE",
        "utf-16be" => "UTF-16BE",
        _ => null,
    };

    /// <summary>The encoding of a name that <see cref="Resolve"/> gave.</summary>
    public static Encoding Get(string name) => name switch
    {
        "UTF-8" => Encoding.UTF8,
        "UTF-16LE" => Encoding.Unicode,
        "UTF-16BE" => Encoding.BigEndianUnicode,
        "Big5" => CodePagesEncodingProvider.Instance.GetEncoding("big5")!,
        _ => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!,
    };
}
