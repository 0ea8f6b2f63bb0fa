using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Proofreading;

/// <summary>L.PUNCTUATION: no mark stands twice, and every closing quotation mark closes one that was opened.</summary>
internal static class PunctuationCheck
{
    private const string Check = "L.PUNCTUATION";
    private const string Stops = "。，；：、！？";
    private const char Open = '\u201C';
    private const char Close = '\u201D';

    private static readonly BilingualText Repeated = new("标点重复", "a mark is repeated");
    private static readonly BilingualText NeverOpened = new("右引号前没有左引号", "a quotation is closed that was never opened");

    /// <summary>The findings of consecutive paragraphs.</summary>
    public static IEnumerable<Identities.Comparison> Evaluate(IEnumerable<ProofText> texts)
    {
        var open = 0;
        foreach (var text in texts)
        {
            foreach (var start in RepeatedStops(text.Text))
            {
                yield return text.Breaks(Check, FindingSeverity.Low, start, 2, Repeated);
            }

            // A quotation can run over paragraphs, which also end where a page does; it is forgotten after the next paragraph.
            var before = open;
            open = 0;
            for (var i = 0; i < text.Text.Length; i++)
            {
                if (text.Text[i] == Open)
                {
                    open++;
                }
                else if (text.Text[i] == Close && open + before == 0)
                {
                    yield return text.Breaks(Check, FindingSeverity.Low, i, 1, NeverOpened);
                }
                else if (text.Text[i] == Close)
                {
                    (open, before) = open > 0 ? (open - 1, before) : (open, before - 1);
                }
            }
        }
    }

    /// <summary>Where exactly two stops follow each other; three and more are the dots of a contents line.</summary>
    private static IEnumerable<int> RepeatedStops(string text)
    {
        for (var i = 0; i + 1 < text.Length;)
        {
            var end = i;
            while (end < text.Length && Stops.Contains(text[end], StringComparison.Ordinal))
            {
                end++;
            }

            if (end - i == 2)
            {
                yield return i;
            }

            i = Math.Max(end, i + 1);
        }
    }
}
