using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;

namespace Extractor.Scans.Reading.PaddleOcr;

/// <summary>Tells ONNX Runtime's managed half where its native library is: in the folder of the user, not beside this program.</summary>
internal static class OnnxLibrary
{
    private static readonly Lock Gate = new();
    private static string? path;

    /// <summary>Uses a library. A process has one: a later call with another path changes nothing once the first one is loaded.</summary>
    internal static void Use(string library)
    {
        lock (Gate)
        {
            if (path is null)
            {
                // A process may set this once.
                NativeLibrary.SetDllImportResolver(typeof(InferenceSession).Assembly, Resolve);
            }

            path = library;
        }
    }

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? search) =>
        name.Contains("onnxruntime", StringComparison.Ordinal) ? NativeLibrary.Load(path!) : 0;
}
