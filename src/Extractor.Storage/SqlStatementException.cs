namespace Extractor.Storage;

/// <summary>A statement of the user makes no sense, does more than read, or took too long. The store is as it was.</summary>
public sealed class SqlStatementException : Exception
{
    /// <summary>Makes an exception with a message for the user.</summary>
    public SqlStatementException(string message)
        : base(message)
    {
    }
}
