using Spectre.Console;

namespace Extractor.App.Output;

/// <summary>A table for people: drawn to the width of a terminal, or as plain aligned columns when the output goes elsewhere.</summary>
internal sealed class TextTable(params IReadOnlyList<TextColumn> columns)
{
    private readonly List<string[]> rows = [];

    /// <summary>Adds a row; missing fields at its end are empty.</summary>
    internal void Add(params IEnumerable<string?> fields)
    {
        var row = new string[columns.Count];
        Array.Fill(row, string.Empty);
        var column = 0;
        foreach (var field in fields.Take(columns.Count))
        {
            row[column++] = PrintableText.OneLine(field ?? string.Empty);
        }

        rows.Add(row);
    }

    /// <summary>Writes the table to standard output.</summary>
    internal void WriteTo(Terminal terminal)
    {
        if (terminal.OutputIsTerminal)
        {
            Draw(terminal);
        }
        else
        {
            Align(terminal.Output);
        }
    }

    private void Draw(Terminal terminal)
    {
        var table = new Table { Border = TableBorder.Rounded };
        foreach (var column in columns)
        {
            var drawn = new TableColumn(Markup.Escape(column.Header));
            table.AddColumn(column.IsNumeric ? drawn.RightAligned() : drawn);
        }

        foreach (var row in rows)
        {
            table.AddRow([.. row.Select(Markup.Escape)]);
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(terminal.Output),
            Ansi = AnsiSupport.Yes,
            ColorSystem = terminal.Color ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = terminal.Width;
        console.Write(table);
    }

    private void Align(TextWriter output)
    {
        var widths = columns
            .Select((column, i) => Math.Max(DisplayWidth.Of(column.Header), rows.Select(row => DisplayWidth.Of(row[i])).DefaultIfEmpty().Max()))
            .ToArray();
        output.WriteLine(Line([.. columns.Select(column => column.Header)], widths));
        output.WriteLine(string.Join("  ", widths.Select(width => new string('-', width))));
        foreach (var row in rows)
        {
            output.WriteLine(Line(row, widths));
        }
    }

    private string Line(string[] fields, int[] widths) => string.Join("  ", fields.Select((field, i) => Pad(field, widths[i], columns[i].IsNumeric))).TrimEnd();

    private static string Pad(string field, int width, bool right)
    {
        var blanks = new string(' ', width - DisplayWidth.Of(field));
        return right ? blanks + field : field + blanks;
    }
}

/// <summary>A column of a <see cref="TextTable"/>.</summary>
/// <param name="Header">What stands above it.</param>
/// <param name="IsNumeric">Whether its fields are aligned to the right.</param>
internal sealed record TextColumn(string Header, bool IsNumeric = false)
{
    public static implicit operator TextColumn(string header) => new(header);
}
