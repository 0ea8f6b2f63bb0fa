using System.Buffers;
using System.Text;
using Extractor.Fiscal;
using Extractor.Storage;
using Extractor.Storage.Rows;

namespace Extractor.App.Import.Workers;

/// <summary>The contents of requests and answers. Whoever reads them does not trust them: what cannot be read is null.</summary>
internal static class WorkerMessages
{
    /// <summary>A document to read and how.</summary>
    internal static byte[] Request(ImportFile file, ReadOptions options)
    {
        using var content = new MemoryStream();
        using (var writer = new BinaryWriter(content, Encoding.UTF8))
        {
            writer.Write(options.Text);
            writer.Write(file.Path);
            writer.Write(file.RelativePath);
            writer.Write(file.Name);
        }

        return content.ToArray();
    }

    /// <summary>Reads what <see cref="Request"/> wrote.</summary>
    internal static (ImportFile File, ReadOptions Options)? ReadRequest(byte[] content) => Read(content, static reader =>
    {
        var options = ReadOptions.OfText(reader.ReadString());
        return ((ImportFile, ReadOptions)?)(new ImportFile(reader.ReadString(), reader.ReadString()) { Name = reader.ReadString() }, options);
    });

    /// <summary>What became of a document; its path and version are known to whoever asked.</summary>
    internal static ReadOnlySpan<byte> Answer(ImportedDocument document)
    {
        var content = new ArrayBufferWriter<byte>(64 * 1024);
        using var header = new MemoryStream();
        using (var writer = new BinaryWriter(header, Encoding.UTF8))
        {
            writer.Write(document.Sha256 ?? string.Empty);
            writer.Write(document.Length ?? -1);
            writer.Write(document.FileName);
            writer.Write(document.HasPictures);
            writer.Write(document.Report is not null);
            writer.Write(document.Failure?.Code ?? string.Empty);
            writer.Write(document.Failure?.Message ?? string.Empty);
        }

        content.Write(header.ToArray());
        if (document.Report is { } report)
        {
            ReportRowsCodec.Write(content, report);
        }

        return content.WrittenSpan;
    }

    /// <summary>Reads what <see cref="Answer"/> wrote about a file.</summary>
    internal static ImportedDocument? ReadAnswer(byte[] content, ImportFile file, ReadOptions options) => Read(content, reader =>
    {
        var sha256 = reader.ReadString();
        var length = reader.ReadInt64();
        var fileName = reader.ReadString();
        var hasPictures = reader.ReadBoolean();
        var wasRead = reader.ReadBoolean();
        var failure = new FailureReason(reader.ReadString(), reader.ReadString());
        var rows = wasRead ? ReportRowsCodec.Read(content.AsSpan((int)reader.BaseStream.Position)) : null;
        return (wasRead ? rows is null : failure.Code.Length == 0) || !IsHash(sha256) ? null : new ImportedDocument
        {
            Sha256 = sha256.Length == 0 ? null : sha256,
            FileName = fileName,
            RelativePath = file.RelativePath,
            Length = length < 0 ? null : length,
            ExtractorVersion = ExtractorVersion.Current,
            OptionsHash = options.Of(hasPictures).Hash,
            HasPictures = hasPictures,
            Report = rows,
            Failure = wasRead ? null : failure,
        };
    });

    private static bool IsHash(string text) => text.Length == 0 || (text.Length == 64 && text.All(char.IsAsciiHexDigitLower));

    private static T? Read<T>(byte[] content, Func<BinaryReader, T?> read)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(content), Encoding.UTF8);
            return read(reader);
        }
        catch (Exception broken) when (broken is IOException or FormatException or ArgumentException)
        {
            return default;
        }
    }
}
