namespace Extractor.Crawling.Pages;

/// <summary>What bytes that are no known file begin like.</summary>
internal static class TextKind
{
    private const int Window = 4096;

    /// <summary>Whether they begin like a page.</summary>
    internal static bool IsPage(ReadOnlySpan<byte> bytes)
    {
        var text = Beginning(bytes);
        return text.StartsWith("<"u8) && (Contains(text, "<html"u8) || Contains(text, "<!doctype html"u8) || Contains(text, "<head"u8)
            || Contains(text, "<body"u8) || Contains(text, "<script"u8) || Contains(text, "<meta"u8) || Contains(text, "<div"u8) || Contains(text, "<title"u8));
    }

    /// <summary>Whether they begin like JSON: an object or array with a member or entry.</summary>
    internal static bool IsJson(ReadOnlySpan<byte> bytes)
    {
        var text = Beginning(bytes);
        if (text.IsEmpty || (text[0] != (byte)'{' && text[0] != (byte)'['))
        {
            return false;
        }

        var inner = text[1..].TrimStart(" \t\r\n"u8);
        return inner.IsEmpty || inner[0] is (byte)'"' or (byte)'{' or (byte)'[' or (byte)'}' or (byte)']';
    }

    /// <summary>Whether they are text of any encoding: no zero bytes and nearly no control characters.</summary>
    internal static bool IsText(ReadOnlySpan<byte> bytes)
    {
        var seen = bytes[..Math.Min(bytes.Length, Window)];
        var controls = 0;
        foreach (var value in seen)
        {
            if (value == 0)
            {
                return false;
            }

            controls += value < 0x20 && value is not ((byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)'\f') ? 1 : 0;
        }

        return controls * 100 <= seen.Length;
    }

    /// <summary>Whether ASCII words, given in lower case, stand in the first bytes, in any case.</summary>
    internal static bool Contains(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> words)
    {
        var seen = bytes[..Math.Min(bytes.Length, Window)];
        for (var at = 0; at + words.Length <= seen.Length; at++)
        {
            if (System.Text.Ascii.EqualsIgnoreCase(seen.Slice(at, words.Length), words))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<byte> Beginning(ReadOnlySpan<byte> bytes) =>
        bytes[..Math.Min(bytes.Length, Window)].TrimStart("\uFEFF"u8).TrimStart(" \t\r\n"u8);
}
