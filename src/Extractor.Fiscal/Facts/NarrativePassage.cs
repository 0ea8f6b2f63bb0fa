using System.Collections.Immutable;
using Extractor.Diagnostics;
using Extractor.Documents;

namespace Extractor.Fiscal.Facts;

/// <summary>A paragraph of running text, joined over the lines that its source breaks it into.</summary>
/// <param name="Text">The printed text, blanks kept.</param>
/// <param name="Lines">Where the printed lines begin, the first at 0.</param>
/// <param name="Section">The section that it stands in.</param>
internal sealed record NarrativePassage(string Text, ImmutableArray<PrintedLineStart> Lines, NarrativeSection Section)
{
    /// <summary>The line in which a place of the text is printed, and the place in that line.</summary>
    public (SourceLocation Location, int Offset) PlaceOf(int place)
    {
        var low = 0;
        for (var high = Lines.Length - 1; low < high;)
        {
            var middle = (low + high + 1) / 2;
            if (Lines[middle].Start <= place)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return (Lines[low].Location, place - Lines[low].Start);
    }
}
