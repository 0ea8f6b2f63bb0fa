using System.Collections.Immutable;
using System.Text;

namespace Extractor.Text;

/// <summary>
/// The form of a printed text that is compared with known titles and labels: compatibility characters folded, every blank and
/// line break removed, quotation marks and brackets of one kind. Only for matching; the printed text stays beside it.
/// </summary>
public static class MatchingText
{
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
        var folded = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var plain = CompatibilityCharacters.Fold(text[at]);
            if (char.IsWhiteSpace(plain) || IsInvisible(plain))
            {
                continue;
            }

            places?.Add(at);
            folded.Append(plain switch
            {
                '“' or '”' or '„' or '「' or '」' or '『' or '』' or '＂' or '〝' or '〞' => '"',
                '‘' or '’' => '\'',
                '〔' or '【' or '﹝' or '〖' => '(',
                '〕' or '】' or '﹞' or '〗' => ')',
                '﹒' or '·' or '•' or '・' => '·',
                _ => plain,
            });
        }

        return folded.ToString();
    }

    /// <summary>Zero-width and soft characters that are no part of a word.</summary>
    private static bool IsInvisible(char character) =>
        character is '\u200B' or '\u200C' or '\u200D' or '\uFEFF' or '\u00AD' or '\u2060';
}
