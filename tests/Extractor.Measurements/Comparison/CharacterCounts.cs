using System.Text;
using Extractor.Measurements.OtherReaders;

namespace Extractor.Measurements.Comparison;

/// <summary>How many characters two readers see on a page, as multisets.</summary>
/// <param name="Ours">What our reader sees.</param>
/// <param name="Theirs">What the other sees.</param>
/// <param name="Both">What both see.</param>
internal readonly record struct CharacterCounts(long Ours, long Theirs, long Both)
{
    /// <summary>The share of the other's characters that ours has; 1 if the other has none.</summary>
    public double Found => Theirs == 0 ? 1 : (double)Both / Theirs;

    /// <summary>The share of our characters that the other has; 1 if ours has none.</summary>
    public double Confirmed => Ours == 0 ? 1 : (double)Both / Ours;

    public static CharacterCounts operator +(CharacterCounts one, CharacterCounts other) =>
        new(one.Ours + other.Ours, one.Theirs + other.Theirs, one.Both + other.Both);

    public static CharacterCounts Compare(IEnumerable<PageCharacter> ours, IEnumerable<PageCharacter> theirs)
    {
        Dictionary<Rune, long> balance = [];
        long seen = 0;
        foreach (var rune in theirs.SelectMany(character => ComparableText.Of(character.Text).EnumerateRunes()))
        {
            balance[rune] = balance.GetValueOrDefault(rune) + 1;
            seen++;
        }

        long own = 0;
        long both = 0;
        foreach (var rune in ours.SelectMany(character => ComparableText.Of(character.Text).EnumerateRunes()))
        {
            own++;
            if (balance.GetValueOrDefault(rune) > 0)
            {
                balance[rune]--;
                both++;
            }
        }

        return new CharacterCounts(own, seen, both);
    }
}
