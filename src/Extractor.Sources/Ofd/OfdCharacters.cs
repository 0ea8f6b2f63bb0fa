using System.Text;
using Extractor.Pdf.Fonts;

namespace Extractor.Sources.Ofd;

/// <summary>One character of a text code: what it says, and the glyph that draws it if the text says so.</summary>
/// <param name="Text">The character; empty where an earlier one stands for it too; U+FFFD where nothing tells.</param>
/// <param name="Glyph">The number of the glyph in the font; null if the font finds it by the character.</param>
/// <param name="IsUnknown">Whether nothing tells which character it is.</param>
internal readonly record struct OfdCharacter(string Text, int? Glyph, bool IsUnknown);

/// <summary>
/// Puts together the characters of a text object and the glyphs of its transformations (CGTransform; GB/T 33190, 11.4), code by code. The
/// characters are the text; only where they say nothing does the embedded font tell what its glyphs stand for.
/// </summary>
internal sealed class OfdCharacters
{
    private const string Replacement = "\uFFFD";

    private readonly List<(int First, int Codes, OfdElement Element)> transforms = [];
    private readonly List<string> codes = [];
    private OfdFont font = OfdFont.Unknown;
    private int next;
    private int codesBefore;

    /// <summary>Begins a text object.</summary>
    public void Begin(OfdElement text, OfdFont own)
    {
        (font, next, codesBefore) = (own, 0, 0);
        transforms.Clear();
        for (var element = text.First; element is { } child; element = child.Next)
        {
            if (child.Name != "CGTransform")
            {
                continue;
            }

            transforms.Add((
                (int)Math.Clamp(OfdNumbers.Number(child.Value("CodePosition"u8)) ?? 0, 0, OfdBudget.Characters),
                (int)Math.Clamp(OfdNumbers.Number(child.Value("CodeCount"u8)) ?? 1, 0, OfdBudget.Characters),
                child));
        }

        transforms.Sort((one, other) => one.First.CompareTo(other.First));
    }

    /// <summary>Reads the next text code of the object; transformations count over all of them.</summary>
    /// <param name="code">The element <c>TextCode</c>.</param>
    /// <param name="characters">Receives the characters, each of them a step of DeltaX; what it held is forgotten.</param>
    public void Read(OfdElement code, List<OfdCharacter> characters)
    {
        characters.Clear();
        Split(Unindented(code.Text));
        var taken = 0;
        for (; next < transforms.Count && transforms[next].First <= codesBefore + codes.Count; next++)
        {
            var (first, count, element) = transforms[next];
            first -= codesBefore;
            if (first < taken || (first == codes.Count && count > 0))
            {
                break;
            }

            AddPlain(taken, first, characters);
            taken = first + AddTransformed(element, first, Math.Min(count, codes.Count - first), characters);
        }

        // A transformation that begins inside another says nothing more.
        while (next < transforms.Count && transforms[next].First < codesBefore + Math.Max(taken, codes.Count))
        {
            next++;
        }

        AddPlain(taken, codes.Count, characters);
        codesBefore += codes.Count;
        for (var i = 0; i < characters.Count; i++)
        {
            if (SaysNothing(characters[i].Text))
            {
                characters[i] = Told(characters[i]);
            }
        }
    }

    private void Split(string text)
    {
        codes.Clear();
        var rest = text.AsSpan();
        while (!rest.IsEmpty && codes.Count < OfdBudget.Characters)
        {
            var isValid = Rune.DecodeFromUtf16(rest, out var rune, out var length) == System.Buffers.OperationStatus.Done;
            codes.Add(!isValid ? Replacement : rune.IsBmp ? CharacterText.Of((char)rune.Value) : rune.ToString());
            rest = rest[length..];
        }
    }

    private void AddPlain(int first, int end, List<OfdCharacter> characters)
    {
        for (var i = first; i < end; i++)
        {
            characters.Add(new OfdCharacter(codes[i], null, false));
        }
    }

    /// <summary>Adds the glyphs of a transformation and gives the number of codes that they stand for.</summary>
    private int AddTransformed(OfdElement transform, int first, int count, List<OfdCharacter> characters)
    {
        var glyphs = Glyphs(transform.ChildRawText("Glyphs"));
        if (glyphs.Count == 0)
        {
            AddPlain(first, first + count, characters);
        }
        else if (glyphs.Count == count)
        {
            for (var i = 0; i < count; i++)
            {
                characters.Add(new OfdCharacter(codes[first + i], glyphs[i], false));
            }
        }
        else
        {
            // Several characters that one glyph shows, or one that several make up: the first glyph stands for all.
            var together = count == 0 ? null : string.Concat(codes.Skip(first).Take(count));
            for (var i = 0; i < glyphs.Count; i++)
            {
                characters.Add(new OfdCharacter(together is null ? Replacement : i == 0 ? together : "", glyphs[i], false));
            }
        }

        return count;
    }

    private static List<int> Glyphs(ReadOnlySpan<byte> rest)
    {
        var glyphs = new List<int>();
        while (glyphs.Count < OfdBudget.Characters && OfdNumbers.TryNext(ref rest, out var word))
        {
            glyphs.Add((int)Math.Clamp(OfdNumbers.Number(word) ?? 0, 0, ushort.MaxValue));
        }

        return glyphs;
    }

    /// <summary>Characters of private use and controls say nothing; a font that knows the glyph may.</summary>
    private static bool SaysNothing(string text) =>
        text is [var only] && (only is >= '\uE000' and <= '\uF8FF' or '\uFFFD' or '\uFFFE' or '\uFFFF' || char.IsControl(only));

    private OfdCharacter Told(in OfdCharacter character) =>
        character.Glyph is { } glyph && font.Program?.Text(glyph) is { } text && !SaysNothing(text) ? character with { Text = text }
        : character.Text is [>= '\uE000' and <= '\uF8FF'] ? character
        : character with { Text = Replacement, IsUnknown = true };

    /// <summary>A text on lines of its own was put there by a program that indents XML.</summary>
    private static string Unindented(string text)
    {
        if (!text.Contains('\n', StringComparison.Ordinal) && !text.Contains('\r', StringComparison.Ordinal))
        {
            return text;
        }

        var (start, end) = (0, text.Length);
        var first = text.AsSpan().IndexOfAnyExcept(" \t\r\n");
        var last = text.AsSpan().LastIndexOfAnyExcept(" \t\r\n");
        start = first > 0 && text.AsSpan(0, first).ContainsAny("\r\n") ? first : start;
        end = last >= 0 && text.AsSpan(last).ContainsAny("\r\n") ? last + 1 : end;
        return first < 0 ? "" : text[start..end].Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
    }
}
