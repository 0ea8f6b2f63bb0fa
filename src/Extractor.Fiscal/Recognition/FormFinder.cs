using System.Collections.Immutable;
using Extractor.Documents;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Forms;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Recognition;

/// <summary>
/// Walks a document once and finds the forms of its body: a title in the grid, in the caption or in the lines before it, confirmed by
/// the header; a title without a grid; or a header so complete that it needs no title.
/// </summary>
internal sealed class FormFinder(FormCatalog catalog, TitleRecognizer recognizer)
{
    /// <summary>Below this share of known columns the title stands above some other table, such as a government's.</summary>
    private const decimal LeastHeaderScore = 0.5m;

    /// <summary>A damaged header of the right width still shows this share; one that shows less is another table's.</summary>
    private const decimal LeastDamagedScore = 0.25m;

    /// <summary>A form without a title shows nearly all its columns, and at least <see cref="FewestUntitledColumns"/>.</summary>
    private const decimal LeastUntitledScore = 0.9m;

    private const int FewestUntitledColumns = 6;

    /// <summary>A title wrapped over two lines is short on each.</summary>
    private const int LongestWrappedLine = 40;

    /// <summary>Finds the forms of <paramref name="lines"/>.</summary>
    public FoundForms Find(ImmutableArray<DocumentLine> lines, Contents contents) => Find(lines, contents, []);

    /// <summary>Finds the forms of <paramref name="lines"/>; tables that are known as something else are passed over.</summary>
    public FoundForms Find(ImmutableArray<DocumentLine> lines, Contents contents, HashSet<Table> claimed)
    {
        var walk = new Walk();
        for (var at = 0; at < lines.Length; at++)
        {
            var line = lines[at];
            if (line.Table is { } other && claimed.Contains(other))
            {
                walk.ClosePending();
                continue;
            }

            if (line.Table is { } table)
            {
                TakeTable(walk, table, NotesAfter(lines, at), contents);
                continue;
            }

            if (contents.Lines.Contains(at))
            {
                walk.ClosePending();
                continue;
            }

            var (match, title) = TitleAt(lines, contents, at);
            if (match is not null)
            {
                if (walk.Pending?.Match.Form.Id != match.Form.Id)
                {
                    walk.ClosePending();
                }

                walk.Pending = new PendingTitle(match, line, title);
                at += title.Length > line.Text.Length ? 1 : 0;
            }
            else if (walk.Pending is { } pending && !pending.Take(line))
            {
                walk.ClosePending();
            }
        }

        walk.ClosePending();
        return new FoundForms(WithoutRepeatedTitles(walk.Found), walk.UnrecognisedTables);
    }

    private void TakeTable(Walk walk, Table table, ImmutableArray<DocumentLine> notes, Contents contents)
    {
        var grid = FormGrid.Of(table);
        var (own, title) = OwnTitle(table);
        if (own is not null && walk.Pending is { } other && other.Match.Form.Id != own.Form.Id)
        {
            walk.ClosePending();
        }

        var pending = walk.Pending;
        walk.Pending = null;
        var match = own ?? pending?.Match;
        var columns = match is null ? null : ColumnAssignment.Of(match.Form, grid);
        if (columns is not null && !IsConfirmed(columns))
        {
            columns = null;
        }

        columns ??= match is null ? Untitled(grid, walk.Found, contents) : null;
        var form = columns?.Form ?? (IsAnnounced(match, contents) ? match!.Form : null);
        if (form is null)
        {
            walk.UnrecognisedTables++;
            return;
        }

        // An announced form whose grid is not understood is there, but cannot be read.
        var occurrence = new FormOccurrence(
            form,
            own is not null ? title : pending?.Title ?? form.Title,
            match?.Score ?? 0m,
            pending?.Line,
            columns is null ? null : grid,
            columns,
            FormStatus.Illegible,
            [.. pending?.Caption ?? [], .. table.Caption.Select(line => line.Text)],
            [.. pending?.Notes ?? [], .. notes]);
        if (walk.Found.Count > 0 && ContinuedForm.Join(walk.Found[^1], occurrence) is { } whole)
        {
            walk.Found[^1] = whole;
            return;
        }

        walk.Found.Add(occurrence);
    }

    private static bool IsAnnounced(TitleMatch? match, Contents contents) =>
        match is { Score: 1m } && contents.Announced.Any(announced => announced.Form.Id == match.Form.Id);

    /// <summary>The title that the table itself carries: as its title, or in the nearest line of its caption, inside or above the grid.</summary>
    private (TitleMatch? Match, string Title) OwnTitle(Table table)
    {
        var captions = table.Caption.Select(line => line.Text).Reverse();
        foreach (var text in captions.Concat(table.Title is { } title ? [title] : []))
        {
            if (recognizer.Match(text) is { } match)
            {
                return (match, text);
            }
        }

        return (null, string.Empty);
    }

    /// <summary>A header that names enough, or that is as wide as the form's.</summary>
    private static bool IsConfirmed(ColumnAssignment columns) =>
        columns.Columns.Any(column => column.Role == ColumnRole.Amount)
        && (columns.HeaderScore >= LeastHeaderScore || (columns.FitsByPosition && columns.HeaderScore >= LeastDamagedScore));

    /// <summary>
    /// The only form whose header the grid shows in full, where that form was not found by title. Final accounts and budgets have
    /// forms alike, so the other forms of the report must tell which it is.
    /// </summary>
    private ColumnAssignment? Untitled(FormGrid grid, List<FormOccurrence> found, Contents contents)
    {
        var kinds = found.Select(known => known.Form.Kind).Concat(contents.Announced.Select(known => known.Form.Kind)).Distinct().Take(2).ToArray();
        var fitting = catalog.Forms
            .Where(form => kinds.Length == 1 && form.Kind == kinds[0])
            .Where(form => form.RequiredColumns >= FewestUntitledColumns && found.TrueForAll(known => known.Form.Id != form.Id))
            .Select(form => ColumnAssignment.Of(form, grid))
            .Where(columns => columns.Form.RequiredColumns >= FewestUntitledColumns && columns.HeaderScore >= LeastUntitledScore && columns.Columns.All(column => column.Definition is not null))
            .Take(2)
            .ToArray();
        return fitting.Length == 1 ? fitting[0] : null;
    }

    /// <summary>The title on a line, or on this line and the next where together they make a longer one.</summary>
    private (TitleMatch? Match, string Title) TitleAt(ImmutableArray<DocumentLine> lines, Contents contents, int at)
    {
        var text = lines[at].Text;
        var alone = recognizer.Match(text);
        var next = at + 1;
        if (text.Length <= LongestWrappedLine && next < lines.Length && lines[next].Table is null && !contents.Lines.Contains(next)
            && lines[next].Text.Length <= LongestWrappedLine && CaptionText.KindOf(lines[next].Text) == CaptionKind.Other)
        {
            var joined = recognizer.Match(text + lines[next].Text);
            var second = recognizer.Match(lines[next].Text);
            if (joined is not null && joined.Score == 1m
                && joined.Alias.Length > Math.Max(alone?.Alias.Length ?? 0, second?.Alias.Length ?? 0))
            {
                return (joined, text + lines[next].Text);
            }
        }

        return (alone, text);
    }

    private static ImmutableArray<DocumentLine> NotesAfter(ImmutableArray<DocumentLine> lines, int table)
    {
        var notes = ImmutableArray.CreateBuilder<DocumentLine>();
        for (var at = table + 1; at < lines.Length && lines[at].Table is null; at++)
        {
            var isNote = CaptionText.KindOf(lines[at].Text) == CaptionKind.Note
                || (notes.Count > 0 && CaptionText.ContinuesNote(lines[at].Text))
                || CaptionText.IsWholeEmptyStatement(lines[at].Text);
            if (!isNote)
            {
                break;
            }

            notes.Add(lines[at]);
        }

        return notes.ToImmutable();
    }

    /// <summary>A form that was read does not also lack a grid; of repeated bare titles the first counts.</summary>
    private static ImmutableArray<FormOccurrence> WithoutRepeatedTitles(List<FormOccurrence> found)
    {
        var read = found.Where(form => form.Grid is not null).Select(form => form.Form.Id).ToHashSet(StringComparer.Ordinal);
        return [.. found.Where(form => form.Grid is not null || read.Add(form.Form.Id))];
    }

    private sealed class Walk
    {
        public List<FormOccurrence> Found { get; } = [];

        public PendingTitle? Pending { get; set; }

        public int UnrecognisedTables { get; set; }

        public void ClosePending()
        {
            if (Pending?.WithoutGrid() is { } form)
            {
                Found.Add(form);
            }

            Pending = null;
        }
    }
}
