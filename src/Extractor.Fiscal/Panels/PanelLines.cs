namespace Extractor.Fiscal.Panels;

/// <summary>
/// The lines of one report. A report can hold several tables that only their place tells apart, such as those of a department and of its units;
/// then the place is part of the series, and years are compared only where they have the same number of such tables.
/// </summary>
internal static class PanelLines
{
    internal static IEnumerable<PanelLine> Of(PanelReport report, IReadOnlyList<PublishedAmount> amounts)
    {
        var formKeys = new Dictionary<string, string>(StringComparer.Ordinal);
        var tables = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var amount in amounts)
        {
            if (!formKeys.ContainsKey(amount.TableId))
            {
                var key = formKeys[amount.TableId] = PanelLine.FormKeyOf(amount.Form, amount.Title);
                if (!tables.TryGetValue(key, out var same))
                {
                    tables[key] = same = [];
                }

                same.Add(amount.TableId);
            }
        }

        var instances = tables.Values
            .SelectMany(same => same.Select((table, at) => (table, Instance: same.Count == 1 ? string.Empty : $"{at + 1}/{same.Count}")))
            .ToDictionary(pair => pair.table, pair => pair.Instance, StringComparer.Ordinal);
        var meanings = new Dictionary<(string Form, string? Measure, string Column, string Row), ColumnMeaning>();
        foreach (var amount in amounts)
        {
            // Only tables of debt read the year of a row, so that columns of all others are read once.
            var row = ColumnMeaning.ReadsRows(amount.Form) ? amount.RowLabel : string.Empty;
            var key = (amount.Form, amount.Measure, amount.ColumnPath, row);
            if (!meanings.TryGetValue(key, out var meaning))
            {
                meanings[key] = meaning = ColumnMeaning.Of(amount.Form, amount.Measure, amount.ColumnPath, row, report.Kind, report.Year);
            }

            yield return PanelLine.Of(report, amount, meaning, formKeys[amount.TableId], instances[amount.TableId]);
        }
    }
}
