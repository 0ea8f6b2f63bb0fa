namespace Extractor.Storage;

/// <summary>Which part of a store is exported.</summary>
/// <param name="Reports">The reports; where a form is asked for, of their tables only this.</param>
/// <param name="WithPersonalData">Whether reports are given that were read with names and numbers of persons.</param>
internal sealed record ContentSelection(ReportFilter Reports, bool WithPersonalData = false)
{
    /// <summary>Whether every report is meant; only then what belongs to no report is part of the selection, too.</summary>
    public bool IsWhole => Reports == ReportFilter.All;
}
