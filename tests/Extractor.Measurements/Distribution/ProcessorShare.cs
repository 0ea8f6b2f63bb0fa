using System.Globalization;

namespace Extractor.Measurements.Distribution;

/// <summary>Holds a process, and what it starts from then on, to a share of one processor: a group of the controller cpu (cgroups(7), version 1 or 2).</summary>
internal sealed class ProcessorShare : IDisposable
{
    private const int Period = 20_000;
    private const string Version1 = "/sys/fs/cgroup/cpu";
    private const string Version2 = "/sys/fs/cgroup";

    private readonly string folder;

    private ProcessorShare(string folder) => this.folder = folder;

    /// <summary>Whether this process may do that here.</summary>
    internal static bool CanBeSet => Environment.IsPrivilegedProcess && (IsVersion1
        || (File.Exists($"{Version2}/cgroup.subtree_control") && File.ReadAllText($"{Version2}/cgroup.subtree_control").Split(' ', '\n').Contains("cpu")));

    private static bool IsVersion1 => File.Exists($"{Version1}/cpu.cfs_quota_us");

    /// <summary>Holds a process to so many percent of a processor.</summary>
    internal static ProcessorShare Of(int process, int percent)
    {
        var id = process.ToString(CultureInfo.InvariantCulture);
        var share = new ProcessorShare($"{(IsVersion1 ? Version1 : Version2)}/extractor-{id}");
        Directory.CreateDirectory(share.folder);
        var quota = (Period * percent / 100).ToString(CultureInfo.InvariantCulture);
        if (IsVersion1)
        {
            share.Set("cpu.cfs_period_us", Period.ToString(CultureInfo.InvariantCulture));
            share.Set("cpu.cfs_quota_us", quota);
        }
        else
        {
            share.Set("cpu.max", string.Create(CultureInfo.InvariantCulture, $"{quota} {Period}"));
        }

        share.Set("cgroup.procs", id);
        return share;
    }

    /// <summary>Takes the group away; its processes have ended.</summary>
    public void Dispose() => Directory.Delete(folder);

    private void Set(string name, string value) => File.WriteAllText(Path.Combine(folder, name), value);
}
