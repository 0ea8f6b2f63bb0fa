using System.Collections.Immutable;
using Extractor.Text;

namespace Extractor.Fiscal.Facts;

/// <summary>A passage as it is compared with known words: without blanks and the underscores of filled-in forms, every place traceable.</summary>
internal sealed class FoldedPassage
{
    private readonly ImmutableArray<int> places;

    /// <summary>Folds a passage.</summary>
    public FoldedPassage(string text) => Text = MatchingText.Fold(text.Replace('_', ' '), out places);

    /// <summary>The folded text.</summary>
    public string Text { get; }

    /// <summary>Where a place of the printed text stands in the folded one: the first character at or behind it.</summary>
    public int Of(int place)
    {
        var found = places.BinarySearch(place);
        return found >= 0 ? found : ~found;
    }

    /// <summary>Where the sentence that a place belongs to begins.</summary>
    public int SentenceStart(int place)
    {
        var end = place == 0 ? -1 : Text.AsSpan(0, place).LastIndexOfAny("。!?");
        return end + 1;
    }

    /// <summary>Where the sentence that a place belongs to ends, its full stop not included.</summary>
    public int SentenceEnd(int place)
    {
        var end = Text.AsSpan(place).IndexOfAny("。!?");
        return end < 0 ? Text.Length : place + end;
    }
}
