using Extractor.Fiscal.Records;
using Extractor.Numbers;

namespace Extractor.Fiscal.Recognition;

/// <summary>A title that has been read and whose grid has not come yet.</summary>
/// <param name="match">The form.</param>
/// <param name="line">The line of the title.</param>
/// <param name="title">The printed title, joined where it was wrapped.</param>
internal sealed class PendingTitle(TitleMatch match, DocumentLine line, string title)
{
    /// <summary>A department without 部门： may stand between title and grid; more is running text.</summary>
    private const int MostStrayLines = 2;

    private const int LongestStrayLine = 40;

    private int strayLines;

    public TitleMatch Match { get; } = match;

    public DocumentLine Line { get; } = line;

    public string Title { get; } = title;

    public List<string> Caption { get; } = [];

    public List<DocumentLine> Notes { get; } = [];

    public bool IsIllegible { get; private set; }

    /// <summary>Takes a further line; false when it shows that no grid belongs to the title any more.</summary>
    public bool Take(DocumentLine next)
    {
        switch (CaptionText.KindOf(next.Text))
        {
            case CaptionKind.Caption:
                Caption.Add(next.Text);
                return true;
            case CaptionKind.Note:
                Notes.Add(next);
                return true;
            case CaptionKind.Illegible:
                IsIllegible = true;
                return true;
            default:
                return TakeOther(next);
        }
    }

    /// <summary>
    /// The form that the title proves without any grid, or null: a title alone can also be a heading of running text, so it
    /// needs the form number, the unit or the notes that belong to a form.
    /// </summary>
    public FormOccurrence? WithoutGrid()
    {
        var proven = IsIllegible
            || (Match.Score == 1m
                && (Notes.Count > 0 || Caption.Exists(text => CaptionText.FormNumber(text) is not null || UnitLine.Find(text) is not null)));
        return !proven ? null : new FormOccurrence(
            Match.Form,
            Title,
            Match.Score,
            Line,
            null,
            null,
            IsIllegible ? FormStatus.Illegible : FormStatus.CaptionOnly,
            [.. Caption],
            [.. Notes]);
    }

    private bool TakeOther(DocumentLine next)
    {
        if (Notes.Count > 0 && CaptionText.ContinuesNote(next.Text))
        {
            Notes.Add(next);
            return true;
        }

        if (TitleText.PartMark(next.Text) is not null || next.Text.Length > LongestStrayLine || ++strayLines > MostStrayLines)
        {
            return false;
        }

        Caption.Add(next.Text);
        return true;
    }
}
