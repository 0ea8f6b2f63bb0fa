namespace Extractor.Measurements.Identities;

/// <summary>What became of one mandatory identity over one form of a report.</summary>
internal enum IdentityFate
{
    /// <summary>At least one of its equations was evaluated: it holds, is off by rounding, or fails.</summary>
    Evaluated,

    /// <summary>The form prints nothing that the identity speaks of, such as a tree of codes of a single unit.</summary>
    NotApplicable,

    /// <summary>Its figures should be there and could not be compared.</summary>
    NotEvaluated,
}

/// <summary>One mandatory identity over one form of a report.</summary>
/// <param name="File">The report's file name.</param>
/// <param name="Form">The form that its findings are about.</param>
/// <param name="Check">The identity.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="Reasons">Why equations were not evaluated, each once; empty where all were.</param>
/// <param name="Page">Where the form begins, or null.</param>
internal sealed record IdentityOutcome(string File, string Form, string Check, IdentityFate Fate, string Reasons, int? Page);
