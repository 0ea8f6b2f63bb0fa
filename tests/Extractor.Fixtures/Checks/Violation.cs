namespace Extractor.Fixtures.Checks;

/// <summary>
/// An accounting identity that the printed figures do not satisfy. <see cref="IsRounding"/> when every figure being off
/// by half of its last place explains the difference. Amounts are hundredths of the printed unit.
/// </summary>
public sealed record Violation(string Check, string Form, int Row, int Column, long Printed, long Expected, bool IsRounding);
