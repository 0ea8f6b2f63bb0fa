using System.Collections.Immutable;
using Extractor.Fiscal.Forms;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Identities;

/// <summary>A cell in an equation.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="IsSubtracted">Whether it is taken away instead of added.</param>
internal readonly record struct Term(FormCell Cell, bool IsSubtracted = false);

/// <summary>One identity over certain cells: a printed total and the printed parts that should make it up.</summary>
/// <param name="Form">The form.</param>
/// <param name="Subject">The total in words: row label and column.</param>
/// <param name="Total">The printed total.</param>
/// <param name="Parts">The parts, at least one.</param>
/// <param name="IsSameFigure">Whether it is one figure printed twice, which leaves less room for rounding than a sum.</param>
/// <param name="Doubt">
/// Why a violation would prove nothing, such as <c>unknown-column</c>: a column or row that may belong to the sum is not understood. Null
/// where the equation is certain.
/// </param>
internal sealed record Equation(
    FormReading Form, string Subject, FormCell Total, ImmutableArray<Term> Parts, bool IsSameFigure = false, string? Doubt = null);

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
    public decimal Difference => (Equation.Total.Value ?? 0m) - Expected;
}
