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
    private GrowingTable? growing;

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

        stitching.End();
        return stitching.result;
    }

    private void Add(Table table)
    {
        result.Add(table);
        var end = result.Count - 1;
        var notes = current < 0 ? 0 : CaptionFinder.CountNotes(result, current + 1);
        var start = current + 1 + notes;
        var captions = CaptionFinder.CountAbove(result, start, end);
        var captionTexts = result.GetRange(end - captions, captions).ConvertAll(block => CaptionFinder.TextOf(block)!);
        var part = new TablePart(table, captionTexts, placements.GetValueOrDefault(table));
        if (growing is not null && start + captions == end && TryJoin(growing, part))
        {
            return;
        }

        End();
        current = result.Count - 1;
        growing = new GrowingTable(part);
    }

    private bool TryJoin(GrowingTable first, TablePart second)
    {
        var continuation = Continuation.Judge(first, second);
        if (continuation.Kind == ContinuationKind.Suspected)
        {
            diagnostics.Add(DiagnosticCatalog.SuspectedContinuation(second.Table.Location));
        }

        if (continuation.Kind != ContinuationKind.Continued)
        {
            return false;
        }

        TableJoining.Join(first, second, continuation);
        carriedNotes.AddRange(result.GetRange(current + 1, result.Count - current - 2 - second.Captions.Count));
        result.RemoveRange(current + 1, result.Count - current - 1);
        return true;
    }

    /// <summary>Puts the table with all its parts where its first part stands; until then that part keeps the place.</summary>
    private void End()
    {
        if (growing is not null)
        {
            result[current] = growing.ToTable();
        }

        ReturnCarriedNotes();
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
