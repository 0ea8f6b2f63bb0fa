using System.Buffers.Binary;
using System.IO.Compression;
using System.Xml.Linq;
using Extractor.Scans.Imaging;
using Extractor.Scans.Preparation;

namespace Extractor.Tests.Scans;

/// <summary>Every step can be drawn, and the pictures in the drawings are whole.</summary>
public sealed class DrawingTests
{
    [Test]
    public void A_step_is_drawn_with_its_picture_boxes_and_lines()
    {
        var record = new PreparationRecord();
        var page = PagePreparation.Prepare(new DrawnSheet(620, 877).Table([100, 300, 500], [100, 160, 220]).Number(120, 120, "12").ToImage(), 150, witness: record);

        var drawing = XDocument.Parse(PreparationDrawing.ToSvg(record.Steps.Single(step => step.Name == "lines")));

        Assert.That(record.Steps.Select(step => step.Name), Is.EqualTo(new[] { "even", "upright", "straight", "lines", "print", "cells", "regions" }));
        Assert.That(drawing.Descendants().Count(element => element.Name.LocalName == "line"), Is.EqualTo(page.Lines.Length).And.EqualTo(6));
        Assert.That(record.Steps.Single(step => step.Name == "cells").Boxes, Has.Length.EqualTo(4));
        Assert.That(PreparationDrawing.ToSvg(record.Steps[^1]), Does.Contain("data:image/png;base64,").And.Contain("<rect "));
    }

    [Test]
    public void A_picture_written_as_PNG_is_the_same_picture([Values(1, 3)] int samplesAPixel)
    {
        var samples = Enumerable.Range(0, 37 * 11 * samplesAPixel).Select(i => (byte)(i * i)).ToArray();
        var png = samplesAPixel == 1 ? PngWriter.Write(new GrayImage(37, 11, samples)) : PngWriter.Write(new ColorImage(37, 11, samples));

        Assert.That(Decode(png, 37 * samplesAPixel), Is.EqualTo(samples));
    }

    /// <summary>Reads what the format says: chunks with their checks (by another implementation of the check), zlib, differences to the row above.</summary>
    private static byte[] Decode(byte[] png, int rowLength)
    {
        var data = new MemoryStream();
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            var check = System.IO.Hashing.Crc32.HashToUInt32(png.AsSpan(at + 4, length + 4));
            Assert.That(BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(at + 8 + length)), Is.EqualTo(check));
            if (png.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8))
            {
                data.Write(png.AsSpan(at + 8, length));
            }

            at += length + 12;
        }

        data.Position = 0;
        using var rows = new MemoryStream();
        using (var stream = new ZLibStream(data, CompressionMode.Decompress))
        {
            stream.CopyTo(rows);
        }

        var (raw, decoded) = (rows.ToArray(), new List<byte>());
        for (var row = 0; row < raw.Length / (rowLength + 1); row++)
        {
            Assert.That(raw[row * (rowLength + 1)], Is.EqualTo(2));
            for (var i = 0; i < rowLength; i++)
            {
                decoded.Add((byte)(raw[(row * (rowLength + 1)) + 1 + i] + (row == 0 ? 0 : decoded[((row - 1) * rowLength) + i])));
            }
        }

        return [.. decoded];
    }
}
