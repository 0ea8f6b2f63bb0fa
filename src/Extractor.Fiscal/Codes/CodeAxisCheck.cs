using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Identities;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Codes;

/// <summary>
/// L.CODE.AXIS: a form by function shows functional codes, a form by economic use economic ones. A form that mostly shows codes of the other
/// classification is laid out by that one and is not judged.
/// </summary>
internal static class CodeAxisCheck
{
    private const string Check = "L.CODE.AXIS";

    /// <summary>A finding for each form with such codes: rows that were typed into the wrong form come together.</summary>
    public static IEnumerable<Comparison> Evaluate(IEnumerable<CodedRow> rows)
    {
        foreach (var form in rows.GroupBy(row => row.Form))
        {
            if (form.Key.Definition.Scheme is not { } scheme)
            {
                continue;
            }

            var strangers = form.Where(row => row.Code.Scheme != scheme).ToArray();
            if (strangers.Length == 0 || IsLaidOutByAnother(form.Count(), strangers))
            {
                continue;
            }

            var codes = string.Join('、', strangers.Select(row => row.Code.Id).Distinct(StringComparer.Ordinal));
            var own = scheme == Classification.FunctionalScheme;
            var detail = new BilingualText(
                $"本表按{(own ? "功能" : "经济")}科目列示，而 {codes} 是{(own ? "经济" : "功能")}科目编码",
                $"the form is laid out by {(own ? "function" : "economic use")}, but {codes.Replace("、", ", ", StringComparison.Ordinal)} belong to the other classification");
            if (strangers.Select(row => row.Breaks(Check, detail)).FirstOrDefault(finding => finding is not null) is { } found)
            {
                yield return found;
            }
        }
    }

    /// <summary>The whole chain of a class, such as 303 and 30399, in an otherwise empty form is an error; many classes are another layout.</summary>
    private static bool IsLaidOutByAnother(int rows, CodedRow[] strangers) =>
        2 * strangers.Length > rows && strangers.Select(row => row.Code.Id[..3]).Distinct(StringComparer.Ordinal).Skip(1).Any();
}
