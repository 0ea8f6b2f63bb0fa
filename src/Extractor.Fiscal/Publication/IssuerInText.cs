using System.Text.RegularExpressions;
using Extractor.Fiscal.Recognition;
using Extractor.Text;

namespace Extractor.Fiscal.Publication;

/// <summary>
/// The body that a report speaks of, where neither a cover nor a form names it: the subject with which sentences about the whole department
/// begin, as in 某市某区某局属于一级预算单位 and 2023年，某市某区某局运行经费支出. It begins with a division, and no other such body is named as often.
/// </summary>
internal static partial class IssuerInText
{
    /// <summary>How many paragraphs must begin with the name: one alone can be about anybody.</summary>
    private const int FewestMentions = 2;

    /// <summary>The name as printed, without blanks; or null.</summary>
    public static string? Find(IEnumerable<DocumentLine> lines)
    {
        var names = lines.Where(line => line.Table is null)
            .Select(line => Subject().Match(MatchingText.Fold(line.Text)))
            .Where(match => match.Success)
            .Select(match => match.Groups["name"].Value)
            .Where(name => IssuerArea.LeadingName(name) is { Length: > 0 } division && division.Length < name.Length)
            .GroupBy(name => name, StringComparer.Ordinal)
            .Select(group => (Name: group.Key, Count: group.Count()))
            .OrderByDescending(name => name.Count)
            .ToArray();
        return names.Length > 0 && names[0].Count >= FewestMentions && (names.Length == 1 || names[0].Count > names[1].Count) ? names[0].Name : null;
    }

    [GeneratedRegex(
        @"^(?:(?:19|20)\d{2}年(?:度)?,?)?(?<name>\p{L}{2,30}?(?:局|厅|委员会|办公室|法院|检察院|中心|学校|医院|学院|大学))(?:\((?:本级|机关|汇总)\))?(?=属于|系|是|为|无|没有|未|机关运行|运行经费|部门|单位|本级|内设|下设|下属|所属|(?:19|20)\d{2}年)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Subject();
}
