using System.Globalization;
using System.Xml;

namespace Extractor.Sources.Word;

/// <summary>Characters that have an element of their own.</summary>
internal static class WordMarks
{
    /// <summary>The character of an element, or null for one that is no character.</summary>
    internal static string? Of(XmlReader reader) => reader.LocalName switch
    {
        "tab" or "ptab" => "\t",
        "br" or "cr" => "\n",
        "noBreakHyphen" => "-",
        "sym" => Symbol(reader),
        _ => null,
    };

    private static string? Symbol(XmlReader reader) =>
        ushort.TryParse(WordNames.Attribute(reader, "char"), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code)
        && !char.IsSurrogate((char)code) ? ((char)code).ToString() : null;
}
