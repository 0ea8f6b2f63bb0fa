using System.Reflection;

namespace Extractor.Fiscal;

/// <summary>The version of this program: it stamps every record, and the store keeps records under it.</summary>
public static class ExtractorVersion
{
    /// <summary>Such as <c>0.1.0</c>, with a suffix for a version before a release.</summary>
    public static string Current { get; } =
        typeof(ExtractorVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";
}
