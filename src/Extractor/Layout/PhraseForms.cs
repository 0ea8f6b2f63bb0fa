using System.Collections.Immutable;

namespace Extractor.Layout;

/// <summary>Tells figures from labels by the share of digits, cheaply: it is asked for every phrase of a page.</summary>
internal static class PhraseForms
{
    /// <summary>Letters that a figure may carry: a unit, a footnote mark, an abbreviated currency.</summary>
    private const int MostLetters = 3;

    /// <summary>The form of the words taken together.</summary>
    public static PhraseForm Of(ImmutableArray<Word> words)
    {
        // Q1 and B2 are names; a figure begins with its digits, its sign or its currency.
        if (char.IsLetter(words[0].Text[0]) && words[0].Text[^1] != '$' && words[0].Text.Any(IsDigit))
        {
            return PhraseForm.Label;
        }

        var digits = 0;
        var letters = 0;
        var marks = 0;
        foreach (var word in words)
        {
            foreach (var character in word.Text)
            {
                if (IsDigit(character))
                {
                    digits++;
                }
                else if (char.IsLetter(character) || WordGap.IsWide(character))
                {
                    letters++;
                }
                else
                {
                    marks++;
                }
            }
        }

        if (digits == 0)
        {
            return IsPlaceholder(words, letters, marks) ? PhraseForm.Placeholder : PhraseForm.Label;
        }

        // A year heads a column more often than it stands in one.
        var isFigure = letters <= Math.Min(MostLetters, digits) && marks <= (2 * digits) + 2 && !(letters == 0 && marks == 0 && IsYear(words));
        return isFigure ? PhraseForm.Figure : PhraseForm.Label;
    }

    /// <summary>Whether a single word is a year of our time.</summary>
    public static bool IsYear(ImmutableArray<Word> words) =>
        words.Length == 1 && words[0].Text is ['1', '9', _, _] or ['2', '0', _, _] && words[0].Text.All(IsDigit);

    private static bool IsDigit(char character) => char.IsAsciiDigit(character) || character is >= '０' and <= '９';

    private static bool IsPlaceholder(ImmutableArray<Word> words, int letters, int marks)
    {
        if (words.Length > 3)
        {
            return false;
        }

        if (letters == 0)
        {
            return marks <= 6;
        }

        return words.Length == 1 && words[0].Text.ToLowerInvariant() is "n.a." or "n.a" or "na" or "n/a" or "nil" or "n.s." or "ns" or "x" or "c" or "无";
    }
}
