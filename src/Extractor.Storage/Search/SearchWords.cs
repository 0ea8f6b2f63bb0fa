using System.Collections.Immutable;
using System.Text;
using Extractor.Text;

namespace Extractor.Storage.Search;

/// <summary>
/// The words of a text as they are indexed and looked for. A Han character is a word of its own, so that a phrase of any length is found
/// in a language without blanks; letters and digits are words as they are written, in lower case. Compatibility characters are folded,
/// the separators of thousands dropped, everything else parts words.
/// </summary>
internal static class SearchWords
{
    /// <summary>The words of <paramref name="text"/> in their order, parted by blanks.</summary>
    internal static string Of(string text) => Of(text, places: null);

    /// <summary>The words of a text, parted by blanks, and for each character of the result its place in <paramref name="text"/>.</summary>
    internal static string Of(string text, out ImmutableArray<int> places)
    {
        var kept = ImmutableArray.CreateBuilder<int>(text.Length * 2);
        var words = Of(text, kept);
        places = kept.ToImmutable();
        return words;
    }

    /// <summary>Each part of a question between blanks as a phrase of words parted by blanks; parts without any word are left out.</summary>
    internal static ImmutableArray<string> Phrases(string question) =>
    [
        .. question.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(static part => Of(part)).Where(static phrase => phrase.Length > 0),
    ];

    private static string Of(string text, ImmutableArray<int>.Builder? places)
    {
        var words = new StringBuilder(text.Length * 2);
        var inWord = false;
        for (var at = 0; at < text.Length; at++)
        {
            var character = CompatibilityCharacters.Fold(text[at]);
            if (IsHan(character))
            {
                // The two halves of a rare character stay together.
                Add(character, at, begins: !char.IsLowSurrogate(character));
                inWord = false;
            }
            else if (char.IsLetterOrDigit(character))
            {
                Add(char.ToLowerInvariant(character), at, begins: !inWord);
                inWord = true;
            }
            else if (!IsSeparatorOfThousands(text, at, character))
            {
                inWord = false;
            }
        }

        return words.ToString();

        void Add(char character, int at, bool begins)
        {
            if (begins && words.Length > 0)
            {
                words.Append(' ');
                places?.Add(at);
            }

            words.Append(character);
            places?.Add(at);
        }
    }

    private static bool IsHan(char character) =>
        character is (>= '\u2E80' and <= '\u9FFF' and not (>= '\u3000' and <= '\u3004') and not (>= '\u3008' and <= '\u3020')) or (>= '\uF900' and <= '\uFAFF')
        || char.IsSurrogate(character);

    private static bool IsSeparatorOfThousands(string text, int at, char character) =>
        character == ',' && at > 0 && at + 3 < text.Length && char.IsAsciiDigit(text[at - 1])
        && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3]);
}
