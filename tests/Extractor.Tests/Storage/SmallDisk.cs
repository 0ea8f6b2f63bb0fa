using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Extractor.Tests.Storage;

/// <summary>A disk of a few hundred kilobytes, in memory. Only where the tests may mount one; elsewhere the test is not run.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("extractor-disk-");

    internal SmallDisk(int kilobytes)
    {
        if (!Run("mount", "-t", "tmpfs", "-o", string.Create(CultureInfo.InvariantCulture, $"size={kilobytes}k"), "tmpfs", folder.FullName))
        {
            folder.Delete();
            Assert.Ignore("A disk cannot be mounted here.");
        }
    }

    /// <summary>The full path of a name on the disk.</summary>
    internal string this[string name] => Path.Combine(folder.FullName, name);

    /// <summary>From now on nothing can be written.</summary>
    internal void ForbidWriting() => Assert.That(Run("mount", "-o", "remount,ro", folder.FullName), Is.True);

    public void Dispose()
    {
        Run("umount", folder.FullName);
        folder.Delete();
    }

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
