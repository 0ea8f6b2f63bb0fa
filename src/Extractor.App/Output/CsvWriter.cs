namespace Extractor.App.Output;

/// <summary>
/// Writes comma-separated values after RFC 4180: lines end in CRLF; a field is quoted when it holds a comma, a quotation mark or a
/// line break, or begins or ends with a blank. Fields are written as they are: a cell that begins with <c>=</c> stays so.
/// </summary>
internal sealed class CsvWriter(TextWriter output)
{
    /// <summary>Writes one record; null is an empty field.</summary>
    internal void Write(params IEnumerable<string?> fields)
    {
        var first = true;
        foreach (var field in fields)
        {
            if (!first)
            {
                output.Write(',');
            }

            output.Write(Quoted(field ?? string.Empty));
            first = false;
        }

        output.Write("\r\n");
    }

    /// <summary>Writes an empty line, which separates one table from the next.</summary>
    internal void Separate() => output.Write("\r\n");

    private static string Quoted(string field)
    {
        var needsQuotes = field.AsSpan().ContainsAny(",\"\r\n") || (field.Length > 0 && (field[0] == ' ' || field[^1] == ' '));
        return needsQuotes ? $"\"{field.Replace("\"", "\"\"")}\"" : field;
    }
}
