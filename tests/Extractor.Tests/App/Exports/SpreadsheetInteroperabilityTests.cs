using Extractor.Tests.Storage;

namespace Extractor.Tests.App.Exports;

/// <summary>LibreOffice opens CSV and workbook and saves them as its own format: Chinese intact, codes as text with their zeros, amounts exact.</summary>
public sealed class SpreadsheetInteroperabilityTests
{
    /// <summary>Six digits with a leading zero, as a code of an area might be; no real area has one.</summary>
    private const string CodeWithZero = "010203";

    /// <summary>Reads the sheets of an .ods: for each cell its type and value, with repeated rows and cells spelled out, and compares them with the CSV.</summary>
    private const string Compare =
        """
        import csv, json, os, sys, zipfile
        import xml.etree.ElementTree as xml
        from decimal import Decimal
        folder, office, whole = sys.argv[1], sys.argv[2], sys.argv[3] == "whole"
        csv.field_size_limit(10**8)
        table, text, value = (f"{{urn:oasis:names:tc:opendocument:xmlns:{space}:1.0}}" for space in ("table", "text", "office"))

        def cells(row):
            for cell in row:
                count = int(cell.get(table + "number-columns-repeated", "1"))
                if count > 1000:
                    return
                lines = ["".join(line.itertext()) for line in cell.findall(text + "p")]
                yield from [(cell.get(value + "value-type"), cell.get(value + "value"), "\n".join(lines))] * count

        def sheets(path):
            tree = xml.fromstring(zipfile.ZipFile(path).read("content.xml"))
            return {sheet.get(table + "name"): [list(cells(row)) for row in sheet.iter(table + "table-row")] for sheet in tree.iter(table + "table")}

        workbook = sheets(os.path.join(office, "reports.ods")) if whole else None
        for resource in json.load(open(os.path.join(folder, "datapackage.json"), encoding="utf-8"))["resources"]:
            if not whole and not os.path.exists(os.path.join(office, os.path.splitext(resource["path"])[0] + ".ods")):
                continue
            rows = list(csv.reader(open(os.path.join(folder, resource["path"]), newline="", encoding="utf-8-sig")))
            name = os.path.splitext(resource["path"])[0]
            seen = workbook[resource["title"]] if whole else next(iter(sheets(os.path.join(office, name + ".ods")).values()))
            figures = chinese = zeros = 0
            for here, there in zip(rows[1:], seen[1:]):
                there += [(None, None, "")] * (len(here) - len(there))
                for field, ours, (kind, number, shown) in zip(resource["schema"]["fields"], here, there):
                    place = (name, field["name"], ours, kind, number, shown)
                    if ours == "":
                        assert kind is None, place
                    elif field["type"] in ("number", "integer", "year"):
                        exact = number if kind == "float" else shown
                        # A spreadsheet keeps 15 digits of a number: every amount has fewer, a bound that was divided may have more.
                        long = len(Decimal(ours).as_tuple().digits) > 15
                        assert abs(Decimal(exact) - Decimal(ours)) <= (abs(Decimal(ours)) * Decimal("1e-14") if long else 0), place
                        assert not long or field["name"] in ("tolerance", "expected", "difference"), place
                        figures += 1
                    elif field["type"] == "string":
                        assert kind == "string", place
                        # A spreadsheet shows runs of blanks as one element each; every other character is the same.
                        assert shown.replace(" ", "") == ours.replace(" ", "").replace("\r", ""), place
                        chinese += any("\u4e00" <= character <= "\u9fff" for character in ours)
                        zeros += ours.isdigit() and ours.startswith("0")
            assert len(seen) >= len(rows), name
            print(name, len(rows) - 1, figures, chinese, zeros)
        """;

    private readonly TemporaryFolder folder = new();

    [OneTimeSetUp]
    public void ImportFixtures()
    {
        ExportedStores.WriteFixtures(folder);
        CommandRun.Of("import", folder["in"], "--store", folder["s.db"], "--quiet");
        StoreFile.Ask(folder["s.db"], $"UPDATE stored_reports SET area_code = '{CodeWithZero}'");
    }

    [OneTimeTearDown]
    public void RemoveStore() => folder.Dispose();

    [Test]
    public void A_workbook_keeps_chinese_codes_and_amounts()
    {
        var csv = ExportedStores.Export(folder, "s.db", "csv", "csv");
        var workbook = Path.Combine(ExportedStores.Export(folder, "s.db", "xlsx", "xlsx"), "reports.xlsx");
        Convert("ods", null, workbook);

        AssertKept(ProgramRun.Of("python3", "-c", Compare, csv, folder["office"], "whole"));
    }

    /// <summary>A CSV has no types: the one who opens it says which columns are text, here from the description beside it.</summary>
    [Test]
    public void A_csv_keeps_chinese_codes_and_amounts_where_text_columns_are_opened_as_text()
    {
        var csv = ExportedStores.Export(folder, "s.db", "bom", "csv", "--bom");
        const string Formats =
            """
            import json, os, sys
            for resource in json.load(open(os.path.join(sys.argv[1], "datapackage.json"), encoding="utf-8"))["resources"]:
                if resource["name"] not in ("reports", "lines", "findings"):
                    continue
                formats = "/".join(f"{at}/{2 if field['type'] == 'string' else 1}" for at, field in enumerate(resource["schema"]["fields"], 1))
                print(resource["path"], formats)
            """;
        foreach (var file in ProgramRun.Of("python3", "-c", Formats, csv).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')))
        {
            // Comma, quotation mark, UTF-8, from line 1, the formats of the columns, English (United States), quoted fields as they are, numbers found.
            Convert("ods", $"CSV:44,34,76,1,{file[1]},1033,false,true", Path.Combine(csv, file[0]));
        }

        AssertKept(ProgramRun.Of("python3", "-c", Compare, csv, folder["office"], "each"));
        Assert.That(Directory.GetFiles(folder["office"], "*.ods").Select(Path.GetFileName), Is.SupersetOf(new[] { "reports.ods", "lines.ods", "findings.ods" }));
    }

    private void Convert(string to, string? filter, string file) => ProgramRun.Of(
        "soffice",
        [
            "-env:UserInstallation=file://" + folder["profile"], "--headless", .. filter is null ? (string[])[] : ["--infilter=" + filter],
            "--convert-to", to, "--outdir", folder["office"], file,
        ]);

    private static void AssertKept(string output)
    {
        Assert.That(output, Does.Match("(?m)^lines [1-9][0-9]{2,} [1-9][0-9]{2,} [1-9][0-9]{2,} [1-9]"), "lines with figures, Chinese and codes with a leading zero");
        Assert.That(output, Does.Match("(?m)^reports [1-9][0-9]* [1-9][0-9]* [1-9][0-9]* [1-9]"));
    }
}
