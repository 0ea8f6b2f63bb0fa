namespace Extractor.Scans.Installation;

/// <summary>A part that the program needs, or may use.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Place">Where it is, or null where it is missing.</param>
/// <param name="Version">What it says of itself, or null where it is missing or does not work.</param>
/// <param name="Problem">Why it does not work, without a full stop; null where it works or is missing.</param>
/// <param name="Install">The command that installs it, or goes on without it.</param>
public sealed record InspectedPart(string Name, string Purpose, string? Place, string? Version, string? Problem, string Install)
{
    /// <summary>Whether it can be used.</summary>
    public bool IsSound => Place is not null && Problem is null;

    /// <summary>A part that is not there.</summary>
    internal static InspectedPart Missing(string name, string purpose, string install) => new(name, purpose, null, null, null, install);
}
