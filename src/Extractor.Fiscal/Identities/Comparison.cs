using System.Collections.Immutable;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Identities;

/// <summary>
/// The outcome of a check that is no sum over the cells of a form: a rate, a score, a sentence of the narrative against a form, a phrase
/// that should not be there.
/// </summary>
/// <param name="Check">Id of the identity in the catalogue, which gives the claim and the gravest severity.</param>
/// <param name="Printed">The figure that is judged.</param>
/// <param name="Status">The outcome.</param>
/// <param name="Severity">How much a violation matters; the identity's own severity is the limit.</param>
internal sealed record Comparison(string Check, ComparedFigure Printed, FindingStatus Status, FindingSeverity Severity)
{
    /// <summary>Places of an expected quotient in records; the comparison itself is made with all of them.</summary>
    private const int ShownPlaces = 4;

    /// <summary>Why it was not evaluated, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>What the figure should be, in its unit; null where no number is expected.</summary>
    public decimal? Expected { get; init; }

    /// <summary>What the print of the figure can be when rounding is allowed for, in its unit; null where no number is expected.</summary>
    public PrintedInterval? Accepted { get; init; }

    /// <summary>How the expected figure comes about, in printed figures, such as <c>4.00 ÷ (0.80 + 4.00) = 83.33%</c>.</summary>
    public string? Derivation { get; init; }

    /// <summary>The figures that the expected one is computed from, or that contradict the printed one.</summary>
    public ImmutableArray<ComparedFigure> Basis { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The sentence of the wording, where the usual one of the status does not fit.</summary>
    public string? Sentence { get; init; }

    /// <summary>What the sentence's place <c>detail</c> says, or null.</summary>
    public BilingualText? Detail { get; init; }

    /// <summary>The greatest difference that rounding explains on the side of the printed figure, or null.</summary>
    public decimal? Tolerance => (Expected, Accepted) is ({ } expected, { } accepted)
        ? Printed.Value >= expected ? accepted.High - expected : expected - accepted.Low
        : null;

    /// <summary>
    /// Compares a printed rate, share or score with what it should be. Inside the interval it holds: a rate is rounded by its nature.
    /// </summary>
    /// <param name="check">The identity.</param>
    /// <param name="printed">The printed figure.</param>
    /// <param name="expected">The exact quotient.</param>
    /// <param name="accepted">What the rounding of its terms allows, not yet widened by the print of the rate itself.</param>
    /// <param name="severity">Of a violation.</param>
    public static Comparison OfRate(
        string check, ComparedFigure printed, decimal expected, PrintedInterval accepted, FindingSeverity severity)
    {
        var widened = accepted.Widened(printed.Resolution);
        var status = widened.Contains(printed.Value ?? 0m) ? FindingStatus.Holds : FindingStatus.Fails;
        return new Comparison(check, printed, status, severity) { Expected = Math.Round(expected, ShownPlaces, MidpointRounding.AwayFromZero), Accepted = widened };
    }

    /// <summary>Compares a printed amount with another print of it, or with a sum: equal holds, within <paramref name="tolerance"/> is rounding.</summary>
    public static Comparison OfAmount(string check, ComparedFigure printed, decimal expected, decimal tolerance, FindingSeverity severity)
    {
        var difference = Math.Abs((printed.Value ?? 0m) - expected);
        var status = difference == 0m ? FindingStatus.Holds : difference <= tolerance ? FindingStatus.Rounding : FindingStatus.Fails;
        return new Comparison(check, printed, status, severity)
        {
            Expected = expected,
            Accepted = new PrintedInterval(expected - tolerance, expected + tolerance),
        };
    }
}
