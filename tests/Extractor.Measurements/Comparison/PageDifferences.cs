using Extractor.Measurements.OtherReaders;

namespace Extractor.Measurements.Comparison;

/// <summary>
/// Why two readers count different characters on a page. Each of the other's characters is looked for at its place among ours: the same
/// character shown, the same clipped away, another character, a copy of one nearby, the same far away, or nothing.
/// </summary>
/// <param name="Clipped">Characters that we read at the same place but mark as clipped away.</param>
/// <param name="OtherText">Characters where we read another one at the same place.</param>
/// <param name="Copies">Characters that are shown twice, less than a tenth of an em apart, which counts once with us.</param>
/// <param name="Moved">Characters that we have on the page, but not there.</param>
/// <param name="Missing">Characters that we do not have.</param>
/// <param name="OursAlone">Characters of ours at a place where the other has none.</param>
internal readonly record struct PageDifferences(int Clipped, int OtherText, int Copies, int Moved, int Missing, int OursAlone)
{
    // Readers agree on origins far better than this; the thinnest letters advance more.
    private const double SamePlace = 1;

    /// <summary>The reason that stands behind most of the difference, in one word.</summary>
    public string Reason
    {
        get
        {
            (string Name, int Count)[] reasons =
            [
                ("clipped", Clipped), ("other-text", OtherText), ("copy", Copies), ("moved", Moved), ("missing", Missing), ("ours-alone", OursAlone),
            ];
            return reasons.MaxBy(reason => reason.Count).Name;
        }
    }

    public static PageDifferences Of(
        IReadOnlyList<PageCharacter> shown, IReadOnlyList<PageCharacter> clipped, IReadOnlyList<PageCharacter> theirs)
    {
        var (ours, hidden, others) = (new CharacterPlaces(shown), new CharacterPlaces(clipped), new CharacterPlaces(theirs));
        var (isClipped, otherText, copies, moved, missing) = (0, 0, 0, 0, 0);
        foreach (var character in theirs.Where(HasInk))
        {
            if (ours.TryTake(character, SamePlace))
            {
                continue;
            }

            _ = hidden.TryTake(character, SamePlace) ? isClipped++
                : ours.HasSame(character, SamePlace) ? copies++
                : ours.HasAny(character, SamePlace) ? otherText++
                : ours.HasSame(character, double.PositiveInfinity) ? moved++
                : missing++;
        }

        return new PageDifferences(
            isClipped, otherText, copies, moved, missing, shown.Count(character => HasInk(character) && !others.HasAny(character, SamePlace)));
    }

    private static bool HasInk(PageCharacter character) => ComparableText.Of(character.Text).Length > 0;
}
