namespace Extractor.Measurements.Imports;

/// <summary>Stores that cannot be written: each has to be refused with its code, and what was in it has to stay.</summary>
internal sealed class StoreTrial(MeasuredProgram program, string folder, string work)
{
    /// <summary>The name of each case, the code that is expected and whether it came with exit code 5.</summary>
    internal IEnumerable<(string Case, string Code, bool Holds)> Run()
    {
        var store = Path.Combine(work, "trial.db");
        Refresh(store);
        var before = Export(store);

        File.WriteAllText(Path.Combine(work, "other.db"), new string('x', 5000));
        yield return ("another file", "STO002", Refuses(Path.Combine(work, "other.db"), "STO002"));

        // user_version stands at offset 60 of the header (https://www.sqlite.org/fileformat.html).
        var version = Patch(store, 60, [0, 0, 0, 99]);
        yield return ("a store of a newer version", "STO003", Refuses(store, "STO003"));
        Patch(store, 60, version);

        using (new FileStream(store + "-lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        {
            yield return ("a store that another import holds", "STO020", Refuses(store, "STO020"));
        }

        yield return ("what was in it", "stays", Export(store) == before);
        var length = new FileInfo(store).Length;
        Patch(store, 100, [.. Enumerable.Repeat((byte)0xFF, (int)Math.Min(length - 100, 60_000))]);
        yield return ("a corrupted store", "STO008", Refuses(store, "STO008"));
        yield return ("a folder that is not there", "STO001", Refuses(Path.Combine(work, "nowhere", "s.db"), "STO001"));
    }

    private void Refresh(string store)
    {
        foreach (var file in Directory.EnumerateFiles(work, Path.GetFileName(store) + "*"))
        {
            File.Delete(file);
        }

        program.Run("import", folder, "--store", store, "--quiet");
    }

    private string Export(string store) => program.Run("export", "--store", store).Output;

    private bool Refuses(string store, string code)
    {
        var run = program.Run("import", folder, "--store", store, "--quiet");
        return run.ExitCode == 5 && run.Error.Contains(code, StringComparison.Ordinal);
    }

    /// <summary>Overwrites a part of a file and returns what stood there.</summary>
    private static byte[] Patch(string path, int offset, byte[] bytes)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Position = offset;
        var before = new byte[bytes.Length];
        file.ReadExactly(before);
        file.Position = offset;
        file.Write(bytes);
        return before;
    }
}
