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
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            var plain = CompatibilityCharacters.Fold(character);
            if (char.IsWhiteSpace(plain) || IsInvisible(plain))
            {
                continue;
            }

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
