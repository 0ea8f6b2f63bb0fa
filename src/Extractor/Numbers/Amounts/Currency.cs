namespace Extractor.Numbers.Amounts;

/// <summary>A currency as Chinese texts name it.</summary>
/// <param name="Name">The English name: <c>Chinese yuan</c>.</param>
/// <param name="Code">The ISO 4217 code, or null where there is none or the sign does not tell.</param>
internal sealed record Currency(string Name, string? Code);
