namespace Extractor.Storage;

/// <summary>The store itself cannot be used. The message says why and what to do; it is meant for the user.</summary>
public sealed class ReportStoreException : Exception
{
    /// <summary>Makes an exception of a problem and what caused it.</summary>
    internal ReportStoreException(StoreProblem problem, Exception? cause = null)
        : base(problem.Message, cause) => Code = problem.Code;

    /// <summary>The code of the problem, such as <c>STO005</c>; <c>extractor explain</c> says more of each.</summary>
    public string Code { get; }
}
