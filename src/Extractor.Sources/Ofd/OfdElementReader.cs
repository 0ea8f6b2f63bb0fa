using System.Text;

namespace Extractor.Sources.Ofd;

/// <summary>
/// Reads an XML part into elements: the part of XML 1.0 that OFD uses, and no more. There is no document type and so no entity to expand or
/// fetch; depth and number of elements are bounded; nothing recurses. A part that breaks off gives what stands before. It stands in place of
/// <c>XmlReader</c>, which took most of the time of a page, and is kinder to prefixes without declaration and to control characters.
/// </summary>
internal ref struct OfdElementReader
{
    private const int HeadLength = 200;
    private const string Blanks = " \t\r\n";

    private readonly OfdPart part;
    private readonly ReadOnlySpan<char> source;
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> names;
    private readonly Stack<OfdElement> open;
    private OfdElement? root;
    private string? problem;
    private int at;
    private int elements;

    private OfdElementReader(string text)
    {
        part = new OfdPart(text, []);
        source = text;
        names = new Dictionary<string, string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        open = [];
    }

    /// <summary>Reads a part.</summary>
    /// <param name="bytes">The whole part.</param>
    /// <param name="problem">What kept it from being read in full; null if nothing did.</param>
    /// <returns>The root; null if there is none.</returns>
    public static OfdElement? Read(ReadOnlyMemory<byte> bytes, out string? problem)
    {
        var reader = new OfdElementReader(TextOf(bytes.Span));
        reader.ReadAll();
        problem = reader.problem;
        return reader.root;
    }

    private void ReadAll()
    {
        while (problem is null)
        {
            var next = source[at..].IndexOf('<');
            if (next < 0)
            {
                problem = root is null ? "it has no element." : "it ends before its elements do.";
                return;
            }

            if (next > 0 && open.TryPeek(out var holder))
            {
                holder.AddText(at..(at + next), isLiteral: false);
            }

            at += next;
            ReadMarkup(source[at..]);
            if (root is not null && open.Count == 0)
            {
                return;
            }
        }
    }

    private void ReadMarkup(ReadOnlySpan<char> rest)
    {
        switch (rest.Length > 1 ? rest[1] : ' ')
        {
            case '/':
                Close(rest);
                break;
            case '?':
                SkipTo("?>", 2);
                break;
            case '!':
                ReadDeclaration(rest);
                break;
            default:
                Open();
                break;
        }
    }

    private void ReadDeclaration(ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith("<!--"))
        {
            SkipTo("-->", 4);
        }
        else if (rest.StartsWith("<![CDATA["))
        {
            var start = at + 9;
            SkipTo("]]>", 9);
            if (problem is null && open.TryPeek(out var holder))
            {
                holder.AddText(start..(at - 3), isLiteral: true);
            }
        }
        else
        {
            problem = "it has a document type, which is not read.";
        }
    }

    private void SkipTo(string end, int from)
    {
        var found = source[(at + from)..].IndexOf(end);
        problem = found < 0 ? $"{end} is missing." : null;
        at = found < 0 ? source.Length : at + from + found + end.Length;
    }

    private void Close(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf('>');
        if (end < 0 || !open.TryPop(out var closed) || !Local(rest[2..end].TrimEnd(Blanks)).SequenceEqual(closed.Name))
        {
            problem = $"an end at character {at} does not belong to what is open.";
            return;
        }

        at += end + 1;
    }

    private void Open()
    {
        if (open.Count >= OfdBudget.Depth || ++elements > OfdBudget.Elements)
        {
            problem = $"its elements are nested more than {OfdBudget.Depth} deep, or there are more than {OfdBudget.Elements}.";
            return;
        }

        var start = ++at;
        var length = NameLength(source[at..]);
        if (length == 0)
        {
            problem = $"a tag at character {at} has no name or no end.";
            return;
        }

        at += length;
        var local = Local(source[start..at]);
        if (!names.TryGetValue(local, out var name))
        {
            name = local.ToString();
            names[local] = name;
        }

        var element = new OfdElement(part, name);
        root ??= element;
        var isEmpty = ReadAttributes(element);
        if (open.TryPeek(out var parent))
        {
            parent.Add(element);
        }

        if (problem is null && !isEmpty)
        {
            open.Push(element);
        }
    }

    /// <summary>Reads attributes and the end of the tag; whether it ends the element, too.</summary>
    private bool ReadAttributes(OfdElement element)
    {
        while (true)
        {
            SkipBlanks();
            var rest = source[at..];
            if (rest.StartsWith('>'))
            {
                at++;
                return false;
            }

            if (rest.StartsWith("/>"))
            {
                at += 2;
                return true;
            }

            var name = NameLength(rest);
            if (name == 0)
            {
                break;
            }

            var nameStart = at + name - Local(rest[..name]).Length;
            var nameEnd = at + name;
            at = nameEnd;
            SkipBlanks();
            if (at >= source.Length || source[at] != '=')
            {
                break;
            }

            at++;
            SkipBlanks();
            if (at >= source.Length || source[at] is not ('"' or '\''))
            {
                break;
            }

            var length = source[(at + 1)..].IndexOfAny(source[at], '<');
            if (length < 0 || source[at + 1 + length] == '<')
            {
                break;
            }

            if (part.Attributes.Count >= OfdBudget.Attributes)
            {
                problem = $"it has more than {OfdBudget.Attributes} attributes.";
                return false;
            }

            part.Attributes.Add(new OfdAttribute(nameStart, nameEnd - nameStart, at + 1, length));
            element.AttributeCount++;
            at += length + 2;
        }

        problem = $"an attribute at character {at} cannot be read.";
        return false;
    }

    private void SkipBlanks()
    {
        while (at < source.Length && source[at] is ' ' or '\t' or '\r' or '\n')
        {
            at++;
        }
    }

    // Names are short: looking at each character is faster than a search for ten.
    private static int NameLength(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (length < rest.Length && rest[length] is not (' ' or '\t' or '\r' or '\n' or '=' or '<' or '>' or '/' or '"' or '\''))
        {
            length++;
        }

        return length;
    }

    private static ReadOnlySpan<char> Local(ReadOnlySpan<char> name) => name[(name.LastIndexOf(':') + 1)..];

    /// <summary>The standard demands UTF-8; a mark of UTF-16 and a declaration of GBK or GB18030 are believed. What is invalid becomes U+FFFD.</summary>
    private static string TextOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.Unicode.Preamble))
        {
            return Encoding.Unicode.GetString(bytes[2..]);
        }

        if (bytes.StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        }

        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, HeadLength)]);
        var end = head.IndexOf("?>", StringComparison.Ordinal);
        return end > 0 && head.AsSpan(0, end).Contains("encoding=\"gb", StringComparison.OrdinalIgnoreCase)
            ? CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetString(bytes)
            : Encoding.UTF8.GetString(bytes);
    }
}
