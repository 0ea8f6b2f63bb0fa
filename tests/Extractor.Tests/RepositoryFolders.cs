namespace Extractor.Tests;

/// <summary>Where the checkout and the material beside it stand.</summary>
internal static class RepositoryFolders
{
    /// <summary>The root of the checkout: the nearest folder upwards that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Real reports for measuring, beside the checkout; absent on most machines.</summary>
    public static string SharedData => Path.GetFullPath(Path.Combine(Root, "..", "shared", "data"));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Extractor.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests must run from inside the checkout.");
    }
}
