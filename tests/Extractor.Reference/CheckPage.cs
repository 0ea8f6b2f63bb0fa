using System.Text;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Records;

namespace Extractor.Reference;

/// <summary>The catalogue of checks: every identity with what it claims and where it holds.</summary>
internal static class CheckPage
{
    private static readonly (string Prefix, string Zh, string En)[] Families =
    [
        ("T.", "表内", "within a form"),
        ("X.", "表间", "between forms"),
        ("N.", "文字与数字", "the running text"),
        ("L.", "科目编码与用词", "codes and labels"),
        ("P.", "绩效", "performance forms"),
        ("S.", "校对", "proofreading"),
    ];

    public static ReferencePage Make()
    {
        var text = new StringBuilder("""
            # 勾稽关系 Checks

            每项核对的结果是 `holds`（成立）、`rounding`（四舍五入可以解释）、`fails`（不成立）、`differs`（仅供参考的差异）、`not-evaluated`（缺少数字，未能核对）或 `not-applicable`（不适用）。
            严重程度是上限：差额小的，程度更轻。“必需”指公开的审核规则普遍要求的核对。

            The outcome of a check is `holds`, `rounding` (rounding explains the difference), `fails`, `differs` (a hint that accuses nobody), `not-evaluated`
            (a figure is missing or unreadable) or `not-applicable`. The severity is the gravest that a violation can be: a small difference weighs less. Checks
            marked with 必需 are demanded by published rules of examination. `extractor explain ID` tells one of them.

            """.ReplaceLineEndings("\n"));
        var identities = IdentityCatalog.Standard.Identities;
        foreach (var (prefix, zh, en) in Families)
        {
            text.Append($"\n## {zh} · {en}\n\n| | | | |\n|---|---|---|---|\n");
            foreach (var identity in identities.Where(identity => identity.Id.StartsWith(prefix, StringComparison.Ordinal)))
            {
                text.Append($"| `{identity.Id}` | {RecordNames.Of(identity.Severity)}{(identity.Mandatory ? "，必需" : string.Empty)} | {identity.Claim.Zh}<br>{identity.Claim.En} | {FormsOf(identity)} |\n");
            }
        }

        return new ReferencePage("docs/checks.md", text.ToString());
    }

    private static string FormsOf(IdentityDefinition identity) => string.Join(
        ' ', identity.Applications.SelectMany(application => application.InvolvedForms()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(form => $"`{form}`"));
}
