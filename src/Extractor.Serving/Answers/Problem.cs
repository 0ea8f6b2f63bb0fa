namespace Extractor.Serving.Answers;

/// <summary>Why a request was not done, as RFC 9457 tells it.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">A code that stays.</param>
/// <param name="Title">What is wrong, the same for every occurrence.</param>
/// <param name="Detail">What is wrong here and what to do next.</param>
internal sealed record Problem(int Status, string Code, string Title, string Detail)
{
    /// <summary>After how many seconds it is worth to ask again, or null.</summary>
    internal int? RetryAfter { get; init; }
}

/// <summary>Ends the work on a request with a problem.</summary>
internal sealed class ProblemException(Problem problem) : Exception(problem.Detail)
{
    /// <summary>What is told.</summary>
    internal Problem Problem { get; } = problem;
}
