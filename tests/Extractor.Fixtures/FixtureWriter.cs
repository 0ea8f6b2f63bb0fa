using System.Collections.Immutable;
using System.Text;
using Extractor.Fixtures.Rendering;
using Extractor.Fixtures.Rendering.Chromium;
using Extractor.Fixtures.Rendering.Html;
using Extractor.Fixtures.Rendering.LibreOffice;
using Extractor.Fixtures.Rendering.Ofd;
using Extractor.Fixtures.Rendering.Spreadsheets;
using Extractor.Fixtures.Rendering.Text;
using Extractor.Fixtures.Rendering.Word;
using Extractor.Fixtures.Truth;

namespace Extractor.Fixtures;

/// <summary>Renders reports and writes each into its folder with <c>truth.json</c> beside it.</summary>
public static class FixtureWriter
{
    /// <summary>Writes all fixtures; the folder names are inside <paramref name="root"/>.</summary>
    /// <exception cref="InvalidOperationException">A renderer is absent or failed.</exception>
    public static void Write(string root, IReadOnlyList<(string Folder, InventedReport Report)> fixtures, RenderingKinds kinds)
    {
        InventedReport[] reports = [.. fixtures.Select(static fixture => fixture.Report)];
        ImmutableArray<Rendered> printed = kinds.HasFlag(RenderingKinds.PdfLibreOffice) ? LibreOfficeRenderer.Render(reports) : [];
        ImmutableArray<Rendered> binary = kinds.HasFlag(RenderingKinds.Doc) ? LibreOfficeRenderer.RenderBinary(reports) : [];
        ImmutableArray<Rendered> workbooks = kinds.HasFlag(RenderingKinds.Xls) ? OldWorkbookRenderer.Render(reports) : [];
        for (int index = 0; index < fixtures.Count; index++)
        {
            (string folder, InventedReport report) = fixtures[index];
            List<Rendered> renderings = [.. Render(report, kinds)];
            renderings.AddRange(printed.Skip(index).Take(1));
            renderings.AddRange(binary.Skip(index).Take(1));
            renderings.AddRange(workbooks.Skip(index).Take(1));
            Save(Path.Combine(root, folder), report, renderings);
        }
    }

    private static IEnumerable<Rendered> Render(InventedReport report, RenderingKinds kinds)
    {
        if (kinds.HasFlag(RenderingKinds.Text))
        {
            foreach (TextDialect dialect in Enum.GetValues<TextDialect>())
            {
                yield return TextRenderer.Render(report, dialect);
            }
        }

        if (kinds.HasFlag(RenderingKinds.Records))
        {
            yield return RecordsRenderer.Csv(report);
            yield return RecordsRenderer.Markdown(report);
        }

        if (kinds.HasFlag(RenderingKinds.Xlsx))
        {
            yield return WorkbookRenderer.Render(report);
        }

        if (kinds.HasFlag(RenderingKinds.Html))
        {
            yield return HtmlRenderer.Render(report);
        }

        if (kinds.HasFlag(RenderingKinds.Docx))
        {
            yield return WordRenderer.Render(report);
        }

        if (kinds.HasFlag(RenderingKinds.Ofd))
        {
            yield return OfdRenderer.Render(report);
        }

        if (kinds.HasFlag(RenderingKinds.PdfChromium))
        {
            yield return ChromiumRenderer.Render(report);
        }
    }

    private static void Save(string folder, InventedReport report, List<Rendered> renderings)
    {
        Directory.CreateDirectory(folder);
        foreach (Rendered rendering in renderings)
        {
            File.WriteAllBytes(Path.Combine(folder, rendering.FileName), rendering.Bytes);
        }

        string path = Path.Combine(folder, "truth.json");
        string text = TruthJson.Write(TruthOf.Report(report, [.. renderings.Select(static rendering => rendering.Truth)]));
        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        if (TruthJson.Write(TruthJson.Read(path)) != text)
        {
            throw new InvalidOperationException($"{path} does not read back as it was written.");
        }
    }
}
