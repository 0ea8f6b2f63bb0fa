using System.Globalization;

namespace Extractor.Measurements.Imports;

/// <summary>A process with all that it started, as <c>/proc</c> of Linux shows them (proc(5)).</summary>
internal static class ProcessTree
{
    /// <summary>The ids of a process and its descendants.</summary>
    internal static List<int> Of(int root)
    {
        var children = new Dictionary<int, List<int>>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && ParentOf(id) is { } parent)
            {
                (children.TryGetValue(parent, out var known) ? known : children[parent] = []).Add(id);
            }
        }

        var tree = new List<int> { root };
        for (var i = 0; i < tree.Count; i++)
        {
            tree.AddRange(children.GetValueOrDefault(tree[i], []));
        }

        return tree;
    }

    /// <summary>Bytes of memory of the processes, pages that they share counted once in all (PSS).</summary>
    internal static long Memory(IEnumerable<int> processes) => processes.Sum(static id => Read($"/proc/{Text(id)}/smaps_rollup")
        .Split('\n')
        .Where(static line => line.StartsWith("Pss:", StringComparison.Ordinal))
        .Sum(static line => long.Parse(line.AsSpan(4).Trim().TrimEnd("kB ").Trim(), NumberStyles.None, CultureInfo.InvariantCulture) * 1024));

    /// <summary>Whether a process is there and no zombie.</summary>
    internal static bool IsAlive(int id) => Fields(id) is [var state, ..] && state != "Z";

    /// <summary>Processor time of the children of this process that have ended, and of theirs.</summary>
    internal static TimeSpan TimeOfChildren()
    {
        // cutime and cstime, in hundredths of a second on every Linux.
        var fields = Fields(Environment.ProcessId);
        return Seconds(fields[13], fields[14]);
    }

    /// <summary>Processor time of a process, and of all that it started, whether they have ended or not.</summary>
    internal static (TimeSpan Own, TimeSpan Children) TimeOf(int root)
    {
        // utime, stime, cutime and cstime, in hundredths of a second on every Linux.
        var times = Of(root).Select(static id => Fields(id) is { Length: > 14 } fields ? (Own: Seconds(fields[11], fields[12]), Ended: Seconds(fields[13], fields[14])) : default).ToList();
        return (times[0].Own, times[0].Ended + times.Skip(1).Aggregate(TimeSpan.Zero, static (sum, time) => sum + time.Own + time.Ended));
    }

    private static TimeSpan Seconds(string first, string second) =>
        TimeSpan.FromSeconds((long.Parse(first, CultureInfo.InvariantCulture) + long.Parse(second, CultureInfo.InvariantCulture)) / 100.0);

    private static int? ParentOf(int id) => Fields(id) is [_, var parent, ..] ? int.Parse(parent, CultureInfo.InvariantCulture) : null;

    /// <summary>The fields of stat behind the name, from the state on; none when the process is gone.</summary>
    private static string[] Fields(int id)
    {
        var stat = Read($"/proc/{Text(id)}/stat");
        var behind = stat.LastIndexOf(')') + 2;
        return behind < 2 ? [] : stat[behind..].Split(' ');
    }

    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return string.Empty;
        }
    }

    private static string Text(int id) => id.ToString(CultureInfo.InvariantCulture);
}
