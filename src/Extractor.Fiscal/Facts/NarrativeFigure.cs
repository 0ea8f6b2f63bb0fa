namespace Extractor.Fiscal.Facts;

/// <summary>A figure that a passage states, before it is known what it measures.</summary>
/// <param name="Start">0-based place in the passage.</param>
/// <param name="End">The place behind the printed unit.</param>
/// <param name="Value">Yuan, percent or a count.</param>
/// <param name="Unit"><c>CNY</c>, <c>percent</c> or what is counted.</param>
/// <param name="Resolution">The value of the last printed place.</param>
/// <param name="IsApproximate">Whether the text says that it is not exact.</param>
/// <param name="Noun">The words between a count and the next punctuation, folded, where they are few enough for a noun; or empty.</param>
internal sealed record NarrativeFigure(int Start, int End, decimal Value, string Unit, decimal Resolution, bool IsApproximate, string Noun);
