using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Extractor.Text;

namespace Extractor.Fiscal.Recognition;

/// <summary>Tells a report whose forms are published as another file: 附件：某局2026年度部门预算报表 stands where they would be.</summary>
internal static partial class AttachedForms
{
    private const int LongestLine = 80;

    /// <summary>Whether a line, or one wrapped over two, names the forms as an attachment.</summary>
    public static bool AreNamed(ImmutableArray<DocumentLine> lines)
    {
        for (var at = 0; at < lines.Length; at++)
        {
            var text = lines[at].Text;
            if (lines[at].Table is not null || text.Length > LongestLine || !text.TrimStart().StartsWith("附件", StringComparison.Ordinal))
            {
                continue;
            }

            var next = at + 1 < lines.Length && lines[at + 1].Text.Length <= LongestLine ? lines[at + 1].Text : string.Empty;
            if (Attachment().IsMatch(MatchingText.Fold(text)) || Attachment().IsMatch(MatchingText.Fold(text + next)))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"^附件\d{0,2}[:：].{0,60}(?:预算|决算)(?:公开)?(?:报表|表|附表)(?:\(.{0,10}\))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Attachment();
}
