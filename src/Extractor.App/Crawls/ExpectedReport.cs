using Extractor.Fiscal.Records;

namespace Extractor.App.Crawls;

/// <summary>A report that an issuer should have published by a day.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="FiscalYear">The year of its figures.</param>
/// <param name="Issuer">The issuer, as the recipe or its latest report names it.</param>
/// <param name="DueOn">The last day.</param>
/// <param name="State">How it stands on the day that is asked about.</param>
internal sealed record ExpectedReport(ReportKind Kind, int FiscalYear, string Issuer, DateOnly DueOn, PublicationState State)
{
    /// <summary>When it was published, or null when it was not or nobody says when.</summary>
    internal DateOnly? PublishedOn { get; init; }

    /// <summary>Where it was published, or null.</summary>
    internal string? Address { get; init; }

    /// <summary>The hash of its document, or null.</summary>
    internal string? Sha256 { get; init; }

    /// <summary>Whether it was published after its last day; null when that is not known, or it was not published.</summary>
    internal bool? IsLate => PublishedOn is { } day ? day > DueOn : null;
}

/// <summary>How an expected report stands.</summary>
internal enum PublicationState
{
    /// <summary>It is in the store.</summary>
    Published,

    /// <summary>Its last day is over, and it is not in the store.</summary>
    Missing,

    /// <summary>Its last day is still to come.</summary>
    Expected,
}
