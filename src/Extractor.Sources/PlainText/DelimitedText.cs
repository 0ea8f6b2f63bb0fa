using System.Collections.Immutable;
using System.Text;
using Extractor.Documents;
using Extractor.Sources.Spreadsheets;

namespace Extractor.Sources.PlainText;

/// <summary>
/// Files of records: fields parted by commas, or by tabs with line breaks inside quoted fields (RFC 4180). They are read as one sheet, so
/// that titles, units and several grids in one file come out as from a workbook. A location is the line where the record begins, and the field.
/// </summary>
internal static class DelimitedText
{
    /// <summary>The share of records that must have several fields; the others are titles and sentences.</summary>
    private const double RecordShare = 0.4;

    /// <summary>The share of these that must have the same number of fields as the one before: a grid is even, prose with commas is not.</summary>
    private const double EvenShare = 0.6;

    /// <summary>A text most of whose commas part the digits of amounts is no file of records.</summary>
    private const double MostGrouping = 0.5;

    /// <summary>Characters of a field on average; prose is longer between its commas.</summary>
    private const int LongestAverage = 60;

    /// <summary>The blocks of a file of records, or null when the text is none.</summary>
    public static ImmutableArray<Block>? TryRead(string text)
    {
        var delimiter = text.Contains('\t') ? '\t' : ',';
        if (!text.Contains(delimiter) || (delimiter == '\t' && !HasBreakInQuotes(text)))
        {
            return null;
        }

        if (delimiter == ',' && GroupingShare(text) >= MostGrouping)
        {
            return null;
        }

        var records = Parse(text, delimiter);
        return records is null || !IsEven(records) ? null : BlocksOf(records);
    }

    /// <summary>The share of commas that stand before just three digits, as in 1,234.50.</summary>
    private static double GroupingShare(string text)
    {
        var (commas, groups) = (0, 0);
        for (var at = text.IndexOf(','); at >= 0; at = text.IndexOf(',', at + 1))
        {
            commas++;
            var digits = text.AsSpan(at + 1, Math.Min(4, text.Length - at - 1));
            var end = digits.IndexOfAnyExceptInRange('0', '9');
            groups += at > 0 && char.IsAsciiDigit(text[at - 1]) && (end < 0 ? digits.Length : end) == 3 ? 1 : 0;
        }

        return (double)groups / commas;
    }

    /// <summary>Texts with tabs have a reader of their own, which knows no quotes.</summary>
    private static bool HasBreakInQuotes(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.Count('"') % 2 == 1 && (line.StartsWith("\"") || line.IndexOf("\t\"") >= 0))
            {
                return true;
            }
        }

        return false;
    }

    private static List<Record>? Parse(string text, char delimiter)
    {
        var records = new List<Record>();
        var fields = new List<string>();
        var field = new StringBuilder();
        var (line, start, cells, isQuoted) = (1, 1, 0, false);
        for (var at = 0; at <= text.Length; at++)
        {
            var character = at < text.Length ? text[at] : '\n';
            if (character == '\n')
            {
                line++;
            }

            if (isQuoted && at < text.Length)
            {
                isQuoted = character != '"' || (at + 1 < text.Length && text[at + 1] == '"');
                at += character == '"' && isQuoted ? 1 : 0;
                if (!isQuoted && at + 1 < text.Length && text[at + 1] != delimiter && text[at + 1] is not ('\n' or '\r'))
                {
                    return null; // These quotes are quotes of a sentence.
                }

                if (isQuoted && character != '\r')
                {
                    field.Append(character);
                }
            }
            else if (character == '"' && field.Length == 0)
            {
                isQuoted = true;
            }
            else if (character == delimiter || character == '\n')
            {
                fields.Add(field.ToString().Trim());
                field.Clear();
                if (++cells > SpreadsheetBudget.Cells)
                {
                    return null; // Too much for a grid; it stays text.
                }

                if (character == '\n')
                {
                    records.Add(new Record(start, [.. fields]));
                    fields.Clear();
                    start = line;
                }
            }
            else if (character != '\r')
            {
                field.Append(character);
            }
        }

        return isQuoted ? null : records;
    }

    private static bool IsEven(List<Record> records)
    {
        var filled = records.Where(static record => record.Fields.Any(static field => field.Length > 0)).ToArray();
        var grids = filled.Where(static record => record.Fields.Length > 1).ToArray();
        var even = grids.Zip(grids.Skip(1)).Count(static pair => pair.First.Fields.Length == pair.Second.Fields.Length);
        return grids.Length > 1
            && grids.Length >= RecordShare * filled.Length
            && even >= EvenShare * (grids.Length - 1)
            && grids.Sum(static record => record.Fields.Sum(static field => (long)field.Length)) <= LongestAverage * grids.Sum(static record => (long)record.Fields.Length);
    }

    private static ImmutableArray<Block> BlocksOf(List<Record> records)
    {
        var sheet = new Sheet(string.Empty, isHidden: false, [.. records.Select(static record => record.Line)]);
        for (var row = 0; row < records.Count; row++)
        {
            for (var column = 0; column < records[row].Fields.Length; column++)
            {
                if (records[row].Fields[column].Length > 0)
                {
                    sheet.Add(new SheetCell(row, column, MarkupTokens.Remove(records[row].Fields[column]), null));
                }
            }
        }

        long places = SpreadsheetBudget.Places;
        return [.. SheetBlocks.Of(sheet, ref places)];
    }

    /// <summary>A record.</summary>
    /// <param name="Line">1-based line where it begins.</param>
    /// <param name="Fields">Its fields, quotes removed.</param>
    private sealed record Record(int Line, string[] Fields);
}
