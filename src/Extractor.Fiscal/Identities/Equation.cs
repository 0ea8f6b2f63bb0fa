using System.Collections.Immutable;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Forms;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Identities;

/// <summary>A figure in an equation.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="IsSubtracted">Whether it is taken away instead of added.</param>
internal readonly record struct Term(FormFigure Figure, bool IsSubtracted = false)
{
    /// <summary>Its cell.</summary>
    public FormCell Cell => Figure.Cell;
}

/// <summary>One identity over certain cells: a printed total and the printed parts that should make it up.</summary>
/// <param name="Total">The printed total, the whole, or the first of two equal figures.</param>
/// <param name="Parts">The parts; none only where what should stand against the total was not found, as <paramref name="Doubt"/> says.</param>
/// <param name="Relation">How the two sides are compared.</param>
/// <param name="Doubt">
/// Why a violation would prove nothing, such as <c>unknown-column</c>: a column or row that may belong to the sum is not understood. Null
/// where the equation is certain.
/// </param>
internal sealed record Equation(
    FormFigure Total, ImmutableArray<Term> Parts, IdentityRelation Relation = IdentityRelation.Sum, string? Doubt = null)
{
    /// <summary>Other equations of the same total, of which one that holds is enough.</summary>
    public ImmutableArray<Equation> Alternatives { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The form of the total.</summary>
    public FormReading Form => Total.Form;

    /// <summary>Every figure, the total first.</summary>
    public ImmutableArray<FormFigure> Figures { get; } = FiguresOf(Total, Parts);

    /// <summary>Whether parts stand in another form than the total.</summary>
    public bool IsAcrossForms => Parts.Any(part => part.Figure.Form != Form);

    private static ImmutableArray<FormFigure> FiguresOf(FormFigure total, ImmutableArray<Term> parts)
    {
        var figures = ImmutableArray.CreateBuilder<FormFigure>(parts.Length + 1);
        figures.Add(total);
        foreach (var part in parts)
        {
            figures.Add(part.Figure);
        }

        return figures.MoveToImmutable();
    }
}

/// <summary>The outcome of an equation.</summary>
/// <param name="Equation">The equation.</param>
/// <param name="Status">The outcome.</param>
/// <param name="Reason">Why it was not evaluated, or null.</param>
/// <param name="Expected">Yuan computed from the parts.</param>
/// <param name="Tolerance">The greatest difference that rounding explains, in yuan.</param>
/// <param name="RestsOnBlanks">Whether a blank of a column without any figure was taken as zero.</param>
internal sealed record Evaluation(
    Equation Equation, FindingStatus Status, string? Reason, decimal Expected, decimal Tolerance, bool RestsOnBlanks = false)
{
    /// <summary>Printed minus computed, in yuan.</summary>
    public decimal Difference => (Equation.Total.Cell.Value ?? 0m) - Expected;

    /// <summary>
    /// Whether the outcome confirms the figures: two ways to the same amount. That a part is no more than its whole confirms neither.
    /// </summary>
    public bool Confirms => Status is FindingStatus.Holds or FindingStatus.Rounding && Equation.Relation != IdentityRelation.AtMost;
}
