using System.Text;

namespace Extractor.Sources.Ofd;

/// <summary>
/// Reads an XML part into elements: the part of XML 1.0 that OFD uses, and no more. There is no document type and so no entity to expand or
/// fetch; depth and number of elements are bounded; nothing recurses. A part that breaks off gives what stands before. It stands in place of
/// <c>XmlReader</c> because it is kinder to prefixes without declaration and to control characters.
/// </summary>
internal ref struct OfdElementReader
{
    private const int HeadLength = 200;

    // A bit for each character that no name goes on over, all of them below 64.
    private const ulong NameEnds = 1UL << ' ' | 1UL << '\t' | 1UL << '\r' | 1UL << '\n' | 1UL << '=' | 1UL << '<' | 1UL << '>' | 1UL << '/' | 1UL << '"' | 1UL << '\'';

    private readonly OfdPart part;
    private readonly ReadOnlySpan<byte> source;
    private readonly Stack<int> open;
    private string? problem;
    private int at;
    private int elements;

    private OfdElementReader(ReadOnlyMemory<byte> text)
    {
        part = new OfdPart(text);
        source = text.Span;
        open = [];
    }

    /// <summary>Reads a part.</summary>
    /// <param name="bytes">The whole part.</param>
    /// <param name="problem">What kept it from being read in full; null if nothing did.</param>
    /// <returns>The root; null if there is none.</returns>
    public static OfdElement? Read(ReadOnlyMemory<byte> bytes, out string? problem)
    {
        var reader = new OfdElementReader(InUtf8(bytes));
        reader.ReadAll();
        problem = reader.problem;
        return reader.part.Root;
    }

    private void ReadAll()
    {
        while (problem is null)
        {
            var next = source[at..].IndexOf((byte)'<');
            if (next < 0)
            {
                problem = elements == 0 ? "it has no element." : "it ends before its elements do.";
                return;
            }

            if (next > 0 && open.TryPeek(out var holder))
            {
                part.AddText(holder, at, next, isLiteral: false);
            }

            at += next;
            ReadMarkup(source[at..]);
            if (elements > 0 && open.Count == 0)
            {
                return;
            }
        }
    }

    private void ReadMarkup(ReadOnlySpan<byte> rest)
    {
        switch (rest.Length > 1 ? rest[1] : (byte)' ')
        {
            case (byte)'/':
                Close(rest);
                break;
            case (byte)'?':
                SkipTo("?>"u8, 2);
                break;
            case (byte)'!':
                ReadDeclaration(rest);
                break;
            default:
                Open();
                break;
        }
    }

    private void ReadDeclaration(ReadOnlySpan<byte> rest)
    {
        if (rest.StartsWith("<!--"u8))
        {
            SkipTo("-->"u8, 4);
        }
        else if (rest.StartsWith("<![CDATA["u8))
        {
            var start = at + 9;
            SkipTo("]]>"u8, 9);
            if (problem is null && open.TryPeek(out var holder))
            {
                part.AddText(holder, start, at - 3 - start, isLiteral: true);
            }
        }
        else
        {
            problem = "it has a document type, which is not read.";
        }
    }

    private void SkipTo(ReadOnlySpan<byte> end, int from)
    {
        var found = source[(at + from)..].IndexOf(end);
        problem = found < 0 ? $"{Encoding.UTF8.GetString(end)} is missing." : null;
        at = found < 0 ? source.Length : at + from + found + end.Length;
    }

    private void Close(ReadOnlySpan<byte> rest)
    {
        var end = rest.IndexOf((byte)'>');
        if (end < 0 || !open.TryPop(out var closed) || !IsName(Local(rest[2..end].TrimEnd(" \t\r\n"u8)), part.NameOf(closed)))
        {
            problem = $"an end at byte {at} does not belong to what is open.";
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
            problem = $"a tag at byte {at} has no name or no end.";
            return;
        }

        at += length;
        var element = part.Add(part.Names.NumberOf(Local(source[start..at])), open.TryPeek(out var parent) ? parent : -1);
        var isEmpty = ReadAttributes();
        if (problem is null && !isEmpty)
        {
            open.Push(element);
        }
    }

    /// <summary>Reads attributes and the end of the tag; whether it ends the element, too.</summary>
    private bool ReadAttributes()
    {
        while (true)
        {
            SkipBlanks();
            var rest = source[at..];
            if (rest is [(byte)'>', ..])
            {
                at++;
                return false;
            }

            if (rest is [(byte)'/', (byte)'>', ..])
            {
                at += 2;
                return true;
            }

            var name = NameLength(rest);
            if (name == 0)
            {
                break;
            }

            var nameEnd = at + name;
            var nameStart = nameEnd - Local(rest[..name]).Length;
            at = nameEnd;
            SkipBlanks();
            if (at >= source.Length || source[at] != '=')
            {
                break;
            }

            at++;
            SkipBlanks();
            if (at >= source.Length || source[at] is not ((byte)'"' or (byte)'\''))
            {
                break;
            }

            var length = source[(at + 1)..].IndexOfAny(source[at], (byte)'<');
            if (length < 0 || source[at + 1 + length] == '<')
            {
                break;
            }

            if (part.AttributeCount >= OfdBudget.Attributes)
            {
                problem = $"it has more than {OfdBudget.Attributes} attributes.";
                return false;
            }

            part.Add(new OfdAttribute(nameStart, nameEnd - nameStart, at + 1, length));
            at += length + 2;
        }

        problem = $"an attribute at byte {at} cannot be read.";
        return false;
    }

    private void SkipBlanks()
    {
        while (at < source.Length && source[at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            at++;
        }
    }

    // Names are short: looking at each byte is faster than a search for ten.
    private static int NameLength(ReadOnlySpan<byte> rest)
    {
        var length = 0;
        while (length < rest.Length && !EndsName(rest[length]))
        {
            length++;
        }

        return length;
    }

    private static bool EndsName(byte letter) => letter < 64 && (NameEnds >> letter & 1) != 0;

    private static ReadOnlySpan<byte> Local(ReadOnlySpan<byte> name) => name[(name.LastIndexOf((byte)':') + 1)..];

    private static bool IsName(ReadOnlySpan<byte> written, string name) => Ascii.Equals(written, name) || (!Ascii.IsValid(name) && Encoding.UTF8.GetString(written) == name);

    /// <summary>The standard demands UTF-8; a mark of UTF-16 and a declaration of GBK or GB18030 are believed.</summary>
    private static ReadOnlyMemory<byte> InUtf8(ReadOnlyMemory<byte> bytes)
    {
        var span = bytes.Span;
        if (span.StartsWith(Encoding.Unicode.Preamble))
        {
            return Encoding.Convert(Encoding.Unicode, Encoding.UTF8, span[2..].ToArray());
        }

        if (span.StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            return Encoding.Convert(Encoding.BigEndianUnicode, Encoding.UTF8, span[2..].ToArray());
        }

        var head = Encoding.Latin1.GetString(span[..Math.Min(span.Length, HeadLength)]);
        var end = head.IndexOf("?>", StringComparison.Ordinal);
        return end > 0 && head.AsSpan(0, end).Contains("encoding=\"gb", StringComparison.OrdinalIgnoreCase)
            ? Encoding.Convert(CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!, Encoding.UTF8, span.ToArray())
            : bytes;
    }
}
