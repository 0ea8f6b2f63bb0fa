namespace Extractor.Storage;

/// <summary>Which part of a store is exported; null parts do not narrow.</summary>
/// <param name="Reports">The reports.</param>
/// <param name="Division">The leading digits of a division of GB/T 2260: 42, 4201 or 420106. Zeros that fill up a code do not count.</param>
/// <param name="Form">One form, such as <c>FA.TOTAL</c>: only reports that have it, and of their tables only this.</param>
/// <param name="WithPersonalData">Whether reports are given that were read with names and numbers of persons.</param>
public sealed record ContentSelection(ReportFilter Reports, string? Division = null, string? Form = null, bool WithPersonalData = false)
{
    /// <summary>Every report without personal data.</summary>
    public static ContentSelection All { get; } = new(ReportFilter.All);

    /// <summary>Whether anything is narrowed; if not, what belongs to no report is part of the selection, too.</summary>
    public bool IsWhole => Reports == ReportFilter.All && Division is null && Form is null;

    /// <summary>The digits that codes of the division begin with, or null.</summary>
    internal string? DivisionPrefix => Division switch
    {
        null => null,
        { Length: 6 } code when code.EndsWith("0000", StringComparison.Ordinal) => code[..2],
        { Length: 6 } code when code.EndsWith("00", StringComparison.Ordinal) => code[..4],
        _ => Division,
    };
}
