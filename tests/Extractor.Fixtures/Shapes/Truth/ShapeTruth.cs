using System.Collections.Immutable;
using Extractor.Fixtures.Shapes.Printed;

namespace Extractor.Fixtures.Shapes.Truth;

/// <summary>A table that the document holds.</summary>
/// <param name="Table">Its cells.</param>
/// <param name="Pages">The 1-based pages on which it stands; one table, although it stands on several.</param>
public sealed record TableTruth(GridTable Table, ImmutableArray<int> Pages);

/// <summary>
/// What is true about a printed document, by the conventions of <c>docs/table-shapes.md</c>.
/// </summary>
/// <param name="Tables">In reading order; a table inside a cell follows the one that holds it.</param>
/// <param name="Text">Each must stand outside all tables, in one piece, blanks aside.</param>
/// <param name="Stamps">Texts painted over the page: in no cell, and not lost.</param>
public sealed record ShapeTruth(ImmutableArray<TableTruth> Tables, ImmutableArray<string> Text, ImmutableArray<string> Stamps)
{
    /// <summary>Reads the truth off a document that is not printed yet.</summary>
    public static ShapeTruth Of(PrintedDocument document)
    {
        var tables = new List<(GridTable Table, List<int> Pages)>();
        var text = ImmutableArray.CreateBuilder<string>();
        var stamps = ImmutableArray.CreateBuilder<string>();
        var page = 1;
        foreach (var block in document.Blocks)
        {
            switch (block)
            {
                case NewPage:
                    page++;
                    break;
                case TextLine { IsRepeated: false } line:
                    text.Add(line.Text.Split('\t')[0]);
                    break;
                case TablePart part:
                    page = Add(tables, part, page);
                    break;
                case TableBesideText beside:
                    page = Add(tables, beside.Part, page);
                    text.Add(beside.Text);
                    break;
                case TablesAbreast abreast:
                    Add(tables, abreast.Left, page);
                    Add(tables, abreast.Right, page);
                    break;
                case Stamp stamp:
                    stamps.Add(stamp.Text);
                    break;
            }
        }

        return new ShapeTruth([.. tables.Select(found => new TableTruth(found.Table, [.. found.Pages]))], text.ToImmutable(), stamps.ToImmutable());
    }

    /// <summary>Adds a part and the tables in its cells; gives the page on which it ends.</summary>
    private static int Add(List<(GridTable Table, List<int> Pages)> tables, TablePart part, int page)
    {
        var known = tables.FindIndex(found => ReferenceEquals(found.Table, part.Table));
        if (known < 0)
        {
            known = tables.Count;
            tables.Add((part.Table, []));
            tables.AddRange(part.Table.Cells.Where(cell => cell.Inner is not null).Select(cell => (cell.Inner!, new List<int> { page })));
        }

        var last = page + part.Pages - 1;
        tables[known].Pages.AddRange(Enumerable.Range(page, part.Pages).Except(tables[known].Pages));
        return last;
    }
}
