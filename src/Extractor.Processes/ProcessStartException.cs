namespace Extractor.Processes;

/// <summary>Another program cannot be started: it is missing, is not what it should be, or the machine has no room for it.</summary>
public sealed class ProcessStartException : IOException
{
    /// <summary>Says why, without a full stop.</summary>
    public ProcessStartException(string message)
        : base(message)
    {
    }
}
