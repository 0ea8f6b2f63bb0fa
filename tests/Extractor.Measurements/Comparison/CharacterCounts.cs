using System.Text;
using Extractor.Measurements.OtherReaders;

namespace Extractor.Measurements.Comparison;

/// <summary>How many characters two readers see on a page, as multisets.</summary>
/// <param name="Ours">What our reader sees.</param>
/// <param name="Theirs">What the other sees.</param>
/// <param name="Both">What both see.</param>
/// <param name="Clipped">What the other sees and ours read, but marked as clipped away.</param>
internal readonly record struct CharacterCounts(long Ours, long Theirs, long Both, long Clipped)
{
    /// <summary>The share of the other's characters that ours has as shown; 1 if the other has none.</summary>
    public double Shown => Theirs == 0 ? 1 : (double)Both / Theirs;

    /// <summary>The share of the other's characters that ours has, shown or clipped away; 1 if the other has none.</summary>
    public double Found => Theirs == 0 ? 1 : (double)(Both + Clipped) / Theirs;

    /// <summary>The share of our characters that the other has; 1 if ours has none.</summary>
    public double Confirmed => Ours == 0 ? 1 : (double)Both / Ours;

    public static CharacterCounts operator +(CharacterCounts one, CharacterCounts other) =>
        new(one.Ours + other.Ours, one.Theirs + other.Theirs, one.Both + other.Both, one.Clipped + other.Clipped);

    public static CharacterCounts Compare(
        IEnumerable<PageCharacter> ours, IEnumerable<PageCharacter> clipped, IEnumerable<PageCharacter> theirs)
    {
        Dictionary<Rune, long> balance = [];
        long seen = 0;
        foreach (var rune in Runes(theirs))
        {
            balance[rune] = balance.GetValueOrDefault(rune) + 1;
            seen++;
        }

        var (own, both) = Take(balance, Runes(ours));
        var (_, hidden) = Take(balance, Runes(clipped));
        return new CharacterCounts(own, seen, both, hidden);
    }

    private static (long All, long Taken) Take(Dictionary<Rune, long> balance, IEnumerable<Rune> runes)
    {
        long all = 0;
        long taken = 0;
        foreach (var rune in runes)
        {
            all++;
            if (balance.GetValueOrDefault(rune) > 0)
            {
                balance[rune]--;
                taken++;
            }
        }

        return (all, taken);
    }

    private static IEnumerable<Rune> Runes(IEnumerable<PageCharacter> characters) =>
        characters.SelectMany(character => ComparableText.Of(character.Text).EnumerateRunes());
}
