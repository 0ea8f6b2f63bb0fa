using System.Runtime.InteropServices;
using System.Text;
using System.Xml;

namespace Extractor.Sources.Ofd;

/// <summary>
/// Reads an XML part into elements: no document type, no entities but the five of XML, bounded in depth and number. A part that
/// breaks off gives what stands before. The tree of a page is small; whole documents are never held.
/// </summary>
internal static class OfdElementReader
{
    private const int HeadLength = 200;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false, // Some writers leave control characters in the text; the rest of it is fine.
    };

    /// <summary>Reads a part.</summary>
    /// <param name="bytes">The whole part.</param>
    /// <param name="problem">What kept it from being read in full; null if nothing did.</param>
    /// <returns>The root; null if there is none.</returns>
    public static OfdElement? Read(ReadOnlyMemory<byte> bytes, out string? problem)
    {
        problem = null;
        OfdElement? root = null;
        var open = new Stack<OfdElement>();
        try
        {
            using var text = new StreamReader(AsStream(bytes), EncodingOf(bytes.Span), detectEncodingFromByteOrderMarks: true);
            using var reader = XmlReader.Create(text, Settings, Prefixes());
            var elements = 0;
            while (reader.Read())
            {
                switch (reader.NodeType)
                {
                    case XmlNodeType.Element when open.Count >= OfdBudget.Depth:
                        problem = $"Its elements are nested more than {OfdBudget.Depth} deep.";
                        return root;
                    case XmlNodeType.Element when ++elements > OfdBudget.Elements:
                        problem = $"It has more than {OfdBudget.Elements} elements.";
                        return root;
                    case XmlNodeType.Element:
                        var element = ReadElement(reader);
                        root ??= element;
                        if (open.TryPeek(out var parent))
                        {
                            parent.Add(element);
                        }

                        if (!reader.IsEmptyElement)
                        {
                            open.Push(element);
                        }

                        break;
                    case XmlNodeType.EndElement:
                        open.TryPop(out _);
                        break;
                    case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when open.TryPeek(out var holder):
                        // Text beside elements means nothing in this format, and pieces of it could be many.
                        holder.Text = holder.Children.Count > 0 ? holder.Text : holder.Text.Length == 0 ? reader.Value : Joined(holder.Text, reader.Value);
                        break;
                }
            }
        }
        catch (XmlException exception)
        {
            problem = exception.Message;
        }

        return root;
    }

    // A text in pieces (CDATA sections, comments between) is short; longer ones are made to be joined again and again.
    private static string Joined(string text, string more) => text.Length > 64 * 1024 ? text : text + more;

    private static OfdElement ReadElement(XmlReader reader)
    {
        var name = reader.LocalName;
        if (reader.AttributeCount == 0)
        {
            return new OfdElement(name, []);
        }

        var attributes = new (string, string)[reader.AttributeCount];
        for (var i = 0; reader.MoveToNextAttribute(); i++)
        {
            attributes[i] = (reader.LocalName, reader.Value);
        }

        reader.MoveToElement();
        return new OfdElement(name, attributes);
    }

    /// <summary>The usual prefix is known even where a writer forgot to declare it.</summary>
    private static XmlParserContext Prefixes()
    {
        var names = new XmlNamespaceManager(new NameTable());
        names.AddNamespace("ofd", "http://www.ofdspec.org/2016");
        return new XmlParserContext(names.NameTable, names, xmlLang: null, XmlSpace.None);
    }

    /// <summary>The standard demands UTF-8; a declaration of GBK or GB18030 is believed.</summary>
    private static Encoding EncodingOf(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, HeadLength)]);
        var end = head.IndexOf("?>", StringComparison.Ordinal);
        return end > 0 && head.AsSpan(0, end).Contains("encoding=\"gb", StringComparison.OrdinalIgnoreCase)
            ? CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!
            : Encoding.UTF8;
    }

    private static MemoryStream AsStream(ReadOnlyMemory<byte> bytes) => MemoryMarshal.TryGetArray(bytes, out var array)
        ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
        : new MemoryStream(bytes.ToArray(), writable: false);
}
