using System.Globalization;
using Extractor.Measurements.OtherReaders;

namespace Extractor.Measurements.WordBinary;

/// <summary>Documents converted to .docx with LibreOffice, in a folder that is deleted afterwards.</summary>
internal sealed class OfficeConversion : IDisposable
{
    /// <summary>Files converted by one start of the program.</summary>
    private const int Batch = 16;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("extractor-measure-");

    private readonly IReadOnlyList<string> files;

    public OfficeConversion(IReadOnlyList<string> files)
    {
        this.files = files;
        for (var i = 0; i < files.Count; i++)
        {
            File.Copy(files[i], Path.Combine(folder.FullName, Name(i) + ".doc"));
        }
    }

    /// <summary>The converted file, or null when LibreOffice does not open the document.</summary>
    /// <param name="index">Its place in the list.</param>
    public string? this[int index]
    {
        get
        {
            var converted = Path.Combine(folder.FullName, Name(index) + ".docx");
            if (!File.Exists(converted) && index % Batch == 0)
            {
                Convert(Enumerable.Range(index, Math.Min(Batch, files.Count - index)));
            }

            if (!File.Exists(converted))
            {
                Convert([index]); // Another file of its batch may have stopped the program.
            }

            return File.Exists(converted) ? converted : null;
        }
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static string Name(int index) => index.ToString("D5", CultureInfo.InvariantCulture);

    private void Convert(IEnumerable<int> indexes) => ExternalProgram.Run("soffice",
    [
        "--headless", "-env:UserInstallation=" + new Uri(Path.Combine(folder.FullName, "profile")).AbsoluteUri,
        "--convert-to", "docx", "--outdir", folder.FullName, .. indexes.Select(index => Path.Combine(folder.FullName, Name(index) + ".doc")),
    ]);
}
