using System.Collections.Immutable;
using Extractor.Documents;
using Extractor.Fiscal.Recognition;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Forms;

/// <summary>Where a form is printed. In a text, its first part begins at the title and its last ends with the notes.</summary>
internal static class FormParts
{
    /// <summary>The parts of a form in order.</summary>
    public static ImmutableArray<FormPart> Of(FormOccurrence occurrence)
    {
        if (occurrence.Grid is null)
        {
            return occurrence.TitleLine is { } title ? [WithoutGrid(title, occurrence.Notes)] : [];
        }

        ImmutableArray<TableFragment> fragments = [.. occurrence.Grids.SelectMany(grid => grid.Table.Fragments)];
        return [.. fragments.Select((fragment, at) =>
        {
            var provenance = Provenance.From(fragment.Location);
            if (fragment.Location.Line is not { } first)
            {
                return new FormPart(provenance.Page, provenance.Bbox, null);
            }

            var last = fragment.LastLine ?? first;
            first = at == 0 && occurrence.TitleLine?.Location.Line is { } titleLine ? Math.Min(first, titleLine) : first;
            last = at == fragments.Length - 1 ? Math.Max(last, LastLine(occurrence.Notes)) : last;
            return new FormPart(null, null, [first, last]);
        })];
    }

    private static FormPart WithoutGrid(DocumentLine title, ImmutableArray<DocumentLine> notes)
    {
        var provenance = Provenance.From(title.Location);
        return new FormPart(
            provenance.Page, provenance.Bbox, title.Location.Line is { } line ? [line, Math.Max(line, LastLine(notes))] : null);
    }

    private static int LastLine(ImmutableArray<DocumentLine> notes) => notes.IsEmpty ? 0 : notes.Max(note => note.Location.Line ?? 0);
}
