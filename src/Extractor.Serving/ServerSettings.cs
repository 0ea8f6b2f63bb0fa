using System.Net;

namespace Extractor.Serving;

/// <summary>How a store is served.</summary>
internal sealed record ServerSettings
{
    /// <summary>The file of the store. It exists.</summary>
    public required string StorePath { get; init; }

    /// <summary>Where to listen; port 0 takes any that is free.</summary>
    public IPEndPoint Listen { get; init; } = new(IPAddress.Loopback, 5280);

    /// <summary>What every request has to show, or null where only this machine can ask.</summary>
    public string? Token { get; init; }

    /// <summary>Whether nothing can be changed: no imports, no patches.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>Whether reports are served that were read with names and numbers of persons; else they are left out as if the store did not hold them.</summary>
    public bool WithPersonalData { get; init; }

    /// <summary>How many questions are answered at once; the others wait.</summary>
    public int Readers { get; init; } = 2 * Environment.ProcessorCount;

    /// <summary>How many long answers are written at once. Each holds a moment of the store for as long as its reader takes.</summary>
    public int Streams { get; init; } = 4;

    /// <summary>What one question may take of the store before it is given up.</summary>
    public TimeSpan QuestionLimit { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How many bytes a file to import may have: as many as a reader of files takes.</summary>
    public long LargestUpload { get; init; } = 512L << 20;

    /// <summary>How many files may wait to be imported.</summary>
    public int LongestQueue { get; init; } = 32;
}
