using System.Diagnostics;
using Extractor.Tests.App;

namespace Extractor.Tests.Packages;

/// <summary>
/// A new project, in a folder that knows nothing of this repository, which takes the packages from a folder and everything else from what this
/// machine has restored already: no network, and no trace in the folders of NuGet.
/// </summary>
internal sealed class PackageConsumer : IDisposable
{
    private readonly TemporaryFolder folder = new();

    internal PackageConsumer() => folder.Write("nuget.config", $"""
        <configuration>
          <packageSources>
            <clear />
            <add key="release" value="{PackedRelease.Folder}" />
          </packageSources>
          <fallbackPackageFolders>
            <clear />
            <add key="restored" value="{PackedRelease.RestoredPackages}" />
          </fallbackPackageFolders>
        </configuration>
        """);

    /// <summary>The full path of a name in the project's folder.</summary>
    internal string this[string name] => folder[name];

    /// <summary>Makes a console project that asks for the packages, with these sources, and builds it.</summary>
    /// <param name="packages">What it refers to.</param>
    /// <param name="sources">Name and text of each file.</param>
    internal void Build(IEnumerable<string> packages, IEnumerable<(string Name, string Text)> sources)
    {
        folder.Write("Consumer.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <NuGetAudit>false</NuGetAudit>
                <InvariantGlobalization>true</InvariantGlobalization>
              </PropertyGroup>
              <ItemGroup>
                {string.Concat(packages.Select(package => $"<PackageReference Include=\"{package}\" Version=\"{PackedRelease.Version}\" />"))}
              </ItemGroup>
            </Project>
            """);
        foreach (var (name, text) in sources)
        {
            folder.Write(name, text);
        }

        Dotnet("build", "--nologo", "-v", "quiet", "--disable-build-servers");
    }

    /// <summary>Runs the built project in its folder.</summary>
    internal string Run(params string[] arguments) => Dotnet(["bin/Debug/net10.0/Consumer.dll", .. arguments]);

    /// <summary>Runs <c>dotnet</c> in the project's folder.</summary>
    internal string Dotnet(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder.Root };
        start.Environment["NUGET_PACKAGES"] = folder["packages"];
        return ProgramRun.Of(start);
    }

    public void Dispose() => folder.Dispose();
}
