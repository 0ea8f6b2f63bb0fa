using Extractor.App.Import.Workers;
using Extractor.Scans.Installation;

namespace Extractor.Tests.Scans;

/// <summary>The engines of this machine, which <c>scripts/test/install-engines</c> installs; a test that needs one fails without it.</summary>
internal static class InstalledEngines
{
    /// <summary>Where they are. PP-OCR runs in a process of the program under test, not of the test runner.</summary>
    internal static EnginePlaces Places { get; } = Find();

    private static EnginePlaces Find()
    {
        var places = EnginePlaces.Find(Environment.GetEnvironmentVariable);
        return places with { Recognizer = ThisProgram.With(ThisProgram.RecognizerArgument, places.Files.Folder) };
    }
}
