using System.Collections.Immutable;
using Extractor.Fixtures.Invention;

namespace Extractor.Fixtures.Forms;

/// <summary>Collects the cells of one form, printing amounts in the style of the recipe.</summary>
public sealed class FormBuilder(FixtureRecipe recipe, int columns)
{
    private readonly List<LogicalCell> _cells = [];

    /// <summary>The row that the next body cells go to.</summary>
    public int Row { get; set; }

    public int HeaderRows { get; private set; }

    public bool MergedTotalLabel => recipe.Page.MergedTotalLabel;

    public FormBuilder Header(int row, int column, string text, int rowSpan = 1, int columnSpan = 1)
    {
        _cells.Add(new LogicalCell(row, column, rowSpan, columnSpan, CellRole.Header, text, null, null));
        HeaderRows = Math.Max(HeaderRows, row + rowSpan);
        Row = HeaderRows;
        return this;
    }

    public FormBuilder Text(int column, string text, CellRole role, int columnSpan = 1)
    {
        _cells.Add(new LogicalCell(Row, column, 1, columnSpan, role, text, null, null));
        return this;
    }

    public FormBuilder Amount(int column, string key, long amount)
    {
        string text = AmountText.Print(amount, recipe.Numbers);
        long? printed = amount == 0 && recipe.Numbers.Zeros != ZeroCells.Zero ? null : amount;
        _cells.Add(new LogicalCell(Row, column, 1, 1, CellRole.Amount, text, printed, key));
        return this;
    }

    /// <summary>An amount cell that is left blank whatever the style, as empty forms do.</summary>
    public FormBuilder Blank(int column, string? key = null)
    {
        _cells.Add(new LogicalCell(Row, column, 1, 1, CellRole.Amount, "", null, key));
        return this;
    }

    public LogicalForm Build(FormTitle title, string? emptyStatement, params ReadOnlySpan<string> notes)
    {
        int bodyRows = Row - HeaderRows;
        return new LogicalForm
        {
            Form = title.Form,
            Title = title.Title,
            PrintedNumber = title.PrintedNumber,
            Unit = recipe.Unit == AmountUnit.Yuan ? "元" : "万元",
            Status = emptyStatement is null ? FormStatus.Complete : FormStatus.Empty,
            HeaderRows = HeaderRows,
            Columns = columns,
            Cells = [.. _cells.OrderBy(static cell => cell.Row).ThenBy(static cell => cell.Column)],
            Parts = Parts(bodyRows),
            Notes = NumberedNotes(notes, emptyStatement),
            EmptyStatement = emptyStatement,
        };
    }

    /// <summary>A page takes up to 24 rows; a last page of fewer than 3 rows would look odd and is not made.</summary>
    private ImmutableArray<FormPart> Parts(int bodyRows)
    {
        const int RowsPerPage = 24;
        int last = HeaderRows + bodyRows - 1;
        int split = bodyRows >= RowsPerPage + 3 ? RowsPerPage : bodyRows - 4;
        return recipe.Page.SplitForms && bodyRows >= 18
            ? [new FormPart(HeaderRows, HeaderRows + split - 1), new FormPart(HeaderRows + split, last)]
            : [new FormPart(HeaderRows, last)];
    }

    private static ImmutableArray<string> NumberedNotes(ReadOnlySpan<string> notes, string? emptyStatement)
    {
        ImmutableArray<string>.Builder all = ImmutableArray.CreateBuilder<string>();
        foreach (string note in notes)
        {
            all.Add(note);
        }

        if (emptyStatement is not null)
        {
            all.Add(emptyStatement);
        }

        return all.Count == 1
            ? [$"注：{all[0]}"]
            : [.. all.Select(static (note, index) => index == 0 ? $"注：1. {note}" : $"{index + 1}. {note}")];
    }
}

/// <summary>How a form is named and numbered in one report.</summary>
public sealed record FormTitle(string Form, string Title, string PrintedNumber);
