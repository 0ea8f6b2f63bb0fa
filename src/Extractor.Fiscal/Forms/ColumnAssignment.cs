using System.Collections.Immutable;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Forms;

/// <summary>A printed column with its meaning.</summary>
/// <param name="Leaf">The column.</param>
/// <param name="Panel">0-based panel; of a column that the form does not know, the panel of its nearest known neighbour, or null.</param>
/// <param name="Definition">The meaning, or null.</param>
internal sealed record AssignedColumn(LeafColumn Leaf, int? Panel, ColumnDefinition? Definition)
{
    /// <summary>What the column holds.</summary>
    public ColumnRole Role => Definition?.Role ?? ColumnRole.Other;

    /// <summary>Whether the form knows the column.</summary>
    public bool IsKnown => Definition is not null;
}

/// <summary>
/// Gives each printed column its meaning: by label in printed order, then, where the header is damaged but the number of columns is the
/// form's own, by position.
/// </summary>
/// <param name="Form">The form.</param>
/// <param name="Columns">The printed columns with a header, left to right.</param>
/// <param name="HeaderScore">0 to 1: the share of the form's columns that the header names.</param>
/// <param name="FitsByPosition">Whether the printed columns are as many as the form's and none contradicts its place.</param>
internal sealed record ColumnAssignment(
    FormDefinition Form, ImmutableArray<AssignedColumn> Columns, decimal HeaderScore, bool FitsByPosition)
{
    /// <summary>Forms with fewer columns look like many other tables; their place proves nothing.</summary>
    private const int FewestForPosition = 4;

    /// <summary>
    /// Whether a header line stands beside its columns: above a column of names or codes it shows the label of an amount that no column has.
    /// Sources that drop the cells which a merged header covers shift it so, and its figures then stand under their neighbours' labels.
    /// </summary>
    public bool HasShiftedHeader { get; init; }

    /// <summary>Assigns the columns of <paramref name="grid"/> in the layout of the form that explains most of them.</summary>
    public static ColumnAssignment Of(FormDefinition form, FormGrid grid)
    {
        var best = OfLayout(form, grid);
        foreach (var layout in form.InEachLayout().Skip(1))
        {
            var other = OfLayout(layout, grid);
            best = other.Explained > best.Explained ? other : best;
        }

        return best;
    }

    /// <summary>The share of the form's columns that the header names, times the share of printed columns that the form knows.</summary>
    private decimal Explained => Columns.IsEmpty ? 0m : HeaderScore * Columns.Count(column => column.IsKnown) / Columns.Length;

    private static ColumnAssignment OfLayout(FormDefinition form, FormGrid grid)
    {
        var slots = form.Panels
            .SelectMany((panel, index) => panel.Columns.Select(column => new Slot(index, panel, column)))
            .ToImmutableArray();
        var leaves = grid.Leaves.Where(leaf => leaf.Path.Length > 0).ToImmutableArray();
        var taken = MatchLabels(slots, leaves, ignoreOuterLabels: false);
        var score = ScoreOf(slots, taken);

        // Outer labels can stand above the wrong columns, where a source drops the cells that a merged header covers.
        var byLeaf = score == 1m ? taken : MatchLabels(slots, leaves, ignoreOuterLabels: true);
        if (ScoreOf(slots, byLeaf) > score)
        {
            taken = byLeaf;
            score = ScoreOf(slots, byLeaf);
        }

        var byPosition = PositionsOf(slots, leaves, taken);
        var columns = leaves.Select((leaf, at) =>
        {
            var slot = taken[at] >= 0 ? slots[taken[at]] : byPosition is { } places ? places[at] : null;
            return new AssignedColumn(leaf, slot?.Panel, slot?.Column);
        });
        return new ColumnAssignment(form, BesideKnown([.. columns]), score, byPosition is not null)
        {
            HasShiftedHeader = leaves.Where((_, at) => taken[at] >= 0 && slots[taken[at]].Column.Role is ColumnRole.Label or ColumnRole.Code)
                .SelectMany(leaf => leaf.Path[..^1])
                .Select(LabelText.Fold)
                .Any(label => slots.Select((slot, at) => (slot, at)).Any(one =>
                    one.slot.Column.Role == ColumnRole.Amount && one.slot.Labels.Contains(label) && !taken.Contains(one.at))),
        };
    }

    /// <summary>A column that the form does not know belongs to the panel of the known column to its left, else to its right.</summary>
    private static ImmutableArray<AssignedColumn> BesideKnown(ImmutableArray<AssignedColumn> columns)
    {
        var panel = columns.FirstOrDefault(column => column.Panel is not null)?.Panel;
        return [.. columns.Select(column => column with { Panel = panel = column.Panel ?? panel })];
    }

    /// <summary>For each leaf the slot that its labels name, or -1; forward in printed order first, then anywhere.</summary>
    private static int[] MatchLabels(ImmutableArray<Slot> slots, ImmutableArray<LeafColumn> leaves, bool ignoreOuterLabels)
    {
        var taken = new int[leaves.Length];
        var last = -1;
        for (var at = 0; at < leaves.Length; at++)
        {
            var path = ignoreOuterLabels ? [leaves[at].Leaf] : leaves[at].Path;
            var labels = path.Select(LabelText.Fold).ToImmutableArray();
            var found = Next(slots, taken.AsSpan(0, at), labels, last + 1, ignoreOuterLabels);
            found = found >= 0 ? found : Next(slots, taken.AsSpan(0, at), labels, 0, ignoreOuterLabels);
            taken[at] = found;
            last = found >= 0 && slots[found].Column.Role != ColumnRole.Code ? found : last;
        }

        return taken;
    }

    private static int Next(ImmutableArray<Slot> slots, ReadOnlySpan<int> taken, ImmutableArray<string> labels, int from, bool ignoreOuterLabels)
    {
        // The leaf decides; an outer label may speak for a leaf that no column knows, as above a damaged second line.
        for (var depth = labels.Length - 1; depth >= 0; depth--)
        {
            for (var slot = from; slot < slots.Length; slot++)
            {
                if (Fits(slots, slots[slot], labels, depth, ignoreOuterLabels) && (!taken.Contains(slot) || IsSplitCode(slots[slot], labels)))
                {
                    return slot;
                }
            }

            if (depth == labels.Length - 1 && slots.Any(slot => slot.Labels.Contains(labels[depth])))
            {
                return -1;
            }
        }

        return -1;
    }

    private static bool Fits(ImmutableArray<Slot> slots, Slot slot, ImmutableArray<string> labels, int depth, bool ignoreOuterLabels)
    {
        var label = labels[depth];
        var named = slot.Labels.Contains(label)
            || IsSplitCode(slot, labels)
            || (depth > 0 && slot.Labels.Contains(labels[depth - 1] + label));
        if (ignoreOuterLabels)
        {
            return named;
        }

        if (!named || (!slot.Under.IsEmpty && !labels.Any(slot.Under.Contains) && !(slot.Column.Flat && labels.Length == 1)))
        {
            return false;
        }

        // A head of another panel above the column keeps it out of this one.
        return slot.Heads.IsEmpty
            || labels.Any(slot.Heads.Contains)
            || !labels.Any(outer => slots.Any(other => other.Heads.Contains(outer)));
    }

    /// <summary>Older forms print the code in three columns 类, 款 and 项.</summary>
    private static bool IsSplitCode(Slot slot, ImmutableArray<string> labels) =>
        slot.Column.Role == ColumnRole.Code && labels[^1] is "类" or "款" or "项" or "目";

    private static decimal ScoreOf(ImmutableArray<Slot> slots, int[] taken)
    {
        var matched = slots.Where((_, at) => taken.Contains(at)).ToArray();
        var expected = slots.Count(slot => !slot.Column.Optional) + matched.Count(slot => slot.Column.Optional);
        return expected == 0 ? 0 : Math.Round((decimal)matched.Length / expected, 4);
    }

    /// <summary>The slots in order, where the printed columns can be exactly these; otherwise null.</summary>
    private static ImmutableArray<Slot>? PositionsOf(ImmutableArray<Slot> slots, ImmutableArray<LeafColumn> leaves, int[] taken)
    {
        if (leaves.Length < FewestForPosition)
        {
            return null;
        }

        foreach (var candidate in (ReadOnlySpan<ImmutableArray<Slot>>)[[.. slots.Where(slot => !slot.Column.Optional)], [.. slots.Where(slot => !slot.Column.Variant)]])
        {
            if (candidate.Length == leaves.Length && Enumerable.Range(0, leaves.Length).All(at => taken[at] < 0 || slots[taken[at]] == candidate[at]))
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>A column of the form with its labels folded once.</summary>
    private sealed class Slot(int panel, PanelDefinition definition, ColumnDefinition column)
    {
        public int Panel { get; } = panel;

        public ColumnDefinition Column { get; } = column;

        public ImmutableArray<string> Labels { get; } = LabelText.FoldAll(column.Labels);

        public ImmutableArray<string> Under { get; } = LabelText.FoldAll(column.Under);

        public ImmutableArray<string> Heads { get; } = LabelText.FoldAll(definition.Heads);
    }
}
