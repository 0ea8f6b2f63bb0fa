using System.Reflection;

namespace Extractor.App;

/// <summary>The version of this program, under which the store keeps what it read.</summary>
internal static class ProgramVersion
{
    internal static string Current { get; } =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";
}
