using System.Collections.Immutable;
using System.Globalization;

namespace Extractor.Fixtures.Rendering.Spreadsheets;

/// <summary>Converts workbooks to the format of Excel 97 to 2003 with LibreOffice.</summary>
public static class OldWorkbookRenderer
{
    /// <summary>One run of the program for all reports; the answer is in the order of the reports.</summary>
    /// <exception cref="InvalidOperationException">LibreOffice is absent or failed.</exception>
    public static ImmutableArray<Rendered> Render(IReadOnlyList<InventedReport> reports)
        => reports.Count == 0 ? [] : ExternalProgram.InTemporaryFolder(folder => Convert(reports, folder));

    private static ImmutableArray<Rendered> Convert(IReadOnlyList<InventedReport> reports, string folder)
    {
        Rendered[] workbooks = [.. reports.Select(WorkbookRenderer.Render)];
        string[] names = [.. reports.Select((_, index) => index.ToString("D4", CultureInfo.InvariantCulture))];
        for (int index = 0; index < workbooks.Length; index++)
        {
            File.WriteAllBytes(Path.Combine(folder, names[index] + ".xlsx"), workbooks[index].Bytes);
        }

        ExternalProgram.Run("soffice",
        [
            "--headless", "-env:UserInstallation=" + new Uri(Path.Combine(folder, "profile")).AbsoluteUri,
            "--convert-to", "xls:MS Excel 97", "--outdir", folder, .. names.Select(name => Path.Combine(folder, name + ".xlsx")),
        ]);
        return
        [
            .. workbooks.Select((workbook, index) => workbook with
            {
                FileName = "report.xls",
                Kind = "xls",
                Bytes = File.ReadAllBytes(Path.Combine(folder, names[index] + ".xls")),
            }),
        ];
    }
}
