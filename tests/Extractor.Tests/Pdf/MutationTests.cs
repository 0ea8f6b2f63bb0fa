using Extractor.Pdf;
using FsCheck;
using FsCheck.Fluent;

namespace Extractor.Tests.Pdf;

/// <summary>No change of bytes makes the reader throw, and the same bytes give the same page again.</summary>
public sealed class MutationTests
{
    private static readonly byte[][] Seeds = [Rich().WithTable(), Rich().WithStreams(), Rich().WithNothing()];

    private static readonly PdfReadOptions Small = new()
    {
        MaximumOperators = 20_000,
        MaximumStreamBytes = 1 << 20,
        MaximumPageBytes = 4 << 20,
        MaximumPages = 100,
        MaximumItems = 20_000,
    };

    [FsCheck.NUnit.Property(MaxTest = 1500)]
    public Property Changed_bytes_never_throw() => Prop.ForAll(
        ArbMap.Default.ArbFor<(byte, (int, byte)[])>(),
        input =>
        {
            var file = (byte[])Seeds[input.Item1 % Seeds.Length].Clone();
            foreach (var (place, value) in input.Item2)
            {
                file[(int)((uint)(place * 7919) % (uint)file.Length)] = value;
            }

            return Read(file) == Read(file);
        });

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public Property Lost_and_doubled_bytes_never_throw() => Prop.ForAll(
        ArbMap.Default.ArbFor<(byte, ushort, byte)>(),
        input =>
        {
            var seed = Seeds[input.Item1 % Seeds.Length];
            var place = input.Item2 % seed.Length;
            var end = Math.Min(seed.Length, place + input.Item3);
            byte[] shorter = [.. seed[..place], .. seed[end..]];
            byte[] longer = [.. seed[..end], .. seed[place..]];
            return Read(shorter) == Read(shorter) && Read(longer) == Read(longer);
        });

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public Property Any_content_never_throws() => Prop.ForAll(
        Gen.ListOf(Gen.Elements(
            "q", "Q", "BT", "ET", "/F1 10 Tf", "/F2 1e9 Tf", "/Fm Do", "/Im Do", "(text)", "<4142", "Tj", "'", "\"", "[(a) -5 (b)]", "TJ", "Tm", "Td",
            "1 0 0 1 0 0", "cm", "-7 99999999999 .5 1e", "re", "f", "S", "W n", "B*", "m", "l", "c", "h", "BI /W 3 /H 2 ID", "EI", "<< /ActualText (x) >>",
            "/Span", "BDC", "EMC", "0.5 g", "/CS0 cs", "scn", "K", "gs", "]", ">>", ")", "%", "\0", "3 Tr", "0 Tz", "NaN", "- . +", "[", "<<")).ToArbitrary(),
        parts => Read(Rich(string.Join('\n', parts)).WithTable()) == Read(Rich(string.Join('\n', parts)).WithTable()));

    private static string Read(byte[] file)
    {
        var result = PdfDocument.Open(file, Small);
        if (!result.IsSuccess)
        {
            return result.Error.Code;
        }

        var pages = Enumerable.Range(1, result.Document.PageCount).Select(number => result.Document.ReadPage(number)).ToList();
        return string.Join('|', pages.Select(page =>
            $"{PdfReading.Text(page)} {page.Rulings.Length} {page.Fills.Length} {page.Images.Sum(image => image.Read().Length)} {page.Diagnostics.Length}"));
    }

    private static PdfWriter Rich(string? content = null)
    {
        var writer = PdfWriter.OnePage(
            content ?? "q 1 0 0 1 0 0 cm BT /F1 10 Tf 50 700 Td (text) Tj [(a) -50 (b)] TJ /F2 9 Tf <00010002> Tj ET Q /Fm Do /Im Do 0.5 G 10 10 m 200 10 l S 5 5 100 50 re B",
            resources: "/XObject << /Fm 8 0 R /Im 9 0 R >> /ColorSpace << /CS0 [/Indexed /DeviceRGB 1 <000000FFFFFF>] >>");
        var fonts = "<< /Type /Font /Subtype /Type0 /BaseFont /Any /Encoding /Identity-H /ToUnicode 7 0 R /DescendantFonts [<< /Subtype /CIDFontType2 /W [1 [500 600] 3 9 700] >>] >>";
        writer.Add(fonts);
        writer.AddStream("", "1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0001> <0009> <4E00> endbfrange");
        writer.AddStream("/Subtype /Form /BBox [0 0 500 500] /Filter /FlateDecode /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >>", PdfWriter.Deflate(PdfWriter.Latin("BT /F2 9 Tf 20 30 Td <0003> Tj /F1 8 Tf (form) Tj ET")));
        writer.AddStream("/Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns 2 >>", PdfWriter.Deflate([1, 9, 9, 2, 9, 9]));
        return writer;
    }
}
