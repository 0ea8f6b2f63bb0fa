using System.Buffers;
using System.Collections.Immutable;
using Extractor.Numbers.Numerals;

namespace Extractor.Numbers.Mentions;

/// <summary>
/// Finds every number in running text, with its place: bare numbers, amounts, shares, ordinals, ranges, quantities and dates. Line breaks
/// inside a number do not matter. Each kind is looked for on its own, so a number may be found twice: the 15 of 15元 is a number and the
/// whole an amount. <see cref="Mention.IsNested"/> tells the inner from the outer. Never throws; time is linear in the text.
/// </summary>
public static class NumberFinder
{
    private const int LongestOnStack = 512;

    /// <summary>All mentions in the order of their beginning, the longer first where two begin together.</summary>
    public static ImmutableArray<Mention> Find(ReadOnlySpan<char> text, NumberContext? context = null)
    {
        char[]? rented = null;
        var folded = text.Length <= LongestOnStack
            ? stackalloc char[text.Length]
            : (rented = ArrayPool<char>.Shared.Rent(text.Length)).AsSpan(0, text.Length);
        try
        {
            NumeralCharacters.Fold(text, folded);
            FillInMarks.Blank(folded);
            var found = new MentionCollector(new Passage(text, folded), (context ?? NumberContext.None).InsideCalendar()).Collect();
            return MentionNesting.Ordered(found);
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<char>.Shared.Return(rented);
            }
        }
    }
}
