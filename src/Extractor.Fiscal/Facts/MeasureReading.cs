using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Facts;

/// <summary>What a figure measures.</summary>
/// <param name="Name">The measure.</param>
/// <param name="Basis">What it is measured against, or null.</param>
/// <param name="Direction">Where a change goes, or null.</param>
/// <param name="Period">The printed year of the figure, or null.</param>
internal readonly record struct MeasureReading(string Name, string? Basis = null, FactDirection? Direction = null, int? Period = null)
{
    /// <summary>An amount of which nothing more is said.</summary>
    public const string Amount = "amount";

    /// <summary>A planned amount.</summary>
    public const string Budget = "budget";

    /// <summary>An amount of final accounts, or spent.</summary>
    public const string Executed = "executed";

    /// <summary>The amount of the year before.</summary>
    public const string Prior = "prior";

    /// <summary>The share of a budget that was spent, in percent.</summary>
    public const string Completion = "completion";

    /// <summary>By how much something grew or shrank.</summary>
    public const string Change = "change";

    /// <summary>By how many percent something grew or shrank.</summary>
    public const string Rate = "rate";

    /// <summary>The part of a whole, in percent.</summary>
    public const string Share = "share";

    /// <summary>Any other percentage, such as a rate of participation.</summary>
    public const string Ratio = "ratio";

    /// <summary>A count of what has no measure of its own.</summary>
    public const string Count = "count";

    /// <summary>Whether it compares the subject with something and names none itself.</summary>
    public bool IsRelative => Name is Completion or Change or Rate or Share;
}
