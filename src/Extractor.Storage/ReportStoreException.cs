namespace Extractor.Storage;

/// <summary>The store itself cannot be used. The message says why and what to do; it is meant for the user.</summary>
public sealed class ReportStoreException : Exception
{
    /// <summary>Makes an exception with a message for the user.</summary>
    public ReportStoreException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception with a message for the user and what caused it.</summary>
    public ReportStoreException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
