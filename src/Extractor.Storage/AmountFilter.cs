using Extractor.Fiscal.Records;

namespace Extractor.Storage;

/// <summary>Whose amounts are asked for; null parts do not narrow.</summary>
/// <param name="Issuer">A part of the issuer's printed name.</param>
/// <param name="Division">The beginning of the GB/T 2260 code of its division: 42 for a province, 4201 for a city.</param>
/// <param name="Kind">The kind of report.</param>
public sealed record AmountFilter(string? Issuer = null, string? Division = null, ReportKind? Kind = null)
{
    /// <summary>Every report.</summary>
    public static AmountFilter All { get; } = new();
}
