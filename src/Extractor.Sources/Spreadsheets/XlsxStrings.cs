using System.Globalization;
using System.Text;
using System.Xml;

namespace Extractor.Sources.Spreadsheets;

/// <summary>Reads the strings that the cells of an .xlsx share (ECMA-376-1, 18.4.9): the runs of each joined, without pronunciation.</summary>
internal static class XlsxStrings
{
    /// <summary>Reads the strings in order.</summary>
    internal static void Read(XmlReader reader, List<string> strings)
    {
        var characters = 0L;
        while (reader.Read() && strings.Count < SpreadsheetBudget.SharedItems && characters < SpreadsheetBudget.SharedCharacters)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "si")
            {
                strings.Add(ReadItem(reader));
                characters += strings[^1].Length;
            }
        }
    }

    /// <summary>Reads the text of an element up to its end tag, on which the reader then stands.</summary>
    internal static string ReadItem(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return string.Empty;
        }

        var text = new StringBuilder();
        var depth = reader.Depth;
        var isText = false;
        var pronunciation = int.MaxValue;
        while (reader.Read() && reader.Depth > depth)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    isText = reader.LocalName == "t" && !reader.IsEmptyElement && reader.Depth < pronunciation;
                    pronunciation = reader.LocalName == "rPh" && !reader.IsEmptyElement ? Math.Min(pronunciation, reader.Depth) : pronunciation;
                    break;
                case XmlNodeType.EndElement:
                    isText = false;
                    pronunciation = reader.Depth == pronunciation ? int.MaxValue : pronunciation;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when isText:
                    text.Append(reader.Value);
                    break;
            }
        }

        return Unescaped(text.ToString());
    }

    /// <summary>Characters that XML does not allow are written <c>_x000D_</c> (ECMA-376-1, 22.4.2.4).</summary>
    internal static string Unescaped(string text)
    {
        var at = text.IndexOf("_x", StringComparison.Ordinal);
        if (at < 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        var from = 0;
        for (; at >= 0; at = text.IndexOf("_x", from, StringComparison.Ordinal))
        {
            ushort code = 0;
            var isEscape = at + 6 < text.Length && text[at + 6] == '_'
                && ushort.TryParse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out code);
            result.Append(text, from, at - from);
            result.Append(isEscape ? code == '\r' ? string.Empty : ((char)code).ToString() : "_x");
            from = at + (isEscape ? 7 : 2);
        }

        return result.Append(text, from, text.Length - from).ToString();
    }
}
