using System.IO.Compression;
using System.Text;

namespace Extractor.Tests.Pdf;

/// <summary>Writes small PDF files for tests. Objects are numbered from 1 in the order they are added; object 1 is the catalog.</summary>
internal sealed class PdfWriter
{
    private readonly List<byte[]> objects = [];

    public int Add(string body)
    {
        objects.Add(Latin(body));
        return objects.Count;
    }

    public int AddStream(string dictionaryEntries, byte[] data, int? announcedLength = null)
    {
        objects.Add([.. Latin($"<< {dictionaryEntries} /Length {announcedLength ?? data.Length} >>\nstream\n"), .. data, .. Latin("\nendstream")]);
        return objects.Count;
    }

    public int AddStream(string dictionaryEntries, string data) => AddStream(dictionaryEntries, Latin(data));

    /// <summary>One page of 600 by 800 points with Helvetica as /F1; <paramref name="pageEntries"/> may override or add.</summary>
    public static PdfWriter OnePage(string content, string pageEntries = "", string resources = "", string font = "")
    {
        var writer = new PdfWriter();
        writer.Add("<< /Type /Catalog /Pages 2 0 R >>");
        writer.Add("<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 600 800] >>");
        writer.Add($"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> {resources} >> {pageEntries} >>");
        writer.AddStream("", content);
        writer.Add(font.Length > 0 ? font : "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        return writer;
    }

    /// <summary>The file with a cross-reference table.</summary>
    public byte[] WithTable(string trailerEntries = "", int offsetError = 0)
    {
        var (file, offsets) = Body();
        var start = file.Count;
        Append(file, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
        {
            Append(file, $"{offset + offsetError:D10} 00000 n \n");
        }

        Append(file, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R {trailerEntries} >>\nstartxref\n{start}\n%%EOF\n");
        return [.. file];
    }

    /// <summary>The file with a cross-reference stream, and all objects that are not streams inside one object stream.</summary>
    public byte[] WithStreams()
    {
        var container = objects.Count + 1;
        List<byte> file = [.. Latin("%PDF-1.5\n")];
        StringBuilder header = new();
        List<byte> inside = [];
        var entries = new (int Type, int Where, int Index)[container + 2];
        var index = 0;
        for (var i = 0; i < objects.Count; i++)
        {
            if (Encoding.Latin1.GetString(objects[i]).Contains("stream", StringComparison.Ordinal))
            {
                entries[i + 1] = (1, file.Count, 0);
                AppendObject(file, i + 1, objects[i]);
                continue;
            }

            header.Append(i + 1).Append(' ').Append(inside.Count).Append(' ');
            inside.AddRange(objects[i]);
            inside.Add((byte)'\n');
            entries[i + 1] = (2, container, index++);
        }

        var packed = Deflate([.. Latin(header.ToString()), .. inside]);
        entries[container] = (1, file.Count, 0);
        AppendObject(file, container, [.. Latin($"<< /Type /ObjStm /N {index} /First {header.Length} /Filter /FlateDecode /Length {packed.Length} >>\nstream\n"), .. packed, .. Latin("\nendstream")]);
        var start = file.Count;
        entries[container + 1] = (1, start, 0);
        var table = Deflate([.. entries.SelectMany(entry => new[] { (byte)entry.Type, (byte)(entry.Where >> 16), (byte)(entry.Where >> 8), (byte)entry.Where, (byte)entry.Index })]);
        AppendObject(file, container + 1, [.. Latin($"<< /Type /XRef /Size {container + 2} /W [1 3 1] /Root 1 0 R /Filter /FlateDecode /Length {table.Length} >>\nstream\n"), .. table, .. Latin("\nendstream")]);
        Append(file, $"startxref\n{start}\n%%EOF\n");
        return [.. file];
    }

    /// <summary>The objects alone, without any cross-reference or trailer.</summary>
    public byte[] WithNothing() => [.. Body().File];

    public static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);

    public static byte[] Deflate(byte[] data)
    {
        using var output = new MemoryStream();
        using (var compressor = new ZLibStream(output, CompressionLevel.SmallestSize))
        {
            compressor.Write(data);
        }

        return output.ToArray();
    }

    private (List<byte> File, List<int> Offsets) Body()
    {
        List<byte> file = [.. Latin("%PDF-1.4\n")];
        List<int> offsets = [];
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(file.Count);
            AppendObject(file, i + 1, objects[i]);
        }

        return (file, offsets);
    }

    private static void AppendObject(List<byte> file, int number, byte[] body)
    {
        Append(file, $"{number} 0 obj\n");
        file.AddRange(body);
        Append(file, "\nendobj\n");
    }

    private static void Append(List<byte> file, string text) => file.AddRange(Latin(text));
}
