using System.Text;

namespace Extractor.Storage.PostgreSql;

/// <summary>
/// Text as the server takes it: it has neither U+0000 nor halves of characters, which damaged documents print. Each of them becomes U+FFFD, in what
/// is saved and in what is asked alike.
/// </summary>
internal static class ServerText
{
    /// <summary>The text.</summary>
    internal static string Of(string text)
    {
        if (!text.AsSpan().Contains('\0') && !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return text;
        }

        var sound = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            sound.Append(rune.Value == 0 ? Rune.ReplacementChar : rune);
        }

        return sound.ToString();
    }
}
