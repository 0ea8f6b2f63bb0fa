namespace Extractor.Numbers.Mentions;

/// <summary>The numbers between two bounds, either of which may be missing.</summary>
/// <param name="Lower">The lower bound, or null for none.</param>
/// <param name="IncludesLower">Whether the lower bound belongs to it.</param>
/// <param name="Upper">The upper bound, or null for none.</param>
/// <param name="IncludesUpper">Whether the upper bound belongs to it.</param>
public readonly record struct NumberInterval(decimal? Lower, bool IncludesLower, decimal? Upper, bool IncludesUpper)
{
    /// <summary>The notation of mathematics: <c>[20,100)</c>, <c>(500,)</c>.</summary>
    public override string ToString() =>
        $"{(IncludesLower ? '[' : '(')}{Text(Lower)},{Text(Upper)}{(IncludesUpper ? ']' : ')')}";

    private static string Text(decimal? bound) => bound is { } value ? ExactText.Of(value) : string.Empty;
}
