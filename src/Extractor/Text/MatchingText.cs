using System.Collections.Immutable;

namespace Extractor.Text;

/// <summary>
/// The form of a printed text that is compared with known titles and labels: compatibility characters folded, every blank and
/// line break removed, quotation marks and brackets of one kind. Only for matching; the printed text stays beside it.
/// </summary>
public static class MatchingText
{
    /// <summary>The ideographs of which nearly all printed text consists: none of them is folded.</summary>
    private const char FirstIdeograph = '\u4E00';

    private const char LastIdeograph = '\u9FFF';

    private const int LongestOnStack = 256;

    /// <summary>
    /// Folds <paramref name="text"/>: <c>“三公”（境）</c> and <c>"三公"(境)</c> become equal, <c>收 入</c> becomes <c>收入</c>.
    /// </summary>
    public static string Fold(string text) => Fold(text, places: null);

    /// <summary>The same, and for each character of the result its place in <paramref name="text"/>.</summary>
    public static string Fold(string text, out ImmutableArray<int> places)
    {
        var kept = ImmutableArray.CreateBuilder<int>(text.Length);
        var folded = Fold(text, kept);
        places = kept.ToImmutable();
        return folded;
    }

    private static string Fold(string text, ImmutableArray<int>.Builder? places)
    {
        var folded = text.Length <= LongestOnStack ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (TryFold(text[at], out var plain))
            {
                places?.Add(at);
                folded[length++] = plain;
            }
        }

        // Most labels and lines are printed as they are compared.
        return folded[..length].SequenceEqual(text) ? text : folded[..length].ToString();
    }

    /// <summary>What a character is compared as; false for one that is left out.</summary>
    private static bool TryFold(char printed, out char folded)
    {
        folded = printed;
        if (printed is >= FirstIdeograph and <= LastIdeograph)
        {
            return true;
        }

        var plain = CompatibilityCharacters.Fold(printed);
        folded = plain switch
        {
            '“' or '”' or '„' or '「' or '」' or '『' or '』' or '＂' or '〝' or '〞' => '"',
            '‘' or '’' => '\'',
            '〔' or '【' or '﹝' or '〖' => '(',
            '〕' or '】' or '﹞' or '〗' => ')',
            '﹒' or '·' or '•' or '・' => '·',
            _ => plain,
        };
        return !char.IsWhiteSpace(plain) && !IsInvisible(plain);
    }

    /// <summary>Zero-width and soft characters that are no part of a word.</summary>
    private static bool IsInvisible(char character) =>
        character is '\u200B' or '\u200C' or '\u200D' or '\uFEFF' or '\u00AD' or '\u2060';
}
