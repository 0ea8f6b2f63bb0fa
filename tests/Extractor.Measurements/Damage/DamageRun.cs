using Extractor.Pdf;

namespace Extractor.Measurements.Damage;

/// <summary>Damages copies of files that have text, and counts in how many of them text is still found.</summary>
internal static class DamageRun
{
    public static int Run(MeasurementRequest request, TextWriter output)
    {
        var kinds = Enum.GetValues<DamageKind>();
        var found = new int[kinds.Length];
        var exceptions = 0;
        var withText = 0;
        var files = Corpus.Files(request.Paths);
        for (var index = 0; index < files.Count; index++)
        {
            var file = File.ReadAllBytes(files[index]);
            if (Characters(file) == 0)
            {
                continue;
            }

            withText++;
            foreach (var kind in kinds)
            {
                try
                {
                    var copy = DamagedCopy.Of(file, kind, request.Seed + index);
                    if (Characters(copy) > 0)
                    {
                        found[(int)kind]++;
                    }
                    else
                    {
                        output.WriteLine($"{kind}: no text in {Path.GetFileName(files[index])}: {Reason(copy)}");
                    }
                }
                catch (Exception exception)
                {
                    // The reader promises not to throw: that is what is measured here.
                    exceptions++;
                    output.WriteLine($"EXCEPTION: {kind} of {files[index]}: {exception}");
                }
            }
        }

        output.WriteLine();
        foreach (var kind in kinds)
        {
            output.WriteLine($"{kind,-20} {found[(int)kind]} of {withText}");
        }

        var copies = withText * kinds.Length;
        output.WriteLine($"opened with text found: {found.Sum()} of {copies}, {100.0 * found.Sum() / Math.Max(1, copies):F2} %; exceptions: {exceptions}");
        return exceptions == 0 ? 0 : 1;
    }

    /// <summary>The characters of the first page that has any.</summary>
    private static int Characters(byte[] file)
    {
        var document = PdfDocument.Open(file).Document;
        for (var number = 1; document is not null && number <= document.PageCount; number++)
        {
            var count = document.ReadPage(number).Glyphs.Count(glyph => !glyph.IsUnknown && !string.IsNullOrWhiteSpace(glyph.Text));
            if (count > 0)
            {
                return count;
            }
        }

        return 0;
    }

    private static string Reason(byte[] copy)
    {
        var opened = PdfDocument.Open(copy);
        return opened.Error?.Code ?? $"{opened.Document!.PageCount} pages, {string.Join(' ', opened.Document.Diagnostics.Select(diagnostic => diagnostic.Code))}";
    }
}
