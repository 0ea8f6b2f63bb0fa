using Extractor.Tests.App;
using Extractor.Tests.Storage.PostgreSql;

namespace Extractor.Tests.Storage;

/// <summary>Where a test keeps its store: what one engine promises, the other keeps.</summary>
public enum StoreEngine
{
    /// <summary>In a file.</summary>
    Sqlite,

    /// <summary>On a server.</summary>
    PostgreSql,
}

/// <summary>Places of stores that are not there yet.</summary>
internal static class StoreEngines
{
    /// <summary>A place for a store.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="folder">The folder of the test.</param>
    /// <param name="name">The name of the file.</param>
    internal static string NewPlace(this StoreEngine engine, TemporaryFolder folder, string name = "s.db") =>
        engine == StoreEngine.Sqlite ? folder[name] : DatabaseServer.NewPlace();
}
