using System.Collections.Immutable;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Definitions;

/// <summary>
/// What is known of a form before any report is opened: how it is called, and what its columns and rows mean. One file of
/// <c>catalog/forms</c> each; labels are compared after <see cref="LabelText.Fold"/>. The identities that the figures of forms obey are
/// <see cref="IdentityDefinition"/>s.
/// </summary>
public sealed record FormDefinition
{
    /// <summary>The semantic id such as <c>FA.TOTAL</c>, independent of the printed number.</summary>
    public required string Id { get; init; }

    /// <summary>The kind of report that the form belongs to.</summary>
    public required ReportKind Kind { get; init; }

    /// <summary>The canonical title.</summary>
    public required string Title { get; init; }

    /// <summary>Other printed titles of the same form.</summary>
    public ImmutableArray<string> Aliases { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The classification of its code columns, <c>CN-FUNC</c> or <c>CN-ECON</c>, or null.</summary>
    public string? Scheme { get; init; }

    /// <summary>The groups of columns from left to right; two-sided forms have two.</summary>
    public required ImmutableArray<PanelDefinition> Panels { get; init; }

    /// <summary>The same form as other publishers lay it out, with other columns or rows.</summary>
    public ImmutableArray<FormLayout> Layouts { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The title and its aliases.</summary>
    public IEnumerable<string> Titles => Aliases.Prepend(Title);

    /// <summary>The form in each of its layouts, the usual one first.</summary>
    public IEnumerable<FormDefinition> InEachLayout() =>
        Layouts.Select(layout => this with { Scheme = layout.Scheme, Panels = layout.Panels, Layouts = [] }).Prepend(this);

    /// <summary>How many columns the form has where nothing optional is printed.</summary>
    public int RequiredColumns => Panels.Sum(panel => panel.Columns.Count(column => !column.Optional));
}

/// <summary>Another layout of a form.</summary>
/// <param name="Scheme">The classification of its code columns, or null.</param>
/// <param name="Panels">The groups of columns from left to right.</param>
public sealed record FormLayout(string? Scheme, ImmutableArray<PanelDefinition> Panels);

/// <summary>Columns that belong together and have their own row labels, such as the left half 收入.</summary>
public sealed record PanelDefinition
{
    /// <summary>The labels above all its columns, such as 收入; empty for a form with a single panel.</summary>
    public ImmutableArray<string> Heads { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The columns from left to right.</summary>
    public required ImmutableArray<ColumnDefinition> Columns { get; init; }

    /// <summary>The rows that identities name, in printed order.</summary>
    public ImmutableArray<RowDefinition> Rows { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The classification whose names stand as row labels, such as <c>CN-FUNC</c> for the right half of a total form; or null.</summary>
    public string? RowCodes { get; init; }
}

/// <summary>A leaf column.</summary>
public sealed record ColumnDefinition
{
    /// <summary>What the column holds.</summary>
    public required ColumnRole Role { get; init; }

    /// <summary>The semantic name of an amount column, or null.</summary>
    public string? Measure { get; init; }

    /// <summary>The printed leaf labels.</summary>
    public required ImmutableArray<string> Labels { get; init; }

    /// <summary>Labels of which one must stand above the leaf; empty where the leaf label is enough.</summary>
    public ImmutableArray<string> Under { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Whether the leaf label is enough where nothing stands above it, whatever <see cref="Under"/> says.</summary>
    public bool Flat { get; init; }

    /// <summary>Whether the column belongs to another layout of the form: it is told by its label, never by its place.</summary>
    public bool Variant { get; init; }

    /// <summary>Whether the form is complete without the column.</summary>
    public bool Optional { get; init; }
}

/// <summary>A row that an identity names.</summary>
public sealed record RowDefinition
{
    /// <summary>The name, unique in the panel.</summary>
    public required string Key { get; init; }

    /// <summary>What the row is.</summary>
    public required RowRole Role { get; init; }

    /// <summary>The key of a row that contains this one where both are printed, or null.</summary>
    public string? PartOf { get; init; }

    /// <summary>The key of a row that must have been printed above, because another row bears the same label; or null.</summary>
    public string? After { get; init; }

    /// <summary>The printed labels without their ordinal.</summary>
    public required ImmutableArray<string> Labels { get; init; }
}
