using System.Collections.Immutable;
using System.Text;

namespace Extractor.Scans.Reading.PaddleOcr;

/// <summary>What goes to a worker and comes from it. Whoever reads a message does not trust it: what cannot be read is null.</summary>
internal static class LineMessages
{
    /// <summary>More lines than any page has.</summary>
    private const int MostLines = 100_000;

    /// <summary>Lines to read.</summary>
    internal static byte[] Request(IReadOnlyCollection<byte[]> lines)
    {
        using var content = new MemoryStream(lines.Sum(static line => line.Length + 4) + 4);
        using (var writer = new BinaryWriter(content))
        {
            writer.Write(lines.Count);
            foreach (var line in lines)
            {
                writer.Write(line.Length);
                writer.Write(line);
            }
        }

        return content.ToArray();
    }

    /// <summary>Reads what <see cref="Request"/> wrote.</summary>
    internal static List<byte[]>? ReadRequest(byte[] content) => Read(content, reader =>
    {
        var count = reader.ReadInt32();
        var lines = new List<byte[]>();
        for (var i = 0; i < count; i++)
        {
            var length = reader.ReadInt32();
            if (length <= 0 || length % LinePicture.Height != 0 || length > content.Length)
            {
                return null;
            }

            lines.Add(reader.ReadBytes(length));
        }

        return lines.TrueForAll(static line => line.Length % LinePicture.Height == 0) ? lines : null;
    });

    /// <summary>What was read.</summary>
    internal static byte[] Answer(ImmutableArray<LineCandidates> readings)
    {
        using var content = new MemoryStream();
        using (var writer = new BinaryWriter(content, Encoding.UTF8))
        {
            writer.Write(readings.Length);
            foreach (var reading in readings)
            {
                Write(writer, reading.Any);
                Write(writer, reading.Figure);
            }
        }

        return content.ToArray();
    }

    /// <summary>Reads what <see cref="Answer"/> wrote.</summary>
    internal static List<LineCandidates>? ReadAnswer(byte[] content) => Read(content, static reader =>
    {
        var count = reader.ReadInt32();
        if (count is < 0 or > MostLines)
        {
            return null;
        }

        var readings = new List<LineCandidates>();
        for (var i = 0; i < count; i++)
        {
            readings.Add(new LineCandidates(ReadLine(reader), ReadLine(reader)));
        }

        return readings;
    });

    private static void Write(BinaryWriter writer, LineReading reading)
    {
        writer.Write(reading.Confidence);
        writer.Write(reading.Characters.Length);
        foreach (var character in reading.Characters)
        {
            writer.Write(character.Text);
            writer.Write(character.Left);
            writer.Write(character.Right);
            writer.Write(character.Confidence);
        }
    }

    private static LineReading ReadLine(BinaryReader reader)
    {
        var confidence = Share(reader.ReadDouble());
        var count = reader.ReadInt32();
        var characters = ImmutableArray.CreateBuilder<RecognisedCharacter>();
        for (var i = 0; i < count; i++)
        {
            var character = new RecognisedCharacter(reader.ReadString(), reader.ReadDouble(), reader.ReadDouble(), Share(reader.ReadDouble()));
            characters.Add(double.IsFinite(character.Left) && double.IsFinite(character.Right) ? character : throw new FormatException("No place."));
        }

        return new LineReading(characters.ToImmutable(), confidence);
    }

    private static double Share(double value) => value is >= 0 and <= 1.000001 ? Math.Min(1, value) : throw new FormatException("No share.");

    private static T? Read<T>(byte[] content, Func<BinaryReader, T?> read)
        where T : class
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(content), Encoding.UTF8);
            return read(reader);
        }
        catch (Exception broken) when (broken is IOException or FormatException or ArgumentException)
        {
            return null;
        }
    }
}
