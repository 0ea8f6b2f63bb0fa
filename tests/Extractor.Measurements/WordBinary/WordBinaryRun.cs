using Extractor.Documents;
using Extractor.Sources;

namespace Extractor.Measurements.WordBinary;

/// <summary>
/// Reads every .doc and .wps of some folders, and compares tables and paragraphs with those of the same document after LibreOffice has
/// converted it to .docx.
/// </summary>
internal static class WordBinaryRun
{
    private const string Usage = """
        scripts/measure-doc FOLDER…        tables and paragraphs of .doc files against LibreOffice's conversion to .docx
          --differences                    lists what differs
        scripts/measure-doc --times FOLDER…
                                           time from bytes to tables against the PDFs of the same report beside each .doc
        """;

    public static int Run(IReadOnlyList<string> arguments, TextWriter output)
    {
        var lists = arguments.Contains("--differences", StringComparer.Ordinal);
        var files = Files(arguments.Where(static argument => !argument.StartsWith("--", StringComparison.Ordinal)));
        if (files.Count == 0)
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        if (arguments.Contains("--times", StringComparer.Ordinal))
        {
            ReadingTimes.Write(files, output);
            return 0;
        }

        using var conversion = new OfficeConversion(files);
        List<DocumentAgreement> all = [];
        var unread = 0;
        for (var i = 0; i < files.Count; i++)
        {
            using var own = SourceReader.Open(files[i]);
            var converted = conversion[i];
            using var other = converted is null ? null : SourceReader.Open(converted);
            if (own.Document is not FlowDocument ours || other?.Document is not FlowDocument theirs)
            {
                unread += own.Document is null ? 1 : 0;
                output.WriteLine($"{Path.GetFileName(files[i])}: {string.Join(' ', own.Diagnostics)}{(other?.Document is null ? " LibreOffice does not read it." : "")}");
                continue;
            }

            List<string> differences = [];
            var agreement = DocumentAgreement.Of(ours, theirs, differences.Add);
            all.Add(agreement);
            output.WriteLine($"{Path.GetFileName(files[i])}: {Line(agreement)}; {string.Join(' ', ours.Diagnostics.Select(static one => one.Code))}");
            foreach (var difference in lists ? differences : [])
            {
                output.WriteLine("    " + difference.ReplaceLineEndings(" / "));
            }
        }

        var sum = new DocumentAgreement(
            all.Sum(static one => one.Tables), all.Sum(static one => one.EqualTables), all.Sum(static one => one.Cells),
            all.Sum(static one => one.EqualCells), all.Sum(static one => one.Lines), all.Sum(static one => one.EqualLines));
        output.WriteLine($"{files.Count} files, {unread} not read; {all.Count} compared: {Line(sum)}");
        return 0;
    }

    private static string Line(DocumentAgreement one) => FormattableString.Invariant(
        $"{one.EqualCells} of {one.Cells} cells equal ({Percent(one.EqualCells, one.Cells):0.00} %), {one.EqualTables} of {one.Tables} tables, {one.EqualLines} of {one.Lines} lines");

    private static double Percent(int part, int whole) => whole == 0 ? 100 : 100.0 * part / whole;

    private static List<string> Files(IEnumerable<string> paths) =>
    [
        .. paths.SelectMany(static path => Directory.Exists(path)
                ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(static file => Path.GetExtension(file).ToUpperInvariant() is ".DOC" or ".WPS")
                : [path])
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];
}
