using Extractor.Tests.App;

namespace Extractor.Tests.Scans;

/// <summary>A program that does what a shell script says: what stands in for an engine that misbehaves.</summary>
internal sealed class FakeProgram : IDisposable
{
    private readonly TemporaryFolder folder = new();

    /// <summary>Makes a program.</summary>
    /// <param name="script">What it does; <c>$DIR</c> is a folder of its own.</param>
    internal FakeProgram(string script)
    {
        Path = folder.Write("program", $"#!/bin/sh\nDIR='{folder.Root}'\n{script}\n");
        if (OperatingSystem.IsWindows())
        {
            throw new PlatformNotSupportedException("The tests that need it run on Linux and macOS.");
        }

        File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    /// <summary>Its full path.</summary>
    internal string Path { get; }

    /// <summary>Writes a file that the script may send.</summary>
    internal FakeProgram With(string name, byte[] bytes)
    {
        folder.Write(name, bytes);
        return this;
    }

    public void Dispose() => folder.Dispose();
}
