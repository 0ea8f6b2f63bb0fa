using Extractor.Diagnostics;
using Extractor.Documents;

namespace Extractor.Tables;

/// <summary>
/// Joins the printed parts of tables that run over several pages, in documents of any kind. What stands between two parts decides:
/// nothing, or the first part's notes and the same caption once more. Any other text keeps tables apart.
/// </summary>
internal sealed class TableStitching
{
    private readonly IReadOnlyDictionary<Table, TablePlacement> placements;
    private readonly ICollection<Diagnostic> diagnostics;
    private readonly List<Block> result = [];
    private readonly List<Block> carriedNotes = [];
    private int current = -1;
    private TablePlacement? currentPlacement;
    private List<string> currentCaptions = [];

    private TableStitching(IReadOnlyDictionary<Table, TablePlacement> placements, ICollection<Diagnostic> diagnostics)
    {
        this.placements = placements;
        this.diagnostics = diagnostics;
    }

    /// <summary>The blocks with continued tables joined; a repeated caption or note stands there once.</summary>
    /// <param name="blocks">Blocks in reading order, without page furniture.</param>
    /// <param name="placements">Where tables stand on pages; empty for sources without pages.</param>
    /// <param name="diagnostics">Receives suspected continuations.</param>
    public static List<Block> Join(
        IEnumerable<Block> blocks, IReadOnlyDictionary<Table, TablePlacement> placements, ICollection<Diagnostic> diagnostics)
    {
        var stitching = new TableStitching(placements, diagnostics);
        foreach (var block in blocks)
        {
            // What stands behind a chart goes on nowhere.
            if (block is Table { Origin: not GridOrigin.Chart } table)
            {
                stitching.Add(table);
            }
            else
            {
                stitching.result.Add(block);
            }
        }

        stitching.ReturnCarriedNotes();
        return stitching.result;
    }

    private void Add(Table table)
    {
        result.Add(table);
        var end = result.Count - 1;
        var notes = current < 0 ? 0 : CaptionFinder.CountNotes(result, current + 1);
        var start = current + 1 + notes;
        var captions = CaptionFinder.CountAbove(result, start, end);
        var placement = placements.GetValueOrDefault(table);
        var captionTexts = result.GetRange(end - captions, captions).ConvertAll(block => CaptionFinder.TextOf(block)!);
        if (current >= 0 && start + captions == end && TryJoin(table, captionTexts, placement))
        {
            return;
        }

        ReturnCarriedNotes();
        current = result.Count - 1;
        currentPlacement = placement;
        currentCaptions = captionTexts;
    }

    private bool TryJoin(Table table, List<string> captions, TablePlacement? placement)
    {
        var earlier = (Table)result[current];
        var first = new TablePart(earlier, currentCaptions, currentPlacement, earlier.Fragments[^1].Location.Page ?? 0);
        var second = new TablePart(table, captions, placement, placement?.Page ?? 0);
        var continuation = Continuation.Judge(first, second);
        if (continuation.Kind == ContinuationKind.Suspected)
        {
            diagnostics.Add(DiagnosticCatalog.SuspectedContinuation(table.Location));
        }

        if (continuation.Kind != ContinuationKind.Continued)
        {
            return false;
        }

        result[current] = TableJoining.Join(first, second, continuation);
        carriedNotes.AddRange(result.GetRange(current + 1, result.Count - current - 2 - captions.Count));
        result.RemoveRange(current + 1, result.Count - current - 1);
        if (currentPlacement is not null && placement is not null)
        {
            currentPlacement = continuation.Columns!.Place(currentPlacement, placement);
        }

        return true;
    }

    /// <summary>Notes that stood between the parts follow the whole table, unless its last part prints them too.</summary>
    private void ReturnCarriedNotes()
    {
        if (carriedNotes.Count == 0)
        {
            return;
        }

        var count = CaptionFinder.CountNotes(result, current + 1);
        var printed = string.Concat(result.GetRange(current + 1, count).Select(note => LineKinds.Comparable(CaptionFinder.TextOf(note)!)));
        var insertAt = current + 1 + count;
        foreach (var note in carriedNotes)
        {
            var text = LineKinds.Comparable(CaptionFinder.TextOf(note)!);
            if (!printed.Contains(text))
            {
                result.Insert(insertAt++, note);
                printed += text;
            }
        }

        carriedNotes.Clear();
    }
}
