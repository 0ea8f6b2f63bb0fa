using System.Globalization;

namespace Extractor.Measurements.OtherReaders;

/// <summary>What poppler says of a file.</summary>
/// <param name="Pages">How many pages it finds; 0 if it does not open the file.</param>
/// <param name="Producer">The program that made the file, as the file says.</param>
internal readonly record struct PopplerReading(int Pages, string Producer)
{
    public static PopplerReading Of(string file)
    {
        var text = "";
        var run = ExternalProgram.Run("pdfinfo", [file], output =>
        {
            using var reader = new StreamReader(output);
            text = reader.ReadToEnd();
        });
        var fields = text.Split('\n');
        return run.ExitCode != 0
            ? new PopplerReading(0, "")
            : new PopplerReading(
                int.TryParse(Field(fields, "Pages:"), NumberStyles.None, CultureInfo.InvariantCulture, out var pages) ? pages : 0,
                Field(fields, "Producer:"));
    }

    private static string Field(string[] lines, string name) =>
        (lines.FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal)) ?? name)[name.Length..].Trim();
}
