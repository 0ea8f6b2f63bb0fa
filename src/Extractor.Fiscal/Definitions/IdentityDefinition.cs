using System.Collections.Immutable;

namespace Extractor.Fiscal.Definitions;

/// <summary>An identity of one form, as data.</summary>
public sealed record IdentityDefinition
{
    /// <summary>The id under which its outcome is reported, such as <c>T.BAL</c>.</summary>
    public required string Check { get; init; }

    /// <summary>What is added up; it decides how the other members are read.</summary>
    public required IdentityRule Rule { get; init; }

    /// <summary>0-based panel of the rules that work inside one panel.</summary>
    public int Panel { get; init; }

    /// <summary>The total: a measure, a row key, or <c>row@measure</c>.</summary>
    public string? Total { get; init; }

    /// <summary>The parts in the same terms; a leading minus subtracts.</summary>
    public ImmutableArray<string> Parts { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The class sums of <see cref="IdentityRule.Economic"/>.</summary>
    public ImmutableArray<ClassGroup> Groups { get; init => field = value.IsDefault ? [] : value; } = [];
}

/// <summary>A total of economic classes, such as 人员经费合计 = 301 + 303.</summary>
/// <param name="Total">The row key of the total.</param>
/// <param name="Classes">The classes that it adds up.</param>
public sealed record ClassGroup(string Total, ImmutableArray<string> Classes);

/// <summary>The shapes of identities.</summary>
public enum IdentityRule
{
    /// <summary>In each row, one amount column is the sum of others.</summary>
    Columns,

    /// <summary>One cell is the sum of others, each given as <c>row@measure</c>.</summary>
    Cells,

    /// <summary>The same figure is printed in two cells.</summary>
    Same,

    /// <summary>In each amount column, 合计 is the sum of the classes, and each code the sum of the codes right below it.</summary>
    Tree,

    /// <summary>The tree of economic codes, and totals over groups of classes.</summary>
    Economic,

    /// <summary>A subtotal row is the sum of the items 一、二、… above it.</summary>
    PanelSum,

    /// <summary>The total row is the subtotal row plus the rows between the two.</summary>
    PanelTotal,

    /// <summary>Each row 一、 is the sum of the rows （一）（二） below it.</summary>
    Outline,

    /// <summary>The total row is the sum of the rows 一、二、….</summary>
    OutlineTotal,
}
