using System.Collections.Immutable;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Definitions;

/// <summary>An accounting identity (勾稽关系), within one form or between forms, as data: one file of <c>catalog/identities</c> each.</summary>
public sealed record IdentityDefinition
{
    /// <summary>The id under which its outcomes are reported, such as <c>T.BAL</c> (within a form) or <c>X.0102</c> (between forms).</summary>
    public required string Id { get; init; }

    /// <summary>Whether published rule sets demand it of every report.</summary>
    public required bool Mandatory { get; init; }

    /// <summary>The gravest that a violation can be, however large it is.</summary>
    public required FindingSeverity Severity { get; init; }

    /// <summary>What must be true, as a clause without a full stop.</summary>
    public required BilingualText Claim { get; init; }

    /// <summary>
    /// The forms, rows and columns that it is about; none for checks of the narrative and of performance forms, whose figures are found by
    /// their meaning.
    /// </summary>
    public ImmutableArray<IdentityApplication> Applications { get; init => field = value.IsDefault ? [] : value; } = [];
}

/// <summary>One use of an identity. How its names are read depends on <see cref="Rule"/>.</summary>
public sealed record IdentityApplication
{
    /// <summary>The forms in which it holds; empty for rules between forms, whose names begin with the form.</summary>
    public ImmutableArray<string> Forms { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>How the figures are found.</summary>
    public required IdentityRule Rule { get; init; }

    /// <summary>How they are compared, and which difference rounding explains.</summary>
    public IdentityRelation Relation { get; init; }

    /// <summary>0-based panel of the rules that work inside one panel.</summary>
    public int Panel { get; init; }

    /// <summary>The total: a measure, a row key, <c>row@measure</c>, <c>FORM/row@measure</c> or <c>FORM@measure</c>.</summary>
    public string? Total { get; init; }

    /// <summary>The parts in the same terms; a leading minus subtracts.</summary>
    public ImmutableArray<string> Parts { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Other lists of parts that would do as well, where forms of different places leave different things out.</summary>
    public ImmutableArray<ImmutableArray<string>> Alternatives { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Rows, and measures after an <c>@</c>, of which none may be there: in their presence the same figures mean something else.</summary>
    public ImmutableArray<string> Unless { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Rows, and measures after an <c>@</c>, of which all must be there: without them the form has another layout.</summary>
    public ImmutableArray<string> Needs { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Whether the form is complete without some of the parts, so that their absence leaves no doubt.</summary>
    public bool OptionalParts { get; init; }

    /// <summary>The class sums of <see cref="IdentityRule.Economic"/>.</summary>
    public ImmutableArray<ClassGroup> Groups { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Every form that takes part.</summary>
    public IEnumerable<string> InvolvedForms() => Rule is IdentityRule.Across or IdentityRule.Classes
        ? Parts.Concat(Alternatives.SelectMany(parts => parts)).Prepend(Total!)
            .Select(name => FigureName.Parse(name).Form!)
            .Distinct(StringComparer.Ordinal)
        : Forms;
}

/// <summary>A total of economic classes, such as 人员经费合计 = 301 + 303.</summary>
/// <param name="Total">The row key of the total.</param>
/// <param name="Classes">The classes that it adds up.</param>
public sealed record ClassGroup(string Total, ImmutableArray<string> Classes);

/// <summary>How figures are compared.</summary>
public enum IdentityRelation
{
    /// <summary>The total is the sum of the parts; rounding explains half a place of each figure.</summary>
    Sum,

    /// <summary>One figure is printed twice; rounding explains one place.</summary>
    Same,

    /// <summary>The parts are at most the whole; rounding as for a sum.</summary>
    AtMost,

    /// <summary>The two are usually equal and may differ: a difference is told and never accuses.</summary>
    Hint,
}

/// <summary>The ways to find the figures of an identity.</summary>
public enum IdentityRule
{
    /// <summary>In each row of a form, amount columns, each named by its measure.</summary>
    Columns,

    /// <summary>Cells of one form, each given as <c>row@measure</c>.</summary>
    Cells,

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

    /// <summary>In each amount column, 合计 is the sum of all other rows, and every 合计 row shows the same.</summary>
    Rows,

    /// <summary>Cells of different forms, each given as <c>FORM/row@measure</c>.</summary>
    Across,

    /// <summary>A column of each of two forms, <c>FORM@measure</c>, class by class (类).</summary>
    Classes,
}
