using System.Text;
using Extractor.Pdf;

namespace Extractor.Tests.Pdf;

public sealed class FilterTests
{
    private const string Content = "BT /F1 12 Tf 100 700 Td (Filtered text, long enough to compress compress compress) Tj ET";
    private const string Shown = "Filtered text, long enough to compress compress compress";

    private static PdfPage Page(string entries, byte[] data)
    {
        var writer = new PdfWriter();
        writer.Add("<< /Type /Catalog /Pages 2 0 R >>");
        writer.Add("<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 600 800] >>");
        writer.Add("<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>");
        writer.AddStream(entries, data);
        writer.Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        return PdfReading.OnlyPage(writer.WithTable());
    }

    [Test]
    public void Flate()
    {
        Assert.That(PdfReading.Text(Page("/Filter /FlateDecode", PdfWriter.Deflate(PdfWriter.Latin(Content)))), Is.EqualTo(Shown));
    }

    [Test]
    public void Flate_keeps_what_precedes_a_cut()
    {
        // Numbers that do not repeat, so that a cut costs only what follows it.
        var lines = string.Concat(Enumerable.Range(0, 2000).Select(index => $"BT /F1 1 Tf 1 0 0 1 {index % 60 * 10} {index / 60 * 20} Tm ({index * 7919 % 10007}) Tj ET\n"));
        var packed = PdfWriter.Deflate(PdfWriter.Latin(lines));
        var page = Page("/Filter /FlateDecode", packed[..(packed.Length / 2)]);

        Assert.That(page.Glyphs.Length, Is.GreaterThan(2000));
        Assert.That(PdfReading.Codes(page.Diagnostics), Is.EqualTo(new[] { PdfDiagnosticCode.ContentDamaged }));
    }

    [Test]
    public void Flate_keeps_every_byte_before_the_damage()
    {
        // A stored block that is sound, then one of the type that does not exist.
        var content = PdfWriter.Latin(Content);
        byte[] packed = [0x78, 0x9C, 0, (byte)content.Length, 0, (byte)~content.Length, 0xFF, .. content, 7, 1, 2, 3];
        var page = Page("/Filter /FlateDecode", packed);

        Assert.That(PdfReading.Text(page), Is.EqualTo(Shown));
        Assert.That(PdfReading.Codes(page.Diagnostics), Is.EqualTo(new[] { PdfDiagnosticCode.ContentDamaged }));
    }

    [Test]
    public void Flate_needs_no_checksum()
    {
        var packed = PdfWriter.Deflate(PdfWriter.Latin(Content));

        Assert.That(PdfReading.Text(Page("/Filter /FlateDecode", packed[..^4])), Is.EqualTo(Shown));
    }

    [Test]
    public void Hexadecimal_then_flate_in_a_chain()
    {
        var hex = Convert.ToHexString(PdfWriter.Deflate(PdfWriter.Latin(Content))) + ">";

        Assert.That(PdfReading.Text(Page("/Filter [/ASCIIHexDecode /FlateDecode]", PdfWriter.Latin(hex))), Is.EqualTo(Shown));
    }

    [Test]
    public void Ascii85()
    {
        // "Man " is 9jqo^ in every description of the code; the page shows it after an operator written in plain text.
        var page = Page("/Filter /ASCII85Decode", PdfWriter.Latin(Ascii85(PdfWriter.Latin(Content))));

        Assert.That(Ascii85(PdfWriter.Latin("Man ")), Is.EqualTo("9jqo^~>"));
        Assert.That(PdfReading.Text(page), Is.EqualTo(Shown));
    }

    [Test]
    public void Run_lengths()
    {
        var bytes = PdfWriter.Latin(Content);
        byte[] packed = [.. bytes.Chunk(100).SelectMany(chunk => chunk.Prepend((byte)(chunk.Length - 1))), 256 - 20, (byte)' ', 128];

        Assert.That(PdfReading.Text(Page("/Filter /RunLengthDecode", packed)), Is.EqualTo(Shown));
    }

    [Test]
    public void Lzw_example_of_the_standard()
    {
        // ISO 32000-1, 7.4.4.2, example: 45 45 45 45 45 65 45 45 45 66 packs to these nine bytes.
        var objects = new Extractor.Pdf.Objects.ObjectTable(default, PdfReadOptions.Default);
        var decoded = Extractor.Pdf.Filters.StreamDecoder.Decode(
            new byte[] { 0x80, 0x0B, 0x60, 0x50, 0x22, 0x0C, 0x0C, 0x85, 0x01 },
            new Extractor.Pdf.Objects.PdfName("LZWDecode"), null, objects, 1000);

        Assert.That(decoded.Bytes.ToArray(), Is.EqualTo(new byte[] { 45, 45, 45, 45, 45, 65, 45, 45, 45, 66 }));
    }

    [Test]
    public void Lzw_codes_grow()
    {
        Assert.That(PdfReading.Text(Page("/Filter /LZWDecode", Lzw(PdfWriter.Latin(Content + new string(' ', 20) + string.Concat(Enumerable.Range(0, 3000)))))), Is.EqualTo(Shown));
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    [TestCase(4)]
    public void Png_predictors(int kind)
    {
        const int Columns = 10;
        var bytes = PdfWriter.Latin(Content.PadRight((Content.Length + Columns - 1) / Columns * Columns));
        var packed = PdfWriter.Deflate(PngRows(bytes, Columns, kind));

        Assert.That(PdfReading.Text(Page($"/Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns {Columns} >>", packed)), Is.EqualTo(Shown));
    }

    [Test]
    public void An_unknown_filter_leaves_the_stream_out()
    {
        var page = Page("/Filter /Unheard", PdfWriter.Latin(Content));

        Assert.That(page.Glyphs, Is.Empty);
        Assert.That(PdfReading.Codes(page.Diagnostics), Is.EqualTo(new[] { PdfDiagnosticCode.UnknownFilter }));
    }

    private static string Ascii85(byte[] bytes)
    {
        StringBuilder text = new();
        foreach (var group in bytes.Chunk(4))
        {
            var value = 0u;
            for (var i = 0; i < 4; i++)
            {
                value = (value << 8) | (i < group.Length ? group[i] : 0u);
            }

            var digits = new char[5];
            for (var i = 4; i >= 0; i--, value /= 85)
            {
                digits[i] = (char)('!' + (value % 85));
            }

            text.Append(digits, 0, group.Length + 1);
        }

        return text.Append("~>").ToString();
    }

    private static byte[] Lzw(byte[] bytes)
    {
        List<bool> bits = [];
        var width = 9;
        void Write(int code)
        {
            for (var bit = width - 1; bit >= 0; bit--)
            {
                bits.Add(((code >> bit) & 1) != 0);
            }
        }

        Dictionary<string, int> table = [];
        var next = 258;
        Write(256);
        var current = "";
        foreach (var value in bytes)
        {
            var longer = current + (char)value;
            if (longer.Length == 1 || table.ContainsKey(longer))
            {
                current = longer;
                continue;
            }

            Write(current.Length == 1 ? current[0] : table[current]);
            table[longer] = next++;
            width = next switch { > 2047 => 12, > 1023 => 11, > 511 => 10, _ => 9 };
            if (next == 4095)
            {
                Write(256);
                table.Clear();
                (next, width) = (258, 9);
            }

            current = ((char)value).ToString();
        }

        Write(current.Length == 1 ? current[0] : table[current]);
        Write(257);
        return [.. bits.Chunk(8).Select(chunk => (byte)chunk.Select((bit, index) => bit ? 0x80 >> index : 0).Sum())];
    }

    private static byte[] PngRows(byte[] bytes, int columns, int kind)
    {
        List<byte> rows = [];
        for (var start = 0; start < bytes.Length; start += columns)
        {
            rows.Add((byte)kind);
            for (var i = 0; i < columns; i++)
            {
                int left = i > 0 ? bytes[start + i - 1] : 0;
                int up = start > 0 ? bytes[start + i - columns] : 0;
                int corner = i > 0 && start > 0 ? bytes[start + i - columns - 1] : 0;
                var nearest = new[] { left, up, corner }.MinBy(candidate => Math.Abs(left + up - corner - candidate));
                var guess = kind switch { 1 => left, 2 => up, 3 => (left + up) / 2, 4 => nearest, _ => 0 };
                rows.Add((byte)(bytes[start + i] - guess));
            }
        }

        return [.. rows];
    }
}
