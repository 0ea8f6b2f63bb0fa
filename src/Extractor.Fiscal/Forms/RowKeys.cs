using System.Collections.Immutable;
using Extractor.Fiscal.Definitions;

namespace Extractor.Fiscal.Forms;

/// <summary>
/// Names the rows of a panel in printed order. The same label can name two rows (一般公共预算财政拨款 as revenue and again under
/// 年初财政拨款结转和结余), so the next unused row of the catalogue wins.
/// </summary>
internal sealed class RowKeys(PanelDefinition panel)
{
    private readonly bool[] used = new bool[panel.Rows.Length];
    private readonly ImmutableArray<ImmutableArray<string>> labels = [.. panel.Rows.Select(row => LabelText.FoldAll(row.Labels))];

    private int last = -1;

    /// <summary>The row that a label names, or null; a part without a number is none.</summary>
    public RowDefinition? Take(RowLabel label)
    {
        if (label.Name.Length == 0 || label is { IsPart: true, Ordinal: null })
        {
            return null;
        }

        var found = Next(label.Name, last + 1);
        found = found >= 0 ? found : Next(label.Name, 0);
        if (found < 0)
        {
            return null;
        }

        used[found] = true;
        last = found;
        return panel.Rows[found];
    }

    /// <summary>Whether a row contains the row <paramref name="definition"/> and was printed above it.</summary>
    public bool IsPartOfShown(RowDefinition definition) => definition.PartOf is { } whole && IsShown(whole);

    private bool IsShown(string key)
    {
        for (var at = 0; at < used.Length; at++)
        {
            if (used[at] && panel.Rows[at].Key == key)
            {
                return true;
            }
        }

        return false;
    }

    private int Next(string name, int from)
    {
        for (var at = from; at < labels.Length; at++)
        {
            if (!used[at] && labels[at].Contains(name) && (panel.Rows[at].After is not { } above || IsShown(above)))
            {
                return at;
            }
        }

        return -1;
    }
}
