namespace Extractor.App;

/// <summary>What the program tells the one who started it.</summary>
internal static class ExitCode
{
    /// <summary>Everything was done.</summary>
    internal const int Done = 0;

    /// <summary>The program itself is wrong.</summary>
    internal const int Bug = 1;

    /// <summary>The command line makes no sense.</summary>
    internal const int Usage = 2;

    /// <summary>The batch is finished, but some documents could not be read.</summary>
    internal const int SomeFailed = 3;

    /// <summary>A finding is at least as severe as asked to fail on.</summary>
    internal const int Violations = 4;

    /// <summary>A named file, store or report is missing or cannot be read or written.</summary>
    internal const int Unreadable = 5;

    /// <summary>Nothing could be fetched at all.</summary>
    internal const int Network = 6;

    /// <summary>Stopped by the user; what was saved until then stays.</summary>
    internal const int Cancelled = 130;
}
