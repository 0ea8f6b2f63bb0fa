using System.Collections.Immutable;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Forms;

/// <summary>
/// Codes printed in columns 类, 款 and 项 of their own, where a row prints only its own level: 208, then 05 below it, then 01 below that. What
/// is left out is taken from the rows above.
/// </summary>
/// <param name="columns">The code columns from left to right.</param>
internal sealed class SplitCodes(ImmutableArray<LeafColumn> columns)
{
    private const int ClassLength = 3;

    private readonly bool isSplit = columns.Length > 1 && columns.All(column => column.Leaf is "类" or "款" or "项" or "目");

    private string last = string.Empty;

    /// <summary>The printed texts with the code of the row above in front, as far as this row leaves it out.</summary>
    /// <param name="texts">The texts of the row's code columns.</param>
    /// <param name="textOf">The text of one code column, or null.</param>
    public ImmutableArray<string> Completed(ImmutableArray<string> texts, Func<LeafColumn, string?> textOf)
    {
        if (!isSplit || !string.IsNullOrWhiteSpace(textOf(columns[0])))
        {
            return texts;
        }

        for (var at = 1; at < columns.Length; at++)
        {
            if (string.IsNullOrWhiteSpace(textOf(columns[at])))
            {
                continue;
            }

            var length = ClassLength + (2 * (at - 1));
            return last.Length >= length ? [last[..length], .. texts] : texts;
        }

        return texts;
    }

    /// <summary>Takes note of the code of a row.</summary>
    public void Remember(RowCode? code) => last = code?.Id ?? last;
}
