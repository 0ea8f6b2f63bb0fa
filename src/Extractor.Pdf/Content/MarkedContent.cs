namespace Extractor.Pdf.Content;

/// <summary>Follows marked content (ISO 32000-1, 14.6) for the replacement texts it carries and the layers it hides.</summary>
internal sealed class MarkedContent(PageCollector collector)
{
    // Producers that never close their marks are remembered only so far.
    private const int DeepestNesting = 4096;

    private readonly Stack<(string? ActualText, int FirstGlyph, bool IsHidden)> open = new();
    private int ignored;

    public void Begin(string? actualText, bool isHidden)
    {
        if (open.Count >= DeepestNesting)
        {
            ignored++;
        }
        else
        {
            open.Push((actualText, collector.GlyphCount, isHidden));
            collector.HiddenLayers += isHidden ? 1 : 0;
        }
    }

    public void End()
    {
        if (ignored > 0)
        {
            ignored--;
        }
        else if (open.TryPop(out var mark))
        {
            collector.HiddenLayers -= mark.IsHidden ? 1 : 0;
            if (mark.ActualText is { } text)
            {
                collector.Add(new PdfActualText(text, mark.FirstGlyph, collector.GlyphCount - mark.FirstGlyph));
            }
        }
    }

    public void CloseAll()
    {
        ignored = 0;
        while (open.Count > 0)
        {
            End();
        }
    }
}
