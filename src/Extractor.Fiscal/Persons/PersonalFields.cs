using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Extractor.Fiscal.Definitions;

namespace Extractor.Fiscal.Persons;

/// <summary>
/// Personal data in running text: what stands behind a personal label and a colon (<c>联系人：…</c>, <c>联系电话：…</c>), up to the end of that
/// field, and the numbers that <see cref="PersonalNumbers"/> knows by their form. The characters are replaced by as many asterisks.
/// </summary>
internal static class PersonalFields
{
    /// <summary>Between a label and its colon may stand a few characters: 联系人及电话（办公）：.</summary>
    private const int LongestLabelRest = 12;

    /// <summary>A longer text behind a label is a sentence, not a name or a number.</summary>
    private const int LongestField = 40;

    private static readonly SearchValues<char> FieldEnds = SearchValues.Create("，。；,;、：:");

    private static readonly ImmutableArray<string> Labels = PerformanceVocabulary.Standard.Personal;

    private static readonly SearchValues<string> AnyLabel = SearchValues.Create(Labels.AsSpan(), StringComparison.Ordinal);

    /// <summary>Whether a text has personal data.</summary>
    public static bool AreIn(string text) => !ReferenceEquals(LeaveOut(text), text);

    /// <summary>The text without personal data; the same text where there are none.</summary>
    public static string LeaveOut(string text)
    {
        if (!text.AsSpan().ContainsAny(AnyLabel))
        {
            return PersonalNumbers.LeaveOut(text);
        }

        StringBuilder? masked = null;
        foreach (var label in Labels)
        {
            for (var at = text.IndexOf(label, StringComparison.Ordinal); at >= 0; at = text.IndexOf(label, at + label.Length, StringComparison.Ordinal))
            {
                var (start, end) = FieldBehind(text, at + label.Length);
                for (; start < end; start++)
                {
                    masked ??= new StringBuilder(text);
                    masked[start] = char.IsWhiteSpace(text[start]) ? text[start] : '*';
                }
            }
        }

        return PersonalNumbers.LeaveOut(masked?.ToString() ?? text);
    }

    /// <summary>The field behind a label; empty where no colon follows, or a whole sentence does.</summary>
    private static (int Start, int End) FieldBehind(string text, int labelEnd)
    {
        var rest = text.AsSpan(labelEnd, Math.Min(LongestLabelRest, text.Length - labelEnd));
        var colon = rest.IndexOfAny('：', ':');
        if (colon < 0 || rest[..colon].IndexOfAny('，', '。', '；') >= 0)
        {
            return (0, 0);
        }

        var start = labelEnd + colon + 1;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        var field = text.AsSpan(start, Math.Min(LongestField, text.Length - start));
        var length = field.IndexOfAny(FieldEnds);
        length = length < 0 ? field.Length : length;
        return length == LongestField ? (0, 0) : (start, start + WithoutNextLabel(field[..length]));
    }

    /// <summary>Where the field ends when the label of the next one stands in it: 张三 联系电话.</summary>
    private static int WithoutNextLabel(ReadOnlySpan<char> field)
    {
        var end = field.Length;
        foreach (var label in Labels)
        {
            var next = field.IndexOf(label, StringComparison.Ordinal);
            end = next > 0 && next < end ? next : end;
        }

        return end;
    }
}
