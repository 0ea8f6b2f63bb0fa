using System.Globalization;

namespace Extractor.Measurements.Distribution;

/// <summary>What a measurement found, line by line, and whether all of it holds its floor.</summary>
internal sealed class Verdict(TextWriter output)
{
    private readonly Lock gate = new();

    /// <summary>Whether every floor held so far.</summary>
    internal bool Holds { get; private set; } = true;

    /// <summary>Tells something; with a floor, whether it holds.</summary>
    internal void Tell(FormattableString what, bool holds = true)
    {
        lock (gate)
        {
            Holds &= holds;
            output.WriteLine($"{(holds ? "    " : "BAD ")}{what.ToString(CultureInfo.InvariantCulture)}");
            output.Flush();
        }
    }
}
