using Extractor.Fiscal.Definitions;

namespace Extractor.Fiscal.Government;

/// <summary>The division whose government a report is about: the one that most of its titles begin with.</summary>
internal static class GovernmentIssuer
{
    /// <summary>The printed name of the division, or null. Numbers and years stand before it in titles.</summary>
    public static string? Find(IEnumerable<string> folded) => folded
        .Select(text => Leading(WithoutNumbers(text)))
        .OfType<string>()
        .GroupBy(name => name, StringComparer.Ordinal)
        .OrderByDescending(group => group.Count())
        .ThenBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => group.Key)
        .FirstOrDefault();

    private static string WithoutNumbers(string text)
    {
        var rest = text.AsSpan().TrimStart("表附件一二三四五六七八九十0123456789.-—、:()");
        return rest.StartsWith("年度") ? rest[2..].ToString() : rest.StartsWith("年") ? rest[1..].ToString() : rest.ToString();
    }

    private static string? Leading(string text)
    {
        for (var length = Math.Min(text.Length, DivisionCatalog.Standard.LongestName); length > 2; length--)
        {
            if (!DivisionCatalog.Standard.Named(text[..length]).IsEmpty)
            {
                return text[..length];
            }
        }

        return null;
    }
}
