using Extractor.Fiscal.Identities;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Codes;

/// <summary>
/// L.CODE.CHAIN: where a form prints the codes above its codes, as 208 and 20805 above 2080505, it does so for each of them. Some publishers
/// print the lowest level alone, so a form is held to its own habit.
/// </summary>
internal static class CodeChainCheck
{
    private const string Check = "L.CODE.CHAIN";

    /// <summary>A finding for each code that is missing, at the first row below it.</summary>
    public static IEnumerable<Comparison> Evaluate(IEnumerable<CodedRow> rows)
    {
        foreach (var form in rows.GroupBy(row => row.Form))
        {
            var printed = form.Select(row => row.Code.Id).ToHashSet(StringComparer.Ordinal);
            foreach (var level in form.Where(row => row.Code.Level > 1).GroupBy(row => row.Code.Level))
            {
                var below = level.GroupBy(row => row.Code.Id[..^2], StringComparer.Ordinal).ToArray();
                var orphans = Array.FindAll(below, group => !printed.Contains(group.Key));
                if (orphans.Length == 0 || 2 * orphans.Length >= below.Length)
                {
                    continue;
                }

                foreach (var group in orphans)
                {
                    var detail = new BilingualText($"表中没有上级编码 {group.Key}", $"the form has no row {group.Key} above it");
                    if (group.First().Breaks(Check, detail) is { } finding)
                    {
                        yield return finding;
                    }
                }
            }
        }
    }
}
