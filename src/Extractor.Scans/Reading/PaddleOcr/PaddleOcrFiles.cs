using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Extractor.Scans.Reading.PaddleOcr;

/// <summary>
/// The files that PP-OCRv4 is read with, in one folder: ONNX Runtime's library, the recognition model, and the characters of its classes.
/// <c>scripts/install-ocr --pp</c> puts them there.
/// </summary>
/// <param name="Folder">The folder.</param>
public sealed record PaddleOcrFiles(string Folder)
{
    /// <summary>The recognition model.</summary>
    public const string ModelName = "ch_PP-OCRv4_rec_infer.onnx";

    /// <summary>The characters of its classes, one a line.</summary>
    public const string CharactersName = "ppocr_keys_v1.txt";

    /// <summary>ONNX Runtime's library, as this system names it.</summary>
    public static string LibraryName =>
        OperatingSystem.IsWindows() ? "onnxruntime.dll"
        : OperatingSystem.IsMacOS() ? "libonnxruntime.1.30.0.dylib"
        : "libonnxruntime.so.1";

    /// <summary>
    /// The SHA-256 of each file in hexadecimal, as <c>scripts/install-ocr</c> pins it; the library's for each system that it is installed
    /// on, and null on others.
    /// </summary>
    public static ImmutableArray<(string Name, string? Sha256)> Pinned { get; } =
    [
        (ModelName, "06b3e6af6c59a1ba5d53790ed8c2e4b2de389870b6cf5a97f349f3412cb269c0"),
        (CharactersName, "28b2362ad4ab2dc38769aa72feb535e3a9ddb3fd2a7585a05920e6393b1dc7f7"),
        (LibraryName, LibraryHash()),
    ];

    /// <summary>The recognition model.</summary>
    public string Model => Path.Combine(Folder, ModelName);

    /// <summary>The characters.</summary>
    public string Characters => Path.Combine(Folder, CharactersName);

    /// <summary>ONNX Runtime's library.</summary>
    public string Library => Path.Combine(Folder, LibraryName);

    /// <summary>Whether all of them are there.</summary>
    public bool AreThere => File.Exists(Model) && File.Exists(Characters) && File.Exists(Library);

    private static string? LibraryHash() => (OperatingSystem.IsLinux(), OperatingSystem.IsMacOS(), RuntimeInformation.OSArchitecture) switch
    {
        (true, _, Architecture.X64) => "ffb75a925ba05e47b235bb66e3e3911714a80b328a9c9425539feb204aa32a23",
        (true, _, Architecture.Arm64) => "1f549d46250b005580b597f4164984aaf75b3bcb9f3aeb07c7f8a8fe60b23c76",
        (_, true, Architecture.Arm64) => "685d2be5dba1309c89d3a5324b7fd06a5c42f1a61bfea32d14c4cc28d072121d",
        _ => null,
    };
}
