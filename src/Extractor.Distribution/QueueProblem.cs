namespace Extractor.Distribution;

/// <summary>Why work cannot be handed out, taken or fetched. Every code and wording is made in <see cref="QueueProblems"/>.</summary>
/// <param name="Code">The code, which stays the same when a wording changes.</param>
/// <param name="Message">For the user: what, where, and what to do next. Never holds a password.</param>
public sealed record QueueProblem(string Code, string Message);

/// <summary>The broker cannot be used. The message says why and what to do; it is meant for the user.</summary>
public sealed class QueueException : Exception
{
    /// <summary>Makes an exception of a problem and what caused it.</summary>
    public QueueException(QueueProblem problem, Exception? cause = null)
        : base(problem.Message, cause) => Problem = problem;

    /// <summary>The problem.</summary>
    public QueueProblem Problem { get; }
}
