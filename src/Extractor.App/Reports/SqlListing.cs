using System.Globalization;
using System.Text.Json;
using Extractor.App.Output;
using Extractor.Storage;

namespace Extractor.App.Reports;

/// <summary>
/// Writes the rows of a statement. NULL is null in JSON and an empty field elsewhere; numbers stay numbers in JSON; bytes are hexadecimal
/// digits. In JSON a second column of the same name is called <c>name_2</c>.
/// </summary>
internal static class SqlListing
{
    internal static void Write(Terminal terminal, ISqlQuestion question, string format)
    {
        var names = Distinct(question.Columns);
        new Listing<object?[]>(
            question.Rows(),
            [.. question.Columns],
            static row => row.Select(Text),
            (writer, row) =>
            {
                writer.WriteStartObject();
                for (var i = 0; i < row.Length; i++)
                {
                    Write(writer, names[i], row[i]);
                }

                writer.WriteEndObject();
            }).Write(terminal, format, rows => Table(question.Columns, rows));
    }

    private static TextTable Table(IReadOnlyList<string> columns, IReadOnlyList<object?[]> rows)
    {
        var table = new TextTable([.. columns.Select((name, i) => new TextColumn(
            PrintableText.OneLine(name), rows.Count > 0 && rows.All(row => row[i] is null or long or double)))]);
        foreach (var row in rows)
        {
            table.Add(row.Select(Text));
        }

        return table;
    }

    private static string[] Distinct(IReadOnlyList<string> columns)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        var names = new string[columns.Count];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = columns[i];
            for (var number = 2; !used.Add(names[i]); number++)
            {
                names[i] = string.Create(CultureInfo.InvariantCulture, $"{columns[i]}_{number}");
            }
        }

        return names;
    }

    private static string? Text(object? value) => value switch
    {
        long number => number.ToString(CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        byte[] bytes => Convert.ToHexStringLower(bytes),
        _ => (string?)value,
    };

    private static void Write(Utf8JsonWriter writer, string name, object? value)
    {
        switch (value)
        {
            case long number:
                writer.WriteNumber(name, number);
                break;
            case double number when double.IsFinite(number):
                writer.WriteNumber(name, number);
                break;
            default:
                writer.WriteString(name, Text(value));
                break;
        }
    }
}
