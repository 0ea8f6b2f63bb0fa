using System.Runtime.CompilerServices;
using Extractor.Processes;

namespace Extractor.App.Import.Workers;

/// <summary>This program, started once more by itself.</summary>
internal static class ThisProgram
{
    /// <summary>The argument that makes it read documents for an import. It stands alone and is in no help.</summary>
    internal const string ReaderArgument = "read-documents";

    /// <summary>The argument that makes it read lines of print for <c>--ocr pp</c>; the folder of the model follows.</summary>
    internal const string RecognizerArgument = "recognizer";

    /// <summary>How it is started as it runs now: the native executable, or its assembly under <c>dotnet</c>.</summary>
    /// <param name="arguments">What it is told.</param>
    internal static WorkerCommand With(params ReadOnlySpan<string> arguments)
    {
        var program = Environment.ProcessPath ?? "dotnet";
        return RuntimeFeature.IsDynamicCodeSupported
            ? new WorkerCommand(Host(program), [Path.Combine(AppContext.BaseDirectory, "Extractor.App.dll"), .. arguments])
            : new WorkerCommand(program, [.. arguments]);
    }

    /// <summary>An executable that hosts our assembly under its own name cannot host it as an argument: then the usual host is asked for.</summary>
    private static string Host(string program) => Path.GetFileNameWithoutExtension(program) == "dotnet" ? program : "dotnet";
}
