using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Extractor.App.Import.Workers;

/// <summary>How a worker process is started.</summary>
/// <param name="Program">The executable.</param>
/// <param name="Arguments">Its arguments; no shell ever sees them.</param>
internal sealed record WorkerCommand(string Program, ImmutableArray<string> Arguments)
{
    /// <summary>The argument that makes this program a worker process. It stands alone and is in no help.</summary>
    internal const string Name = "read-documents";

    /// <summary>This program as it runs now: the native executable, or its assembly under <c>dotnet</c>.</summary>
    internal static WorkerCommand OfThisProgram()
    {
        var program = Environment.ProcessPath ?? "dotnet";
        return RuntimeFeature.IsDynamicCodeSupported
            ? new WorkerCommand(Host(program), [Path.Combine(AppContext.BaseDirectory, "Extractor.App.dll"), Name])
            : new WorkerCommand(program, [Name]);
    }

    /// <summary>An executable that hosts our assembly under its own name cannot host it as an argument: then the usual host is asked for.</summary>
    private static string Host(string program) => Path.GetFileNameWithoutExtension(program) == "dotnet" ? program : "dotnet";
}
