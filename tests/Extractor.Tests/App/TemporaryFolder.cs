namespace Extractor.Tests.App;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("extractor-app-");

    /// <summary>The full path of a name in the folder.</summary>
    internal string this[string name] => Path.Combine(folder.FullName, name);

    internal string Root => folder.FullName;

    /// <summary>Writes a file, with the folders above it.</summary>
    internal string Write(string name, string text) => Write(name, Utf8(text));

    internal string Write(string name, byte[] bytes)
    {
        var path = this[name];
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static byte[] Utf8(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}
