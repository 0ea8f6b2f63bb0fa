using System.Globalization;

namespace Extractor.Processes;

/// <summary>How much memory another process takes.</summary>
internal static class ResidentMemory
{
    /// <summary>
    /// Bytes in memory that belong to the process alone, so without mapped files: <c>/proc/ID/statm</c> of Linux (proc(5)). 0 where that
    /// cannot be known, on other systems or after the process has gone; there the limit of its heap alone holds.
    /// </summary>
    internal static long Of(int process)
    {
        if (!OperatingSystem.IsLinux())
        {
            return 0;
        }

        try
        {
            var fields = File.ReadAllText($"/proc/{process.ToString(CultureInfo.InvariantCulture)}/statm").Split(' ');
            return fields.Length > 2
                && long.TryParse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out var resident)
                && long.TryParse(fields[2], NumberStyles.None, CultureInfo.InvariantCulture, out var shared)
                ? (resident - shared) * Environment.SystemPageSize
                : 0;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }
}
