using Extractor.App.Reports;
using Extractor.Fiscal.Records;

namespace Extractor.App.CheckPages;

/// <summary>What the checks claim that findings name by their ids, those that confirm or contradict a figure among them.</summary>
internal static class CheckLegend
{
    internal static void Write(HtmlText page, IReadOnlyCollection<Finding> findings)
    {
        var named = findings
            .SelectMany(finding => finding.Figures.SelectMany(figure => figure.ConfirmedBy.Concat(figure.ContradictedBy)).Prepend(finding.Check))
            .ToHashSet(StringComparer.Ordinal);
        var claims = CheckClaims.All().Where(check => named.Contains(check.Id)).OrderBy(check => check.Id, StringComparer.Ordinal).ToList();
        if (claims.Count == 0)
        {
            return;
        }

        page.Open("section", "legend").Both("h3", "以上提到的核对关系", "The checks that are named above").Open("ul");
        foreach (var (id, claim) in claims)
        {
            page.Open("li").Element("b", id).Both("span", claim.Zh + "。", claim.En + ".").Close("li");
        }

        page.Close("ul").Close("section");
    }
}
