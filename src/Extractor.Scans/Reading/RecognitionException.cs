namespace Extractor.Scans.Reading;

/// <summary>An engine failed on a page. The page is reported with this message and the rest goes on.</summary>
public sealed class RecognitionException : Exception
{
    /// <summary>Says what happened and what to do next.</summary>
    public RecognitionException(string message)
        : base(message)
    {
    }

    /// <summary>Says what happened, with its cause.</summary>
    public RecognitionException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
