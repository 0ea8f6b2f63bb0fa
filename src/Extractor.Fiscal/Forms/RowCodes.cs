using System.Collections.Immutable;
using System.Text;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Records;
using Extractor.Text;

namespace Extractor.Fiscal.Forms;

/// <summary>Reads classification codes: printed in one column, split over 类, 款 and 项, or standing before the name in one cell.</summary>
internal static class RowCodes
{
    private const string Printed = "printed";

    private const string FromLabel = "label";

    /// <summary>The code of the texts of a row's code columns, and what else stands there: a name, or 合计.</summary>
    public static (RowCode? Code, string Remainder) Read(ImmutableArray<string> texts)
    {
        var digits = new StringBuilder();
        var rest = string.Empty;
        foreach (var text in texts)
        {
            var folded = MatchingText.Fold(text).TrimStart('[', '(');
            var end = folded.AsSpan().IndexOfAnyExceptInRange('0', '9');
            var number = end < 0 ? folded : folded[..end];
            if (number.Length > 0 && number.StartsWith(digits.ToString(), StringComparison.Ordinal))
            {
                // Split columns may repeat the whole code instead of its own two digits.
                digits.Clear();
            }

            digits.Append(number);
            if (end >= 0 && rest.Length == 0)
            {
                rest = number.Length == 0 ? text.Trim() : folded[end..].TrimStart(']', ')', '-', '—', ':', '_');
            }
        }

        var code = digits.ToString();
        return Classification.SchemeOf(code) is { } scheme
            ? (new RowCode(scheme, code, Classification.LevelOf(code), Printed), rest)
            : (null, rest.Length == 0 ? string.Join(string.Empty, texts).Trim() : rest);
    }

    /// <summary>The code before a name in one cell, such as <c>[20805]行政事业单位养老支出</c>, and the name; null without one.</summary>
    public static (RowCode? Code, string Name) TakeFrom(string label)
    {
        if (!GridText.IsCode(label.TrimStart('[', '【')))
        {
            return (null, label);
        }

        var (code, rest) = Read([label]);
        return code is null || rest.Length == 0 ? (null, label) : (code, rest);
    }

    /// <summary>The class whose name a row's label is, or null.</summary>
    public static RowCode? OfName(string scheme, RowLabel label) =>
        !label.IsPart && Classification.Of(scheme)?.CodeOf(label.Name) is { } code
            ? new RowCode(scheme, code, Classification.LevelOf(code), FromLabel)
            : null;
}
